import { later } from '../domain/calendar.ts';
import { ResoluteError } from '../domain/errors.ts';
import { asId, type EventId, type Instant, type TicketId } from '../domain/ids.ts';
import type { Clock } from '../ports/clock.ts';
import type { ChangedTickets, HelpDesk } from '../ports/help-desk.ts';
import type { Logger } from '../ports/logger.ts';
import type { Queue } from '../ports/queue.ts';
import type { Store } from '../ports/store.ts';

interface Needs {
  readonly store: Store;
  readonly helpDesk: HelpDesk;
  readonly queue: Queue;
  readonly clock: Clock;
  readonly logger: Logger;
  /** By when a found ticket must be handled before the watchdog looks after it. */
  readonly patienceMs: number;
}

/** The first sweep looks back this far; a fresh installation leaves older tickets to people. */
const FIRST_LOOK_BACK_MS = 10 * 60_000;
/** When nothing says when the last one was. */
const LONG_LOOK_BACK_MS = 24 * 3_600_000;
/** The export allows ten requests a minute; half of them are ours. */
const MAX_PAGES = 5;

/** Finds tickets whose webhook never came, by what the help desk says has changed. Returns how many became due. */
export function createSweep({ store, helpDesk, queue, clock, logger, patienceMs }: Needs) {
  return async function sweep(): Promise<number> {
    let found = 0;
    for (let page = 0; page < MAX_PAGES; page += 1) {
      const now = clock.now();
      const cursor = await store.sweep.cursor();
      const changed = await changedSince(cursor, now);
      const arrivals = changed.tickets
        .filter((ticket) => ticket.status !== 'closed')
        .map((ticket) => ({
          event: asId<EventId>(`sweep:${ticket.id}:${ticket.updatedAt}`),
          ticket: ticket.id,
          source: 'sweep' as const,
          at: now,
          deadline: later(now, patienceMs),
          stamp: ticket.updatedAt,
        }));
      const due = await store.sweep.advance(changed.cursor, arrivals, now);
      found += due.length;
      await enqueue(due);
      if (changed.end) break;
    }
    if (found > 0) logger.info('The sweep found tickets that no webhook had brought.', { found });
    return found;
  };

  /** A cursor that the help desk no longer takes would stop every sweep: then from a time before the last one that went well. */
  async function changedSince(cursor: string | null, now: Instant): Promise<ChangedTickets> {
    if (cursor === null) return helpDesk.changedSince({ start: later(now, -FIRST_LOOK_BACK_MS) });
    try {
      return await helpDesk.changedSince({ cursor });
    } catch (error) {
      if (!(error instanceof ResoluteError) || error.code !== 'help_desk.refused') throw error;
      const swept = await store.sweep.sweptAt();
      const start = swept === null ? later(now, -LONG_LOOK_BACK_MS) : later(swept, -FIRST_LOOK_BACK_MS);
      logger.warn('The help desk refused the place where the last sweep ended; this one starts from a time before it.', { start });
      return helpDesk.changedSince({ start });
    }
  }

  /** A queue that does not answer costs time only: the cases are due, and the watchdog finds them. */
  async function enqueue(tickets: readonly TicketId[]): Promise<void> {
    for (const ticket of tickets) await queue.add({ kind: 'handle_ticket', ticket });
  }
}

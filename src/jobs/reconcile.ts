import type { Pack } from '../agent/situation.ts';
import { later } from '../domain/calendar.ts';
import { asId, type EventId, type Instant, type TicketId } from '../domain/ids.ts';
import type { Clock } from '../ports/clock.ts';
import type { HelpDesk, OpenTicket } from '../ports/help-desk.ts';
import type { Logger } from '../ports/logger.ts';
import type { Queue } from '../ports/queue.ts';
import type { CaseRecord, Store } from '../ports/store.ts';

interface Needs {
  readonly store: Store;
  readonly helpDesk: HelpDesk;
  readonly queue: Queue;
  readonly pack: Pack;
  readonly clock: Clock;
  readonly logger: Logger;
  /** By when a found ticket must be handled before the watchdog looks after it. */
  readonly patienceMs: number;
}

export interface Reconciled {
  /** Open at the help desk, and no case knew of it, or of its last change. */
  readonly unknown: number;
  /** A case is open whose ticket is not. */
  readonly over: number;
}

/** A search lags behind by some minutes; what is as young as this is the sweep's. */
const YOUNG_MS = 30 * 60_000;

/**
 * Compares every open ticket of the help desk with our cases, both ways. What does not match is looked at like a new arrival:
 * the ordinary way through a turn then handles, follows or closes it. Tickets from before the installation are left to people.
 */
export function createReconcile({ store, helpDesk, queue, pack, clock, logger, patienceMs }: Needs) {
  return async function reconcile(): Promise<Reconciled> {
    const now = clock.now();
    const since = await store.cases.since();
    const open = since === null ? [] : await helpDesk.openTickets(since);
    const known = new Map((await store.cases.findMany(open.map(({ id }) => id))).map((found) => [found.ticket, found]));
    const unknown = open.filter((ticket) => age(ticket.updatedAt, now) > YOUNG_MS && isUnseen(ticket, known.get(ticket.id)));
    const openIds = new Set(open.map(({ id }) => id));
    const waiting = (await store.cases.open(['with_people', 'asked'])).filter((found) => age(found.createdAt, now) > YOUNG_MS);
    const over = since === null ? [] : waiting.filter(({ ticket }) => !openIds.has(ticket));

    const due = await store.sweep.note([
      ...unknown.map(({ id, updatedAt }) => arrival(id, `reconcile:${id}:${updatedAt}`, now, updatedAt)),
      ...over.map(({ ticket }) => arrival(ticket, `reconcile:${ticket}:${pack.calendar.day(now)}`, now)),
    ]);
    for (const ticket of due) await queue.add({ kind: 'handle_ticket', ticket });
    const found = { unknown: unknown.length, over: over.length };
    logger.info('Open tickets were compared with the cases.', { open: open.length, ...found });
    return found;
  };

  function arrival(ticket: TicketId, event: string, at: Instant, stamp?: string) {
    const common = { event: asId<EventId>(event), ticket, source: 'sweep' as const, at, deadline: later(at, patienceMs) };
    return stamp === undefined ? common : { ...common, stamp };
  }
}

/** An open case knows of its ticket; a closed one has seen it only as it was then. */
function isUnseen(ticket: OpenTicket, found: CaseRecord | undefined): boolean {
  if (found === undefined) return true;
  const isClosed = found.state === 'resolved' || found.state === 'skipped' || found.state === 'left_alone';
  return isClosed && found.seenStamp !== ticket.updatedAt;
}

function age(from: string, now: Instant): number {
  return Date.parse(now) - Date.parse(from);
}

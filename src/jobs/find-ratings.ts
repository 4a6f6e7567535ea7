import { later } from '../domain/calendar.ts';
import { asId, type EventId } from '../domain/ids.ts';
import type { Clock } from '../ports/clock.ts';
import type { HelpDesk } from '../ports/help-desk.ts';
import type { Queue } from '../ports/queue.ts';
import type { Store } from '../ports/store.ts';

interface Needs {
  readonly store: Pick<Store, 'cases' | 'sweep'>;
  readonly helpDesk: Pick<HelpDesk, 'ratingsSince'>;
  readonly queue: Queue;
  readonly clock: Clock;
  /** By when a found ticket must be handled before the watchdog looks after it. */
  readonly patienceMs: number;
}

/** Every look reaches back this far: customers change their mind, and the list knows only when a rating was given first. */
const LOOK_BACK_MS = 14 * 86_400_000;

/** Looks for new ratings; their tickets are looked at like new arrivals. Returns how many became due. */
export function createFindRatings({ store, helpDesk, queue, clock, patienceMs }: Needs) {
  return async function findRatings(): Promise<number> {
    const now = clock.now();
    const ratings = await helpDesk.ratingsSince(later(now, -LOOK_BACK_MS));
    // A rating of a ticket that the service never had says nothing of its work, nor of that of people beside it.
    const known = new Set((await store.cases.findMany(ratings.map(({ ticket }) => ticket))).map(({ ticket }) => ticket));
    const due = await store.sweep.note(
      ratings
        .filter(({ ticket }) => known.has(ticket))
        .map(({ id, ticket, at }) => ({
          event: asId<EventId>(`rating:${id}:${at}`),
          ticket,
          source: 'sweep' as const,
          at: now,
          deadline: later(now, patienceMs),
        })),
    );
    for (const ticket of due) await queue.add({ kind: 'handle_ticket', ticket });
    return due.length;
  };
}

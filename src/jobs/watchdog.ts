import type { Clock } from '../ports/clock.ts';
import type { Queue } from '../ports/queue.ts';
import type { Store } from '../ports/store.ts';

const AT_ONCE = 200;

/**
 * Puts every due case whose deadline has passed back into the queue: after a crash, a lost job, a flushed Redis. The queue
 * may lose everything; the store's deadlines do not. Returns how many it found.
 */
export function createWatchdog({ store, queue, clock }: { readonly store: Store; readonly queue: Queue; readonly clock: Clock }) {
  return async function watchdog(): Promise<number> {
    const overdue = await store.cases.overdue(clock.now(), AT_ONCE);
    for (const ticket of overdue) await queue.add({ kind: 'handle_ticket', ticket });
    return overdue.length;
  };
}

import { later } from '../domain/calendar.ts';
import type { Instant } from '../domain/ids.ts';
import type { Clock } from '../ports/clock.ts';
import type { RunStore } from '../ports/follow-up.ts';

/** Runs a task at most once in each span that `begins` gives the start of, over all workers. A failed run is made up in the next span. */
export function onceSince(
  task: string,
  { runs, clock, begins }: { readonly runs: RunStore; readonly clock: Clock; readonly begins: (now: Instant) => Instant },
  run: () => Promise<unknown>,
): () => Promise<boolean> {
  return async () => {
    const now = clock.now();
    const since = begins(now);
    if (since > now || !(await runs.begin(task, since, now))) return false;
    await run();
    return true;
  };
}

/** The last time it was so many hours after midnight in the shop. */
export function nightly(startOfDay: (now: Instant) => Instant, hour: number): (now: Instant) => Instant {
  return (now) => {
    const today = later(startOfDay(now), hour * 3_600_000);
    return today <= now ? today : later(today, -86_400_000);
  };
}

export function everyMs(ms: number): (now: Instant) => Instant {
  return (now) => later(now, -ms);
}

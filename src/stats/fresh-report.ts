import { elapsed } from '../domain/calendar.ts';
import type { Instant } from '../domain/ids.ts';
import type { Clock } from '../ports/clock.ts';
import type { Report } from './report.ts';

export interface FreshReport {
  readonly at: Instant;
  readonly report: Report;
}

/**
 * A report that somebody looks at again and again: reckoned once, and anew in the background when it is older than `freshMs`. Nobody
 * waits for it but the first, and who asks on another day.
 */
export function createFreshReport(needs: {
  readonly read: () => Promise<Report>;
  readonly dayOf: (at: Instant) => string;
  readonly clock: Clock;
  readonly freshMs: number;
}) {
  const { read, dayOf, clock, freshMs } = needs;
  let kept: FreshReport | null = null;
  let reading: Promise<FreshReport> | null = null;

  return async function freshReport(): Promise<FreshReport> {
    const now = clock.now();
    if (kept === null || dayOf(kept.at) !== dayOf(now)) return anew(now);
    // Whoever asks next meets a failure, if it lasts.
    if (elapsed(kept.at, now) > freshMs) anew(now).catch(() => undefined);
    return kept;
  };

  function anew(at: Instant): Promise<FreshReport> {
    reading ??= read()
      .then((report) => {
        kept = { at, report };
        return kept;
      })
      .finally(() => {
        reading = null;
      });
    return reading;
  }
}

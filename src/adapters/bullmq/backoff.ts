import { ResoluteError } from '../../domain/errors.ts';

const firstMs = 1_000;
const longestMs = 60_000;

/**
 * How long to wait after the `attempt`-th failure: doubling up to a minute, spread over its upper half so that many jobs do
 * not come back at once; never sooner than the other side asked. Whole milliseconds: the Postgres backend takes no fractions.
 */
export function backoffMs(attempt: number, error: unknown, random: () => number): number {
  const steady = Math.min(longestMs, firstMs * 2 ** Math.min(attempt - 1, 10));
  const asked = error instanceof ResoluteError ? (error.retryAfterMs ?? 0) : 0;
  return Math.ceil(Math.max(steady * (0.5 + random() / 2), asked));
}

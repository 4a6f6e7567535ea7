import type { Instant } from '../../domain/ids.ts';
import { asId } from '../../domain/ids.ts';
import type { Clock } from '../../ports/clock.ts';

/** The system's time; with `startAt` it starts at that moment and runs on at real speed (a store file's `now` on the sandbox). */
export function createSystemClock({ startAt = null }: { readonly startAt?: Instant | null } = {}): Clock {
  const offset = startAt === null ? 0 : Date.parse(startAt) - Date.now();
  if (Number.isNaN(offset)) throw new RangeError('The clock can only start at an ISO 8601 time, such as 2026-11-20T09:00:00.000Z.');
  return { now: () => asId<Instant>(new Date(Date.now() + offset).toISOString()) };
}

import type { Instant } from '../domain/ids.ts';

/** The only source of time. In production the system's; on the sandbox it can start at a store file's `now`. */
export interface Clock {
  /** The present moment. */
  now(): Instant;
}

import type { AuditEvent } from '../audit/events.ts';
import type { Instant } from '../domain/ids.ts';
import type { MovableLimits } from '../domain/movable-limits.ts';

/** Limits that people changed while the service runs. Errors: `store.unreachable`. */
export interface LimitStore {
  /** The change in force; null: nobody changed any, the file counts. One cheap look, for the beginning of each turn. */
  newest(): Promise<LimitChange | null>;
  /** Newest first. */
  history(limit: number): Promise<readonly LimitChange[]>;
  /** Puts a change into force, if the newest one still is number `from` (0: there was none); false when somebody was faster. */
  set(change: LimitChange, from: number, events: readonly AuditEvent[]): Promise<boolean>;
}

export interface LimitChange {
  readonly number: number;
  /** Those that differ from the file. */
  readonly limits: MovableLimits;
  readonly by: string;
  readonly why: string;
  readonly at: Instant;
}

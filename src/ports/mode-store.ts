import type { AuditEvent } from '../audit/events.ts';
import type { Mode } from '../domain/decision.ts';
import type { Instant } from '../domain/ids.ts';

export interface ModeStore {
  /** Modes set by operators, newest per scenario; scenarios without one keep the mode of their file. */
  current(): Promise<ReadonlyMap<string, Mode>>;
  set(scenario: string, mode: Mode, by: string, why: string, at: Instant): Promise<void>;
  /** The same as `current`, with who set it, when and why. */
  standings(): Promise<ReadonlyMap<string, ModeStanding>>;
  /** Sets a mode only if the scenario still stands as `from` says (null: nobody has set it); false when it does not. */
  change(change: ModeChange, events: readonly AuditEvent[]): Promise<boolean>;
}

export interface ModeStanding {
  readonly mode: Mode;
  /** `auto` up to the policy's small amount. */
  readonly trial: boolean;
  readonly by: string;
  readonly why: string;
  readonly at: Instant;
}

export interface ModeChange extends ModeStanding {
  readonly scenario: string;
  readonly from: { readonly mode: Mode; readonly trial: boolean } | null;
}

import type { AuditEvent } from '../audit/events.ts';
import type { Instant } from '../domain/ids.ts';
import type { ModeTrigger, Reach, ServiceMode } from '../domain/service-mode.ts';

/** How the whole service stands: one row, read by whatever starts a write. */
export interface ServiceModeStanding {
  /** In force. */
  readonly mode: ServiceMode;
  /** What a person last set; by itself the service only ever goes below it, and back to it. */
  readonly wanted: ServiceMode;
  /** Nothing changes by itself any more until a person sets the mode. */
  readonly held: boolean;
  /** What made the service step back by itself; empty when a person did, or it did not. */
  readonly triggers: readonly ModeTrigger[];
  /** The last time that a trigger held; null when none has since the mode was set. */
  readonly troubledAt: Instant | null;
  readonly by: string;
  readonly why: string;
  readonly at: Instant;
  /** Grows with each change. */
  readonly version: number;
}

export type ServiceModeChange = Omit<ServiceModeStanding, 'version'>;

/** Errors: `store.unreachable`. */
export interface ServiceModeStore {
  current(): Promise<ServiceModeStanding>;
  /** Sets the mode, whatever it was; returns its version. */
  set(change: ServiceModeChange, events: readonly AuditEvent[]): Promise<number>;
  /** The same, only while the version still is `from`; false when somebody was faster. */
  change(from: number, change: ServiceModeChange, events: readonly AuditEvent[]): Promise<boolean>;
  /** A trigger still holds; no change, and no history. */
  troubled(version: number, at: Instant): Promise<void>;
  /** Every change, newest first. */
  history(limit: number): Promise<readonly ServiceModeStanding[]>;
}

export const measuredSystems = ['model', 'run', 'shop', 'help_desk'] as const;
/** `run`: one decision of the agent, of which `invalid` ones broke the rules. */
export type MeasuredSystem = (typeof measuredSystems)[number];

/** What one process saw of a system in a few seconds. */
export interface Measure {
  readonly system: MeasuredSystem;
  readonly at: Instant;
  readonly calls: number;
  readonly failed: number;
  readonly invalid: number;
  /** Of each call, where they are needed. */
  readonly seconds: readonly number[];
}

/** What the triggers go by. Errors: `store.unreachable`. */
export interface SignalStore {
  add(measures: readonly Measure[]): Promise<void>;
  /** Newest first. Older ones than an hour may be gone. */
  measures(since: Instant, until: Instant): Promise<readonly Measure[]>;
  forget(before: Instant): Promise<void>;
  /** Since when the ticket waits that has waited longest for the bot, those apart on which it fails again and again; null when none does. */
  oldestWaiting(): Promise<Instant | null>;
  /** Goes through the next rows of the audit chain, as many as fit a moment. Each row is looked at once, over all processes. */
  checkAudit(now: Instant): Promise<void>;
  /** When that last found the chain broken, and how; null when it never did. */
  auditBroken(): Promise<{ readonly seq: number; readonly fault: string; readonly at: Instant } | null>;
}

/** Asked right before a request that changes something outside goes out. @throws service.halted when the service's mode forbids it */
export type MayWrite = (reach: Reach) => Promise<void>;

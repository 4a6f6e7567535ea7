import type { AuditEvent } from '../audit/events.ts';
import type { CaseId, CommentId, Instant, TicketId, TurnId } from '../domain/ids.ts';
import type { NewNotice, Notice } from '../domain/notice.ts';
import type { ReasonCode } from '../domain/reasons.ts';
import type { Claim } from './store.ts';

/** A hand-over that is followed until a person has taken the ticket. */
export interface Escalation {
  readonly turn: TurnId;
  readonly case: CaseId;
  readonly ticket: TicketId;
  /** The message that was handed over. */
  readonly comment: CommentId;
  readonly reasons: readonly ReasonCode[];
  readonly group: string;
  /** Who has it now: `group:Support`, or `person:<id>` once somebody took it. Never empty (the database refuses it). */
  readonly owner: string;
  readonly openedAt: Instant;
  /** Name of the ladder, and the rung to wait for. */
  readonly ladder: string;
  readonly step: number;
  /** By when a person must have taken it. Never null (the database refuses it). */
  readonly deadline: Instant;
  readonly acknowledgedAt: Instant | null;
  readonly alerts: number;
}

/** What a hand-over leaves behind when the turn ends; group and reasons stand in its disposition. */
export interface NewEscalation {
  readonly brief: string;
  readonly ladder: string;
  readonly openedAt: Instant;
  readonly deadline: Instant;
}

export interface EscalationStore {
  /** The open ones of a case, taken or not, oldest first. */
  openOf(caseId: CaseId): Promise<readonly Escalation[]>;
  /** Goes on to the next rung after an alert, and queues the notices: both or neither. @throws store.fenced */
  alerted(
    claim: Claim,
    turn: TurnId,
    next: { readonly step: number; readonly deadline: Instant; readonly group: string },
    notices: readonly NewNotice[],
    events: readonly AuditEvent[],
  ): Promise<void>;
  /** A person took it; a second time changes nothing. @throws store.fenced */
  acknowledge(claim: Claim, turn: TurnId, by: string, at: Instant, events: readonly AuditEvent[]): Promise<void>;
  /** A person takes it in the console, whoever had it. @throws store.fenced */
  take(claim: Claim, turn: TurnId, by: string, at: Instant, events: readonly AuditEvent[]): Promise<void>;
  /** Whoever had taken it has it no more: it waits anew. @throws store.fenced */
  reopen(
    claim: Claim,
    turn: TurnId,
    ladder: Pick<Escalation, 'ladder' | 'openedAt' | 'deadline' | 'group'>,
    events: readonly AuditEvent[],
  ): Promise<void>;
  /** Nobody need look any more: solved, closed, merged, gone, handed back. @throws store.fenced */
  close(claim: Claim, turn: TurnId, why: string, at: Instant, events: readonly AuditEvent[]): Promise<void>;
}

/**
 * Notices to people outside the help desk, sent once each. `planned → started → done | refused | unclear`: what was started
 * and not finished (a crash, a lost answer) is not sent again: the note in the ticket says the same, and the next rung comes.
 */
export interface NoticeStore {
  /** Queues notices; a key that is known changes nothing. */
  add(notices: readonly NewNotice[]): Promise<void>;
  /** Takes notices that are due and commits them as started, so that no other worker sends them. */
  take(now: Instant, limit: number): Promise<readonly (Notice & { readonly attempts: number })[]>;
  finish(
    id: string,
    outcome: { readonly state: 'done' | 'refused' | 'unclear'; readonly code: string | null },
    now: Instant,
  ): Promise<void>;
  /** It surely was not sent: again at `at`. */
  again(id: string, at: Instant, code: string): Promise<void>;
}

/** Tasks that run once in a while over all workers. */
export interface RunStore {
  /** True for exactly one caller when the task has not run since `since`; its new time is `now`. */
  begin(task: string, since: Instant, now: Instant): Promise<boolean>;
}

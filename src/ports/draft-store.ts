import type { AuditEvent } from '../audit/events.ts';
import type { Disposition } from '../domain/decision.ts';
import type { Review } from '../domain/draft.ts';
import type { Instant, TicketId, TurnId } from '../domain/ids.ts';
import type { CaseState, Claim, CompensationBasis, TurnRecord } from './store.ts';

/** Proposals of draft mode, and what a person decided about each. */
export interface DraftStore {
  /** Drafts that wait for a person, oldest first; of one scenario, or all. */
  waiting(about: { readonly scenario?: string; readonly limit: number }): Promise<readonly DraftRecord[]>;
  /** One of them, whatever became of it; null when no draft has this id. */
  find(turn: TurnId): Promise<DraftRecord | null>;
  /** Takes the case of a draft that waits, for `leaseMs`; null when something else is due there, or somebody is at it. */
  take(ticket: TicketId, worker: string, leaseMs: number): Promise<Claim | null>;
  /**
   * Notes what a person decided, once, with its event. If something is to be sent, the plan (unless they said otherwise) goes into the
   * ledger and the case is due, the claim over: whoever handles it next carries the turn out. All of it or nothing.
   * A plan that gives money names the basis of its verdict, as in `TurnStore.save`.
   * @returns `known`: somebody was faster, or the key was used before; `moved` and `taken` as in `TurnStore.save`. @throws store.fenced
   */
  settle(
    claim: Claim,
    turn: TurnId,
    review: NewReview,
    basis: CompensationBasis | null,
    events: readonly AuditEvent[],
  ): Promise<{ readonly kind: 'stored' | 'known' | 'moved' } | { readonly kind: 'taken'; readonly keys: readonly string[] }>;
}

export interface DraftRecord {
  readonly turn: TurnRecord;
  readonly ticket: TicketId;
  readonly caseState: CaseState;
  readonly review: ReviewRecord | null;
}

export interface NewReview {
  readonly review: Review;
  readonly by: string;
  readonly at: Instant;
  /** The request's own key: the same request sent again changes nothing. */
  readonly key: string;
}

export interface ReviewRecord extends NewReview {
  /** How what was sent ended; null while it is under way, and for an override. */
  readonly disposition: Disposition | null;
}

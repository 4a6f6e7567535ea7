import type { Action, ActionKind } from '../domain/action.ts';
import type { Decision, Mode, Verdict } from '../domain/decision.ts';
import type { Review } from '../domain/draft.ts';
import type { Effect } from '../domain/effect.ts';
import type { CommentId, Instant, OrderId, TicketId, TurnId } from '../domain/ids.ts';
import type { ComparedLevel, Comparison, HumanWork, Opinion, OrdersBefore, ScoredPair } from '../domain/shadow.ts';

/** Proposals in shadow and draft, and what people did with the same tickets. One transaction a method, like the rest of the store. */
export interface ShadowStore {
  /**
   * Pairs that are not final and worth a look: their time has come, or something arrived on the ticket since the last look. The
   * next look is put off (longer each time), so that another worker does not take the same and a crash costs time only.
   */
  takeDue(now: Instant, limit: number): Promise<readonly DuePair[]>;
  /** Notes what people did; again and again until it is final, then never more. An event is appended when the verdicts are new. */
  observe(pair: ObservedPair, now: Instant): Promise<void>;
  /** Nothing will ever stand beside this proposal. */
  dismiss(turn: TurnId, why: 'gone' | 'overtaken' | 'never_worked'): Promise<void>;
  /** Compared pairs that are final, newest first; of one scenario, or all. What people have only asked so far may still end as proposed. */
  scored(about: { readonly scenario?: string; readonly since?: Instant; readonly limit: number }): Promise<readonly ScoredPair[]>;
  /** Proposals of a scenario that nothing final stands beside yet. */
  open(scenario: string): Promise<number>;
  /** One pair with everything that is known of it; null when there is none. */
  find(turn: TurnId): Promise<PairRecord | null>;
  /** Pairs for people to go through, newest first. */
  list(about: { readonly scenario?: string; readonly limit: number }): Promise<readonly PairRecord[]>;
  /** A person's word on a level goes before the comparison; the newest counts. False when there is no such turn. */
  giveOpinion(opinion: NewOpinion): Promise<boolean>;
  /** What the bot did on these orders since then, by the ledger. */
  ownActions(orders: readonly string[], since: Instant): Promise<readonly OwnAction[]>;
  /** Notes that something at the shop is not what was decided; false when it was known. An order's scenarios are those that acted on it. */
  noteWrongEffect(found: WrongEffect): Promise<boolean>;
  /** What speaks for or against a scenario since it runs by itself. */
  evidence(scenario: string, since: Instant, resolvedSince: Instant): Promise<StoredEvidence>;
}

export interface DuePair {
  readonly turn: TurnId;
  readonly ticket: TicketId;
  readonly comment: CommentId;
  readonly decision: Decision;
  readonly verdict: Verdict;
  readonly reply: string | null;
  readonly before: OrdersBefore | null;
  readonly decidedAt: Instant;
  /** What was done of it because a person had it sent. */
  readonly done: readonly Action[];
}

export interface ObservedPair {
  readonly turn: TurnId;
  readonly ticket: TicketId;
  readonly work: HumanWork;
  readonly effects: readonly Effect[];
  readonly comparison: Comparison;
  readonly final: boolean;
}

export interface PairRecord {
  readonly turn: TurnId;
  readonly ticket: TicketId;
  readonly scenarios: readonly string[];
  readonly confidence: number | null;
  readonly mode: Mode;
  readonly decidedAt: Instant;
  /** The proposed reply as HTML. */
  readonly reply: string | null;
  /** What a person decided about it as a draft. */
  readonly review: (Review & { readonly by: string; readonly at: Instant }) | null;
  /** Null until people have worked the ticket. */
  readonly observedAt: Instant | null;
  readonly dismissed: string | null;
  /** Nothing that people do from now on changes it. */
  readonly final: boolean;
  /** How the requester's things stood when the bot decided. */
  readonly before: OrdersBefore | null;
  readonly work: HumanWork | null;
  readonly comparison: Comparison | null;
  readonly opinions: readonly {
    readonly level: ComparedLevel;
    readonly opinion: Opinion;
    readonly by: string;
    readonly why: string;
    readonly at: Instant;
  }[];
}

export interface NewOpinion {
  readonly turn: TurnId;
  readonly level: ComparedLevel;
  readonly opinion: Opinion;
  readonly by: string;
  readonly why: string;
  readonly at: Instant;
}

export interface OwnAction {
  readonly id: string;
  readonly turn: TurnId;
  readonly kind: ActionKind;
  /** Name of the order. */
  readonly order: string;
  /** Decimal, where money moves. */
  readonly amount: string | null;
  readonly newLines: Effect['newLines'] | null;
  readonly done: boolean;
}

export interface WrongEffect {
  /** What it is about at the shop; the same thing is noted once. */
  readonly key: string;
  /** The action that should have been something else; null when none is known. */
  readonly action: string | null;
  readonly order: { readonly id: OrderId; readonly name: string };
  readonly what: string;
  readonly at: Instant;
}

export interface StoredEvidence {
  readonly wrongEffects: readonly string[];
  readonly resolved: number;
  readonly reopened: number;
  /** Of its own work, among the ratings that came since then. */
  readonly rated: number;
  readonly ratedGood: number;
}

import type { Mode } from './decision.ts';
import type { ReviewKind } from './draft.ts';
import type { Effect, Piece, SeenEffect } from './effect.ts';
import type { Instant, OrderId, TurnId } from './ids.ts';
import type { Address } from './order.ts';
import type { TicketStatus } from './ticket.ts';

/** How the requester's things stood when the bot decided: what people change later without a date shows against this. */
export interface OrdersBefore {
  readonly orders: readonly {
    readonly id: OrderId;
    /** Pieces still on the order. */
    readonly lines: readonly Piece[];
    readonly address: Address | null;
  }[];
  /** True when the requester received the newsletter. */
  readonly subscribed: boolean;
}

export type HumanDisposition = 'resolved' | 'asked' | 'passed_on' | 'skipped';
export type ProposedDisposition = 'resolved' | 'asked' | 'handed_over' | 'skipped';

/** What people did with a ticket after the customer's message. */
export interface HumanWork {
  readonly disposition: HumanDisposition;
  /** Public replies until the customer wrote again, oldest first; plain text. */
  readonly replies: readonly string[];
  readonly status: TicketStatus;
  readonly tags: readonly string[];
  readonly macros: readonly string[];
  readonly arrivedAt: Instant;
  readonly firstReplyAt: Instant | null;
  readonly solvedAt: Instant | null;
  /** Minutes from the message's arrival to the solve; null while it is not solved. */
  readonly minutes: number | null;
}

/** `handed_over`: the bot would have left it to a person, so there is nothing to agree or disagree about. */
export type OutcomeVerdict = 'same' | 'different' | 'handed_over';
/** `more`: all that the person told, and further facts. `less`: something is missing. `contrary`: both name a fact of one kind, and not the same. */
export type ContentVerdict = 'same' | 'more' | 'less' | 'contrary' | 'not_compared';

export interface TextFact {
  readonly kind: 'amount' | 'date' | 'link' | 'number' | 'answer';
  readonly value: string;
}

/** A proposal beside what people did, level by level; each with its reasons in sentences. */
export interface Comparison {
  readonly disposition: {
    readonly verdict: OutcomeVerdict;
    readonly ours: ProposedDisposition;
    readonly theirs: HumanDisposition;
    readonly reasons: readonly string[];
  };
  readonly effects: {
    readonly verdict: OutcomeVerdict;
    readonly ours: readonly Effect[];
    readonly theirs: readonly SeenEffect[];
    /** Money or goods given by either side. */
    readonly money: boolean;
    /** The bot would have given what the person did not give just so. */
    readonly wrongMoney: boolean;
    /** What the bot would have given too much and too little, in the smallest unit. */
    readonly tooMuch: number;
    readonly tooLittle: number;
    readonly reasons: readonly string[];
  };
  readonly content: {
    readonly verdict: ContentVerdict;
    readonly missing: readonly TextFact[];
    readonly extra: readonly TextFact[];
    readonly reasons: readonly string[];
  };
  /** 0 to 1; informative only. Null when one side wrote nothing. */
  readonly wording: { readonly similarity: number | null };
}

export const comparedLevels = ['disposition', 'effects', 'content', 'wording'] as const;
export type ComparedLevel = (typeof comparedLevels)[number];

/** What a person says of the bot's side of a level: `better` and `equal` count as agreement, `worse` and `wrong` do not. */
export const opinions = ['better', 'equal', 'worse', 'wrong'] as const;
export type Opinion = (typeof opinions)[number];

/** What the scorecard reads of one compared pair. */
export interface ScoredPair {
  readonly turn: TurnId;
  readonly scenarios: readonly string[];
  readonly confidence: number | null;
  readonly mode: Mode;
  readonly decidedAt: Instant;
  readonly observedAt: Instant;
  readonly minutes: number | null;
  readonly comparison: Comparison;
  readonly opinions: Readonly<Partial<Record<ComparedLevel, Opinion>>>;
  /** What a person decided about it as a draft; null when nobody did. */
  readonly review: ReviewKind | null;
}

import type { ActionKind } from './action.ts';
import type { Disposition } from './decision.ts';
import type { Instant } from './ids.ts';
import type { ReasonCode, SkipReason } from './reasons.ts';
import type { Sighting } from './sighting.ts';

/** What happened with one ticket, as far as the numbers need it. The tables and the audit log each tell the same one. */
export interface TicketHistory {
  readonly ticket: string;
  readonly receivedAt: Instant;
  /** Those that held, oldest first. */
  readonly turns: readonly TurnHistory[];
  /** Carried out at the shop, whatever became of their turn, oldest first. */
  readonly actions: readonly ActionHistory[];
  /** Oldest first. */
  readonly sightings: readonly Sighting[];
}

export interface TurnHistory {
  readonly id: string;
  /** When the first message that it answers was written. */
  readonly writtenAt: Instant;
  readonly decidedAt: Instant;
  /** The likeliest of its scenarios; null for mail of none. */
  readonly scenario: string | null;
  /** Digits of the orders that the customer named or a look-up found. */
  readonly orders: readonly string[];
  /** The message asked for nothing: thanks, an automatic answer, spam. */
  readonly asksNothing: boolean;
  readonly end: TurnEnd | null;
  /** Null when the shop was not read again (yet). */
  readonly inShop: InShop | null;
  /** One of its actions had another effect at the shop than was decided. */
  readonly wrongEffect: boolean;
}

/** Whether the shop showed what had been done when it was read again; of some things it tells nothing. */
export type InShop = 'yes' | 'no' | 'unclear';

export interface TurnEnd {
  readonly kind: Disposition['kind'];
  readonly at: Instant;
  /** The weightiest, of a turn that was handed over. */
  readonly reason: ReasonCode | null;
  readonly skip: SkipReason | null;
}

export interface ActionHistory {
  readonly id: string;
  readonly kind: ActionKind;
  readonly scenario: string | null;
  /** Decimal; null for an action that has none. */
  readonly amount: string | null;
  readonly doneAt: Instant;
}

/** The order in which histories stand: by time, and by id where two times are the same. */
export function byTime<Item>(time: (item: Item) => string, id: (item: Item) => string): (one: Item, other: Item) => number {
  return (one, other) => compareText(time(one), time(other)) || compareText(id(one), id(other));
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

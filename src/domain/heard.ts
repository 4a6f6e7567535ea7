import type { Language } from './language.ts';
import type { Money } from './money.ts';
import type { Address } from './order.ts';
import type { ReasonCode, SkipReason } from './reasons.ts';

/** What was understood of the customer's words in one turn. Claims, never facts: nothing here authorises anything. */
export interface Heard {
  /** Null: none of the five. */
  readonly language: Language | null;
  readonly mood: Mood;
  /** Wishes found, likeliest first, each with a calibrated probability; empty when it is none of the configured scenarios. */
  readonly scenarios: readonly { readonly id: string; readonly confidence: number }[];
  /** True when the text holds a request but none of the scenarios fits (or no request at all). */
  readonly noneOfThese: boolean;
  /** Reasons to hand over that stand in the text itself: safety, legal_or_authority, fraud_suspicion, privacy_request, human_requested. */
  readonly signals: readonly ReasonCode[];
  readonly skip: SkipReason | null;
  readonly wish: Wish;
  /** Answer to a yes/no question asked before. */
  readonly answer: 'yes' | 'no' | null;
  /** Digits only, in order of mention, newest message first: `10412`. */
  readonly orderNames: readonly string[];
  readonly emails: readonly string[];
  readonly address: HeardAddress | null;
  readonly sizes: readonly string[];
  readonly colors: readonly string[];
  readonly codes: readonly string[];
  readonly amounts: readonly Money[];
  readonly countries: readonly string[];
  /** True when a picture is attached to any of the customer's messages of this case. */
  readonly photo: boolean;
  readonly sizing: Sizing;
  /** The customer's own words in this turn, quotes and signature stripped, newest message last. For matching product names only. */
  readonly text: string;
  /** The same of their earlier messages in this ticket, empty when there are none: what an answer of one word goes back to. */
  readonly earlier: string;
}

export interface Mood {
  /** Summed valence by the lexicon, negative is worse. */
  readonly score: number;
  readonly angry: boolean;
  /** Which cues made it angry, for the brief: `swearing`, `threat_to_leave`, `third_time`, `shouting`, `irony`, `despair`. */
  readonly cues: readonly string[];
}

export interface Wish {
  /** `question`: how does it work; `request`: do it; `permission`: may I still (a claim). */
  readonly kind: 'question' | 'request' | 'permission';
  readonly remedy: 'goods' | 'money' | null;
  /** About goods of the `hygiene` kind: sealed, opened, or not said. */
  readonly sealed: 'sealed' | 'opened' | null;
  /** Only part of the order is meant. */
  readonly partial: boolean;
}

/** An address as written; the country is null when none was named. */
export interface HeardAddress extends Omit<Address, 'country'> {
  readonly country: string | null;
}

export type MeasureName = 'chest' | 'waist' | 'hips' | 'height' | 'weight' | 'foot' | 'hand' | 'finger' | 'diameter' | 'age';

/** In centimetres; weight in kilograms, finger and diameter in millimetres, age in years. */
export interface Measure {
  readonly of: MeasureName;
  readonly value: number;
}

/** A size by a country's count, as in "UK 12". */
export interface UsualSize {
  readonly system: 'eu' | 'uk' | 'us' | 'it' | 'fr' | null;
  readonly size: string;
}

/** What was said for choosing a size. */
export interface Sizing {
  readonly measures: readonly Measure[];
  readonly usual: readonly UsualSize[];
  /** Which size they bought before, how long a garment is, or what fits. */
  readonly asks: 'bought' | 'garment' | 'fit';
  /** They speak of goods that they have bought. */
  readonly bought: boolean;
}

import type { ActionFamily } from './action.ts';
import type { Language } from './language.ts';
import type { Money } from './money.ts';
import type { Address } from './order.ts';
import type { Placed } from './placed.ts';
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
  /** What speaks against doing something that the mail names; an action under doubt is a person's. */
  readonly doubts: readonly Doubt[];
  /** Actions plainly asked for, whatever scenarios were heard: what no scenario takes up is not dropped in silence. */
  readonly wishes: readonly ActionFamily[];
  /** They say that they write about more than one thing. */
  readonly severalMatters: boolean;
  readonly demand: HeardDemand;
  /** Answer to a yes/no question asked before. */
  readonly answer: 'yes' | 'no' | null;
  /** Digits only, in order of mention, newest message first: `10412`. */
  readonly orderNames: readonly string[];
  /** Numbers that nobody calls an order's and that may be one, as written. */
  readonly loneNumbers: readonly string[];
  /** Of orders that an answer names, those it says are not meant or stay as they are. */
  readonly ordersNotMeant: readonly string[];
  /** When the order was placed that they write about, as far as they say so. */
  readonly placed: Placed | null;
  /** Digits of the orders that one sentence plainly asks to cancel together; empty when fewer than two. */
  readonly calledOffTogether: readonly string[];
  readonly emails: readonly string[];
  readonly address: HeardAddress | null;
  readonly sizes: readonly string[];
  readonly colors: readonly string[];
  readonly codes: readonly string[];
  readonly amounts: readonly Money[];
  readonly countries: readonly string[];
  /** What is to be swapped for what; read only where the wish is to change or exchange goods. */
  readonly swaps: HeardSwaps;
  /** True when a picture is attached to any of the customer's messages of this case. */
  readonly photo: boolean;
  readonly sizing: Sizing;
  readonly loss: Loss;
  readonly payment: HeardPayment;
  readonly invoice: HeardInvoice;
  readonly voucher: HeardVoucher;
  readonly account: HeardAccount;
  readonly claim: HeardClaim;
  /** The customer's own words in this turn, quotes and signature stripped, newest message last. For matching product names only. */
  readonly text: string;
  /** The same of their earlier messages in this ticket, empty when there are none: what an answer of one word goes back to. */
  readonly earlier: string;
}

/** Sizes and colours wanted instead of others. */
export interface HeardSwaps {
  readonly parts: readonly HeardSwap[];
  /** All or both pieces are meant. */
  readonly all: boolean;
  /** Only one of several equal pieces is meant. */
  readonly one: boolean;
  /** Something else than another size or colour: more, fewer or other goods. */
  readonly other: boolean;
}

/** One part of the mail. */
export interface HeardSwap {
  /** The words without the size or colour wanted: they name the piece. */
  readonly item: string;
  readonly hadSizes: readonly string[];
  readonly hadColors: readonly string[];
  readonly sizes: readonly string[];
  readonly colors: readonly string[];
  /** Sizes named without saying whether they are had or wanted. */
  readonly maybeSizes: readonly string[];
  /** `1` for one size up, `-1` for one down. */
  readonly steps: number | null;
  /** Words for other goods wanted instead. */
  readonly instead: string;
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
  /** They ask how it is done, or where. */
  readonly asksTheWay: boolean;
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

/** What is said of a payment, and for how many days it has been so; null: not said. */
export interface HeardPayment {
  readonly about: 'twice' | 'declined' | 'whether' | 'charged' | null;
  readonly days: number | null;
  /** An address, or somebody else whom goods are for, is spoken of. */
  readonly elsewhere: boolean;
}

export interface HeardInvoice {
  /** Addresses it is to be sent to, as written. */
  readonly to: readonly string[];
  /** Somebody else, or another address, is to have it. */
  readonly elsewhere: boolean;
  /** Data of a company are to stand on it. */
  readonly company: boolean;
  /** Another paper than the order's own invoice: other name, no prices, a credit note. */
  readonly otherPaper: boolean;
}

export interface HeardVoucher {
  /** `forgotten`: the order is made without it; `exception`: more than the rules give; null: something else. */
  readonly about: 'gift_card' | 'forgotten' | 'code' | 'exception' | null;
  /** Full gift card codes, letters and digits alone. */
  readonly cards: readonly string[];
  /** Discount codes in capitals. */
  readonly codes: readonly string[];
  /** They ask for it although they know, or were told, that a rule is against it. */
  readonly insists: boolean;
}

export interface HeardAccount {
  /** The account is to get another address. */
  readonly changesEmail: boolean;
  /** The account meant is somebody else's or under another address. */
  readonly elsewhere: boolean;
}

/** What is said of goods that came broken, failed in use, or are not the ordered ones. */
export interface HeardClaim {
  /** Whether goods are called faulty, or not the ones that were ordered, for sure or by words that may mean it; null when neither. */
  readonly about: 'faulty' | 'wrong' | 'maybe_wrong' | null;
  /** Whether the fault was there when they came, or showed in use; null when not said. */
  readonly since: 'arrival' | 'use' | null;
  /**
   * `own`: they speak of goods of their own; `general`: of how claims work; `beyond`: they want what no rule gives, such as a lower
   * price for goods that they keep.
   */
  readonly case: 'own' | 'general' | 'beyond';
  /** Of several equal pieces, how many are meant; null when not said. */
  readonly quantity: number | 'all' | null;
  /** The words for what they ordered, and for what came instead; empty when not said. */
  readonly ordered: string;
  readonly received: string;
}

/** What is said of goods or a parcel that did not reach the customer. */
export interface Loss {
  /** Words for what is missing, and for what alone came; empty when it is not said. */
  readonly missing: string;
  readonly received: string;
  /** All that was said but the parts that speak of what came. */
  readonly withoutArrived: string;
  /** How many pieces are missing; null: not said. */
  readonly quantity: number | 'all' | null;
  /** What is missing is a part or an addition (laces, a button, a gift, papers), no goods of its own. */
  readonly accessory: boolean;
  /** The parcel was empty. */
  readonly everything: boolean;
  /** The parcel, or goods in it, are said not to have reached them at all. */
  readonly neverCame: boolean;
  /** What is in stock is preferred to the money for all. */
  readonly rest: boolean;
  /** Looked for in vain, or found after all. */
  readonly search: 'done' | 'found' | null;
}

/** Words that deny, take back, condition or only tell of an action: naming it is not wishing it. */
export interface Doubt {
  readonly about: ActionFamily | 'any';
  /**
   * `told`: of the past; `asked`: why or whether it was done; `others`: somebody else's wish or goods; `something_else`: of another thing;
   * `not_asked`: nothing that was written plainly asks for it; `not_wanted`: the mail as a whole sounds as if nothing is to be done,
   * `hardly_wanted`: it may.
   */
  readonly why:
    | 'denied'
    | 'taken_back'
    | 'conditional'
    | 'undecided'
    | 'told'
    | 'asked'
    | 'others'
    | 'something_else'
    | 'not_asked'
    | 'not_wanted'
    | 'hardly_wanted';
}

/** What the customer demands in money. */
export interface HeardDemand {
  /** The highest sum demanded; null when none is. What they paid is no demand. */
  readonly amount: Money | null;
  /** Something for the trouble, or a lower price. */
  readonly compensation: boolean;
}

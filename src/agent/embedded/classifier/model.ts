import type { Language } from '../../../domain/language.ts';

/** A trained linear model: one row of weights per known feature, one column per label. */
export interface Model {
  readonly labels: readonly string[];
  /** Feature → its row, -1 = not known. */
  readonly rowOf: Int32Array;
  /** `weights[row * labels.length + label]`, in units of `scales[label]`. */
  readonly weights: Int8Array;
  readonly scales: Float32Array;
  readonly bias: Float32Array;
  /** Turns a label's log-odds into a probability that holds: sigmoid(slope * logOdds + offset). */
  readonly calibration: readonly Calibration[];
  /** Least probability at which a label may be asserted by itself, see `targetPrecision`. */
  readonly thresholds: readonly number[];
  /** How the evidence of a whole mail weighs. */
  readonly mail: MailRating;
  /** Further thresholds by name, of models that need them. */
  readonly limits?: Readonly<Record<string, number>>;
  /** The concept list and the families it was trained with, as written. */
  readonly concepts: string;
  readonly families: string;
  /** Digest of what it was trained on: tells a stale model file. */
  readonly trainedOn: string;
}

/** Found on mails that were put together from held-out training sentences. */
export interface MailRating {
  /** Weights of the evidence, the constant last: of mails of one sentence, and of several. */
  readonly single: readonly number[];
  readonly several: readonly number[];
  /** Least probability at which the likeliest wish is asserted, and a second one beside it. */
  readonly first: number;
  readonly second: number;
}

export interface Calibration {
  readonly slope: number;
  readonly offset: number;
}

/** One training sentence. */
export interface Example {
  readonly text: string;
  readonly label: string;
  readonly language: Language;
}

/** What a pack teaches the classifier. */
export interface TrainingSet {
  readonly examples: readonly Example[];
  /** Content of `lexicon/concepts.txt` and `lexicon/families.txt`; may be empty. */
  readonly concepts: string;
  readonly families: string;
}

export interface Ranked {
  readonly label: string;
  /** Calibrated probability. */
  readonly p: number;
}

export function probability(odds: number, { slope, offset }: Calibration): number {
  return 1 / (1 + Math.exp(-(slope * odds + offset)));
}

const signals: readonly string[] = ['safety', 'legal_or_authority', 'fraud_suspicion', 'privacy_request', 'human_requested'];
const skips: readonly string[] = ['thanks', 'auto_reply', 'spam'];
/** `none`: about nothing that there is a scenario for. `story`: a sentence that tells and wishes nothing. */
const notWishes = new Set([...signals, ...skips, 'none', 'story']);

export function isWish(label: string): boolean {
  return !notWishes.has(label);
}

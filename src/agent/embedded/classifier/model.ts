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
  /** Least lead of the likeliest wish, see `leadOf` and `targetLeadPrecision`. */
  readonly leastLead: number;
  /** Turns the log-odds of a lead into the probability that the likeliest wish is right. */
  readonly ofLead: Calibration;
  /** The concept list it was trained with, as written. */
  readonly concepts: string;
  /** Digest of what it was trained on: tells a stale model file. */
  readonly trainedOn: string;
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
  /** Content of `lexicon/concepts.txt`; may be empty. */
  readonly concepts: string;
}

export interface Ranked {
  readonly label: string;
  /** Calibrated probability. */
  readonly p: number;
}

export function probability(odds: number, { slope, offset }: Calibration): number {
  return 1 / (1 + Math.exp(-(slope * odds + offset)));
}

/**
 * How far a wish stands out: its probability less half of what stands next to it. Two wishes as likely as each other make nobody sure,
 * however likely they are.
 */
export function leadOf(p: number, next: number): number {
  return Math.max(0, p - next / 2);
}

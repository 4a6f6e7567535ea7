/** A trained linear model: one row of weights per feature, one column per label. */
export interface Model {
  readonly labels: readonly string[];
  /** `weights[feature * labels.length + label]`, in units of `scales[label]`. */
  readonly weights: Int8Array;
  readonly scales: Float32Array;
  readonly bias: Float32Array;
  /** Turns a label's log-odds into a probability that holds: sigmoid(slope * logOdds + offset). */
  readonly calibration: readonly Calibration[];
  /** Least probability at which a label was right 98 times in 100 in cross-validation; 1 = never sure. */
  readonly thresholds: readonly number[];
  /** Digest of the sentences it was trained on: tells a stale model file. */
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
  readonly language: 'da' | 'en' | 'sv' | 'nb' | 'de';
}

export interface Ranked {
  readonly label: string;
  /** Calibrated probability. */
  readonly p: number;
}

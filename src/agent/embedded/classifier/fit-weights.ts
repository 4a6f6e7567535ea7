import { featureSpace, type SparseVector } from './features.ts';
import { seeded } from './seeded.ts';

/** A linear model in plain numbers: only features that were seen in more than one sentence have a row. */
export interface Fit {
  /** Feature → its row, -1 = none. */
  readonly rowOf: Int32Array;
  /** `weights[row * labels + label]` */
  readonly weights: Float32Array;
  readonly bias: Float32Array;
}

export interface Sample {
  readonly vector: SparseVector;
  readonly label: number;
}

// Found by cross-validation on the training sentences.
const settings = { lastRate: 0.02, biasRate: 0.02, smoothing: 0.1, seed: 20261120 } as const;
const efforts = { full: { passes: 6, rate: 3 }, quick: { passes: 4, rate: 4 } } as const;

/** Softmax regression by stochastic gradient descent, labels smoothed. Seeded: same samples, same weights. `quick` is a hair less right. */
export function fitWeights(samples: readonly Sample[], labelCount: number, effort: keyof typeof efforts = 'full'): Fit {
  const { passes, rate: firstRate } = efforts[effort];
  const { rowOf, rows } = commonFeatures(samples);
  const weights = new Float32Array(rows * labelCount);
  const bias = new Float32Array(labelCount);
  const model = { rowOf, weights, bias };
  const importance = balance(samples, labelCount);
  const order = samples.map((_, i) => i);
  const random = seeded(settings.seed);
  const others = settings.smoothing / Math.max(1, labelCount - 1);

  const known = samples.map((sample) => knownFeatures(sample, rowOf, labelCount));
  const error = new Float64Array(labelCount);

  for (let pass = 0; pass < passes; pass++) {
    const rate = firstRate * (1 - pass / passes) + settings.lastRate;
    shuffle(order, random);
    for (const at of order) {
      const { starts, values, label } = known[at] as KnownSample;
      error.set(bias);
      for (let k = 0; k < starts.length; k++) {
        const start = starts[k] as number;
        const value = values[k] as number;
        for (let l = 0; l < labelCount; l++) error[l] = (error[l] as number) + value * (weights[start + l] as number);
      }
      softmax(error);
      const weight = importance[label] as number;
      for (let l = 0; l < labelCount; l++) error[l] = weight * ((error[l] as number) - (l === label ? 1 - settings.smoothing : others));
      for (let k = 0; k < starts.length; k++) {
        const start = starts[k] as number;
        const value = rate * (values[k] as number);
        for (let l = 0; l < labelCount; l++) weights[start + l] = (weights[start + l] as number) - value * (error[l] as number);
      }
      for (let l = 0; l < labelCount; l++) bias[l] = (bias[l] as number) - settings.biasRate * (error[l] as number);
    }
  }
  return model;
}

/** A sample by the places of its weights, without the features that no other sample has: the loop over them is the whole cost. */
interface KnownSample {
  readonly starts: Int32Array;
  readonly values: Float32Array;
  readonly label: number;
}

function knownFeatures({ vector, label }: Sample, rowOf: Int32Array, labelCount: number): KnownSample {
  const starts: number[] = [];
  const values: number[] = [];
  vector.indices.forEach((index, k) => {
    const row = rowOf[index] as number;
    if (row < 0) return;
    starts.push(row * labelCount);
    values.push(vector.values[k] as number);
  });
  return { starts: Int32Array.from(starts), values: Float32Array.from(values), label };
}

export function logits({ rowOf, weights, bias }: Fit, { indices, values }: SparseVector): Float64Array {
  const count = bias.length;
  const out = Float64Array.from(bias);
  for (let k = 0; k < indices.length; k++) {
    const row = (rowOf[indices[k] as number] as number) * count;
    if (row < 0) continue;
    const value = values[k] as number;
    for (let l = 0; l < count; l++) out[l] = (out[l] as number) + value * (weights[row + l] as number);
  }
  return out;
}

/** In place. */
export function softmax(scores: Float64Array): Float64Array {
  const top = scores.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  let sum = 0;
  for (let l = 0; l < scores.length; l++) {
    const e = Math.exp((scores[l] as number) - top);
    scores[l] = e;
    sum += e;
  }
  for (let l = 0; l < scores.length; l++) scores[l] = (scores[l] as number) / sum;
  return scores;
}

/** What stands in one sentence only says nothing about the next. */
function commonFeatures(samples: readonly Sample[]): { rowOf: Int32Array; rows: number } {
  const seen = new Uint8Array(featureSpace);
  for (const { vector } of samples) for (const index of vector.indices) seen[index] = Math.min(2, (seen[index] as number) + 1);
  let rows = 0;
  const rowOf = new Int32Array(featureSpace).fill(-1);
  for (let f = 0; f < featureSpace; f++) if (seen[f] === 2) rowOf[f] = rows++;
  return { rowOf, rows };
}

/** A label with few sentences counts more per sentence, but not without bound. */
function balance(samples: readonly Sample[], labelCount: number): Float64Array {
  const counts = new Float64Array(labelCount);
  for (const { label } of samples) counts[label] = (counts[label] as number) + 1;
  const mean = samples.length / labelCount;
  return counts.map((n) => (n === 0 ? 0 : Math.min(3, Math.max(0.5, Math.sqrt(mean / n)))));
}

function shuffle(order: number[], random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const swap = order[i] as number;
    order[i] = order[j] as number;
    order[j] = swap;
  }
}

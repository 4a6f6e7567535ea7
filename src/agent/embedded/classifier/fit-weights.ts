import { featureSpace, type SparseVector } from './features.ts';

/** Plain weights before they are rounded for the file. */
export interface Fit {
  readonly weights: Float32Array;
  readonly bias: Float32Array;
}

export interface Sample {
  readonly vector: SparseVector;
  readonly label: number;
}

const settings = { passes: 12, rate: 1.2, decay: 2e-5, seed: 20261120 } as const;

/** Softmax regression by stochastic gradient descent with a step per weight (AdaGrad). Seeded: same samples, same weights. */
export function fitWeights(samples: readonly Sample[], labelCount: number): Fit {
  const weights = new Float32Array(featureSpace * labelCount);
  const seen = new Float32Array(featureSpace * labelCount).fill(1e-3);
  const bias = new Float32Array(labelCount);
  const importance = balance(samples, labelCount);
  const order = samples.map((_, i) => i);
  const random = seeded(settings.seed);

  for (let pass = 0; pass < settings.passes; pass++) {
    shuffle(order, random);
    for (const at of order) {
      const { vector, label } = samples[at] as Sample;
      const scores = softmax(logits({ weights, bias }, vector));
      const weight = importance[label] as number;
      for (let l = 0; l < labelCount; l++) scores[l] = weight * ((scores[l] as number) - (l === label ? 1 : 0));
      step(vector, scores, labelCount, weights, seen);
      for (let l = 0; l < labelCount; l++) bias[l] = (bias[l] as number) - 0.02 * (scores[l] as number);
    }
  }
  return { weights, bias };
}

function step(vector: SparseVector, error: Float64Array, labelCount: number, weights: Float32Array, seen: Float32Array): void {
  for (let k = 0; k < vector.indices.length; k++) {
    const row = (vector.indices[k] as number) * labelCount;
    const value = vector.values[k] as number;
    for (let l = 0; l < labelCount; l++) {
      const slope = (error[l] as number) * value;
      if (slope < 1e-6 && slope > -1e-6) continue;
      const w = weights[row + l] as number;
      const gradient = slope + settings.decay * w;
      const sum = (seen[row + l] as number) + gradient * gradient;
      seen[row + l] = sum;
      weights[row + l] = w - (settings.rate * 0.1 * gradient) / Math.sqrt(sum);
    }
  }
}

export function logits({ weights, bias }: Fit, vector: SparseVector): Float64Array {
  const count = bias.length;
  const out = Float64Array.from(bias);
  for (let k = 0; k < vector.indices.length; k++) {
    const row = (vector.indices[k] as number) * count;
    const value = vector.values[k] as number;
    for (let l = 0; l < count; l++) out[l] = (out[l] as number) + value * (weights[row + l] as number);
  }
  return out;
}

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

/** mulberry32: a tiny generator with a known sequence, so that training repeats to the byte. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

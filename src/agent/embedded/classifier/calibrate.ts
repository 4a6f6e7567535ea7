import type { Calibration } from './model.ts';

/** One held-out judgement about one label: its log-odds, whether it was the top label, and whether it was right. */
export interface Judgement {
  readonly logOdds: number;
  readonly top: boolean;
  readonly right: boolean;
}

/**
 * Platt scaling by Newton steps, each halved until it helps. Drawn towards `prior` with weight `pull`: a label with few sentences
 * keeps near what holds for all of them.
 */
export function calibrate(judgements: readonly Judgement[], prior: Calibration = { slope: 1, offset: 0 }, pull = 10): Calibration {
  let curve = prior;
  let loss = lossOf(judgements, curve, prior, pull);
  for (let round = 0; round < 30; round++) {
    const step = newtonStep(judgements, curve, prior, pull);
    let share = 1;
    let next = curve;
    let nextLoss = loss;
    for (; share > 1e-3; share /= 2) {
      next = { slope: Math.max(0.05, curve.slope - share * step.slope), offset: curve.offset - share * step.offset };
      nextLoss = lossOf(judgements, next, prior, pull);
      if (nextLoss < loss) break;
    }
    if (loss - nextLoss < 1e-6) break;
    curve = next;
    loss = nextLoss;
  }
  return curve;
}

function newtonStep(judgements: readonly Judgement[], { slope, offset }: Calibration, prior: Calibration, pull: number): Calibration {
  let bySlope = pull * (slope - prior.slope);
  let byOffset = pull * (offset - prior.offset);
  let slopes = pull;
  let offsets = pull;
  let both = 0;
  for (const { logOdds, right } of judgements) {
    const p = sigmoid(slope * logOdds + offset);
    const error = p - (right ? 1 : 0);
    const weight = p * (1 - p);
    bySlope += error * logOdds;
    byOffset += error;
    slopes += weight * logOdds * logOdds;
    offsets += weight;
    both += weight * logOdds;
  }
  const determinant = slopes * offsets - both * both;
  return { slope: (offsets * bySlope - both * byOffset) / determinant, offset: (slopes * byOffset - both * bySlope) / determinant };
}

function lossOf(judgements: readonly Judgement[], { slope, offset }: Calibration, prior: Calibration, pull: number): number {
  let loss = (pull / 2) * ((slope - prior.slope) ** 2 + (offset - prior.offset) ** 2);
  for (const { logOdds, right } of judgements) {
    const z = right ? slope * logOdds + offset : -(slope * logOdds + offset);
    loss += z > 0 ? Math.log1p(Math.exp(-z)) : Math.log1p(Math.exp(z)) - z;
  }
  return loss;
}

/** The least probability from which on `precision` of the top judgements were right; 1 when it is never reached. */
export function thresholdFor(judgements: readonly { p: number; top: boolean; right: boolean }[], precision: number): number {
  const ranked = judgements.filter(({ top }) => top).toSorted((a, b) => b.p - a.p);
  let right = 0;
  let threshold = 1;
  ranked.forEach((judgement, i) => {
    if (judgement.right) right += 1;
    const next = ranked[i + 1];
    // Laplace's rule keeps three lucky hits from passing for certainty.
    if ((right + 1) / (i + 3) >= precision - 0.02 && right / (i + 1) >= precision) {
      threshold = next ? (judgement.p + next.p) / 2 : judgement.p;
    }
  });
  return threshold;
}

export function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

export function logOdds(p: number): number {
  const safe = Math.min(1 - 1e-7, Math.max(1e-7, p));
  return Math.log(safe / (1 - safe));
}

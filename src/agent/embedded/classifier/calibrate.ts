import type { Calibration } from './model.ts';

/** One held-out judgement about one label: its log-odds, whether it was the top label, and whether it was right. */
export interface Judgement {
  readonly logOdds: number;
  readonly top: boolean;
  readonly right: boolean;
}

/**
 * Platt scaling by Newton steps, drawn towards `prior` with the weight of `strength` judgements: a label with few sentences keeps
 * near what holds for all of them.
 */
export function calibrate(judgements: readonly Judgement[], prior: Calibration = { slope: 1, offset: 0 }, strength = 20): Calibration {
  let { slope, offset } = prior;
  for (let round = 0; round < 30; round++) {
    let gs = strength * 0.1 * (slope - prior.slope);
    let go = strength * 0.1 * (offset - prior.offset);
    let hss = strength * 0.1;
    let hoo = strength * 0.1;
    let hso = 0;
    for (const { logOdds, right } of judgements) {
      const p = sigmoid(slope * logOdds + offset);
      const error = p - (right ? 1 : 0);
      const weight = Math.max(p * (1 - p), 1e-9);
      gs += error * logOdds;
      go += error;
      hss += weight * logOdds * logOdds;
      hoo += weight;
      hso += weight * logOdds;
    }
    const determinant = hss * hoo - hso * hso;
    if (Math.abs(determinant) < 1e-12) break;
    const ds = (hoo * gs - hso * go) / determinant;
    const move = (hss * go - hso * gs) / determinant;
    slope -= clamp(ds);
    offset -= clamp(move);
    if (Math.abs(ds) + Math.abs(move) < 1e-6) break;
  }
  return { slope: Math.max(0.05, slope), offset };
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

function clamp(step: number): number {
  return Math.max(-2, Math.min(2, step));
}

import { createHash } from 'node:crypto';
import { calibrate, type Judgement, logOdds, sigmoid, thresholdFor } from './calibrate.ts';
import { featuresOf } from './features.ts';
import { type Fit, fitWeights, logits, type Sample, softmax } from './fit-weights.ts';
import type { Calibration, Example, Model } from './model.ts';

/** How often a label must be right when it is asserted. */
export const targetPrecision = 0.98;
const fallbackPrecision = 0.97;

const folds = 5;
/** Neighbouring sentences of a file resemble each other; they stay together, so that no fold is tested on its own paraphrases. */
const blockSize = 5;

export interface Judged {
  readonly example: Example;
  readonly scores: readonly { readonly label: string; readonly logOdds: number }[];
}

/** Trains on all examples; calibration and thresholds come from cross-validation on the same examples. */
export function trainClassifier(examples: readonly Example[]): Model {
  const labels = [...new Set(examples.map(({ label }) => label))].toSorted();
  const samples = toSamples(examples, labels);
  const held = crossValidate(samples, labels.length);
  const judgements = labels.map((_, l) => held.map((h) => judgement(h, l)));
  const common = calibrate(judgements.flat());
  const calibration = judgements.map((own) => calibrate(own, common));
  const calibrated = judgements.map((own, l) => own.map((j) => ({ ...j, p: probability(j.logOdds, calibration[l] as Calibration) })));
  // Too few or too mixed sentences to find a label's own: then what holds for all labels together.
  const together = thresholdFor(calibrated.flat(), fallbackPrecision);
  const thresholds = calibrated.map((own) => {
    const found = thresholdFor(own, targetPrecision);
    return found < 1 ? found : together;
  });
  return { labels, ...rounded(fitWeights(samples, labels.length)), calibration, thresholds, trainedOn: digest(examples) };
}

/** Held-out log-odds of every example, for reports. */
export function judgeByCrossValidation(examples: readonly Example[]): Judged[] {
  const labels = [...new Set(examples.map(({ label }) => label))].toSorted();
  const held = crossValidate(toSamples(examples, labels), labels.length);
  return held.map(({ odds }, i) => ({
    example: examples[i] as Example,
    scores: labels.map((label, l) => ({ label, logOdds: odds[l] as number })),
  }));
}

export function digest(examples: readonly Example[]): string {
  const hash = createHash('sha256');
  for (const { label, language, text } of examples) hash.update(`${label}\t${language}\t${text}\n`);
  return hash.digest('hex').slice(0, 16);
}

export function probability(odds: number, { slope, offset }: Calibration): number {
  return sigmoid(slope * odds + offset);
}

interface Held {
  readonly odds: readonly number[];
  readonly label: number;
}

function crossValidate(samples: readonly Sample[], labelCount: number): Held[] {
  const held: Held[] = new Array(samples.length);
  for (let fold = 0; fold < folds; fold++) {
    const inFold = (i: number) => Math.floor(i / blockSize) % folds === fold;
    const model = fitWeights(
      samples.filter((_, i) => !inFold(i)),
      labelCount,
    );
    samples.forEach(({ vector, label }, i) => {
      if (inFold(i)) held[i] = { odds: Array.from(softmax(logits(model, vector)), logOdds), label };
    });
  }
  return held;
}

function judgement({ odds, label }: Held, l: number): Judgement {
  const own = odds[l] as number;
  return { logOdds: own, top: odds.every((other) => other <= own), right: label === l };
}

function toSamples(examples: readonly Example[], labels: readonly string[]): Sample[] {
  return examples.map(({ text, language, label }) => ({ vector: featuresOf(text, language), label: labels.indexOf(label) }));
}

/** One byte per weight is enough: the rounding moves no probability by more than a thousandth, and the file stays small. */
function rounded({ weights, bias }: Fit): Pick<Model, 'weights' | 'scales' | 'bias'> {
  const count = bias.length;
  const scales = new Float32Array(count);
  for (let i = 0; i < weights.length; i++) {
    const l = i % count;
    scales[l] = Math.max(scales[l] as number, Math.abs(weights[i] as number) / 127);
  }
  const bytes = new Int8Array(weights.length);
  for (let i = 0; i < weights.length; i++) bytes[i] = Math.round((weights[i] as number) / ((scales[i % count] as number) || 1));
  return { weights: bytes, scales, bias };
}

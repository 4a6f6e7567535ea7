import { createHash } from 'node:crypto';
import { calibrate, type Judgement, logOdds, thresholdFor } from './calibrate.ts';
import { readConcepts } from './concepts.ts';
import { featuresOf } from './features.ts';
import { type Fit, fitWeights, logits, type Sample, softmax } from './fit-weights.ts';
import { type Calibration, type Example, leadOf, type Model, probability, type TrainingSet } from './model.ts';

/**
 * How often a label must be right when it is the likeliest for a single sentence out of its context. Mails say more than one
 * sentence: there the same threshold is right far more often.
 */
export const targetPrecision = 0.9;
/** The same for the likeliest label by its lead over the next one, `none` included. */
export const targetLeadPrecision = 0.85;
/** No label is asserted below this, however pure its sentences are. */
const leastThreshold = 0.5;

const folds = 5;
/** Neighbouring sentences of a file resemble each other; they stay together, so that no fold is tested on its own paraphrases. */
const blockSize = 5;

/** Trains on all examples; calibration and thresholds come from cross-validation on the same examples. */
export function trainClassifier(training: TrainingSet): Model {
  const labels = labelsOf(training.examples);
  const samples = toSamples(training, labels);
  return assemble(training, labels, fitWeights(samples, labels.length), rate(crossValidate(samples, labels.length), labels.length));
}

/**
 * Trains at once, without cross-validation: calibration and thresholds are those of `before`, and a label that is new there gets the
 * middle of all. For a start-up with newer sentences than the model file; `npm run train` makes the whole.
 */
export function retrainClassifier(training: TrainingSet, before: Model | null): Model {
  const labels = labelsOf(training.examples);
  const known = labels.map((label) => before?.labels.indexOf(label) ?? -1);
  const calibration = known.map((l) => before?.calibration[l] ?? { slope: 1.2, offset: 0.5 });
  const thresholds = known.map((l) => before?.thresholds[l] ?? 0.75);
  const leastLead = before?.leastLead ?? 0.4;
  const ofLead = before?.ofLead ?? { slope: 0.7, offset: 1.5 };
  return assemble(training, labels, fitWeights(toSamples(training, labels), labels.length), { calibration, thresholds, leastLead, ofLead });
}

export interface Judged {
  readonly example: Example;
  /** Calibrated, likeliest first. */
  readonly ranked: readonly { readonly label: string; readonly p: number }[];
}

/** Each example as a model judges it that was trained without it, for reports. */
export function judgeByCrossValidation(training: TrainingSet): Judged[] {
  const labels = labelsOf(training.examples);
  const held = crossValidate(toSamples(training, labels), labels.length);
  const { calibration } = rate(held, labels.length);
  return held.map(({ odds }, i) => ({
    example: training.examples[i] as Example,
    ranked: labels
      .map((label, l) => ({ label, p: probability(odds[l] as number, calibration[l] as Calibration) }))
      .toSorted((a, b) => b.p - a.p),
  }));
}

export function digest({ examples, concepts }: TrainingSet): string {
  const hash = createHash('sha256').update(concepts);
  for (const { label, language, text } of examples) hash.update(`${label}\t${language}\t${text}\n`);
  return hash.digest('hex').slice(0, 16);
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

type Rating = Pick<Model, 'calibration' | 'thresholds' | 'leastLead' | 'ofLead'>;

function rate(held: readonly Held[], labelCount: number): Rating {
  const judgements = Array.from({ length: labelCount }, (_, l) => held.map((h) => judgement(h, l)));
  const common = calibrate(judgements.flat());
  const calibration = judgements.map((own) => calibrate(own, common));
  const calibrated = judgements.map((own, l) => own.map((j) => ({ ...j, p: probability(j.logOdds, calibration[l] as Calibration) })));
  // Too few or too mixed sentences to find a label's own: then what holds for all labels together.
  const together = thresholdFor(calibrated.flat(), targetPrecision);
  const thresholds = calibrated.map((own) => {
    const found = thresholdFor(own, targetPrecision);
    return Math.max(leastThreshold, Math.min(found, Math.max(together, 0.9)));
  });
  const leads = held.map((_, i) => {
    const [first, next] = calibrated.map((own) => own[i] as { p: number; right: boolean }).toSorted((a, b) => b.p - a.p);
    return { p: leadOf(first?.p ?? 0, next?.p ?? 0), top: true, right: first?.right ?? false };
  });
  const ofLead = calibrate(leads.map(({ p, top, right }) => ({ logOdds: logOdds(p), top, right })));
  return { calibration, thresholds, leastLead: thresholdFor(leads, targetLeadPrecision), ofLead };
}

function judgement({ odds, label }: Held, l: number): Judgement {
  const own = odds[l] as number;
  return { logOdds: own, top: odds.every((other) => other <= own), right: label === l };
}

function labelsOf(examples: readonly Example[]): string[] {
  return [...new Set(examples.map(({ label }) => label))].toSorted();
}

function toSamples({ examples, concepts }: TrainingSet, labels: readonly string[]): Sample[] {
  const conceptsOf = readConcepts(concepts);
  return examples.map(({ text, language, label }) => ({ vector: featuresOf(text, language, conceptsOf), label: labels.indexOf(label) }));
}

/** One byte per weight is enough: the rounding moves no probability by more than a thousandth, and the file stays small. */
function assemble(training: TrainingSet, labels: readonly string[], { rowOf, weights, bias }: Fit, rating: Rating): Model {
  const count = bias.length;
  const scales = new Float32Array(count);
  for (let i = 0; i < weights.length; i++) {
    const l = i % count;
    scales[l] = Math.max(scales[l] as number, Math.abs(weights[i] as number) / 127);
  }
  const bytes = new Int8Array(weights.length);
  for (let i = 0; i < weights.length; i++) bytes[i] = Math.round((weights[i] as number) / ((scales[i % count] as number) || 1));
  return { labels, rowOf, weights: bytes, scales, bias, ...rating, concepts: training.concepts, trainedOn: digest(training) };
}

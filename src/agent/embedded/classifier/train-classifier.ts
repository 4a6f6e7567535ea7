import { createHash } from 'node:crypto';
import { calibrate, type Judgement, logOdds, thresholdFor } from './calibrate.ts';
import { readConcepts } from './concepts.ts';
import { readFamilies } from './families.ts';
import { featuresOf } from './features.ts';
import { type Fit, fitWeights, logits, type Sample, softmax } from './fit-weights.ts';
import { type Calibration, type Example, type MailRating, type Model, probability, type Ranked, type TrainingSet } from './model.ts';
import { type Fold, type HeardMail, hearMails, judgeMails, rateMails } from './rate-mails.ts';

/** How often a label must be right when it is the likeliest for a single sentence out of its context. */
export const targetPrecision = 0.9;
/** No label is asserted below this, however pure its sentences are. */
const leastThreshold = 0.5;

const folds = 5;
/** Neighbouring sentences of a file resemble each other; they stay together, so that no fold is tested on its own paraphrases. */
const blockSize = 5;

/** For a pack that was never trained as a whole: what the mail as a whole and its clearest sentence say. */
const plain: MailRating = {
  single: [1, -0.3, 0, 0, 0],
  several: [0.3, -0.2, -0.2, 0, 0.4, 0.2, 0.8, 1.5, 0],
  first: 0.6,
  second: 0.7,
};

/** Trains on all examples; calibration and thresholds come from cross-validation on the same examples. */
export function trainClassifier(training: TrainingSet): Model {
  const labels = labelsOf(training.examples);
  const samples = toSamples(training, labels);
  const { rating, mails } = crossJudge(training, labels, samples);
  const mail = rateMails(mails, readFamilies(training.families));
  return assemble(training, labels, fitWeights(samples, labels.length), { ...rating, mail });
}

/**
 * Trains at once, without cross-validation: calibration and thresholds are those of `before`, and a label that is new there gets the
 * middle of all. For a start-up with newer sentences than the model file; `npm run train` makes the whole.
 */
export function retrainClassifier(training: TrainingSet, before: Model | null): Model {
  const labels = labelsOf(training.examples);
  const known = labels.map((label) => before?.labels.indexOf(label) ?? -1);
  const calibration = known.map((l) => before?.calibration[l] ?? asItIs());
  const thresholds = known.map((l) => before?.thresholds[l] ?? 0.75);
  return assemble(training, labels, fitWeights(toSamples(training, labels), labels.length, 'quick'), {
    calibration,
    thresholds,
    mail: before?.mail ?? plain,
  });
}

export interface Judged {
  readonly example: Example;
  /** Calibrated, likeliest first. */
  readonly ranked: readonly Ranked[];
}

export interface CrossJudged {
  /** Each example as a model judges it that was trained without it. */
  readonly sentences: readonly Judged[];
  /** Mails composed of them, likewise. */
  readonly mails: readonly HeardMail[];
}

/** What cross-validation says of the training sentences, for reports. */
export function judgeByCrossValidation(training: TrainingSet): CrossJudged {
  const labels = labelsOf(training.examples);
  const { held, rating, mails } = crossJudge(training, labels, toSamples(training, labels));
  return {
    sentences: held.map(({ odds }, i) => ({
      example: training.examples[i] as Example,
      ranked: rankOdds(labels, odds, rating.calibration),
    })),
    mails: hearMails(mails, readFamilies(training.families)),
  };
}

/** The sentences alone, of a model that no mails are heard with. */
export function judgeSentences(training: TrainingSet): readonly Judged[] {
  const labels = labelsOf(training.examples);
  const { held } = crossValidate(toSamples(training, labels), labels.length);
  return held.map(({ odds }, i) => ({ example: training.examples[i] as Example, ranked: rankOdds(labels, odds, labels.map(asItIs)) }));
}

function asItIs(): Calibration {
  return { slope: 1, offset: 0 };
}

function crossJudge(training: TrainingSet, labels: readonly string[], samples: readonly Sample[]) {
  const { held, fits } = crossValidate(samples, labels.length);
  const rating = rate(held, labels.length);
  const meanings = readConcepts(training.concepts);
  const parts = fits.map(
    (fit, fold): Fold => ({
      training: { ...training, examples: training.examples.filter((_, i) => foldOf(i) === fold) },
      classify: (text, language) => rank(labels, softmax(logits(fit, featuresOf(text, language, meanings))), rating.calibration),
    }),
  );
  return { held, rating, mails: judgeMails(parts) };
}

export function digest({ examples, concepts, families }: TrainingSet): string {
  const hash = createHash('sha256').update(`${concepts}\n${families}`);
  for (const { label, language, text } of examples) hash.update(`${label}\t${language}\t${text}\n`);
  return hash.digest('hex').slice(0, 16);
}

interface Held {
  readonly odds: readonly number[];
  readonly label: number;
}

function foldOf(i: number): number {
  return Math.floor(i / blockSize) % folds;
}

function crossValidate(samples: readonly Sample[], labelCount: number): { held: readonly Held[]; fits: readonly Fit[] } {
  const held: Held[] = new Array(samples.length);
  const fits = Array.from({ length: folds }, (_, fold) => {
    const fit = fitWeights(
      samples.filter((_, i) => foldOf(i) !== fold),
      labelCount,
    );
    samples.forEach(({ vector, label }, i) => {
      if (foldOf(i) === fold) held[i] = { odds: Array.from(softmax(logits(fit, vector)), logOdds), label };
    });
    return fit;
  });
  return { held, fits };
}

function rank(labels: readonly string[], shares: Float64Array, calibration: readonly Calibration[]): Ranked[] {
  return rankOdds(labels, Array.from(shares, logOdds), calibration);
}

function rankOdds(labels: readonly string[], odds: readonly number[], calibration: readonly Calibration[]): Ranked[] {
  return labels
    .map((label, l) => ({ label, p: probability(odds[l] as number, calibration[l] as Calibration) }))
    .toSorted((a, b) => b.p - a.p);
}

function rate(held: readonly Held[], labelCount: number): Pick<Model, 'calibration' | 'thresholds'> {
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
  return { calibration, thresholds };
}

function judgement({ odds, label }: Held, l: number): Judgement {
  const own = odds[l] as number;
  return { logOdds: own, top: odds.every((other) => other <= own), right: label === l };
}

function labelsOf(examples: readonly Example[]): string[] {
  return [...new Set(examples.map(({ label }) => label))].toSorted();
}

function toSamples({ examples, concepts }: TrainingSet, labels: readonly string[]): Sample[] {
  const meanings = readConcepts(concepts);
  return examples.map(({ text, language, label }) => ({ vector: featuresOf(text, language, meanings), label: labels.indexOf(label) }));
}

/** One byte per weight is enough: the rounding moves no probability by more than a thousandth, and the file stays small. */
function assemble(
  training: TrainingSet,
  labels: readonly string[],
  { rowOf, weights, bias }: Fit,
  rating: Pick<Model, 'calibration' | 'thresholds' | 'mail'>,
): Model {
  const count = bias.length;
  const scales = new Float32Array(count);
  for (let i = 0; i < weights.length; i++) {
    const l = i % count;
    scales[l] = Math.max(scales[l] as number, Math.abs(weights[i] as number) / 127);
  }
  const bytes = new Int8Array(weights.length);
  for (let i = 0; i < weights.length; i++) bytes[i] = Math.round((weights[i] as number) / ((scales[i % count] as number) || 1));
  return {
    labels,
    rowOf,
    weights: bytes,
    scales,
    bias,
    ...rating,
    concepts: training.concepts,
    families: training.families,
    trainedOn: digest(training),
  };
}

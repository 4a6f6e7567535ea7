import type { Language } from '../../../domain/language.ts';
import { logOdds } from './calibrate.ts';
import { type Concepts, readConcepts } from './concepts.ts';
import { type Families, readFamilies } from './families.ts';
import { featuresOf } from './features.ts';
import { softmax } from './fit-weights.ts';
import { type Calibration, type MailRating, type Model, probability, type Ranked } from './model.ts';

export interface Classifier {
  readonly labels: readonly string[];
  /** All labels, likeliest first. */
  classify(text: string, language: Language | null): Ranked[];
  /** Least probability at which the label may be asserted by itself. */
  threshold(label: string): number;
  /** How what a whole mail says is weighed, and from where on it is asserted. */
  readonly mail: MailRating;
  readonly families: Families;
}

export function createClassifier(model: Model): Classifier {
  const concepts = readConcepts(model.concepts);
  const thresholds = new Map(model.labels.map((label, l) => [label, model.thresholds[l] as number]));
  return {
    labels: model.labels,
    classify: (text, language) => classify(model, text, language, concepts),
    mail: model.mail,
    families: readFamilies(model.families),
    threshold: (label) => thresholds.get(label) ?? 1,
  };
}

function classify(model: Model, text: string, language: Language | null, concepts: Concepts): Ranked[] {
  const { indices, values } = featuresOf(text, language, concepts);
  const count = model.labels.length;
  const sums = new Float64Array(count);
  for (let k = 0; k < indices.length; k++) {
    const row = (model.rowOf[indices[k] as number] as number) * count;
    if (row < 0) continue;
    const value = values[k] as number;
    for (let l = 0; l < count; l++) sums[l] = (sums[l] as number) + value * (model.weights[row + l] as number);
  }
  for (let l = 0; l < count; l++) sums[l] = (sums[l] as number) * (model.scales[l] as number) + (model.bias[l] as number);

  const shares = softmax(sums);
  return model.labels
    .map((label, l) => ({ label, p: probability(logOdds(shares[l] as number), model.calibration[l] as Calibration) }))
    .sort((a, b) => b.p - a.p);
}

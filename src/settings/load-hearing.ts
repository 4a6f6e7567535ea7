import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Classifier, createClassifier } from '../agent/embedded/classifier/classify.ts';
import { loadModel } from '../agent/embedded/classifier/model-file.ts';
import { readTraining } from '../agent/embedded/classifier/read-training.ts';
import { digest, retrainClassifier } from '../agent/embedded/classifier/train-classifier.ts';
import { createHearing, type Hear } from '../agent/hearing/hear.ts';
import type { Pack } from '../agent/situation.ts';

/** The ears of a pack. */
export function loadHearing(root: string, pack: string, { knowledge, policy }: Pack): Hear {
  return createHearing({ classifier: loadClassifier(root, pack), colors: knowledge.words.colors, currency: policy.shop.currency });
}

/** The pack's model file if that fits the training sentences, else a model trained now, in a second or two. */
export function loadClassifier(root: string, pack: string): Classifier {
  const folder = join(root, 'config', pack);
  const file = join(folder, 'classifier.bin');
  const training = readTraining(folder);
  const kept = existsSync(file) ? loadModel(file) : null;
  return createClassifier(kept !== null && kept.trainedOn === digest(training) ? kept : retrainClassifier(training, kept));
}

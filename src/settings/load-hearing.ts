import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Classifier, createClassifier } from '../agent/embedded/classifier/classify.ts';
import { loadModel } from '../agent/embedded/classifier/model-file.ts';
import { createTone, type TellTone, trainMood } from '../agent/embedded/classifier/mood-model.ts';
import { readMoodTraining, readTraining, readWishTraining } from '../agent/embedded/classifier/read-training.ts';
import { digest, retrainClassifier } from '../agent/embedded/classifier/train-classifier.ts';
import { createWanting, type TellWanting, trainWanting } from '../agent/embedded/classifier/wish-model.ts';
import { createHearing, type Hear } from '../agent/hearing/hear.ts';
import type { Pack } from '../agent/situation.ts';

/** The ears of a pack. */
export function loadHearing(root: string, pack: string, { knowledge, policy }: Pack, classifier = loadClassifier(root, pack)): Hear {
  return createHearing({
    classifier,
    tone: loadTone(root, pack),
    wanting: loadWanting(root, pack),
    colors: knowledge.words.colors,
    currency: policy.shop.currency,
    goods: Object.values(knowledge.words.goods).flat(),
    shop: policy.shop.name,
  });
}

/** The pack's model file if that fits the training sentences, else a model trained now, in a second or two. */
export function loadClassifier(root: string, pack: string): Classifier {
  const folder = join(root, 'config', pack);
  const file = join(folder, 'classifier.bin');
  const training = readTraining(folder);
  const kept = existsSync(file) ? loadModel(file) : null;
  return createClassifier(kept !== null && kept.trainedOn === digest(training) ? kept : retrainClassifier(training, kept));
}

/** Likewise for how a mail sounds; a pack without mood sentences hears anger by words alone. */
export function loadTone(root: string, pack: string): TellTone {
  const folder = join(root, 'config', pack);
  const file = join(folder, 'mood.bin');
  const training = readTraining(folder);
  const moods = readMoodTraining(folder, training);
  if (moods === null) return () => 'calm';
  const kept = existsSync(file) ? loadModel(file) : null;
  return createTone(kept !== null && kept.trainedOn === digest(moods) ? kept : trainMood(moods, training));
}

/** Likewise for what is wanted at all; a pack without such mails goes by words alone. */
export function loadWanting(root: string, pack: string): TellWanting {
  const folder = join(root, 'config', pack);
  const file = join(folder, 'wish.bin');
  const training = readTraining(folder);
  const wishes = readWishTraining(folder, training);
  if (wishes === null) return () => 'wanted';
  const kept = existsSync(file) ? loadModel(file) : null;
  return createWanting(kept !== null && kept.trainedOn === digest(wishes) ? kept : trainWanting(wishes, training));
}

import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { loadModel, saveModel } from '../src/agent/embedded/classifier/model-file.ts';
import { trainMood } from '../src/agent/embedded/classifier/mood-model.ts';
import { readMoodTraining, readTraining, readWishTraining } from '../src/agent/embedded/classifier/read-training.ts';
import { digest, trainClassifier } from '../src/agent/embedded/classifier/train-classifier.ts';
import { trainWanting } from '../src/agent/embedded/classifier/wish-model.ts';

const pack = process.argv[2] ?? 'fashion';
const folder = join(process.cwd(), 'config', pack);
const training = readTraining(folder);
const file = join(folder, 'classifier.bin');
console.log(`Training on ${training.examples.length} sentences of config/${pack}/training …`);
saveModel(trainClassifier(training), file);
console.log(`Written: config/${pack}/classifier.bin, ${(statSync(file).size / 1e6).toFixed(1)} MB.`);

const moods = readMoodTraining(folder, training);
if (moods !== null) {
  const mood = join(folder, 'mood.bin');
  if (existsSync(mood) && loadModel(mood).trainedOn === digest(moods)) {
    console.log(`Kept: config/${pack}/mood.bin, its sentences are the same.`);
  } else {
    saveModel(trainMood(moods, training), mood);
    console.log(`Written: config/${pack}/mood.bin, ${(statSync(mood).size / 1e6).toFixed(1)} MB.`);
  }
}

const wishes = readWishTraining(folder, training);
if (wishes !== null) {
  const wish = join(folder, 'wish.bin');
  saveModel(trainWanting(wishes, training), wish);
  console.log(`Written: config/${pack}/wish.bin, ${(statSync(wish).size / 1e6).toFixed(1)} MB.`);
}

import { expect, test } from 'vitest';
import { createClassifier } from '../../../../src/agent/embedded/classifier/classify.ts';
import type { TrainingSet } from '../../../../src/agent/embedded/classifier/model.ts';
import { decodeModel, encodeModel, modelFileUnreadable } from '../../../../src/agent/embedded/classifier/model-file.ts';
import {
  digest,
  judgeByCrossValidation,
  retrainClassifier,
  trainClassifier,
} from '../../../../src/agent/embedded/classifier/train-classifier.ts';
import { isError } from '../../../../src/domain/errors.ts';

const things = [
  'the dress',
  'my shoes',
  'order 10412',
  'the blue shirt',
  'my parcel',
  'this jacket',
  'the socks',
  'my order',
  'it',
  'everything',
];
const said: Readonly<Record<string, readonly string[]>> = {
  cancel: ['please cancel', 'I want to cancel', 'stop', 'can you cancel', 'cancel'],
  where: ['where is', 'when will I get', 'track', 'has anybody seen', 'where did you send'],
  none: ['I like', 'do you recycle', 'who designs', 'tell me a joke about', 'is there a shop with'],
};
const training: TrainingSet = {
  concepts: 'stopping: cancel stop annuller* stornier*\nplace: where hvor wo\n',
  families: '',
  examples: Object.entries(said).flatMap(([label, starts]) =>
    starts.flatMap((start) => things.map((thing) => ({ text: `${start} ${thing}`, label, language: 'en' as const }))),
  ),
};
const model = trainClassifier(training);
const classifier = createClassifier(model);

test('what was taught is known again, with probabilities between 0 and 1', () => {
  const ranked = classifier.classify('could you cancel my trousers', 'en');

  expect(ranked[0]?.label).toBe('cancel');
  expect(ranked.map(({ label }) => label).toSorted()).toEqual(['cancel', 'none', 'where']);
  expect(ranked.every(({ p }) => p >= 0 && p <= 1)).toBe(true);
});

test('concepts carry over to a language that was never taught', () => {
  expect(classifier.classify('annullér', 'da')[0]?.label).toBe('cancel');
  expect(classifier.classify('hvor', 'da')[0]?.label).toBe('where');
});

test('a text without a known word makes nobody sure', () => {
  const [first] = classifier.classify('xyzzy plugh', null);

  expect(first?.p).toBeLessThan(0.7);
});

test('the same sentences give the same file, byte for byte', () => {
  expect(Buffer.compare(encodeModel(trainClassifier(training)), encodeModel(model))).toBe(0);
});

test('a model read back from its file judges as before', () => {
  const again = createClassifier(decodeModel(encodeModel(model)));

  expect(again.classify('where is my hat', 'en')).toEqual(classifier.classify('where is my hat', 'en'));
  expect(again.mail).toEqual(classifier.mail);
});

test('a damaged file is refused with the way to make a new one', () => {
  const bytes = encodeModel(model);
  const attempt = (file: Uint8Array) => {
    try {
      decodeModel(file);
      return null;
    } catch (error) {
      return error;
    }
  };

  expect(isError(attempt(bytes.subarray(0, bytes.length - 5)), modelFileUnreadable)).toBe(true);
  expect(isError(attempt(Buffer.from('nonsense')), modelFileUnreadable)).toBe(true);
});

test('the digest tells other sentences, other concepts and nothing else', () => {
  expect(digest(training)).toBe(model.trainedOn);
  expect(digest({ ...training, concepts: '' })).not.toBe(model.trainedOn);
  expect(digest({ ...training, examples: training.examples.slice(1) })).not.toBe(model.trainedOn);
});

test('retraining keeps the calibration of labels that were known and knows a new one', () => {
  const gift = { text: 'please wrap it as a gift', label: 'gift', language: 'en' as const };
  const newer = retrainClassifier({ ...training, examples: [...training.examples, ...Array.from({ length: 5 }, () => gift)] }, model);

  expect(newer.labels).toContain('gift');
  expect(newer.thresholds[newer.labels.indexOf('cancel')]).toBe(model.thresholds[model.labels.indexOf('cancel')]);
  expect(createClassifier(newer).classify('wrap as a gift please', 'en')[0]?.label).toBe('gift');
});

test('cross-validation judges each sentence by a model that has not seen it', () => {
  const { sentences: judged } = judgeByCrossValidation(training);
  const right = judged.filter(({ example, ranked }) => ranked[0]?.label === example.label);

  expect(judged).toHaveLength(training.examples.length);
  expect(right.length / judged.length).toBeGreaterThan(0.6);
});

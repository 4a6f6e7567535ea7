import { expect, test } from 'vitest';
import { createHearing } from '../../../src/agent/hearing/hear.ts';
import { loadClassifier } from '../../../src/settings/load-hearing.ts';

const classifier = loadClassifier(process.cwd(), 'fashion');
const mail = 'Please pull my order from this morning before it is packed.';
const reasons = (text: string, sounds: 'surely' | 'wanted', asked: readonly string[] = []) =>
  createHearing({ classifier, wanting: () => sounds, colors: {}, currency: 'DKK' })({
    subject: '',
    messages: [{ text, attachments: [] }],
    earlier: asked.length > 0 ? ['About 10412'] : [],
    asked,
  })
    .doubts.filter(({ about }) => about === 'cancel')
    .map(({ why }) => why);

test('a wish in words that no list holds counts when the mail surely sounds like one and is heard beyond doubt', () => {
  expect(reasons(mail, 'surely')).toEqual([]);
  expect(reasons(mail, 'wanted')).toEqual(['not_asked']);
  expect(reasons('The thing from this morning', 'surely')).toEqual(['not_asked']);
});

test('what is asked for in an answer must be said in plain words', () => {
  expect(reasons(mail, 'surely', ['which_order'])).toEqual(['not_asked']);
});

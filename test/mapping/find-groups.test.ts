import { expect, test } from 'vitest';
import { findGroups } from '../../src/mapping/find-groups.ts';
import { createMailVectors, type Mail, type MailVector } from '../../src/mapping/mail-vectors.ts';

const subjects = {
  wrap: [
    ['Do you offer gift wrapping?', 'Can you wrap it as a gift?', 'Is gift wrapping possible?', 'Please wrap the present in gift paper.'],
    ['It is a birthday present.', 'A small gift card with the present would be nice.', 'I will pay for the wrapping.'],
  ],
  repair: [
    ['Can you repair the zip of my jacket?', 'Do you repair a broken zip?', 'The zip of my jacket needs a repair.'],
    ['The zip broke last week.', 'I bought the jacket two years ago.', 'What does such a repair cost?', 'I would pay for a new zip.'],
  ],
} as const;
const odd = [
  'The moon was red tonight.',
  'My uncle keeps pigeons.',
  'Chess belongs to every evening.',
  'We ate soup on Friday.',
  'Trains were late again.',
  'Nobody plays the flute in our street.',
];

function mailsOf([asks, details]: readonly [readonly string[], readonly string[]]): readonly string[] {
  return asks.flatMap((ask) => details.flatMap((detail) => [`${ask} ${detail}`, `${detail} ${ask}`]));
}

const [wrap, repair] = [mailsOf(subjects.wrap), mailsOf(subjects.repair)];

function mails(): readonly Mail[] {
  return [...wrap, ...repair, ...odd].map((text) => ({ text, language: 'en' }));
}

test('mails about the same thing are one group, and what is like nothing else is in none', () => {
  const list = mails();

  const groups = findGroups(list.map(createMailVectors(list, list)), 10);

  const texts = groups.map(({ members }) => new Set(members.map((place) => list[place]?.text)));
  expect(texts).toContainEqual(new Set(wrap));
  expect(texts).toContainEqual(new Set(repair));
  expect(texts).toHaveLength(2);
});

test('a group smaller than asked for is none', () => {
  const list = mails();

  expect(findGroups(list.map(createMailVectors(list, list)), 25)).toHaveLength(0);
});

test('mails of which few are near the middle and most are only just within reach are no group', () => {
  const sharing = (weight: number, own: number): MailVector => ({
    indices: Uint32Array.from([0, own]),
    weights: Float32Array.from([weight, Math.sqrt(1 - weight ** 2)]),
  });
  const near = (count: number) => Array.from({ length: count }, (_, id) => sharing(0.6, 1 + id));
  const far = (count: number) => Array.from({ length: count }, (_, id) => sharing(0.3, 1_000 + id));

  expect(findGroups([...near(30), ...far(10)], 10)).toHaveLength(1);
  expect(findGroups([...near(6), ...far(34)], 10)).toHaveLength(0);
});

test('a mail of hardly a word is like nothing', () => {
  const list = Array.from({ length: 5 }, () => ({ text: 'I am', language: 'en' }) as const);

  expect(createMailVectors(list, [...list, ...mails()])({ text: 'I am', language: 'en' }).indices).toHaveLength(0);
});

test('the same mails give the same groups', () => {
  const list = mails();
  const find = () => findGroups(list.map(createMailVectors(list, list)), 10).map(({ members }) => members);

  expect(find()).toEqual(find());
});

test('no mails, no groups', () => {
  expect(findGroups([], 10)).toEqual([]);
});

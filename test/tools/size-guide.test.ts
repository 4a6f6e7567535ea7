import { expect, test } from 'vitest';
import { sizeGuide } from '../../src/tools/size-guide.ts';
import { product, shopWith } from '../support/catalogue.ts';

const numbers = product('Solvej kjole', {
  sizeGuide: 'women-dresses',
  stock: ['36', '38', '40', '42', '44'].map((size) => ['Sort', size, 1] as const),
});
const letters = product('Ebba strikkjole', {
  sizeGuide: 'women-dresses',
  stock: ['S', 'M', 'L'].map((size) => ['Sort', size, 1] as const),
});
const boots = product('Fanø støvler', { sizeGuide: 'shoes', stock: ['38', '39'].map((size) => ['Sort', size, 1] as const) });
const jeans = product('Otto jeans', { sizeGuide: 'men-bottoms', stock: ['30', '32', '34'].map((size) => ['Blå', size, 1] as const) });
const bag = product('Rind taske', { stock: [['Brun', '', 1]] });
const shop = shopWith([numbers, letters, boots, jeans, bag]);

type Asked = Partial<Parameters<typeof sizeGuide.run>[0]>;
const ask = (values: Asked) =>
  sizeGuide.run({ products: [numbers.handle], either: false, measures: [], sizes: [], usual: [], ...values }, shop);

test.each([
  [89, '38'],
  [89.5, '40'],
  [90, '40'],
  [101.5, '44'],
])('a chest of %d cm is size %s: up to the upper end, then the next', async (value, size) => {
  expect(await ask({ measures: [{ of: 'chest', value }] })).toMatchObject({
    outcome: 'measured',
    facts: { guides: [{ chosen: { size } }] },
  });
});

test('measures that disagree give the larger size, and say so', async () => {
  const { facts } = await ask({
    measures: [
      { of: 'chest', value: 88 },
      { of: 'waist', value: 76 },
    ],
  });

  expect(facts).toMatchObject({ guides: [{ chosen: { size: '40' }, differ: true }] });
});

test('a body outside the guide is not guessed at', async () => {
  expect((await ask({ measures: [{ of: 'chest', value: 134 }] })).outcome).toBe('outside');
  expect((await ask({ measures: [{ of: 'chest', value: 70 }] })).outcome).toBe('outside');
});

test('weight decides only when no girth is given, and counts as rough', async () => {
  expect(
    await ask({
      measures: [
        { of: 'weight', value: 61 },
        { of: 'height', value: 168 },
      ],
    }),
  ).toMatchObject({
    outcome: 'measured',
    facts: { guides: [{ chosen: { size: '38' }, rough: true }] },
  });
  expect(
    await ask({
      measures: [
        { of: 'weight', value: 90 },
        { of: 'chest', value: 88 },
      ],
    }),
  ).toMatchObject({
    facts: { guides: [{ chosen: { size: '38' }, rough: false }] },
  });
});

test('height alone says nothing', async () => {
  expect((await ask({ measures: [{ of: 'height', value: 168 }] })).outcome).toBe('nothing_said');
});

test.each([
  [{ sizes: ['38'] }, '38'],
  [{ usual: [{ system: 'uk', size: '12' }] }, '40'],
  [{ usual: [{ system: 'it', size: '44' }] }, '40'],
  [{ sizes: ['M'] }, '38'],
] satisfies [Asked, string][])('%j gives the row of %s', async (values, size) => {
  expect(await ask(values)).toMatchObject({ outcome: 'said', facts: { guides: [{ said: [{ size, made: true }] }] } });
});

test('a number becomes the letter of goods that come in letters', async () => {
  expect(await ask({ products: [letters.handle], sizes: ['40'] })).toMatchObject({ facts: { guides: [{ said: [{ size: 'L' }] }] } });
});

test('a size between two that are made is the next one made', async () => {
  expect(await ask({ products: [jeans.handle], measures: [{ of: 'waist', value: 80 }] })).toMatchObject({
    facts: { guides: [{ chosen: { size: '32' } }] },
  });
});

test('no guide is said for a product that has none, also beside one that has', async () => {
  expect((await ask({ products: [bag.handle], sizes: ['M'] })).outcome).toBe('no_guide');
  expect((await ask({ products: [numbers.handle, bag.handle], sizes: ['38'] })).outcome).toBe('no_guide');
});

test('of products that may be meant, one guide serves all; two guides need a question', async () => {
  expect(await ask({ products: [numbers.handle, letters.handle], either: true, measures: [{ of: 'chest', value: 92 }] })).toMatchObject({
    outcome: 'measured',
    facts: { guides: [{ title: null, chosen: { size: '40' } }] },
  });
  expect((await ask({ products: [numbers.handle, boots.handle], either: true, sizes: ['38'] })).outcome).toBe('several_guides');
});

import { expect, test } from 'vitest';
import { readProductKnowledge } from '../../src/settings/read-product-knowledge.ts';
import { pack } from '../support/orders.ts';

const empty = (path: string) => ({ path, text: '{}' });
const read = (sizes: string) =>
  readProductKnowledge({ sizes: { path: 'config/x/knowledge/size-guides.yaml', text: sizes }, labels: empty('l'), questions: empty('q') });

const good = `measures:
  chest: { unit: cm, da: brystmål, en: chest, sv: bystmått, nb: brystmål, de: Brustumfang }
guides:
  tops:
    choose_by: [chest]
    sizes:
      - { names: { eu: "38" }, chest: [86, 89] }
`;

test.each([
  ['misspells a key', good.replace('choose_by', 'chose_by'), 'size-guides.yaml, line 5'],
  ['turns a range round', good.replace('[86, 89]', '[89, 86]'), 'line 7, guides.tops.sizes.0.chest: write the smaller number first'],
  ['has a size without the measure that decides', good.replace(', chest: [86, 89]', ''), 'guides.tops.sizes.0: this size has no "chest"'],
  [
    'does not say how a measure is called',
    good.replace(/ {2}chest: \{.*\n/, '').replace('measures:\n', ''),
    'say under "measures" how "chest" is called',
  ],
])('a size guide that %s is refused with its place', (_, text, sentence) => {
  expect(() => read(text)).toThrow(sentence);
});

test("the shop's own guides are read, and each grows from size to size", () => {
  const { guides } = pack.knowledge.products.sizes;

  for (const [name, { choose_by, otherwise_by, sizes }] of Object.entries(guides)) {
    for (const measure of [...choose_by, ...otherwise_by]) {
      const upper = sizes.map((size) => size[measure]?.[1] ?? 0);
      expect(upper, `${name}, ${measure}`).toEqual(upper.toSorted((a, b) => a - b));
    }
  }
  expect(Object.keys(guides)).toEqual(
    expect.arrayContaining([
      'women-dresses',
      'women-tops',
      'women-bottoms',
      'men-tops',
      'men-bottoms',
      'shoes',
      'gloves',
      'belts',
      'rings',
      'kids',
    ]),
  );
});

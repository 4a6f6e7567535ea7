import { expect, test } from 'vitest';
import { checkStock } from '../../src/tools/check-stock.ts';
import { product, shopWith } from '../support/catalogue.ts';

const dress = product('Solvej kjole', {
  sizeGuide: 'women-dresses',
  stock: [
    ['Sort', '36', 0, '2026-11-27'],
    ['Sort', '38', 8],
    ['Sort', '40', 3],
    ['Sort', '42', 0],
    ['Mørkeblå', '38', 0, '2026-11-19'],
    ['Mørkeblå', '40', 0, '2026-11-20'],
  ],
});
const belt = product('Knud bælte', {
  stock: [
    ['Brun', '85', 7],
    ['Brun', '95', 1],
  ],
});
const bag = product('Rind taske', { stock: [['Brun', '', 0, '2026-11-27']] });
const shop = shopWith([dress, belt, bag]);

type Asked = Partial<Parameters<typeof checkStock.run>[0]>;
const ask = (values: Asked) => checkStock.run({ products: [dress.handle], sizes: [], said: [], usual: [], colors: [], ...values }, shop);

test.each([
  [{ sizes: ['38'], colors: ['black'] }, 'in_stock'],
  [{ sizes: ['36'] }, 'incoming'],
  [{ sizes: ['42'] }, 'sold_out'],
  [{ sizes: ['36', '38'], colors: ['black'] }, 'partly'],
  [{ sizes: ['50'] }, 'not_made'],
  [{ colors: ['red'] }, 'not_made'],
] as const)('%j is %s', async (values, outcome) => {
  expect(
    (await ask({ ...values, sizes: [...('sizes' in values ? values.sizes : [])], colors: [...('colors' in values ? values.colors : [])] }))
      .outcome,
  ).toBe(outcome);
});

test('a day of new stock that has passed is not told, today is', async () => {
  expect((await ask({ sizes: ['38'], colors: ['blue'] })).outcome).toBe('sold_out');
  expect((await ask({ sizes: ['40'], colors: ['blue'] })).outcome).toBe('incoming');
});

test('three pieces are few enough to be told, four would not be', async () => {
  const { facts } = await ask({ sizes: ['38', '40'], colors: ['black'] });

  expect(facts).toMatchObject({
    stock: [
      {
        groups: [
          {
            in_stock: [
              { size: '38', left: null },
              { size: '40', left: 3 },
            ],
          },
        ],
      },
    ],
  });
});

test("a British 12 is the product's 40 by its guide", async () => {
  const { facts } = await ask({ usual: [{ system: 'uk', size: '12' }], colors: ['black'] });

  expect(facts).toMatchObject({ stock: [{ groups: [{ in_stock: [{ size: '40' }] }] }] });
});

test('a bare number is a size of the product that comes in it, and of no other', async () => {
  const { facts } = await ask({
    products: [dress.handle, belt.handle],
    sizes: ['38'],
    said: ['Solvej i str. 38 og bæltet i brun 95, ordre 10438'],
    colors: ['brown'],
  });

  expect(facts).toMatchObject({
    stock: [{ kind: 'partly' }, { title: 'Knud bælte', kind: 'in_stock', groups: [{ in_stock: [{ size: '95' }] }] }],
  });
});

test('goods of one size need none named', async () => {
  expect(await ask({ products: [bag.handle] })).toMatchObject({
    outcome: 'incoming',
    facts: { has_dates: true, stock: [{ one_size: true, groups: [{ incoming: [{ on: '2026-11-27' }] }] }] },
  });
});

test('a letter is the number that the guide gives it', async () => {
  expect(await ask({ sizes: ['M'], colors: ['black'] })).toMatchObject({
    facts: { stock: [{ groups: [{ in_stock: [{ size: '38' }] }] }] },
  });
});

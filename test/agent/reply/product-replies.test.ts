import { expect, test } from 'vitest';
import { renderReply } from '../../../src/agent/reply/render-reply.ts';
import type { Facts } from '../../../src/domain/decision.ts';
import { languages } from '../../../src/domain/language.ts';
import { checkStock } from '../../../src/tools/check-stock.ts';
import { findProduct } from '../../../src/tools/find-product.ts';
import { productFacts } from '../../../src/tools/product-facts.ts';
import { purchaseHistory } from '../../../src/tools/purchase-history.ts';
import { sizeGuide } from '../../../src/tools/size-guide.ts';
import { product, shopWith } from '../../support/catalogue.ts';
import { call, decision, heard } from '../../support/decisions.ts';
import { deliveredOn, line, now, order, pack } from '../../support/orders.ts';

const dress = product('Solvej kjole', {
  type: 'dress',
  sizeGuide: 'women-dresses',
  description: 'Kjole med lommer.',
  material: '100 % viskose, hemmeligt stof',
  care: '30° skånevask',
  origin: 'Italien',
  stock: [
    ['Sort', '36', 0, '2026-11-27'],
    ['Sort', '38', 2],
    ['Sort', '40', 0],
  ],
});
const boots = product('Fanø støvler', { type: 'boots', sizeGuide: 'shoes', stock: [['Brun', '38', 9]] });
const bag = product('Rind taske', {
  type: 'bag',
  stock: [
    ['Brun', '', 2],
    ['Sort', '', 0, '2026-11-27'],
    ['Rød', '', 0],
  ],
});
const bought = order({
  lines: [line({ id: 'l1', title: 'Solvej kjole', product: dress.id, options: { color: 'Sort', size: '38' } })],
  fulfillments: [deliveredOn('2026-10-01')],
});
const shop = shopWith([dress, boots, bag], [bought]);
const stock = (products: string[], sizes: string[]) => checkStock.run({ products, sizes, said: [], usual: [], colors: [] }, shop);
const guide = (measures: Parameters<typeof sizeGuide.run>[0]['measures'], sizes: string[] = []) =>
  sizeGuide.run({ products: [dress.handle, boots.handle], either: false, measures, sizes, usual: [] }, shop);
const history = (use: 'fit' | 'bought') => purchaseHistory.run({ use, said: ['Solvej'], products: [dress.handle], orders: [] }, shop);

const cases: readonly (readonly [scenario: string, text: string, found: () => Promise<readonly { readonly facts: Facts }[]>])[] = [
  ['stock_availability', 'stock', async () => [await stock([dress.handle, bag.handle], [])]],
  ['stock_availability', 'stock', async () => [await stock([dress.handle], ['50'])]],
  ['stock_availability', 'which_product', async () => [{ facts: { product_choices: [{ title: dress.title }, { title: boots.title }] } }]],
  ['stock_availability', 'name_product', async () => [await findProduct.run({ said: ['den'], orders: [], bought: false }, shop)]],
  ['stock_availability', 'product_not_found', async () => []],
  [
    'product_info',
    'facts',
    async () => [await productFacts.run({ products: [dress.handle], said: ['materiale, vask, oprindelse, lommer'], language: 'da' }, shop)],
  ],
  [
    'size_guidance',
    'sized',
    async () => [
      await history('fit'),
      await guide([
        { of: 'chest', value: 86.5 },
        { of: 'waist', value: 60.5 + 15 },
        { of: 'foot', value: 24.1 },
      ]),
    ],
  ],
  ['size_guidance', 'sized', async () => [await guide([], ['38'])]],
  ['size_guidance', 'sized', async () => [await history('fit'), await guide([], ['38', '40'])]],
  ['size_guidance', 'by_history', async () => [await history('fit')]],
  ['size_guidance', 'bought_sizes', async () => [await history('bought')]],
  ['size_guidance', 'measures', async () => [await guide([])]],
];

test.each(cases.flatMap(([scenario, text, found]) => languages.map((language) => [scenario, text, language, found] as const)))(
  'in %s, the text %s is whole and borne out by facts in %s',
  async (scenario, text, language, found) => {
    const calls = (await found()).map(({ facts }) => call({ scenario, tool: 'check_stock', outcome: 'told', facts }));

    const reply = renderReply(
      decision({
        heard: heard({ language }),
        scenarios: [{ id: scenario, confidence: 1 }],
        calls,
        answers: [{ scenario, kind: 'reply', text }],
      }),
      pack.book,
      pack.policy,
      'Sofie',
      now,
    );

    expect(reply?.ungrounded).toEqual([]);
    expect(reply?.text).not.toMatch(/\{\{|%\}|undefined|null| ,| \.|\(\)/);
  },
);

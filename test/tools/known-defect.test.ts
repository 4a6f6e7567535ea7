import { expect, test } from 'vitest';
import { asId, type ProductId } from '../../src/domain/ids.ts';
import type { Product } from '../../src/domain/product.ts';
import { knownDefect } from '../../src/tools/known-defect.ts';
import { context, deliveredOn, kr, line, order, parcel } from '../support/orders.ts';

const product = (id: string, words: readonly string[]): Product => ({
  id: asId<ProductId>(id),
  handle: id,
  title: id,
  type: null,
  description: null,
  material: null,
  care: null,
  origin: null,
  sizeGuide: null,
  tags: [],
  knownDefects: words.length > 0 ? [{ id: 'zip', words, note: 'batch' }] : [],
  variants: [],
});
const jacket = line({ id: 'l1', title: 'Frida jakke', product: asId<ProductId>('p1') });
const coat = line({ id: 'l2', title: 'Dagny frakke', product: asId<ProductId>('p2') });
const bought = order({
  lines: [jacket, coat],
  fulfillments: [{ ...deliveredOn('2026-11-18'), lines: parcel({ lines: ['l1', 'l2'] }).lines }],
});

function look(items: readonly string[], fault: string, values: { photo?: boolean; needed?: boolean } = {}) {
  const around = context([bought], { photo: values.photo ?? false });
  const shop = { ...around.shop, products: () => Promise.resolve([product('p1', ['lynlås', 'zip']), product('p2', [])]) };
  const photo = values.needed === true ? 'needed' : 'not_needed';
  return knownDefect.run({ order: '#10412', items: [...items], fault: [fault], photo }, { ...around, shop });
}

test('a fault that the product is known for is known, and leaves the stake to what follows', async () => {
  const result = await look(['SKU-l1'], 'Lynlåsen er gået i stykker');

  expect(result.outcome).toBe('known');
  expect(result.stake).toBeUndefined();
});

test('another fault, or the same fault of another product, is unknown; the goods are in dispute', async () => {
  expect(await look(['SKU-l1'], 'Der er hul i ærmet')).toMatchObject({ outcome: 'unknown', stake: kr('599.00') });
  expect((await look(['SKU-l2'], 'Lynlåsen er gået i stykker')).outcome).toBe('unknown');
});

test('all goods in question must have a known defect', async () => {
  expect((await look(['SKU-l1', 'SKU-l2'], 'Lynlåsen er gået i stykker')).outcome).toBe('unknown');
});

test('a photo counts only where the rule asks for one, and comes before the fault', async () => {
  expect(await look(['SKU-l1'], 'Lynlåsen er gået i stykker', { needed: true })).toMatchObject({
    outcome: 'photo_missing',
    stake: kr('599.00'),
  });
  expect((await look(['SKU-l1'], 'Lynlåsen er gået i stykker', { needed: true, photo: true })).outcome).toBe('known');
});

test('goods that are not named are asked for', async () => {
  expect((await look(['Den er i stykker'], 'Den er i stykker')).outcome).toBe('which_items');
});

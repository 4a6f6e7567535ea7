import { expect, test } from 'vitest';
import { asId, type Instant, type TurnId } from '../../src/domain/ids.ts';
import type { Order } from '../../src/domain/order.ts';
import type { Commerce } from '../../src/ports/commerce.ts';
import { changeItems } from '../../src/tools/change-items.ts';
import { deliveredOn, order, parcel } from '../support/orders.ts';
import { lineOf, product, said, shopOf } from '../support/swaps.ts';

const lina = product(
  'Lina kjole',
  'dress',
  { 'Sort/38': 2, 'Sort/40': 1, 'Sort/42': 0, 'Rød/38': 4, 'Sort/44': 3 },
  { 'Sort/44': '649.00' },
);
const karla = product('Karla skjorte', 'shirt', { 'Hvid/M': 5, 'Hvid/L': 5 });
const dress = lineOf('l1', lina, 'Sort/38');
const shirt = lineOf('l2', karla, 'Hvid/M');

const run = (wish: Partial<ReturnType<typeof said>>, values: Partial<Order> = {}) =>
  changeItems.run({ order: '#10412', ...said(), ...wish }, shopOf([lina, karla], [order({ lines: [dress, shirt], ...values })]));

test('another size of the named goods is planned, piece for piece', async () => {
  const result = await run(said({ item: 'kjolen skal være', sizes: ['40'], had_sizes: ['38'] }));

  expect(result).toMatchObject({
    outcome: 'planned',
    action: {
      action: {
        lines: [{ line: 'l1', sku: 'Lina kjole Sort/38', quantity: 1 }],
        newLines: [{ sku: 'Lina kjole Sort/40', quantity: 1 }],
      },
    },
  });
  expect(result.stake).toBeUndefined();
});

test.each([
  ['the size they have', { had_sizes: ['M'], sizes: ['L'] }, 'Karla skjorte Hvid/L'],
  ['a size that only it is made in', { sizes: ['L'] }, 'Karla skjorte Hvid/L'],
  ['a colour that only it is made in', { colors: ['rød'] }, 'Lina kjole Rød/38'],
  ['the size they have beside the one they want, without saying which', { maybe_sizes: ['38', '40'] }, 'Lina kjole Sort/40'],
])('unnamed goods are told by %s', async (_how, wish, sku) => {
  expect((await run(said(wish))).action?.action).toMatchObject({ newLines: [{ sku }] });
});

test('one size up is the next size of that product', async () => {
  expect((await run(said({ item: 'skjorten', steps: 1 }))).action?.action).toMatchObject({ newLines: [{ sku: 'Karla skjorte Hvid/L' }] });
  expect(await run(said({ item: 'skjorten', steps: 2 }))).toMatchObject({ outcome: 'not_possible', facts: { why: 'not_available' } });
});

test.each([
  ['not in stock', { item: 'kjolen', sizes: ['42'] }, 'not_available'],
  ['not made', { item: 'kjolen', sizes: ['50'] }, 'not_available'],
  ['another price', { item: 'kjolen', sizes: ['44'] }, 'other_price'],
  ['another kind of goods', { item: 'kjolen', instead: 'en hue' }, 'other_goods'],
  ['another product by its name', { item: 'kjolen', instead: 'Karla' }, 'other_goods'],
])('what is %s cannot be changed to', async (_what, wish, why) => {
  const lines = [dress];

  expect(await run(said(wish), { lines })).toMatchObject({ outcome: 'not_possible', facts: { why } });
});

test('more, fewer or other pieces are no change of size or colour', async () => {
  expect(await run({ ...said({ item: 'kjolen' }), other: true })).toMatchObject({ outcome: 'not_possible', facts: { why: 'other_goods' } });
});

test('two pieces cannot both have the last one in stock', async () => {
  const lines = [lineOf('l1', lina, 'Sort/38', { quantity: 2 })];

  expect((await run(said({ sizes: ['40'] }), { lines })).outcome).toBe('not_possible');
  expect((await run({ ...said({ sizes: ['40'] }), one: true }, { lines })).action?.action).toMatchObject({ lines: [{ quantity: 1 }] });
});

test('which goods or which size is asked when it is not said', async () => {
  const two = [dress, lineOf('l3', lina, 'Rød/38')];

  expect((await run(said({ item: 'kjolen' }))).outcome).toBe('wish_missing');
  expect((await run(said({ item: 'kjolen', sizes: ['38'] }))).outcome).toBe('already_so');
  expect((await run(said({ item: 'kjolen', sizes: ['40', '36'] }))).outcome).toBe('planned');
  expect((await run(said({ item: 'kjolen', sizes: ['40'], colors: [] }), { lines: two })).outcome).toBe('planned');
  expect((await run(said({ item: 'støvlerne', sizes: ['40'] }))).outcome).toBe('which_items');
});

test('goods that are named because they are right stay as they are', async () => {
  const result = await run(said({ item: 'fra', had_sizes: ['38'], sizes: ['40'] }, { item: 'Skjorten er rigtig' }));

  expect(result.action?.action).toMatchObject({ lines: [{ line: 'l1' }] });
});

test.each([
  ['shipped', { fulfillments: [parcel()] }],
  ['delivered', { fulfillments: [deliveredOn('2026-11-18')] }],
  ['in_progress', { fulfillmentInProgress: true }],
  ['cancelled', { cancelledAt: asId<Instant>('2026-11-19T10:00:00.000Z') }],
] as const)('an order that is %s is not changed', async (outcome, values) => {
  const result = await run(said({ item: 'kjolen', sizes: ['40'] }), values);

  expect(result.outcome).toBe(outcome);
  expect(result.action).toBeUndefined();
});

test('a second change of the same order is another action', async () => {
  const surroundings = shopOf([lina], [order({ lines: [dress] })]);
  const at = (turn: string) => ({ ...surroundings, turn: asId<TurnId>(turn) });
  const wish = { order: '#10412', ...said({ sizes: ['40'] }) };

  const first = await changeItems.run(wish, at('t1'));
  const second = await changeItems.run(wish, at('t2'));

  expect(first.action?.businessKey).not.toBe(second.action?.businessKey);
});

test.each([
  ['yes', [{ ...dress, currentQuantity: 0 }, lineOf('l9', lina, 'Sort/40')]],
  ['no', [dress]],
  ['unclear', [dress, lineOf('l9', lina, 'Sort/40')]],
] as const)('read back, the order as it is now says %s', async (answer, lines) => {
  const { action } = (await run(said({ item: 'kjolen', sizes: ['40'] }))).action ?? {};
  if (action?.kind !== 'change_items') throw new Error('nothing was planned');
  const shop = { readOrder: () => Promise.resolve(order({ lines })) } as unknown as Commerce;

  expect(await changeItems.alreadyDone(action, { shop, mark: 'm' })).toBe(answer);
});

test('a T-shirt is no shirt', async () => {
  const tee = product('Jeppe T-shirt', 't-shirt', { 'Sort/M': 3, 'Sort/L': 3 });
  const both = [shirt, lineOf('l4', tee, 'Sort/M')];
  const surroundings = shopOf([karla, tee], [order({ lines: both })]);
  const change = (item: string) => changeItems.run({ order: '#10412', ...said({ item, sizes: ['L'] }) }, surroundings);

  expect((await change('skjorten')).action?.action).toMatchObject({ lines: [{ line: 'l2' }] });
  expect((await change('min t-shirt')).action?.action).toMatchObject({ lines: [{ line: 'l4' }] });
});

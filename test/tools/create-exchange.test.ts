import { expect, test } from 'vitest';
import { asId, type Instant, type ReturnId } from '../../src/domain/ids.ts';
import type { Order } from '../../src/domain/order.ts';
import type { Commerce } from '../../src/ports/commerce.ts';
import { createExchange } from '../../src/tools/create-exchange.ts';
import { deliveredOn, order, parcel } from '../support/orders.ts';
import { lineOf, product, said, shopOf } from '../support/swaps.ts';

const lina = product('Lina kjole', 'dress', { 'Sort/38': 2, 'Sort/40': 1, 'Sort/42': 0, 'Rød/38': 4 });
const karla = product('Karla skjorte', 'shirt', { 'Hvid/M': 5, 'Hvid/L': 5 });
const dress = lineOf('l1', lina, 'Sort/38');
const shirt = lineOf('l2', karla, 'Hvid/M');
const both = (day: string) => [{ ...deliveredOn(day), lines: parcel({ lines: ['l1', 'l2'] }).lines }];
const to40 = said({ item: 'kjolen', sizes: ['40'] });

const run = (values: Partial<Order>, wish: Partial<ReturnType<typeof said>> = to40, sealed: 'sealed' | 'opened' | null = null) =>
  createExchange.run({ order: '#10412', ...said(), ...wish, sealed }, shopOf([lina, karla], [order({ lines: [dress, shirt], ...values })]));

test('an even exchange is planned for the named goods, and puts no money at stake', async () => {
  const result = await run({ fulfillments: both('2026-11-18') });

  expect(result).toMatchObject({
    outcome: 'planned',
    action: {
      businessKey: 'create_exchange:gid://shopify/Order/1:f-l1x1',
      action: { lines: [{ line: 'l1', fulfillmentLine: 'f-l1', quantity: 1 }], newLines: [{ sku: 'Lina kjole Sort/40', quantity: 1 }] },
    },
  });
  expect(result.stake).toBeUndefined();
});

// Today is 20 November.
test.each([
  ['day 30', '2026-10-21', [], 'planned'],
  ['day 31', '2026-10-20', [], 'too_late'],
  ['day 14 of final sale', '2026-11-06', ['final-sale'], 'planned'],
  ['day 15 of final sale', '2026-11-05', ['final-sale'], 'final_sale'],
])('on %s the outcome follows the window of returns', async (_what, day, productTags, outcome) => {
  expect((await run({ lines: [{ ...dress, productTags }, shirt], fulfillments: both(day) })).outcome).toBe(outcome);
});

test('whoever bought the other size as well most likely sends one back: no exchange is made of it', async () => {
  const other = lineOf('l2', lina, 'Sort/40');

  const wish = said({ item: 'kjolen', had_sizes: ['38'], sizes: ['40'] });

  expect((await run({ lines: [dress, other], fulfillments: both('2026-11-18') }, wish)).outcome).toBe('already_so');
});

test('a parcel under way may be exchanged at once, one that was never sent not', async () => {
  expect((await run({ fulfillments: [parcel()] })).outcome).toBe('planned');
  expect((await run({})).outcome).toBe('not_shipped');
  expect((await run({ fulfillmentInProgress: true })).outcome).toBe('in_progress');
});

test('hygiene goods are exchanged only sealed; not said is asked', async () => {
  const values = { lines: [{ ...dress, productTags: ['hygiene'] }], fulfillments: [deliveredOn('2026-11-18')] };

  expect((await run(values)).outcome).toBe('hygiene_unknown');
  expect((await run(values, to40, 'opened')).outcome).toBe('hygiene_opened');
  expect((await run(values, to40, 'sealed')).outcome).toBe('planned');
});

const entry = {
  id: asId<ReturnId>('r1'),
  name: '#10412-R1',
  status: 'open' as const,
  createdAt: asId<Instant>('2026-11-19T09:00:00.000Z'),
  receivedAt: null,
  exchange: false,
  lines: [{ line: dress.id, quantity: 1 }],
};

test.each([
  ['return', false],
  ['exchange', true],
])('a piece in an open %s is not exchanged again, and no other piece is taken for it', async (_what, exchange) => {
  const values = { fulfillments: both('2026-11-18'), returns: [{ ...entry, exchange }] };

  expect((await run(values)).outcome).toBe('already_open');
  expect((await run(values, said({ item: 'skjorten', sizes: ['L'] }))).outcome).toBe('planned');
});

test('what cannot be exchanged evenly names the goods for a return, the unnamed ones left out', async () => {
  const sold = await run({ fulfillments: both('2026-11-18') }, said({ item: 'kjolen', sizes: ['42'] }));
  const other = await run({ fulfillments: both('2026-11-18') }, said({ item: 'kjolen', instead: 'en hue' }));

  expect(sold).toMatchObject({ outcome: 'not_possible', facts: { why: 'not_available', claim: { back: ['Lina kjole Sort/38'] } } });
  expect(other).toMatchObject({ outcome: 'not_possible', facts: { why: 'other_goods', claim: { back: ['Lina kjole Sort/38'] } } });
});

test('other goods for an unnamed piece of several are asked about first', async () => {
  expect((await run({ fulfillments: both('2026-11-18') }, said({ item: 'bytte', instead: 'en hue' }))).outcome).toBe('which_items');
});

test('when every piece is too late, nobody is asked which one it is', async () => {
  const values = { fulfillments: both('2026-10-20') };

  expect((await run(values, said({ item: 'støvlerne', sizes: ['40'] }))).outcome).toBe('too_late');
});

test('read back, only an open exchange of these pieces counts', async () => {
  const { action } = (await run({ fulfillments: both('2026-11-18') })).action ?? {};
  if (action?.kind !== 'create_exchange') throw new Error('nothing was planned');
  const ask = (values: Partial<typeof entry>) =>
    createExchange.alreadyDone(action, {
      shop: { readOrder: () => Promise.resolve(order({ returns: [{ ...entry, ...values }] })) } as unknown as Commerce,
      mark: 'm',
    });

  expect(await ask({ exchange: true })).toBe('yes');
  expect(await ask({ exchange: false })).toBe('no');
  expect(await ask({ exchange: true, lines: [{ line: shirt.id, quantity: 1 }] })).toBe('no');
});

import { expect, test } from 'vitest';
import { asId, type Instant, type LineId, type ReturnId } from '../../src/domain/ids.ts';
import type { Order } from '../../src/domain/order.ts';
import { judgeClaim } from '../../src/tools/judge-claim.ts';
import { context, deliveredOn, kr, line, order, parcel } from '../support/orders.ts';

type Wish = Parameters<typeof judgeClaim.run>[0];
const wish: Wish = { order: '#10412', claim: 'damaged', items: [''], ordered: '', received: '', since: null, quantity: null };
const run = (values: Partial<Order>, input: Partial<Wish> = {}) => judgeClaim.run({ ...wish, ...input }, context([order(values)]));
const delivered = (day: string, input: Partial<Wish>) => run({ fulfillments: [deliveredOn(day)] }, input);

// Today is 20 November 2026.
test.each([
  ['damage on day 14', '2026-11-06', { claim: 'damaged' }, 'in_time'],
  ['damage on day 15', '2026-11-05', { claim: 'damaged' }, 'as_defect'],
  ['damage after two years and a day', '2024-11-19', { claim: 'damaged' }, 'too_late'],
  ['damage that showed in use', '2026-11-18', { claim: 'damaged', since: 'use' }, 'as_defect'],
  ['a defect on the same date two years later', '2024-11-20', { claim: 'defect' }, 'in_time'],
  ['a defect a day after that', '2024-11-19', { claim: 'defect' }, 'too_late'],
  ['a defect that was there on arrival', '2026-11-06', { claim: 'defect', since: 'arrival' }, 'as_damage'],
  ['a defect that was there on arrival, told late', '2026-11-05', { claim: 'defect', since: 'arrival' }, 'in_time'],
  ['a wrong item on day 60', '2026-09-21', { claim: 'wrong_item' }, 'in_time'],
  ['a wrong item on day 61', '2026-09-20', { claim: 'wrong_item' }, 'too_late'],
] as const)('%s', async (_what, day, input, outcome) => {
  expect((await delivered(day, input)).outcome).toBe(outcome);
});

test('a claim that is late puts the goods in dispute at stake, one in time leaves that to what follows', async () => {
  expect((await delivered('2026-09-20', { claim: 'wrong_item' })).stake).toEqual(kr('599.00'));
  expect((await delivered('2026-09-21', { claim: 'wrong_item' })).stake).toBeUndefined();
});

test('goods of a parcel that the carrier gave up never came: what is wrong with them is not for the rule of damages', async () => {
  const failed = { ...parcel({ lines: ['l1'] }), status: 'failure' as const, deliveredAt: null };

  expect((await run({ fulfillments: [failed] })).outcome).toBe('parcel_failed');
  expect((await run({ fulfillments: [failed, deliveredOn('2026-11-18')] })).outcome).not.toBe('parcel_failed');
});

test('of goods that the carrier still moves nobody knows what is wrong with them', async () => {
  const moving = {
    ...parcel({ lines: ['l1'] }),
    status: 'in_transit' as const,
    lastScanAt: asId<Instant>('2026-11-18T09:00:00.000Z'),
    deliveredAt: null,
  };

  expect((await run({ fulfillments: [moving] })).outcome).toBe('on_the_way');
  expect((await run({ fulfillments: [{ ...moving, lastScanAt: null }] })).outcome).not.toBe('on_the_way');
  expect((await run({ fulfillments: [moving, deliveredOn('2026-11-18')] })).outcome).not.toBe('on_the_way');
});

const two: Partial<Order> = {
  lines: [line({ id: 'l1' }), line({ id: 'l2', title: 'Karla skjorte', options: { color: 'Hvid', size: 'M' } })],
  fulfillments: [{ ...deliveredOn('2026-11-18'), lines: parcel({ lines: ['l1', 'l2'] }).lines }],
};

test.each([
  ['Der er hul i skjorten', ['SKU-l2']],
  ['Kjolen er fin, men skjorten har et hul', ['SKU-l2']],
  ['Den hvide er i stykker', ['SKU-l2']],
  ['Kjolen har et hul, og skjorten mangler en knap', ['SKU-l1', 'SKU-l2']],
  ['Begge er i stykker', ['SKU-l1', 'SKU-l2']],
])('"%s" says which goods are meant', async (text, skus) => {
  expect(await run(two, { items: [text] })).toMatchObject({ outcome: 'in_time', facts: { claim: { skus } } });
});

test.each(['Den er i stykker', 'Jeg havde kjolen på til skjorten. Nu er den i stykker', 'Støvlerne er i stykker'])(
  '"%s" does not say which of several goods is meant',
  async (text) => {
    expect((await run(two, { items: [text] })).outcome).toBe('which_items');
  },
);

test('an answer is read together with what was written before', async () => {
  expect(await run(two, { items: ['her er billedet', 'Der er hul i skjorten'] })).toMatchObject({ facts: { claim: { skus: ['SKU-l2'] } } });
});

test('of swapped goods the ordered ones are meant, and two named at once are asked about', async () => {
  const swap: Partial<Wish> = {
    claim: 'wrong_item',
    items: ['Jeg bestilte skjorten, men fik et bælte'],
    ordered: 'jeg bestilte skjorten',
  };

  expect(await run(two, { ...swap, received: 'fik et bælte' })).toMatchObject({ facts: { claim: { skus: ['SKU-l2'], back: ['SKU-l2'] } } });
  expect((await run(two, { ...swap, items: ['x'], ordered: 'kjolen og skjorten' })).outcome).toBe('which_items');
});

test('what came comes back, when it is another line of the order', async () => {
  const input: Partial<Wish> = {
    claim: 'wrong_item',
    items: ['To kjoler, ingen skjorte'],
    ordered: 'skjorten',
    received: 'en kjole mere',
  };

  expect(await run(two, input)).toMatchObject({ facts: { claim: { skus: ['SKU-l2'], back: ['SKU-l1'] } } });
});

test('of several equal pieces it must be said how many', async () => {
  const pair: Partial<Order> = {
    lines: [line({ id: 'l1', quantity: 2 })],
    fulfillments: [{ ...deliveredOn('2026-11-18'), lines: parcel().lines.map((entry) => ({ ...entry, quantity: 2 })) }],
  };

  expect((await run(pair)).outcome).toBe('how_many');
  expect(await run(pair, { quantity: 1 })).toMatchObject({ outcome: 'in_time', facts: { claim: { quantity: 1 } } });
});

test('goods that are on their way back, or paid back, are not claimed again', async () => {
  const lines = [{ line: asId<LineId>('l1'), quantity: 1 }];
  const createdAt = asId<Instant>('2026-11-19T09:00:00.000Z');
  const open = {
    id: asId<ReturnId>('r1'),
    name: '#10412-R1',
    status: 'open',
    createdAt,
    receivedAt: null,
    exchange: false,
    lines,
  } as const;
  const refund = { id: 'x', createdAt, amount: kr('599.00'), note: null, byBot: false, lines };
  const fulfillments = [deliveredOn('2026-11-18')];

  expect((await run({ fulfillments, returns: [open] })).outcome).toBe('already_open');
  expect((await run({ fulfillments, refunds: [refund] })).outcome).toBe('nothing_left');
});

test.each([
  ['not_shipped', {}],
  ['cancelled', { cancelledAt: asId<Instant>('2026-11-19T10:00:00.000Z') }],
] as const)('nothing of an order that is %s can be claimed', async (outcome, values) => {
  expect((await run(values)).outcome).toBe(outcome);
});

test("another customer's order is not there", async () => {
  const foreign = context([order({ email: 'lars@mail.example', customer: null, fulfillments: [deliveredOn('2026-11-18')] })]);

  expect(await judgeClaim.run(wish, foreign)).toEqual({ outcome: 'not_found', facts: {} });
});

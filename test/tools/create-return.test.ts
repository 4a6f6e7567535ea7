import { expect, test } from 'vitest';
import { asId, type Instant, type ReturnId } from '../../src/domain/ids.ts';
import type { Order } from '../../src/domain/order.ts';
import { createReturn } from '../../src/tools/create-return.ts';
import { context, deliveredOn, kr, line, order, parcel } from '../support/orders.ts';

const wish = { order: '#10412', items: [] as string[], reason: 'unwanted' as const, quantity: null, replaced: false, sealed: null };
const run = (values: Partial<Order>, input: Partial<typeof wish> & { sealed?: 'sealed' | 'opened' | null } = {}) =>
  createReturn.run({ ...wish, ...input }, context([order(values)]));

// Today is 20 November.
test.each([
  ['day 14', '2026-11-06', [], 'planned'],
  ['day 30', '2026-10-21', [], 'planned'],
  ['day 31', '2026-10-20', [], 'too_late'],
  ['day 14 of final sale', '2026-11-06', ['final-sale'], 'planned'],
  ['day 15 of final sale', '2026-11-05', ['final-sale'], 'final_sale'],
])('on %s the outcome follows the window', async (_what, day, tags, outcome) => {
  const result = await run({ lines: [line({ id: 'l1', productTags: tags })], fulfillments: [deliveredOn(day)] });

  expect(result.outcome).toBe(outcome);
});

test('without a delivery date three days after shipping count as delivery', async () => {
  const shipped = (day: string) => ({ fulfillments: [parcel({ createdAt: asId<Instant>(`${day}T12:00:00.000Z`) })] });

  expect((await run(shipped('2026-10-18'))).outcome).toBe('planned');
  expect((await run(shipped('2026-10-17'))).outcome).toBe('too_late');
});

test('hygiene goods come back only sealed; not said is asked', async () => {
  const goods = { lines: [line({ id: 'l1', productTags: ['hygiene'] })], fulfillments: [deliveredOn('2026-11-18')] };

  expect((await run(goods)).outcome).toBe('hygiene_unknown');
  expect((await run(goods, { sealed: 'opened' as never })).outcome).toBe('hygiene_opened');
  expect((await run(goods, { sealed: 'sealed' as never })).outcome).toBe('planned');
});

test('shipping is paid back only when the whole order is withdrawn by day 14, and the fee is taken off', async () => {
  const inTime = await run({ fulfillments: [deliveredOn('2026-11-06')] });
  const later = await run({ fulfillments: [deliveredOn('2026-11-05')] });

  expect(inTime.stake).toEqual(kr('599.00'));
  expect(later.stake).toEqual(kr('560.00'));
});

test('a return that is open already is not opened twice', async () => {
  const open = {
    id: asId<ReturnId>('r1'),
    name: '#10412-R1',
    status: 'open' as const,
    createdAt: asId<Instant>('2026-11-19T09:00:00.000Z'),
    receivedAt: null,
    exchange: false,
  };

  const result = await run({
    fulfillments: [deliveredOn('2026-11-18')],
    returns: [{ ...open, lines: [{ line: line({ id: 'l1' }).id, quantity: 1 }] }],
  });

  expect(result.outcome).toBe('already_open');
});

test('only the goods that are named are sent back', async () => {
  const two = [line({ id: 'l1' }), line({ id: 'l2', title: 'Karla skjorte', options: { color: 'Hvid', size: 'M' } })];
  const both = { lines: two, fulfillments: [{ ...deliveredOn('2026-11-18'), lines: parcel({ lines: ['l1', 'l2'] }).lines }] };

  expect((await run(both, { items: ['Skjorten passer ikke'] })).action?.action).toMatchObject({ lines: [{ line: 'l2' }] });
  expect((await run(both, { items: ['støvlerne'] })).outcome).toBe('which_items');
  expect((await run(both, { items: ['hele ordren'] })).action?.action).toMatchObject({ lines: [{ line: 'l1' }, { line: 'l2' }] });
});

test.each([
  ['not_shipped', {}],
  ['in_progress', { fulfillmentInProgress: true }],
  ['cancelled', { cancelledAt: asId<Instant>('2026-11-19T10:00:00.000Z') }],
] as const)('an order that is %s has nothing to send back', async (outcome, values) => {
  expect((await run(values)).outcome).toBe(outcome);
});

test.each([
  ['a defect on the same date two years later', 'defective', '2024-11-20', 'planned'],
  ['a defect a day after that', 'defective', '2024-11-19', 'too_late'],
  ['a wrong item on day 60', 'wrong_item', '2026-09-21', 'planned'],
  ['a wrong item on day 61', 'wrong_item', '2026-09-20', 'too_late'],
] as const)('%s: the ordinary window does not matter', async (_what, reason, day, outcome) => {
  expect((await run({ fulfillments: [deliveredOn(day)] }, { reason: reason as never })).outcome).toBe(outcome);
});

test('faulty or wrong goods come back free of charge, opened and on final sale too, for the price of the goods', async () => {
  const goods = { lines: [line({ id: 'l1', productTags: ['hygiene', 'final-sale'] })], fulfillments: [deliveredOn('2026-11-01')] };

  const result = await run(goods, { reason: 'defective' as never, sealed: 'opened' as never });

  expect(result.action?.action).toMatchObject({ reason: 'defective', fee: null });
  expect(result.stake).toEqual(kr('599.00'));
});

test('when the right goods are sent at once, no refund follows and no money is at stake', async () => {
  const result = await run({ fulfillments: [deliveredOn('2026-11-18')] }, { reason: 'wrong_item' as never, replaced: true });

  expect(result.facts).toMatchObject({ return: { refund_later: null } });
  expect(result.stake).toBeUndefined();
});

test('of several equal pieces only the faulty ones come back', async () => {
  const pair = {
    lines: [line({ id: 'l1', quantity: 3, paid: kr('1500.00') })],
    fulfillments: [{ ...deliveredOn('2026-11-18'), lines: parcel().lines.map((entry) => ({ ...entry, quantity: 3 })) }],
  };

  const result = await run(pair, { reason: 'defective' as never, quantity: 2 as never });

  expect(result.action?.action).toMatchObject({ lines: [{ line: 'l1', quantity: 2 }] });
  expect(result.stake).toEqual(kr('1000.00'));
});

test('a count takes so many pieces of one kind of goods, and of several kinds it does not choose', async () => {
  const socks = line({ id: 'l1', sku: 'SOCKS', title: 'Bølge strømper', quantity: 3 });
  const hat = line({ id: 'l2', sku: 'HAT', title: 'Isak hue' });
  const sent = { ...parcel({ status: 'delivered', deliveredAt: asId<Instant>('2026-11-18T12:00:00.000Z'), lines: ['l1', 'l2'] }) };
  const arrived = { ...sent, lines: sent.lines.map((entry) => ({ ...entry, quantity: entry.line === 'l1' ? 3 : 1 })) };
  const goods = { lines: [socks, hat], fulfillments: [arrived] };

  const one = await run(goods, { items: ['SOCKS'], quantity: 1 as never });
  expect(one.action?.action).toMatchObject({ lines: [{ sku: 'SOCKS', quantity: 1 }] });
  expect((await run(goods, { quantity: 1 as never })).outcome).toBe('which_items');
});

test('what is not sent yet is no part of the return, and the answer can say so', async () => {
  const lines = [line({ id: 'l1' }), line({ id: 'l2', title: 'Karla skjorte' })];
  const sent = { lines, fulfillments: [parcel({ lines: ['l1'] })] };

  expect(await run(sent)).toMatchObject({
    facts: { return: { items: [{ title: 'Lina kjole' }], not_sent: [{ title: 'Karla skjorte' }] } },
  });
  expect(await run(sent, { items: ['kjolen'] })).toMatchObject({ facts: { return: { not_sent: [] } } });
});

test('what the carrier brings back has never come: there is nothing to send back', async () => {
  const given = parcel({ createdAt: asId<Instant>('2026-11-12T12:00:00.000Z'), status: 'failure' });
  const came = deliveredOn('2026-11-15');

  expect((await run({ fulfillments: [given] })).outcome).toBe('never_came');
  expect((await run({ fulfillments: [came] })).outcome).toBe('planned');
});

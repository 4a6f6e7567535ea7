import { expect, test } from 'vitest';
import { asId, type Instant, type OrderId } from '../../src/domain/ids.ts';
import { cancelOrders } from '../../src/tools/cancel-orders.ts';
import { context, kr, order, parcel } from '../support/orders.ts';

const first = order({ id: asId<OrderId>('1'), name: '#1' });
const second = (values: Parameters<typeof order>[0] = {}) => order({ id: asId<OrderId>('2'), name: '#2', ...values });
const third = (values: Parameters<typeof order>[0] = {}) => order({ id: asId<OrderId>('3'), name: '#3', ...values });
const cancel = (orders: ReturnType<typeof order>[], names = orders.map(({ name }) => name)) =>
  cancelOrders.run({ orders: names }, context(orders));
const keys = (result: Awaited<ReturnType<typeof cancel>>) => result.actions?.map(({ businessKey }) => businessKey);

test('all that can be are cancelled, each by an action of its own, and their sum is at stake', async () => {
  const result = await cancel([first, second({ refunded: kr('38.00') })]);

  expect(result).toMatchObject({ outcome: 'planned', stake: kr('1238.00'), facts: { money_back: true } });
  expect(keys(result)).toEqual(['cancel_order:1', 'cancel_order:2']);
  expect(result.actions?.map(({ action }) => 'amount' in action && action.amount)).toEqual([kr('638.00'), kr('600.00')]);
});

test.each([
  ['one_shipped', { fulfillments: [parcel()] }],
  ['one_in_progress', { fulfillmentInProgress: true }],
] as const)('the one that cannot be (%s) is told, and the rest is planned', async (outcome, values) => {
  const result = await cancel([first, second(values), third()]);

  expect(result).toMatchObject({
    outcome,
    facts: { order: { name: '#2' }, cancelled: [{ order: { name: '#1' } }, { order: { name: '#3' } }] },
  });
  expect(keys(result)).toEqual(['cancel_order:1', 'cancel_order:3']);
});

test('with two that cannot be, nothing is planned', async () => {
  const result = await cancel([first, second({ fulfillments: [parcel()] }), third({ fulfillmentInProgress: true })]);

  expect(result).toEqual({ outcome: 'several_sent', facts: {} });
});

test('what is cancelled already is told so and not planned again', async () => {
  const gone = { cancelledAt: asId<Instant>('2026-11-19T10:00:00.000Z') };
  const result = await cancel([first, second(gone)]);

  expect(keys(result)).toEqual(['cancel_order:1']);
  expect(result).toMatchObject({ outcome: 'planned', facts: { before: [{ name: '#2' }] } });
  expect((await cancel([second(gone), third(gone)])).outcome).toBe('already_cancelled');
});

test('one that is not theirs stops all', async () => {
  const foreign = order({ id: asId<OrderId>('9'), name: '#9', email: 'lars@mail.example', customer: null });

  expect(await cancel([first, foreign])).toEqual({ outcome: 'not_found', facts: {} });
});

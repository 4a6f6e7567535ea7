import { beforeEach, expect, test } from 'vitest';
import { openShop, refundInput, refundMutation } from './shop.ts';

const shop = await openShop();
const { ask, clock, order, variant, world } = shop;
beforeEach(shop.reset);

const cancel = (name: string, more = 'restock: true, refundMethod: { originalPaymentMethodsRefund: true }') =>
  ask(`mutation { orderCancel(orderId: "${order(name).id}", reason: CUSTOMER, ${more}) {
    job { id done } jobResult { id status } orderCancelUserErrors { field message code } } }`).orderCancel;
const job = (id: string) => ask('query J($id: ID!) { job(id: $id) { done } }', { id }).job;
const cancelled = (name: string) =>
  ask(`{ order(id: "${order(name).id}") { cancelledAt displayFinancialStatus currentTotalPriceSet { shopMoney { amount } } cancellation { staffNote }
    totalRefundedSet { shopMoney { amount } } fulfillmentOrders(first: 5) { nodes { status } } } }`).order;

test('a cancellation is a job: nothing has changed when the answer comes, and all has when it is done', () => {
  const answer = cancel('#1', 'restock: true, refundMethod: { originalPaymentMethodsRefund: true }, staffNote: "resolute:cancel_order:a1"');

  expect(answer).toMatchObject({ job: { done: false }, jobResult: { status: 'STARTED' }, orderCancelUserErrors: [] });
  expect(cancelled('#1')).toMatchObject({ cancelledAt: null, displayFinancialStatus: 'PAID' });
  expect([job(answer.job.id), job(answer.job.id)]).toEqual([{ done: false }, { done: true }]);
  expect(cancelled('#1')).toMatchObject({
    displayFinancialStatus: 'REFUNDED',
    cancellation: { staffNote: 'resolute:cancel_order:a1' },
    currentTotalPriceSet: { shopMoney: { amount: '0.0' } },
    totalRefundedSet: { shopMoney: { amount: '638.0' } },
    fulfillmentOrders: { nodes: [{ status: 'CANCELLED' }] },
  });
});

test('a job that nobody asks about is done after a second', () => {
  cancel('#1');
  clock.advance(1_000);

  expect(cancelled('#1').cancelledAt).not.toBeNull();
});

test('goods go back on the shelf when asked for, and not otherwise', () => {
  const before = variant('LINA-38').available;
  cancel('#1');
  expect(world.effects()).toHaveLength(1);
  expect(variant('LINA-38').available).toBe(before + 1);

  shop.reset();
  const committed = variant('LINA-38').committed;
  cancel('#1', 'restock: false, refundMethod: { originalPaymentMethodsRefund: true }');
  expect(world.effects()).toHaveLength(1);
  expect([variant('LINA-38').available, variant('LINA-38').committed]).toEqual([before, committed - 1]);
});

test('the effect names what goes back: paid, reserved, unpaid, and less what went back before', () => {
  ask(refundMutation(), refundInput(order('#6'), '100.00'), world.agentToken('mette@lindholm.example'));
  for (const name of ['#1', '#3', '#4', '#6']) cancel(name);

  expect(world.effects()).toEqual([
    { kind: 'cancel_order', order: '#1', amount: '638.00' },
    { kind: 'cancel_order', order: '#3', amount: '100.00' },
    { kind: 'cancel_order', order: '#4' },
    { kind: 'cancel_order', order: '#6', amount: '578.10' },
  ]);
  expect(cancelled('#3').displayFinancialStatus).toBe('VOIDED');
});

test('without a way to pay back, the money stays', () => {
  cancel('#1', 'restock: true');

  expect(world.effects()).toEqual([{ kind: 'cancel_order', order: '#1' }]);
  expect(cancelled('#1').displayFinancialStatus).toBe('PAID');
});

test('what is cancelled, being cancelled, being picked, shipped or unknown is refused', () => {
  cancel('#1');
  expect(cancel('#1').orderCancelUserErrors).toMatchObject([{ message: 'Order is already being cancelled', code: 'INVALID' }]);
  clock.advance(2_000);
  expect(cancel('#1').orderCancelUserErrors).toMatchObject([
    { message: 'Order has already been cancelled', code: 'INVALID', field: ['orderId'] },
  ]);
  expect(cancel('#2').orderCancelUserErrors).toMatchObject([{ message: 'Cannot cancel an order with fulfilled items', code: 'INVALID' }]);
  expect(cancel('#5').orderCancelUserErrors).toMatchObject([
    { message: 'Cannot cancel an order with outstanding fulfillments', code: 'INVALID' },
  ]);
  const unknown = ask(
    `mutation { orderCancel(orderId: "gid://shopify/Order/1", reason: CUSTOMER, restock: true) { job { id } orderCancelUserErrors { code } } }`,
  );
  expect(unknown.orderCancel).toEqual({ job: null, orderCancelUserErrors: [{ code: 'NOT_FOUND' }] });
  expect(world.effects()).toHaveLength(1);
});

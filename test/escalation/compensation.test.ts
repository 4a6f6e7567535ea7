import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PlannedAction } from '../../src/domain/action.ts';
import { type ActionId, asId } from '../../src/domain/ids.ts';
import { add, subtract, zero } from '../../src/domain/money.ts';
import { type GivenSoFar, passedCap } from '../../src/escalation/compensation.ts';
import { kr, pack } from '../support/orders.ts';

const { policy } = pack;
const nothing: GivenSoFar = { customer: kr('0.00'), shopDay: kr('0.00'), onOrders: new Map([['1', { given: 0, left: kr('9000.00') }]]) };
const refund = (minor: number, order = '1'): PlannedAction => ({
  id: asId<ActionId>(`a${order}`),
  businessKey: `k${order}`,
  action: { kind: 'refund_order', order: { id: order, name: `#${order}` }, amount: { minor, currency: 'DKK' } },
});

test('exactly a cap is allowed, an øre more is not', () => {
  expect(passedCap([refund(50_000)], { ...nothing, customer: kr('1500.00') }, policy)).toBeNull();
  expect(passedCap([refund(50_000)], { ...nothing, customer: kr('1500.01') }, policy)).toContain('for this customer in 30 days');
  expect(passedCap([refund(50_000)], { ...nothing, shopDay: kr('24500.00') }, policy)).toBeNull();
  expect(passedCap([refund(50_000)], { ...nothing, shopDay: kr('24500.01') }, policy)).toContain('for the shop in a day');
});

test('the second refund or resend on an order is allowed, the third is not; two in one plan count as two', () => {
  const before = (given: number) => ({ ...nothing, onOrders: new Map([['1', { given, left: kr('9000.00') }]]) });

  expect(passedCap([refund(100)], before(1), policy)).toBeNull();
  expect(passedCap([refund(100)], before(2), policy)).toContain('more than 2 refunds or resends on #1');
  expect(passedCap([refund(100), refund(100)], before(1), policy)).toContain('more than 2 refunds or resends on #1');
});

test('never more than an order can still give back, and nothing on an order that is not known', () => {
  const left = { ...nothing, onOrders: new Map([['1', { given: 0, left: kr('100.00') }]]) };

  expect(passedCap([refund(10_000)], left, policy)).toBeNull();
  expect(passedCap([refund(10_001)], left, policy)).toContain('more than the 100.00 that #1 can still give back');
  expect(passedCap([refund(1, '2')], left, policy)).toContain('that #2 can still give back');
});

test('a cancellation before shipping and an opened return are no compensation', () => {
  const cancel: PlannedAction = {
    ...refund(1),
    action: { kind: 'cancel_order', order: { id: '1', name: '#1' }, amount: kr('1999.00') },
  };

  expect(passedCap([cancel], { ...nothing, customer: kr('2000.00') }, policy)).toBeNull();
});

test('the right goods for wrong ones that come back are no compensation, but a resend on their order', () => {
  const resend: PlannedAction = {
    ...refund(1),
    action: {
      kind: 'resend_items',
      order: { id: '1', name: '#1' },
      newLines: [{ variant: 'v', sku: 'A', quantity: 1 }],
      amount: kr('399.00'),
    },
  };
  const comesBack: PlannedAction = {
    ...refund(1),
    action: {
      kind: 'create_return',
      order: { id: '1', name: '#1' },
      lines: [{ line: 'l', sku: 'A', quantity: 1, fulfillmentLine: 'f' }],
      reason: 'wrong_item',
      fee: null,
    },
  };
  const full = { ...nothing, customer: kr('1900.00') };

  expect(passedCap([resend, comesBack], full, policy)).toBeNull();
  expect(passedCap([resend], full, policy)).toContain('for this customer in 30 days');
  expect(passedCap([resend, comesBack], { ...nothing, onOrders: new Map([['1', { given: 2, left: kr('9000.00') }]]) }, policy)).toContain(
    'more than 2 refunds or resends on #1',
  );
});

test('whatever plans come in whatever order, what was let through keeps to every cap', () => {
  const plans = fc.array(
    fc.array(fc.record({ order: fc.constantFrom('1', '2', '3'), minor: fc.integer({ min: 1, max: 250_000 }) }), { maxLength: 3 }),
  );
  const totals = fc.array(fc.integer({ min: 0, max: 400_000 }), { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(plans, totals, (all, received) => {
      const orders = new Map(
        ['1', '2', '3'].map((id, index) => [id, { given: 0, left: { minor: received[index] ?? 0, currency: 'DKK' } }]),
      );
      let state: GivenSoFar = { customer: zero('DKK'), shopDay: zero('DKK'), onOrders: orders };
      for (const plan of all) {
        const actions = plan.map(({ order, minor }) => refund(minor, order));
        if (passedCap(actions, state, policy) === null) state = actions.reduce(give, state);
      }
      expect(state.customer.minor).toBeLessThanOrEqual(200_000);
      expect(state.shopDay.minor).toBeLessThanOrEqual(2_500_000);
      for (const { given, left } of state.onOrders.values()) {
        expect(given).toBeLessThanOrEqual(2);
        expect(left.minor).toBeGreaterThanOrEqual(0);
      }
    }),
    { numRuns: 300, seed: 11 },
  );
});

function give(state: GivenSoFar, { action }: PlannedAction): GivenSoFar {
  if (action.kind !== 'refund_order') return state;
  const known = state.onOrders.get(action.order.id) ?? { given: 0, left: zero('DKK') };
  return {
    customer: add(state.customer, action.amount),
    shopDay: add(state.shopDay, action.amount),
    onOrders: new Map(state.onOrders).set(action.order.id, { given: known.given + 1, left: subtract(known.left, action.amount) }),
  };
}

import { expect, test } from 'vitest';
import { asId, type Instant, type OrderId } from '../../src/domain/ids.ts';
import type { Order, Refund, Return } from '../../src/domain/order.ts';
import { humanEffects } from '../../src/shadow/human-effects.ts';
import { ordersBefore } from '../../src/shadow/orders-before.ts';
import { kr, line, order, owner } from '../support/orders.ts';

const at = (text: string) => asId<Instant>(`2026-11-20T${text}:00.000Z`);
const [from, during, until, later] = [at('09:00'), at('10:00'), at('11:00'), at('12:00')];
const refund = (change: Partial<Omit<Refund, 'lines'>> & { lines?: readonly string[] } = {}): Refund => ({
  id: 'r1',
  createdAt: during,
  amount: kr('100.00'),
  note: null,
  byBot: false,
  ...change,
  lines: (change.lines ?? []).map((id) => ({ line: asId(id), quantity: 1 })),
});
const returned = (change: Partial<Return> = {}): Return => ({
  id: asId('ret1'),
  name: '#10412-R1',
  status: 'open',
  createdAt: during,
  receivedAt: null,
  lines: [{ line: asId('l1'), quantity: 1 }],
  exchange: false,
  ...change,
});

function seen(after: readonly Order[], before: readonly Order[] = after, own: Parameters<typeof humanEffects>[0]['own'] = []) {
  return humanEffects({ before: ordersBefore(before, null), orders: after, email: owner, subscribed: false, from, until, own });
}

test('a cancellation is one effect with all that went back', () => {
  const cancelled = order({
    cancelledAt: during,
    refunds: [refund({ amount: kr('638.00'), lines: ['l1'] })],
    lines: [line({ id: 'l1', currentQuantity: 0 })],
  });

  expect(seen([cancelled], [order()])).toEqual([{ kind: 'cancel_order', order: '#10412', amount: '638.00' }]);
});

test('cancelling a reservation gives it back', () => {
  const released = order({
    cancelledAt: during,
    payments: [{ id: asId('p'), at: during, kind: 'void', amount: kr('638.00'), gateway: null }],
  });

  expect(seen([released])).toEqual([{ kind: 'cancel_order', order: '#10412', amount: '638.00' }]);
});

test('what happened before the mail or after the solve is not about it', () => {
  expect(seen([order({ cancelledAt: later }), order({ refunds: [refund({ createdAt: at('08:59') })] })])).toEqual([]);
});

test('refunds are told by what they took', () => {
  expect(seen([order({ refunds: [refund()] })])).toEqual([{ kind: 'refund_difference', order: '#10412', amount: '100.00' }]);
  expect(seen([order({ refunds: [refund({ lines: ['l1'] })] })])).toEqual([
    { kind: 'refund_lines', order: '#10412', amount: '100.00', lines: [{ sku: 'SKU-l1', quantity: 1 }] },
  ]);
  expect(seen([order({ refunds: [refund({ amount: kr('638.00') })] })])).toEqual([
    { kind: 'refund_order', order: '#10412', amount: '638.00', or: ['refund_difference'] },
  ]);
});

test("the bot's own refunds and its actions for other tickets are left out, once each", () => {
  expect(seen([order({ refunds: [refund({ byBot: true })] })])).toEqual([]);
  const two = order({ returns: [returned(), returned({ id: asId('ret2') })] });
  expect(seen([two], [two], [{ kind: 'create_return', order: '#10412' }])).toHaveLength(1);
});

test('returns and exchanges are told, withdrawn ones are not', () => {
  expect(seen([order({ returns: [returned()] })])).toEqual([
    { kind: 'create_return', order: '#10412', lines: [{ sku: 'SKU-l1', quantity: 1 }] },
  ]);
  expect(seen([order({ returns: [returned({ exchange: true })] })])[0]?.kind).toBe('create_exchange');
  expect(seen([order({ returns: [returned({ status: 'canceled' })] })])).toEqual([]);
});

test('another address and other goods show against how the order stood', () => {
  const before = order({ lines: [line({ id: 'l1' })] });
  const moved = order({ shippingAddress: { ...(before.shippingAddress as NonNullable<Order['shippingAddress']>), address1: 'Ny Vej 1' } });
  const swapped = order({ lines: [line({ id: 'l1', currentQuantity: 0 }), line({ id: 'l2' })] });

  expect(seen([moved], [before])).toMatchObject([{ kind: 'change_address', order: '#10412', address: { address1: 'Ny Vej 1' } }]);
  expect(seen([swapped], [before])).toEqual([
    { kind: 'change_items', order: '#10412', lines: [{ sku: 'SKU-l1', quantity: 1 }], newLines: [{ sku: 'SKU-l2', quantity: 1 }] },
  ]);
  expect(seen([before])).toEqual([]);
});

test('goods that left the order by a refund were not edited away', () => {
  const after = order({ lines: [line({ id: 'l1', currentQuantity: 0 })], refunds: [refund({ lines: ['l1'] })] });

  expect(seen([after], [order()]).map(({ kind }) => kind)).toEqual(['refund_lines']);
});

test('without a look at the orders beforehand nothing is said of what bears no date', () => {
  const moved = order({ shippingAddress: null });

  expect(humanEffects({ before: null, orders: [moved], email: owner, subscribed: false, from, until, own: [] })).toEqual([]);
});

test('goods sent anew are worth what was paid for them', () => {
  const original = order({ lines: [line({ id: 'l1', paid: kr('539.10') })] });
  const sent = order({
    id: asId<OrderId>('gid://shopify/Order/2'),
    name: '#10500',
    createdAt: during,
    lines: [line({ id: 'l9', sku: 'SKU-l1' })],
    resend: { of: '#10412', byBot: false },
  });
  const resend = {
    kind: 'resend_order',
    order: '#10412',
    amount: '539.10',
    newLines: [{ sku: 'SKU-l1', quantity: 1 }],
    or: ['resend_items'],
  };

  expect(seen([sent, original])).toEqual([resend]);
  expect(seen([{ ...sent, resend: { of: null, byBot: false } }, original])).toEqual([resend]);
  expect(seen([{ ...sent, resend: { of: '#10412', byBot: true } }, original])).toEqual([]);
});

test('leaving the newsletter shows', () => {
  const before = { orders: [], subscribed: true };

  expect(humanEffects({ before, orders: [], email: owner, subscribed: false, from, until, own: [] })).toEqual([
    { kind: 'unsubscribe', customer: owner },
  ]);
  expect(humanEffects({ before, orders: [], email: owner, subscribed: true, from, until, own: [] })).toEqual([]);
});

import { expect, test } from 'vitest';
import { asId, type Instant, type OrderId, type TurnId } from '../../src/domain/ids.ts';
import type { Order, Refund } from '../../src/domain/order.ts';
import type { OwnAction } from '../../src/ports/shadow-store.ts';
import { wrongEffectsOn } from '../../src/shadow/wrong-effects.ts';
import { kr, line, order } from '../support/orders.ts';

const at = asId<Instant>('2026-11-20T10:00:00.000Z');
const id = (last: string) => `00000000-0000-4000-8000-00000000000${last}`;
const action = (change: Partial<OwnAction> = {}): OwnAction => ({
  id: id('1'),
  turn: asId<TurnId>('t1'),
  kind: 'refund_lines',
  order: '#10412',
  amount: '100.00',
  newLines: null,
  done: true,
  ...change,
});
const refund = (change: Partial<Refund> = {}): Refund => ({
  id: 'r1',
  createdAt: at,
  amount: kr('100.00'),
  note: `resolute:refund_lines:${id('1')}`,
  byBot: true,
  lines: [],
  ...change,
});
const said = (orders: readonly Order[], actions: readonly OwnAction[]) => wrongEffectsOn(orders, actions).map(({ what }) => what);

test('a refund that the ledger holds just so is right, and people may refund what they like', () => {
  expect(said([order({ refunds: [refund(), refund({ id: 'r2', byBot: false, amount: kr('5.00') })] })], [action()])).toEqual([]);
});

test.each([
  ['another amount', [refund({ amount: kr('100.01') })], [action()], 'refunded 100.01 on #10412 instead of 100.00'],
  ['another order', [refund()], [action({ order: '#1' })], 'a refund on #10412 that was meant for #1'],
  ['no action', [refund()], [], 'a refund of 100.00 on #10412 that the ledger does not know'],
  ['one action twice', [refund(), refund({ id: 'r2' })], [action()], 'a second refund of 100.00 on #10412 for one action'],
])('a refund with %s is wrong', (_, refunds, actions, what) => {
  expect(said([order({ refunds })], actions)).toEqual([what]);
});

const cancelled = (amount: string, more: readonly Refund[] = []) =>
  order({ cancelledAt: at, refunds: [refund({ amount: kr(amount), note: null, byBot: false }), ...more] });
const cancel = action({ kind: 'cancel_order', amount: '638.00' });

test('a cancellation gives back what was decided, whatever people add later', () => {
  const later = refund({ id: 'r2', byBot: false, createdAt: asId<Instant>('2026-11-20T11:00:00.000Z'), amount: kr('50.00') });

  expect(said([cancelled('638.00', [later])], [cancel])).toEqual([]);
  expect(said([cancelled('600.00')], [cancel])).toEqual(['cancelling #10412 gave back 600.00 instead of 638.00']);
  expect(said([cancelled('600.00')], [{ ...cancel, done: false }])).toEqual([]);
});

const sent = (name: string) =>
  order({
    id: asId<OrderId>(`gid://shopify/Order/${name}`),
    name: `#${name}`,
    lines: [line({ id: 'l1', sku: 'SOK' })],
    resend: { of: '#10412', byBot: true },
  });
const resend = action({ kind: 'resend_items', newLines: [{ sku: 'SOK', quantity: 1 }] });

test('goods are sent anew once for each action', () => {
  expect(said([sent('2')], [resend])).toEqual([]);
  expect(said([sent('2'), sent('3')], [resend, { ...resend, id: id('2') }])).toEqual([]);
  expect(said([sent('2'), sent('3')], [resend])).toEqual(['#3 sent goods anew for #10412, and no action of the ledger did that']);
  expect(said([sent('2')], [{ ...resend, newLines: [{ sku: 'LINA-38', quantity: 1 }] }])).toHaveLength(1);
});

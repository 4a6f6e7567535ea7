import { expect, test } from 'vitest';
import { asId, type Instant, type PaymentId, type ReturnId } from '../../src/domain/ids.ts';
import type { Order, Payment, Refund, Return } from '../../src/domain/order.ts';
import { refundStatus } from '../../src/tools/refund-status.ts';
import { context, kr, line, order } from '../support/orders.ts';

const at = (day: string) => asId<Instant>(`${day}T10:00:00.000Z`);
const goods = line({ id: 'l1' });
const back = (values: Partial<Return>): Return => ({
  id: asId<ReturnId>('r1'),
  name: '#10412-R1',
  status: 'open',
  createdAt: at('2026-11-05'),
  receivedAt: null,
  lines: [{ line: goods.id, quantity: 1 }],
  exchange: false,
  ...values,
});
const paid = (amount: string): Refund => ({
  id: 'x1',
  createdAt: at('2026-11-18'),
  amount: kr(amount),
  note: null,
  lines: [],
  byBot: false,
});
const run = (values: Partial<Order>) => refundStatus.run({ orders: ['#10412'] }, context([order(values)]));

test('without a return, a cancellation or a refund there is nothing to expect', async () => {
  expect((await run({})).outcome).toBe('no_refund');
});

test.each([
  ['under way', { returns: [back({})] }, 'on_its_way'],
  ['arrived five business days ago', { returns: [back({ receivedAt: at('2026-11-13') })] }, 'due'],
  ['arrived six business days ago', { returns: [back({ receivedAt: at('2026-11-12') })] }, 'overdue'],
  ['settled', { returns: [back({ status: 'closed' })], refunds: [paid('560.00')] }, 'refunded'],
  ['exchanged', { returns: [back({ status: 'closed', exchange: true })] }, 'exchanged'],
] as const)('for goods that are %s it says so', async (_what, values, outcome) => {
  expect((await run(values)).outcome).toBe(outcome);
});

test('what was paid back is shown beside what is still to come', async () => {
  const result = await run({
    returns: [back({ status: 'closed' }), back({ receivedAt: at('2026-11-19') })],
    refunds: [{ ...paid('300.00'), lines: [{ line: line({ id: 'l2' }).id, quantity: 1 }] }],
  });

  expect(result).toMatchObject({
    outcome: 'due',
    facts: { money: [{ refunds: [{ amount: kr('300.00') }], returns: [{ standing: 'due', due_by: '2026-11-26' }] }] },
  });
});

// Today is 20 November, a Friday.
test.each([
  ['on the fifth business day', '2026-11-13', {}, 'due'],
  ['on the sixth business day', '2026-11-12', {}, 'overdue'],
  ['when all went back', '2026-11-02', { refunded: kr('638.00'), refunds: [paid('638.00')] }, 'refunded'],
  ['when only part went back', '2026-11-02', { refunded: kr('600.00'), refunds: [paid('600.00')] }, 'overdue'],
])('a cancelled order has the same five business days: %s', async (_what, cancelled, values, outcome) => {
  expect((await run({ cancelledAt: at(cancelled), ...values })).outcome).toBe(outcome);
});

test('a reservation that was let go is not a refund', async () => {
  const reservation: Payment = {
    id: asId<PaymentId>('p1'),
    at: at('2026-11-10'),
    kind: 'authorization',
    amount: kr('638.00'),
    gateway: 'shopify_payments',
  };
  const unpaid = { cancelledAt: at('2026-11-02'), received: kr('0.00') };

  expect((await run({ ...unpaid, payments: [reservation] })).outcome).toBe('released');
  expect((await run(unpaid)).outcome).toBe('nothing_paid');
});

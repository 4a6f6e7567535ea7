import { expect, test } from 'vitest';
import { asId, type Instant, type ReturnId } from '../../src/domain/ids.ts';
import type { Order, Refund, Return } from '../../src/domain/order.ts';
import { returnStatus } from '../../src/tools/return-status.ts';
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
const paid = (values: Partial<Refund> = {}): Refund => ({
  id: 'x1',
  createdAt: at('2026-11-18'),
  amount: kr('560.00'),
  note: null,
  lines: [{ line: goods.id, quantity: 1 }],
  byBot: false,
  ...values,
});
const run = (values: Partial<Order>, now = '2026-11-20') =>
  returnStatus.run({ orders: ['#10412'] }, { ...context([order(values)]), now: at(now) });

test.each([
  ['no return', [], 'no_return'],
  ['one that was called off', [back({ status: 'canceled' })], 'no_return'],
  ['one that is not here yet', [back({})], 'on_its_way'],
  ['one that was declined', [back({ status: 'declined' })], 'declined'],
  ['a closed one', [back({ status: 'closed', receivedAt: at('2026-11-06') })], 'refunded'],
  ['an exchange that arrived', [back({ exchange: true, receivedAt: at('2026-11-02') })], 'exchange_arrived'],
  ['an exchange that is done', [back({ exchange: true, status: 'closed' })], 'exchanged'],
] as const)('of %s it says so', async (_what, returns, outcome) => {
  expect((await run({ returns })).outcome).toBe(outcome);
});

test.each([
  ['the fifth business day, a weekend between', '2026-11-13', '2026-11-20', 'due'],
  ['the sixth business day', '2026-11-12', '2026-11-20', 'overdue'],
  ['the fifth business day, Christmas between', '2026-12-21', '2026-12-29', 'due'],
  ['the sixth business day, Christmas between', '2026-12-21', '2026-12-30', 'overdue'],
  ['the fifth business day over Easter', '2026-04-01', '2026-04-13', 'due'],
  ['the sixth business day over Easter', '2026-04-01', '2026-04-14', 'overdue'],
])('on %s (%s to %s) the money is %s', async (_what, received, now, outcome) => {
  expect((await run({ returns: [back({ createdAt: at('2026-03-20'), receivedAt: at(received) })] }, now)).outcome).toBe(outcome);
});

test('a refund of all its pieces settles a return; of some pieces it does not', async () => {
  const two = back({ receivedAt: at('2026-11-02'), lines: [{ line: goods.id, quantity: 2 }] });

  expect((await run({ returns: [two], refunds: [paid({ lines: [{ line: goods.id, quantity: 2 }] })] })).outcome).toBe('refunded');
  expect((await run({ returns: [two], refunds: [paid()] })).outcome).toBe('overdue');
});

test('a refund from before the return, or of other goods, does not count', async () => {
  const late = back({ receivedAt: at('2026-11-06') });

  expect((await run({ returns: [late], refunds: [paid({ createdAt: at('2026-11-04') })] })).outcome).toBe('overdue');
  expect((await run({ returns: [late], refunds: [paid({ lines: [{ line: line({ id: 'l2' }).id, quantity: 1 }] })] })).outcome).toBe(
    'overdue',
  );
});

test('of several returns the one that is worst off decides, and all are shown', async () => {
  const result = await run({
    returns: [back({ status: 'closed' }), back({ createdAt: at('2026-11-18'), receivedAt: at('2026-11-19') })],
    refunds: [paid({ createdAt: at('2026-11-10') })],
  });

  expect(result.outcome).toBe('due');
  expect(result.facts['back']).toMatchObject([{ returns: [{ standing: 'refunded' }, { standing: 'due', due_by: '2026-11-26' }] }]);
});

test('an order of somebody else is not found', async () => {
  expect(await returnStatus.run({ orders: ['#10412'] }, context([order({ email: 'lars@mail.example', customer: null })]))).toEqual({
    outcome: 'not_found',
    facts: {},
  });
});

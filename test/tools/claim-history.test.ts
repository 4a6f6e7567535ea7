import { expect, test } from 'vitest';
import { asId, type Instant, type TicketId } from '../../src/domain/ids.ts';
import { claimHistory } from '../../src/tools/claim-history.ts';
import { day, hat, refundOf, resendOf, sentOrder } from '../support/claims.ts';
import { context } from '../support/orders.ts';

const ticket = (at: string, tags: readonly string[] = ['claim', 'claim_damaged_item', 'order_10001']) => ({
  id: asId<TicketId>('1'),
  subject: 'Ordre 10001',
  description: '',
  status: 'solved' as const,
  tags,
  createdAt: asId<Instant>(at),
});
const history = (tickets: readonly ReturnType<typeof ticket>[], orders = [sentOrder()]) =>
  claimHistory.run({}, context(orders, { desk: { ticketsOf: () => Promise.resolve(tickets) } }));

test.each([
  ['not_first', '2025-11-20T08:00:00.000Z'],
  ['first', '2025-11-19T08:00:00.000Z'],
  ['not_first', '2026-11-20T08:00:00.000Z'],
])('is %s with a claim of %s: twelve months back, the same date included', async (expected, at) => {
  expect((await history([ticket(at)])).outcome).toBe(expected);
});

test('a ticket without the tag of a claim is none, and asks as far back as counts', async () => {
  const asked: number[] = [];
  const ticketsOf = async (_requester: unknown, days: number) => {
    asked.push(days);
    return [ticket('2026-11-01T08:00:00.000Z', ['vip'])];
  };

  expect((await claimHistory.run({}, context([], { desk: { ticketsOf } }))).outcome).toBe('first');
  expect(asked).toEqual([366]);
});

test("the bot's own refund or resend is a claim, one for a forgotten code or by people without a tag is not", async () => {
  const refunded = (note: string | null, byBot: boolean) => [
    sentOrder({ refunds: [refundOf([{ id: 'hat', quantity: 1 }], { note, byBot })] }),
  ];

  expect((await history([], refunded('resolute:refund_lines:a1', true))).outcome).toBe('not_first');
  expect((await history([], refunded('resolute:refund_difference:a1', true))).outcome).toBe('first');
  expect((await history([], refunded(null, false))).outcome).toBe('first');
  expect((await history([], [sentOrder(), resendOf('#10412', [hat])])).outcome).toBe('not_first');
  expect((await history([], [resendOf('#10412', [hat], { createdAt: day('2025-11-19') })])).outcome).toBe('first');
});

test('when there are more tickets than are listed, nobody knows', async () => {
  expect((await history(Array.from({ length: 100 }, () => ticket('2026-11-01T08:00:00.000Z', [])))).outcome).toBe('not_first');
});

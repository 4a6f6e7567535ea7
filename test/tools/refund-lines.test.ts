import { expect, test } from 'vitest';
import { asId, type ReturnId } from '../../src/domain/ids.ts';
import type { Return } from '../../src/domain/order.ts';
import { refundLines } from '../../src/tools/refund-lines.ts';
import { resendItems } from '../../src/tools/resend-items.ts';
import { day, hat, refundOf, resendOf, sentOrder, shopWith, socks } from '../support/claims.ts';
import { kr } from '../support/orders.ts';

const asked = { order: '#10412', items: ['strømperne'], received: [], quantity: 1, parcels: 'any' as const, beside_resend: false };
const refund = (values: Parameters<typeof sentOrder>[0], more: Partial<Parameters<typeof refundLines.run>[0]> = {}) =>
  refundLines.run({ ...asked, ...more }, shopWith([sentOrder(values)]));

test('a piece is worth its share of what was paid for the line', async () => {
  const discounted = { lines: [{ ...socks, paid: kr('199.01') }, hat] };

  expect(await refund({})).toMatchObject({ outcome: 'planned', stake: kr('129.00'), action: { action: { amount: kr('129.00') } } });
  expect((await refund(discounted)).stake).toEqual(kr('99.50'));
});

test('the pieces of a line together are worth exactly what was paid for it', async () => {
  const lines = [{ ...socks, paid: kr('199.01') }, hat];
  const first = (await refund({ lines })).stake?.minor ?? 0;
  const second = (await refund({ lines, refunds: [refundOf([{ id: 'socks', quantity: 1 }])] })).stake?.minor ?? 0;

  expect(first + second).toBe(19901);
});

test('how many pieces of a line are meant must be said', async () => {
  expect((await refund({}, { quantity: null })).outcome).toBe('how_many');
  expect((await refund({}, { quantity: 'all' })).stake).toEqual(kr('258.00'));
  expect((await refund({}, { quantity: 3 })).outcome).toBe('nothing_left');
});

test('of several lines one must be named, and all that are named must be missing', async () => {
  expect((await refund({}, { items: [] })).outcome).toBe('which_items');
  expect((await refund({}, { items: ['tasken'] })).outcome).toBe('which_items');
  expect((await refund({}, { items: ['hue, kjole og strømper'], quantity: 2 })).outcome).toBe('which_items');
});

test('no piece is paid back twice, nor one that comes back or was sent anew', async () => {
  const gone: Record<string, Parameters<typeof sentOrder>[0]> = {
    refunded: { refunds: [refundOf([{ id: 'socks', quantity: 2 }])] },
    'refunded in two steps': { refunds: [refundOf([{ id: 'socks', quantity: 1 }]), refundOf([{ id: 'socks', quantity: 1 }])] },
    returned: { returns: [returned('closed', 2)] },
    'one refunded, one on its way back': { refunds: [refundOf([{ id: 'socks', quantity: 1 }])], returns: [returned('open', 1)] },
    'taken off the order': { lines: [{ ...socks, currentQuantity: 0 }, hat] },
  };

  for (const [name, values] of Object.entries(gone)) expect((await refund(values)).outcome, name).toBe('nothing_left');
  const resent = await refundLines.run(asked, shopWith([sentOrder(), resendOf('#10412', [socks])]));
  expect(resent.outcome).toBe('nothing_left');
});

test('a return that was called off or declined takes nothing away', async () => {
  expect((await refund({ returns: [returned('canceled', 2)] })).outcome).toBe('planned');
  expect((await refund({ returns: [returned('declined', 2)] })).outcome).toBe('planned');
});

test('never more than was paid and is left', async () => {
  expect((await refund({ received: kr('128.99') })).outcome).toBe('nothing_left');
  expect((await refund({ refunded: kr('1007.01'), refunds: [refundOf([{ id: 'dress', quantity: 1 }])] })).outcome).toBe('nothing_left');
  expect((await refund({ cancelledAt: day('2026-11-17') })).outcome).toBe('nothing_left');
});

test('money that went back without a reason goes to a person, paid-back shipping does not', async () => {
  const lineless = refundOf([], { amount: kr('100.00') });
  const shipping = { title: 'GLS', price: kr('39.00') };

  expect((await refund({ refunds: [lineless] })).outcome).toBe('nothing_left');
  expect((await refund({ shipping, refunds: [refundOf([], { amount: kr('39.00') })] })).outcome).toBe('planned');
});

test('goods and money from the same state of an order share one key, whatever the wish; the next state has another', async () => {
  const key = async (tool: typeof refundLines | typeof resendItems, more: object, orders = [sentOrder()]) =>
    (await tool.run({ ...asked, ...more }, shopWith(orders, { hat: 5, socks: 5 }))).action?.businessKey;

  const first = await key(refundLines, {});
  expect(first).toBeDefined();
  expect(await key(resendItems, { items: ['huen'] })).toBe(first);
  expect(await key(refundLines, {}, [sentOrder({ refunds: [refundOf([{ id: 'hat', quantity: 1 }])] })])).not.toBe(first);
  expect(await key(refundLines, {}, [sentOrder(), resendOf('#10412', [hat])])).not.toBe(first);
});

function returned(status: Return['status'], quantity: number): Return {
  return {
    id: asId<ReturnId>('ret'),
    name: '#10412-R1',
    status,
    createdAt: day('2026-11-17'),
    receivedAt: null,
    lines: [{ line: socks.id, quantity }],
    exchange: false,
  };
}

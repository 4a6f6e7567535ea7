import { expect, test } from 'vitest';
import { givenByPeople, leftToGive } from '../../src/domain/compensation.ts';
import { asId, type Instant, type LineId, type ReturnId } from '../../src/domain/ids.ts';
import type { Order, Refund, Return } from '../../src/domain/order.ts';
import { deliveredOn, kr, line, order } from '../support/orders.ts';

const at = asId<Instant>('2026-11-18T09:00:00.000Z');
const refund = (values: Partial<Refund> = {}): Refund => ({
  id: 'r1',
  createdAt: at,
  amount: kr('599.00'),
  note: null,
  byBot: false,
  lines: [{ line: asId<LineId>('l1'), quantity: 1 }],
  ...values,
});
const sentBack = (values: Partial<Return> = {}): Return => ({
  id: asId<ReturnId>('ret1'),
  name: '#10412-R1',
  status: 'closed',
  createdAt: at,
  receivedAt: at,
  lines: [{ line: asId<LineId>('l1'), quantity: 1 }],
  exchange: false,
  ...values,
});
const given = (values: Partial<Order>) => givenByPeople(order({ fulfillments: [deliveredOn('2026-11-10')], ...values }));

test('a refund of goods that the customer keeps is a gift, by line or as a sum', () => {
  expect(given({ refunds: [refund()] })).toEqual([{ at, amount: kr('599.00'), order: '#10412' }]);
  expect(given({ refunds: [refund({ lines: [], amount: kr('50.00') })] })).toHaveLength(1);
});

test('goods that came back, goods that were never sent and a cancelled order give nothing away', () => {
  expect(given({ refunds: [refund()], returns: [sentBack()] })).toEqual([]);
  expect(given({ refunds: [refund()], fulfillments: [] })).toEqual([]);
  expect(given({ refunds: [refund()], cancelledAt: at })).toEqual([]);
});

test('a return that has not arrived makes no difference', () => {
  expect(given({ refunds: [refund()], returns: [sentBack({ status: 'open', receivedAt: null })] })).toHaveLength(1);
});

test('what the bot gave stands in its ledger and is left out here', () => {
  expect(given({ refunds: [refund({ byBot: true })] })).toEqual([]);
  expect(given({ resend: { of: '#10412', byBot: true } })).toEqual([]);
});

test('goods that people sent anew count with the price of the goods, for the order they replace', () => {
  const lines = [line({ id: 'l1', unitPrice: kr('299.00'), quantity: 2, paid: kr('0.00') })];

  expect(given({ resend: { of: '#10400', byBot: false }, lines })).toMatchObject([{ amount: kr('598.00'), order: '#10400' }]);
});

test('an order gives back no more than was received, less what went back or is on its way', () => {
  expect(leftToGive(order({ refunded: kr('100.00') }), kr('38.00'))).toEqual(kr('500.00'));
  expect(leftToGive(order({ refunded: kr('638.00') }), kr('38.00'))).toEqual(kr('0.00'));
});

import { expect, test } from 'vitest';
import type { Action, PlannedAction } from '../../src/domain/action.ts';
import { type ActionId, asId } from '../../src/domain/ids.ts';
import { contradiction } from '../../src/escalation/contradiction.ts';
import { kr } from '../support/orders.ts';

const order = { id: '1', name: '#1' };
const lines = (sku: string) => [{ line: `l-${sku}`, sku, quantity: 1 }];
const refundLines = (sku: string): Action => ({ kind: 'refund_lines', order, lines: lines(sku), amount: kr('100.00') });
const giveBack = (sku: string): Action => ({
  kind: 'create_return',
  order,
  lines: lines(sku).map((line) => ({ ...line, fulfillmentLine: 'f' })),
  reason: 'unwanted',
  fee: null,
});
const resend = (sku: string): Action => ({
  kind: 'resend_items',
  order,
  newLines: [{ variant: 'v', sku, quantity: 1 }],
  amount: kr('100.00'),
});
const cancel: Action = { kind: 'cancel_order', order, amount: kr('100.00') };
const unsubscribe: Action = { kind: 'unsubscribe', customer: { id: 'c', email: 'a@mail.example' } };
const judge = (...actions: readonly Action[]) =>
  contradiction(actions.map((action, index): PlannedAction => ({ id: asId<ActionId>(`a${index}`), businessKey: `k${index}`, action })));

test('goods are not paid back and returned, sent and paid back, or paid back twice in one plan', () => {
  expect(judge(refundLines('A'), giveBack('A'))).toBe('refund_lines and create_return concern the same goods');
  expect(judge(resend('A'), refundLines('A'))).not.toBeNull();
  expect(judge(refundLines('A'), unsubscribe, refundLines('A'))).not.toBeNull();
});

test('a cancellation stands alone on its order', () => {
  expect(judge(cancel, giveBack('A'))).not.toBeNull();
  expect(judge(cancel, unsubscribe)).toBeNull();
  expect(judge(cancel, { ...cancel, order: { id: '2', name: '#2' } })).toBeNull();
});

test('a wrong item goes back while the right one is sent; other goods of the order are another matter', () => {
  expect(judge(giveBack('A'), resend('A'))).toBeNull();
  expect(judge(refundLines('A'), giveBack('B'))).toBeNull();
  expect(judge(resend('A'), refundLines('B'))).toBeNull();
});

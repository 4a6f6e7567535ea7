import { expect, test } from 'vitest';
import { droppedWishes } from '../../src/agent/dropped-wishes.ts';
import { decision, heard } from '../support/decisions.ts';
import { pack } from '../support/orders.ts';

const about = (id: string, wishes: ReturnType<typeof heard>['wishes']) =>
  droppedWishes(
    decision({ scenarios: [{ id, confidence: 0.9 }], answers: [{ scenario: id, kind: 'reply', text: 'x' }], heard: heard({ wishes }) }),
    pack.book,
  );

test('a cancellation asked for beside the newsletter is not dropped in silence', () => {
  expect(about('newsletter_unsubscribe', ['cancel', 'unsubscribe'])).toEqual(['cancel']);
});

test('a wish that a playbook of the decision can take is not dropped', () => {
  expect(about('cancel_order', ['cancel', 'return'])).toEqual([]);
  expect(about('return_request', ['return'])).toEqual([]);
});

test('money and goods are spoken of in too many ways to count', () => {
  expect(about('order_status', ['refund', 'resend', 'swap', 'address', 'invoice'])).toEqual([]);
});

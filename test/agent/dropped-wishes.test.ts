import { describe, expect, test } from 'vitest';
import { droppedWishes } from '../../src/agent/dropped-wishes.ts';
import type { ActionId } from '../../src/domain/ids.ts';
import { asId } from '../../src/domain/ids.ts';
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

describe('another size is asked for, and a return is planned', () => {
  const lines = [{ line: 'l', sku: 's', quantity: 1, fulfillmentLine: 'f' }];
  const dropped = (reason: 'unwanted' | 'defective', wishes: ReturnType<typeof heard>['wishes'] = ['swap']) => {
    const action = { kind: 'create_return' as const, order: { id: '1', name: '#1' }, lines, reason, fee: null };
    const plan = [{ id: asId<ActionId>('a'), businessKey: 'k', action }];
    const answers = [{ scenario: 'return_request', kind: 'reply' as const, text: 'x' }];
    return droppedWishes(decision({ answers, plan, heard: heard({ wishes }) }), pack.book);
  };

  test('the swap is not dropped in silence', () => {
    expect(dropped('unwanted')).toEqual(['swap']);
    expect(dropped('unwanted', [])).toEqual([]);
  });

  test('a fault has rules of its own', () => {
    expect(dropped('defective')).toEqual([]);
  });
});

test('a return asked for is not answered by the standing of a refund that does not exist', () => {
  const dropped = (outcome: string) =>
    droppedWishes(
      decision({
        scenarios: [{ id: 'refund_status', confidence: 0.9 }],
        answers: [{ scenario: 'refund_status', kind: 'reply', text: 'x' }],
        calls: [{ scenario: 'refund_status', tool: 'refund_status', input: {}, outcome, facts: {}, stake: null }],
        heard: heard({ wishes: ['return'] }),
      }),
      pack.book,
    );

  expect(dropped('no_refund')).toEqual(['return']);
  expect(dropped('due')).toEqual([]);
});

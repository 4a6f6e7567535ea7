import { expect, test } from 'vitest';
import { replyChange } from '../../src/agent/ticket-changes.ts';
import type { Action } from '../../src/domain/action.ts';
import { type ActionId, asId, type CaseId, type CommentId, type TurnId } from '../../src/domain/ids.ts';
import type { TurnRecord } from '../../src/ports/store.ts';
import { call, decision } from '../support/decisions.ts';
import { kr, now } from '../support/orders.ts';

const order = { id: 'o1', name: '#10412' };
const refund: Action = { kind: 'refund_lines', order, lines: [{ line: 'l1', sku: 'HAT', quantity: 1 }], amount: kr('229.00') };

function tagsFor(action: Action): readonly string[] {
  const turn: TurnRecord = {
    id: asId<TurnId>('t1'),
    case: asId<CaseId>('c1'),
    comment: asId<CommentId>('k1'),
    handBack: 0,
    decision: decision({
      scenarios: [{ id: 'missing_item', confidence: 0.9 }],
      calls: [call({ tool: action.kind, outcome: 'planned', scenario: 'missing_item', facts: { order: { name: '#10412' } } })],
      plan: [{ id: asId<ActionId>('a1'), businessKey: 'k', action }],
    }),
    verdict: { kind: 'go', asks: false },
    mode: 'auto',
    reply: '<p>Hej</p>',
    disposition: null,
    review: null,
    superseded: false,
    decidedAt: now,
  };
  return replyChange(turn).addTags ?? [];
}

test('a claim that was made good leaves the tags by which the next one is known not to be the first', () => {
  expect(tagsFor(refund)).toEqual(expect.arrayContaining(['claim', 'claim_missing_item', 'order_10412']));
});

test('a cancelled order, or money for a forgotten code, is no claim', () => {
  expect(tagsFor({ kind: 'cancel_order', order, amount: kr('229.00') })).not.toContain('claim');
  expect(tagsFor({ kind: 'refund_difference', order, amount: kr('22.90'), code: 'WELCOME10' })).not.toContain('claim');
});

import { expect, test } from 'vitest';
import { renderReply } from '../../src/agent/reply/render-reply.ts';
import { draftNote, handOverChange, replyChange } from '../../src/agent/ticket-changes.ts';
import type { Action } from '../../src/domain/action.ts';
import { type ActionId, asId, type CaseId, type CommentId, type PersonId, type TicketId, type TurnId } from '../../src/domain/ids.ts';
import type { Thread } from '../../src/domain/ticket.ts';
import type { TurnRecord } from '../../src/ports/store.ts';
import { call, decision, heard } from '../support/decisions.ts';
import { kr, now, pack } from '../support/orders.ts';

const order = { id: 'o1', name: '#10412' };
const refund: Action = { kind: 'refund_lines', order, lines: [{ line: 'l1', sku: 'HAT', quantity: 1 }], amount: kr('229.00') };

function turnWith(values: Partial<TurnRecord>): TurnRecord {
  return {
    id: asId<TurnId>('t1'),
    case: asId<CaseId>('c1'),
    comment: asId<CommentId>('k1'),
    handBack: 0,
    decision: decision(),
    verdict: { kind: 'go', asks: false },
    mode: 'auto',
    reply: '<p>Hej</p>',
    disposition: null,
    review: null,
    superseded: false,
    decidedAt: now,
    ...values,
  };
}

function tagsFor(action: Action): readonly string[] {
  const made = decision({
    scenarios: [{ id: 'missing_item', confidence: 0.9 }],
    calls: [call({ tool: action.kind, outcome: 'planned', scenario: 'missing_item', facts: { order: { name: '#10412' } } })],
    plan: [{ id: asId<ActionId>('a1'), businessKey: 'k', action }],
  });
  return replyChange(turnWith({ decision: made })).addTags ?? [];
}

test('a claim that was made good leaves the tags by which the next one is known not to be the first', () => {
  expect(tagsFor(refund)).toEqual(expect.arrayContaining(['claim', 'claim_missing_item', 'order_10412']));
});

test('a cancelled order, or money for a forgotten code, is no claim', () => {
  expect(tagsFor({ kind: 'cancel_order', order, amount: kr('229.00') })).not.toContain('claim');
  expect(tagsFor({ kind: 'refund_difference', order, amount: kr('22.90'), code: 'WELCOME10' })).not.toContain('claim');
});

const requester = { id: asId<PersonId>('p1'), name: 'Sofie Holm', email: 'sofie@mail.example' };
const thread: Thread = {
  ticket: {
    id: asId<TicketId>('1'),
    subject: '',
    status: 'open',
    priority: null,
    tags: [],
    group: null,
    assignee: null,
    requester,
    channel: 'email',
    createdAt: now,
    updatedAt: now,
    rating: null,
    url: '',
  },
  comments: [],
};
const facts = { order: { name: '#10412' }, cancel: { paid: false, reserved: false } };
const proposed = decision({
  calls: [call({ tool: 'cancel_order', outcome: 'planned', facts })],
  heard: heard({ text: 'Hej. Kan I annullere ordre 10412?' }),
});
const reply = renderReply(proposed, pack.book, pack.policy, 'Sofie', now)?.html ?? '';
const turn = turnWith({ decision: proposed, reply });

test('what a person is to send in their own name ends with the signature; what the bot would send says that it is an AI', () => {
  const handOver = { turn, thread, pack, reasons: ['amount_above_limit' as const], notes: [], entries: [] };
  const { brief } = handOverChange(handOver, asId<PersonId>('bot'));
  const draft = draftNote(turn, thread, pack).comment?.html;

  expect(reply).toContain('AI-assistent');
  expect(draft).toContain(reply);
  expect(brief).toContain('Ordre #10412 er nu annulleret');
  expect(brief).toContain('<br>Lindholm</p></div></blockquote>');
  expect(brief).not.toContain('AI-assistent');
});

test('the brief and the draft quote the customer', () => {
  const { brief } = handOverChange({ turn, thread, pack, reasons: ['human_mode'], notes: [], entries: [] }, asId<PersonId>('bot'));

  expect(brief).toContain('»Kan I annullere ordre 10412?«');
  expect(draftNote(turn, thread, pack).comment?.html).toContain('»Kan I annullere ordre 10412?«');
});

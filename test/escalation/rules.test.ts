import { expect, test } from 'vitest';
import type { PlannedAction } from '../../src/domain/action.ts';
import type { Decision } from '../../src/domain/decision.ts';
import { type ActionId, asId } from '../../src/domain/ids.ts';
import { money } from '../../src/domain/money.ts';
import { reasonCodes } from '../../src/domain/reasons.ts';
import { type Circumstances, judge } from '../../src/escalation/rules.ts';
import { call, decision, heard } from '../support/decisions.ts';
import { kr, pack } from '../support/orders.ts';

const calm = {
  policy: pack.policy,
  verified: true,
  botTurns: 0,
  reopened: false,
  contact: { messages: 1, tickets: 1 },
  compensation: null,
  ungrounded: [],
  dropped: [],
};
const reasonsFor = (made: Partial<Decision>, around: Partial<Circumstances> = {}) => {
  const verdict = judge({ ...calm, decision: decision(made), ...around });
  return verdict.kind === 'hand_over' ? verdict.reasons : [];
};
const stake = (amount: string) => ({ calls: [call({ tool: 'cancel_order', outcome: 'planned', stake: kr(amount) })] });
const refund = (amount: string) => ({
  plan: [
    {
      id: asId<ActionId>('a'),
      businessKey: 'k',
      action: { kind: 'refund_order' as const, order: { id: '1', name: '#1' }, amount: kr(amount) },
    },
  ],
});

test('a calm, sure decision goes', () => {
  expect(judge({ ...calm, decision: decision() })).toEqual({ kind: 'go', asks: false });
});

test('exactly 2,000.00 DKK is not above the limit, an øre more is', () => {
  expect(reasonsFor(stake('2000.00'))).toEqual([]);
  expect(reasonsFor(stake('2000.01'))).toEqual(['amount_above_limit']);
});

test('two actions of one mail count together', () => {
  const calls = [
    call({ tool: 'cancel_order', outcome: 'planned', stake: kr('1500.00') }),
    call({ tool: 'create_return', outcome: 'planned', stake: kr('600.00') }),
  ];

  expect(reasonsFor({ calls })).toEqual(['amount_above_limit']);
});

test('a dear order that is only looked up puts no money at stake', () => {
  const words = heard({ amounts: [money('4999.00', 'DKK')] });

  expect(reasonsFor({ heard: words, calls: [call({ tool: 'track_shipment', outcome: 'in_transit' })] })).toEqual([]);
});

test('what the customer demands counts too', () => {
  expect(reasonsFor({ ...stake('500.00'), heard: heard({ demand: { amount: money('2500.00', 'DKK'), compensation: false } }) })).toEqual([
    'amount_above_limit',
  ]);
});

test('less than the customer insists on is not given without a person', () => {
  const insists = (sum: string) => heard({ demand: { amount: money(sum, 'DKK'), compensation: false } });

  expect(reasonsFor({ ...refund('199.00'), heard: insists('597.00') })).toEqual(['refusal_needed']);
  expect(reasonsFor({ ...refund('199.00'), heard: insists('199.00') })).toEqual([]);
});

test('anger, a wish for a person and a lawyer are all recorded, the weightiest first', () => {
  const words = heard({ mood: { score: -6, angry: true, cues: ['swearing'] }, signals: ['human_requested', 'legal_or_authority'] });

  expect(reasonsFor({ heard: words })).toEqual(['legal_or_authority', 'human_requested', 'negative_sentiment']);
});

test('a language the shop does not answer in is handed over', () => {
  expect(reasonsFor({ heard: heard({ language: null }) })).toEqual(['unsupported_language']);
});

test('an unsure scenario and a fourth bot turn are low confidence', () => {
  expect(reasonsFor({ scenarios: [{ id: 'cancel_order', confidence: 0.4 }] })).toEqual(['low_confidence']);
  expect(reasonsFor({}, { botTurns: 3 })).toEqual(['low_confidence']);
  expect(reasonsFor({}, { botTurns: 2 })).toEqual([]);
});

test('two actions of one plan on the same goods go to a person', () => {
  const [{ action }] = refund('100.00').plan as [PlannedAction];
  const twice = { plan: ['a', 'b'].map((id) => ({ id: asId<ActionId>(id), businessKey: id, action })) };

  expect(reasonsFor(twice)).toEqual(['low_confidence']);
});

test('every reason that a playbook or a model gives is kept', () => {
  for (const reason of reasonCodes) {
    expect(reasonsFor({ handOver: [{ reason, why: 'by the playbook' }] })).toEqual([reason]);
  }
});

test('a plan that passes a cap on compensation is handed over', () => {
  const given = { customer: kr('1500.00'), shopDay: kr('0.00'), onOrders: new Map([['1', { given: 0, left: kr('5000.00') }]]) };

  expect(reasonsFor(refund('500.00'), { compensation: given })).toEqual([]);
  expect(reasonsFor(refund('500.01'), { compensation: given })).toEqual(['over_limits']);
});

test('a third message on one order over two tickets is repeat contact, three in one ticket are not', () => {
  expect(reasonsFor({}, { contact: { messages: 3, tickets: 2 } })).toEqual(['repeat_contact']);
  expect(reasonsFor({}, { contact: { messages: 2, tickets: 2 } })).toEqual([]);
  expect(reasonsFor({}, { contact: { messages: 3, tickets: 1 } })).toEqual([]);
  expect(reasonsFor({}, { reopened: true })).toEqual(['repeat_contact']);
});

test('a figure that no fact holds stops the reply', () => {
  expect(reasonsFor({}, { ungrounded: ['999'] })).toEqual(['ungrounded_reply']);
});

test('a mail that needs nobody is skipped before anything else is judged', () => {
  expect(judge({ ...calm, decision: decision({ skip: 'thanks' }) })).toEqual({ kind: 'skip', why: 'thanks' });
});

test('whom the help desk does not let into the conversation, a person answers, whatever they ask', () => {
  expect(reasonsFor({}, { verified: false, outside: true })).toEqual(['identity_unverified']);
});

test('a flagged sender gets public information at most', () => {
  expect(reasonsFor({}, { verified: false })).toEqual([]);
  expect(reasonsFor(refund('10.00'), { verified: false })).toContain('identity_unverified');
  expect(reasonsFor({ handOver: [{ reason: 'low_confidence', why: 'x' }] }, { verified: false })).toEqual([
    'identity_unverified',
    'low_confidence',
  ]);
});

const planned = (kind: 'cancel' | 'return', reason: 'unwanted' | 'defective' | 'wrong_item' = 'unwanted') => ({
  plan: [
    {
      id: asId<ActionId>('a'),
      businessKey: 'k',
      action:
        kind === 'cancel'
          ? { kind: 'cancel_order' as const, order: { id: '1', name: '#1' }, amount: kr('100.00') }
          : {
              kind: 'create_return' as const,
              order: { id: '1', name: '#1' },
              lines: [{ line: 'l', sku: 's', quantity: 1, fulfillmentLine: 'f' }],
              reason,
              fee: null,
            },
    },
  ],
});

test('an action that the mail casts doubt on is not done, whichever model planned it', () => {
  const doubted = (about: 'cancel' | 'any') => ({ heard: heard({ doubts: [{ about, why: 'denied' }] }) });

  for (const model of ['embedded', 'gpt-x']) {
    expect(reasonsFor({ model, ...planned('cancel'), ...doubted('cancel') })).toEqual(['low_confidence']);
    expect(reasonsFor({ model, ...planned('return'), ...doubted('any') })).toEqual(['low_confidence']);
  }
});

test('doubt about one action leaves others, and answers without any, alone', () => {
  const words = heard({ doubts: [{ about: 'cancel', why: 'told' }] });

  expect(reasonsFor({ ...planned('return'), heard: words })).toEqual([]);
  expect(reasonsFor({ heard: words })).toEqual([]);
});

test('goods are not sent to somebody who asks for the money', () => {
  const resend = {
    ...planned('cancel').plan[0],
    action: { kind: 'resend_order' as const, order: { id: '1', name: '#1' }, newLines: [], amount: kr('100.00') },
  };
  const wish = (remedy: 'goods' | 'money' | null) => heard({ wish: { ...heard().wish, remedy } });

  expect(reasonsFor({ plan: [resend] as never, heard: wish('money') })).toEqual(['low_confidence']);
  expect(reasonsFor({ plan: [resend] as never, heard: wish('goods') })).toEqual([]);
});

test('what the mail hardly seems to want is not done, but faulty goods go back all the same; what it does not want is left alone altogether', () => {
  const hardly = heard({ doubts: [{ about: 'any', why: 'hardly_wanted' }] });
  const not = heard({ doubts: [{ about: 'any', why: 'not_wanted' }] });

  expect(reasonsFor({ ...planned('cancel'), heard: hardly })).toEqual(['low_confidence']);
  expect(reasonsFor({ ...planned('return', 'defective'), heard: hardly })).toEqual([]);
  expect(reasonsFor({ ...planned('return', 'defective'), heard: not })).toEqual(['low_confidence']);
});

test('what nothing in the mail asks for is not done, whichever model planned it; faulty and wrong goods go back unasked', () => {
  const words = heard({
    doubts: [
      { about: 'cancel', why: 'not_asked' },
      { about: 'return', why: 'not_asked' },
    ],
  });

  for (const model of ['embedded', 'gpt-x']) {
    expect(reasonsFor({ model, ...planned('cancel'), heard: words })).toEqual(['low_confidence']);
    expect(reasonsFor({ model, ...planned('return'), heard: words })).toEqual(['low_confidence']);
    expect(reasonsFor({ model, ...planned('return', 'defective'), heard: words })).toEqual([]);
    expect(reasonsFor({ model, ...planned('return', 'wrong_item'), heard: words })).toEqual([]);
  }
});

test('a wish that no scenario took up goes to a person', () => {
  expect(reasonsFor({}, { dropped: ['cancel'] })).toEqual(['low_confidence']);
});

test('of several matters that the customer announces none is dropped in silence', () => {
  const words = heard({ severalMatters: true });
  const scenario = (id: string) => ({ id, confidence: 0.9 });
  const call = { tool: 'find_product', scenario: 'product_info', input: {}, outcome: 'found', stake: null } as const;

  expect(reasonsFor({ heard: words })).toEqual(['low_confidence']);
  expect(reasonsFor({ heard: words, scenarios: [scenario('cancel_order'), scenario('newsletter_unsubscribe')] })).toEqual([]);
  expect(reasonsFor({ heard: words, calls: [{ ...call, facts: { products: ['isak-hue', 'tora-trøje'] } }] })).toEqual([]);
});

test('a demand counts without any plan: exactly the limit is not above it, and compensation is a claim', () => {
  const demand = (amount: string | null, compensation = false) => ({
    heard: heard({ demand: { amount: amount === null ? null : kr(amount), compensation } }),
  });

  expect(reasonsFor(demand('2000.00'))).toEqual([]);
  expect(reasonsFor(demand('2000.01'))).toEqual(['amount_above_limit']);
  expect(reasonsFor(demand(null, true))).toEqual(['refusal_needed']);
});

test('a dear price that the customer mentions is no demand', () => {
  expect(reasonsFor({ ...stake('300.00'), heard: heard({ amounts: [money('4999.00', 'DKK')] }) })).toEqual([]);
});

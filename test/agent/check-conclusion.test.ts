import { expect, test } from 'vitest';
import { checkConclusion } from '../../src/agent/check-conclusion.ts';
import type { MadeCall } from '../../src/agent/run-agent.ts';
import { pack } from '../support/orders.ts';

const call = (tool: string, outcome: string, write = false): MadeCall => ({
  tool,
  input: {},
  outcome,
  facts: {},
  write,
  planned: [],
  stake: null,
});
const status = [call('find_order', 'found'), call('track_shipment', 'in_transit')];
const concluded = {
  scenarios: [{ id: 'order_status', confidence: 0.9 }],
  answers: [{ scenario: 'order_status', kind: 'reply' as const, text: 'status' }],
  hand_over: null,
};

test('a conclusion that the playbook leads to is believed', () => {
  expect(checkConclusion(concluded, status, pack.book, [], null)).toMatchObject({
    answers: [{ text: 'status' }],
    handOver: null,
    scenarioOf: ['order_status', 'order_status'],
  });
});

test('an action that no playbook asks for sends the ticket to a person, wherever in the run it was planned', () => {
  const stray = call('cancel_order', 'planned', true);

  expect(checkConclusion(concluded, [...status, stray], pack.book, [], null).handOver).toMatchObject({ reason: 'low_confidence' });
  expect(checkConclusion(concluded, [stray, ...status], pack.book, [], null).handOver).toMatchObject({ reason: 'low_confidence' });
});

test('another text, a missing step or an unknown scenario is not believed', () => {
  const other = { ...concluded, answers: [{ scenario: 'order_status', kind: 'reply' as const, text: 'which_order' }] };

  expect(checkConclusion(other, status, pack.book, [], null).handOver).toMatchObject({ reason: 'low_confidence' });
  expect(checkConclusion(concluded, status.slice(0, 1), pack.book, [], null).handOver).toMatchObject({ reason: 'low_confidence' });
  expect(
    checkConclusion({ ...concluded, scenarios: [{ id: 'nothing_such', confidence: 1 }] }, status, pack.book, [], null).handOver,
  ).toMatchObject({
    reason: 'unknown_scenario',
  });
});

const cancelling = (outcome: string): MadeCall => ({
  ...call('cancel_order', outcome, true),
  planned: [
    {
      businessKey: 'cancel_order:1',
      action: { kind: 'cancel_order', order: { id: '1', name: '#10412' }, amount: { minor: 100, currency: 'DKK' } },
    },
  ],
});
const cancelled = {
  scenarios: [{ id: 'cancel_order', confidence: 0.9 }],
  answers: [{ scenario: 'cancel_order', kind: 'reply' as const, text: 'order_cancelled' }],
  hand_over: null,
};
const allInstead = [{ scenario: 'cancel_order', text: 'cancel_all_instead' }];
const isRequest = call('hear_wish', 'request');

test('after "shall I cancel all of it?" only a yes to that cancels, even when the words now seem to mean the whole order', () => {
  const anew = [isRequest, call('find_order', 'found'), call('hear_part', 'whole'), cancelling('planned')];
  const answered = [isRequest, call('find_order', 'found'), call('hear_part', 'part'), cancelling('planned')];

  for (const answer of ['no', null] as const)
    expect(checkConclusion(cancelled, anew, pack.book, allInstead, answer).handOver).toMatchObject({ reason: 'low_confidence' });
  expect(checkConclusion(cancelled, answered, pack.book, allInstead, 'yes').handOver).toBeNull();
});

test('a no to any question plans nothing', () => {
  const which = [{ scenario: 'cancel_order', text: 'which_order' }];
  const calls = [isRequest, call('find_order', 'found'), call('hear_part', 'whole'), cancelling('planned')];

  expect(checkConclusion(cancelled, calls, pack.book, which, 'no').handOver).toMatchObject({ reason: 'low_confidence' });
  expect(checkConclusion(cancelled, calls, pack.book, which, null).handOver).toBeNull();
});

import { expect, test } from 'vitest';
import { asId, type TicketId } from '../../src/domain/ids.ts';
import { isSampled, isStepUp, nextStage, reviewed } from '../../src/shadow/modes.ts';
import { demotionOf, type Evidence } from '../../src/shadow/modes-demotion.ts';
import { call, decision } from '../support/decisions.ts';
import { kr, pack } from '../support/orders.ts';
import { many, pair, wrongRefund } from '../support/pairs.ts';

const id = (ticket: number | string) => asId<TicketId>(String(ticket));
const policy = pack.policy.shadow;
const evidence = (change: Partial<Evidence>): Evidence => ({
  wrongEffects: [],
  resolved: 0,
  reopened: 0,
  rated: 0,
  ratedGood: 0,
  sampled: [],
  ...change,
});
const drafts = { mode: 'draft' } as const;

test('the share of tickets that is drafted for review is what the policy says, also among neighbours, and always the same ones', () => {
  const tickets = Array.from({ length: 50_000 }, (_, at) => id(35_436 + at));

  const drawn = tickets.filter((ticket) => isSampled(ticket, 0.02));

  expect(drawn.length / tickets.length).toBeGreaterThan(0.018);
  expect(drawn.length / tickets.length).toBeLessThan(0.022);
  expect(tickets.filter((ticket) => isSampled(ticket, 0.02))).toEqual(drawn);
  expect(tickets.filter((ticket) => isSampled(ticket, 0))).toEqual([]);
  expect(tickets.every((ticket) => isSampled(ticket, 1))).toBe(true);
});

test('in a trial what is above the cap is drafted, and exactly the cap is not above', () => {
  const costs = (amount: string) => decision({ calls: [call({ tool: 'cancel_order', outcome: 'planned', stake: kr(amount) })] });
  const about = { ticket: id(1), share: 0, trials: new Set(['cancel_order']), cap: kr('300.00') };

  expect(reviewed('auto', { ...about, decision: costs('300.00') })).toBe('auto');
  expect(reviewed('auto', { ...about, decision: costs('300.01') })).toBe('draft');
  expect(reviewed('auto', { ...about, trials: new Set(), decision: costs('300.01') })).toBe('auto');
});

test('review changes no other mode', () => {
  const about = { ticket: id(1), share: 1, trials: new Set<string>(), cap: kr('300.00'), decision: decision() };

  expect(reviewed('shadow', about)).toBe('shadow');
  expect(reviewed('paused', about)).toBe('paused');
  expect(reviewed('auto', about)).toBe('draft');
});

test('the ladder goes shadow, draft, trial, auto; down and into shadow need no gate', () => {
  expect([nextStage('shadow'), nextStage('draft'), nextStage('trial'), nextStage('auto')]).toEqual(['draft', 'trial', 'auto', null]);
  expect(isStepUp('shadow', 'draft')).toBe(true);
  expect(isStepUp('paused', 'auto')).toBe(true);
  expect(isStepUp('paused', 'shadow')).toBe(false);
  expect(isStepUp('auto', 'trial')).toBe(false);
});

test('one wrong effect takes autonomy away', () => {
  expect(demotionOf(evidence({ wrongEffects: ['refunded 200.00 on #1 instead of 100.00'] }), policy)).toEqual({
    rule: 'wrong_effect',
    why: 'refunded 200.00 on #1 instead of 100.00',
  });
  expect(demotionOf(evidence({ sampled: [pair({ ...drafts, ...wrongRefund })] }), policy)?.rule).toBe('wrong_effect');
  expect(demotionOf(evidence({ sampled: [pair({ ...drafts, ...wrongRefund, opinions: { effects: 'equal' } })] }), policy)).toBeNull();
});

test('reopened tickets take it away above the limit, once enough were resolved', () => {
  expect(demotionOf(evidence({ resolved: 20, reopened: 3 }), policy)?.rule).toBe('reopen_rate');
  expect(demotionOf(evidence({ resolved: 20, reopened: 2 }), policy)).toBeNull();
  expect(demotionOf(evidence({ resolved: 19, reopened: 19 }), policy)).toBeNull();
});

test('customers who rate it below the limit take it away, once enough have', () => {
  expect(demotionOf(evidence({ rated: 20, ratedGood: 13 }), policy)).toEqual({ rule: 'csat', why: '13 of 20 ratings were good' });
  expect(demotionOf(evidence({ rated: 20, ratedGood: 14 }), policy)).toBeNull();
  expect(demotionOf(evidence({ rated: 19, ratedGood: 0 }), policy)).toBeNull();
});

test('people who disagree with reviewed drafts take it away, when it can be no accident', () => {
  const wrong = { ...drafts, disposition: { verdict: 'different' } } as const;

  expect(demotionOf(evidence({ sampled: [...many(7, drafts), ...many(3, wrong)] }), policy)?.rule).toBe('disagreement');
  expect(demotionOf(evidence({ sampled: [...many(9, drafts), ...many(1, wrong)] }), policy)).toBeNull();
  expect(demotionOf(evidence({ sampled: many(9, wrong) }), policy)).toBeNull();
});

test('too much confidence takes it away, where agreement alone would still do', () => {
  const lenient = { ...policy, gate: { ...policy.gate, agreement: 0.5 } };
  const sure = { ...drafts, confidence: 0.99 };
  const sampled = [...many(26, sure), ...many(4, { ...sure, disposition: { verdict: 'different' } })];

  expect(demotionOf(evidence({ sampled }), lenient)).toEqual({
    rule: 'calibration_drift',
    why: 'stated confidence 0.99, right 0.87',
  });
  expect(demotionOf(evidence({ sampled: sampled.slice(1) }), lenient)).toBeNull();
});

test('what people were to have anyway says nothing', () => {
  const left = many(30, { ...drafts, disposition: { verdict: 'handed_over', ours: 'handed_over' } });

  expect(demotionOf(evidence({ sampled: left }), policy)).toBeNull();
});

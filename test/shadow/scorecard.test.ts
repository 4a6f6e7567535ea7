import { expect, test } from 'vitest';
import { scorecard } from '../../src/shadow/scorecard.ts';
import { pack } from '../support/orders.ts';
import { many, pair, wrongRefund } from '../support/pairs.ts';

const { gate } = pack.policy.shadow;
const card = (pairs: Parameters<typeof scorecard>[1]) => scorecard('cancel_order', pairs, gate);

test('enough agreement opens the gate, one pair less does not', () => {
  expect(card(many(73)).gate).toEqual({ kind: 'ready', says: 'ready' });
  expect(card(many(72)).gate).toEqual({ kind: 'not_yet', says: 'not yet: 1 more pair at this rate' });
});

test('a gate that is content with less agreement still wants its pairs', () => {
  const lax = { ...gate, agreement: 0.5 };

  expect(scorecard('cancel_order', many(49), lax).gate).toEqual({ kind: 'not_yet', says: 'not yet: 1 more pair at this rate' });
  expect(scorecard('cancel_order', many(50), lax).gate.kind).toBe('ready');
});

test('one disagreement in a hundred costs more pairs, and the sentence says how many', () => {
  const pairs = [...many(99), pair({ disposition: { verdict: 'different', theirs: 'asked' } })];

  // By hand: n ≥ 3.8415 × 0.95 × 0.05 / (0.99 − 0.95)² = 114.04.
  expect(card(pairs).gate.says).toBe('not yet: 15 more pairs at this rate');
});

test('agreement that is surely too low shuts the gate for good', () => {
  const pairs = [...many(60), ...many(40, { effects: { verdict: 'different' } })];

  expect(card(pairs).gate).toEqual({ kind: 'no', says: 'no: 60 % agreement, and surely less than 95 %' });
});

test('a few disagreements early on are not the last word', () => {
  expect(card([...many(9), pair({ disposition: { verdict: 'different' } })]).gate.kind).toBe('not_yet');
});

test('wrong money shuts the gate until two hundred pairs have passed', () => {
  expect(card([...many(300), ...many(3, wrongRefund)]).gate).toEqual({ kind: 'no', says: 'no: 3 wrong refunds' });
  expect(card([pair(wrongRefund), ...many(199)]).gate.kind).toBe('no');
  expect(card([pair(wrongRefund), ...many(400)]).gate.kind).toBe('ready');
});

test('what the bot would have left to people counts neither for nor against it', () => {
  const left = many(20, { disposition: { verdict: 'handed_over', ours: 'handed_over' }, effects: { verdict: 'handed_over' } });

  const result = card([...many(73), ...left]);

  expect(result).toMatchObject({ pairs: 93, handedOver: 20, agreement: { outcome: { agree: 73, of: 73 } }, gate: { kind: 'ready' } });
});

test('telling the opposite is disagreement in outcome, a missing fact is one in content only', () => {
  const result = card([
    pair({ content: { verdict: 'contrary' } }),
    pair({ content: { verdict: 'less' } }),
    pair({ content: { verdict: 'more' } }),
  ]);

  expect(result.agreement.outcome).toMatchObject({ agree: 2, of: 3 });
  expect(result.agreement.content).toMatchObject({ agree: 1, of: 3 });
});

test('money effects are counted apart, with what they would have cost', () => {
  const right = pair({ effects: { money: true } });
  const tooLittle = pair({ effects: { verdict: 'different', money: true, tooLittle: 3_900 } });

  const result = card([right, tooLittle, pair(wrongRefund), pair()]);

  expect(result.agreement.money).toMatchObject({ agree: 1, of: 3 });
  expect(result.cost).toEqual({ tooMuch: 10_000, tooLittle: 3_900 });
  expect(result.wrongMoney).toBe(1);
});

test("a person's word goes before the comparison, both ways", () => {
  const cleared = pair({ ...wrongRefund, opinions: { effects: 'better' } });
  const condemned = pair({ effects: { money: true }, opinions: { effects: 'wrong' } });

  expect(card([cleared])).toMatchObject({ wrongMoney: 0, cost: { tooMuch: 0 }, agreement: { effects: { agree: 1 } } });
  expect(card([condemned])).toMatchObject({ wrongMoney: 1, agreement: { effects: { agree: 0 } } });
});

test('pairs of other scenarios do not count, pairs of two scenarios count in both', () => {
  const both = pair({ scenarios: ['order_status', 'cancel_order'] });
  const other = pair({ scenarios: ['order_status'] });

  expect(card([both, other]).pairs).toBe(1);
});

test('calibration compares stated confidence with what was right', () => {
  const pairs = [...many(8, { confidence: 0.9 }), ...many(2, { confidence: 0.9, disposition: { verdict: 'different' } })];

  const { calibration } = card(pairs);

  expect(calibration.pairs).toBe(10);
  expect(calibration.stated).toBeCloseTo(0.9);
  expect(calibration.right).toBeCloseTo(0.8);
  expect(calibration.drift).toBeCloseTo(0.1);
  expect(calibration.error).toBeCloseTo(0.1);
});

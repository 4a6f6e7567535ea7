import { expect, test } from 'vitest';
import type { Action } from '../../src/domain/action.ts';
import type { Verdict } from '../../src/domain/decision.ts';
import type { SeenEffect } from '../../src/domain/effect.ts';
import { asId } from '../../src/domain/ids.ts';
import type { HumanWork } from '../../src/domain/shadow.ts';
import { compare } from '../../src/shadow/compare.ts';
import { compareEffects } from '../../src/shadow/compare-effects.ts';
import { similarity } from '../../src/shadow/compare-wording.ts';
import { decision } from '../support/decisions.ts';
import { kr, now } from '../support/orders.ts';

const order = { id: 'gid://shopify/Order/1', name: '#10412' };
const cancel: Action = { kind: 'cancel_order', order, amount: kr('638.00') };
const cancelled: SeenEffect = { kind: 'cancel_order', order: '10412', amount: '638.00' };
const work = (change: Partial<HumanWork> = {}): HumanWork => ({
  disposition: 'resolved',
  replies: ['Ordre 10412 er annulleret, du får 638 kr.'],
  status: 'solved',
  tags: [],
  macros: [],
  arrivedAt: now,
  firstReplyAt: now,
  solvedAt: now,
  minutes: 0,
  ...change,
});
const proposal = (plan: readonly Action[], verdict: Verdict = { kind: 'go', asks: false }) => ({
  decision: decision({ plan: plan.map((action, at) => ({ id: asId(`a${at}`), businessKey: `k${at}`, action })) }),
  verdict,
  reply: '<p>Ordre #10412 er annulleret, og 638,00 kr. er p&aring; vej.</p>'.replace('&aring;', 'å'),
});

test('the same done and told is the same on every level', () => {
  const result = compare(proposal([cancel]), work(), [cancelled], 'DKK');

  expect(result).toMatchObject({
    disposition: { verdict: 'same', ours: 'resolved', theirs: 'resolved' },
    effects: { verdict: 'same', money: true, wrongMoney: false, tooMuch: 0, tooLittle: 0, reasons: [] },
    content: { verdict: 'same' },
  });
  expect(result.wording.similarity).toBeGreaterThan(0);
});

test('another amount, to the øre, is a wrong money effect and says so', () => {
  const { effects } = compare(proposal([cancel]), work(), [{ ...cancelled, amount: '637.99' }], 'DKK');

  expect(effects).toMatchObject({ verdict: 'different', wrongMoney: true, tooMuch: 1, tooLittle: 0 });
  expect(effects.reasons[0]).toBe('Other amount: the bot cancel_order #10412 638.00, people cancel_order 10412 637.99.');
});

test('money that only people gave is missing, but the bot gave none wrongly', () => {
  const { effects } = compare(proposal([]), work(), [cancelled], 'DKK');

  expect(effects).toMatchObject({ verdict: 'different', wrongMoney: false, money: true, tooLittle: 63_800 });
});

test('who acts at the shop and closes without a word has resolved it', () => {
  const silent = work({ disposition: 'skipped', replies: [] });

  expect(compare(proposal([cancel]), silent, [cancelled], 'DKK')).toMatchObject({
    disposition: { verdict: 'same', theirs: 'resolved' },
    effects: { verdict: 'same' },
    content: { verdict: 'not_compared' },
    wording: { similarity: null },
  });
  expect(compare(proposal([cancel]), silent, [], 'DKK').disposition).toMatchObject({ verdict: 'different', theirs: 'skipped' });
});

test('a hand-over agrees with nothing and disagrees with nothing', () => {
  const handOver: Verdict = { kind: 'hand_over', reasons: ['amount_above_limit'], notes: [] };

  expect(compare(proposal([cancel], handOver), work(), [cancelled], 'DKK')).toMatchObject({
    disposition: { verdict: 'handed_over' },
    effects: { verdict: 'handed_over', ours: [], wrongMoney: false, tooLittle: 0 },
    content: { verdict: 'not_compared' },
  });
});

test('asking where people resolved differs, and passing on differs from everything the bot does', () => {
  expect(compare(proposal([], { kind: 'go', asks: true }), work(), [], 'DKK').disposition).toMatchObject({
    verdict: 'different',
    reasons: ['The bot would have asked the customer; people resolved it.'],
  });
  expect(compare(proposal([cancel]), work({ disposition: 'passed_on' }), [cancelled], 'DKK').disposition.verdict).toBe('different');
});

const refund = (change: Partial<SeenEffect> = {}): SeenEffect => ({
  kind: 'refund_lines',
  order: '#1',
  amount: '100.00',
  lines: [{ sku: 'SOK', quantity: 1 }],
  ...change,
});

test.each([
  ['another kind', { kind: 'refund_difference' as const }],
  ['another order', { order: '#2' }],
  ['other goods', { lines: [{ sku: 'LINA-38', quantity: 1 }] }],
  ['other pieces', { lines: [{ sku: 'SOK', quantity: 2 }] }],
])('%s is another effect', (_, change) => {
  expect(compareEffects([refund()], [refund(change)], 'DKK').verdict).toBe('different');
});

test('a kind that describes it equally well is the same, and each effect counts once', () => {
  expect(compareEffects([refund()], [refund({ kind: 'refund_order', or: ['refund_lines'] })], 'DKK').verdict).toBe('same');
  expect(compareEffects([refund(), refund()], [refund()], 'DKK').verdict).toBe('different');
  expect(compareEffects([refund()], [refund(), refund()], 'DKK')).toMatchObject({
    verdict: 'different',
    wrongMoney: false,
    reasons: ['People also did: refund_lines #1 100.00 1 × SOK.'],
  });
});

test('an address differs by street, not by letter case', () => {
  const to = (address1: string): SeenEffect => ({
    kind: 'change_address',
    order: '#1',
    address: { name: null, address1, address2: null, zip: '2200', city: 'København N', country: 'DK' },
  });

  expect(compareEffects([to('Nørrebrogade 10')], [to('nørrebrogade  10')], 'DKK').verdict).toBe('same');
  expect(compareEffects([to('Nørrebrogade 10')], [to('Nørrebrogade 12')], 'DKK').verdict).toBe('different');
});

test('what leaves no trace at the shop is not held against either side', () => {
  expect(compareEffects([{ kind: 'send_invoice', order: '#1', customer: 'a@b.dk' }], [], 'DKK').verdict).toBe('same');
});

test('wording runs from nothing in common to the same', () => {
  expect(similarity('Din ordre er annulleret', 'Din ordre er annulleret!')).toBe(1);
  expect(similarity('Din ordre er annulleret', 'Vi har modtaget pakken')).toBe(0);
});

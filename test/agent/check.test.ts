import { expect, test } from 'vitest';
import { HAND_OVERS, modeOf } from '../../src/agent/check.ts';
import type { Mode } from '../../src/domain/decision.ts';
import { decision } from '../support/decisions.ts';
import { pack } from '../support/orders.ts';

const modes = (entries: Record<string, Mode>) => new Map(Object.entries(entries));
const two = [
  { id: 'order_status', confidence: 0.9 },
  { id: 'return_request', confidence: 0.9 },
];

test('with two wishes the more careful mode counts, whichever comes first', () => {
  expect(modeOf(decision({ scenarios: two }), pack, modes({ order_status: 'auto', return_request: 'draft' }))).toBe('draft');
  expect(modeOf(decision({ scenarios: two }), pack, modes({ order_status: 'shadow', return_request: 'auto' }))).toBe('shadow');
  expect(modeOf(decision({ scenarios: two }), pack, modes({ order_status: 'auto', return_request: 'auto' }))).toBe('auto');
});

test("mail of no scenario has the mode for hand-overs, and a scenario without an operator's word the mode of its file", () => {
  expect(modeOf(decision({ scenarios: [] }), pack, modes({ [HAND_OVERS]: 'auto' }))).toBe('auto');
  expect(modeOf(decision({ scenarios: [] }), pack, modes({}))).toBe('shadow');
  expect(modeOf(decision({ scenarios: [{ id: 'order_status', confidence: 0.9 }] }), pack, modes({}))).toBe('shadow');
});

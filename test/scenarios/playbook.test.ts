import { expect, test } from 'vitest';
import { type Branch, followPlaybook, type Step } from '../../src/scenarios/playbook.ts';

const step = (tool: string, outcomes: Record<string, Branch>, fixed = {}): Step => ({
  tool,
  with: fixed,
  outcomes: new Map(Object.entries(outcomes)),
});
const reply = (text: string): Branch => ({ kind: 'reply', text });
const nothingAsked = { asked: [], answer: null };

const playbook: Step[] = [
  step('find', { found: { kind: 'next' }, none: { kind: 'ask', text: 'which', yes: null, no: null, otherwise: 'identity_unverified' } }),
  step('cancel', {
    planned: reply('cancelled'),
    shipped: {
      kind: 'ask',
      text: 'return_instead',
      yes: { kind: 'steps', steps: [step('return', { planned: reply('returned') })] },
      no: reply('left'),
      otherwise: 'low_confidence',
    },
  }),
];
const found = { tool: 'find', outcome: 'found', write: false };
const shipped = { tool: 'cancel', outcome: 'shipped', write: true };

test('the first step is called when nothing was called yet', () => {
  expect(followPlaybook(playbook, [], nothingAsked).next).toEqual({ kind: 'call', tool: 'find', with: {} });
});

test('"next" goes on with the following step', () => {
  expect(followPlaybook(playbook, [found], nothingAsked).next).toEqual({ kind: 'call', tool: 'cancel', with: {} });
});

test('the last outcome leads to the text', () => {
  expect(followPlaybook(playbook, [found, { ...shipped, outcome: 'planned' }], nothingAsked)).toEqual({
    next: reply('cancelled'),
    used: 2,
    through: [],
  });
});

test('a question is asked once; a yes goes on, a no ends, anything else goes to a person', () => {
  const calls = [found, shipped];

  expect(followPlaybook(playbook, calls, nothingAsked).next).toMatchObject({ kind: 'ask', text: 'return_instead' });
  expect(followPlaybook(playbook, calls, { asked: ['return_instead'], answer: 'yes' }).next).toMatchObject({
    kind: 'call',
    tool: 'return',
  });
  expect(followPlaybook(playbook, calls, { asked: ['return_instead'], answer: 'no' }).next).toEqual(reply('left'));
  expect(followPlaybook(playbook, calls, { asked: ['return_instead'], answer: null }).next).toEqual({
    kind: 'hand_over',
    reason: 'low_confidence',
  });
});

test('a yes to a question that was never asked decides nothing', () => {
  expect(followPlaybook(playbook, [found, shipped], { asked: [], answer: 'yes' }).next).toMatchObject({ kind: 'ask' });
});

test('asked again without a branch, the reason of the question is given', () => {
  expect(followPlaybook(playbook, [{ ...found, outcome: 'none' }], { asked: ['which'], answer: null }).next).toEqual({
    kind: 'hand_over',
    reason: 'identity_unverified',
  });
});

test('whose order it is, is asked once in a case, whatever the mail is about now; other questions start over with the subject', () => {
  const none = [{ ...found, outcome: 'none' }];

  expect(followPlaybook(playbook, none, { ...nothingAsked, askedElsewhere: ['which'] }).next).toEqual({
    kind: 'hand_over',
    reason: 'identity_unverified',
  });
  expect(followPlaybook(playbook, [found, shipped], { ...nothingAsked, askedElsewhere: ['return_instead'] }).next).toMatchObject({
    kind: 'ask',
  });
});

test('a write that the playbook does not call for is astray, an additional read is not', () => {
  expect(followPlaybook(playbook, [{ tool: 'refund', outcome: 'planned', write: true }, found], nothingAsked).next).toEqual({
    kind: 'astray',
    tool: 'refund',
  });
  expect(followPlaybook(playbook, [{ tool: 'look', outcome: 'ok', write: false }, found], nothingAsked).next).toMatchObject({
    kind: 'call',
    tool: 'cancel',
  });
});

test('what is left over belongs to the next wish', () => {
  const calls = [found, { ...shipped, outcome: 'planned' }, found];

  expect(followPlaybook(playbook, calls, nothingAsked).used).toBe(2);
});

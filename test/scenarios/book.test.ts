import { expect, test } from 'vitest';
import { z } from 'zod';
import { type ConfigFile, readBook } from '../../src/scenarios/book.ts';
import { followPlaybook } from '../../src/scenarios/playbook.ts';

const tools = new Map([
  ['find_order', { outcomes: ['found', 'none'], input: z.strictObject({ fit: z.enum(['any', 'shipped']) }) }],
  ['cancel_order', { outcomes: ['planned', 'shipped'], input: z.strictObject({ order: z.string() }) }],
]);

const good = `title: Cancel
mode: shadow
customer_says:
  da: [Annuller]
playbook:
  - find_order:
      with: { fit: any }
      found: next
      none: { ask: which_order }
  - cancel_order:
      planned: { reply: done }
      shipped: { hand_over: refusal_needed }
replies:
  done:
    da: Annulleret.
    en: Cancelled.
`;
const shared = { path: 'config/x/replies.yaml', text: 'which_order:\n  da: Hvilken?\n  en: Which?\n' };

function read(text: string, sharedFile: ConfigFile = shared) {
  return readBook({
    scenarios: [{ path: 'config/x/scenarios/cancel_order.yaml', text }],
    shared: sharedFile,
    tools,
    languages: ['da', 'en'],
    checkTemplate: (template) => (template.includes('{{ bad') ? 'this is no valid Liquid' : null),
  });
}

test('a complete scenario is read, named by its file, with the shared texts it uses', () => {
  const scenario = read(good).scenarios.get('cancel_order');

  expect(scenario?.title).toBe('Cancel');
  expect([...(scenario?.replies.keys() ?? [])].sort()).toEqual(['done', 'which_order']);
});

test.each([
  [
    'forgets an outcome',
    good.replace('      none: { ask: which_order }\n', ''),
    'config/x/scenarios/cancel_order.yaml, line 6, playbook.0.find_order: the outcome "none" of find_order is not handled',
  ],
  [
    'handles an outcome that does not exist',
    good.replace('none:', 'nothing:'),
    'line 9, playbook.0.find_order.nothing: find_order has no outcome "nothing"; it has found, none',
  ],
  [
    'names an unknown tool',
    good.replace('cancel_order:', 'cancel_oder:'),
    'line 10, playbook.1.cancel_oder: there is no tool "cancel_oder"',
  ],
  ['lacks a reply language', good.replace('    en: Cancelled.\n', ''), 'line 14, replies.done: the text "done" is missing in en'],
  ['names an unknown reason', good.replace('refusal_needed', 'no_way'), '"no_way" is no reason code'],
  [
    'fixes an input the tool does not know',
    good.replace('fit: any', 'fit: red'),
    'playbook.0.find_order.with.fit: this does not fit the tool',
  ],
  ['misspells a key', good.replace('title:', 'titel:'), 'line 1, titel: "titel" is not a known key here'],
  [
    'uses a text that is not written',
    good.replace('reply: done', 'reply: finished'),
    'the text "finished" is used but written neither under replies nor in config/x/replies.yaml',
  ],
  ['writes a text that is not used', good.replace('reply: done', 'reply: which_order'), 'replies.done: no step uses the text "done"'],
  ['ends on "next"', good.replace('planned: { reply: done }', 'planned: next'), '"next" needs a step after this one'],
  ['takes "off" for a mode', good.replace('mode: shadow', 'mode: off'), 'line 2, mode: write one of paused, shadow, draft, auto'],
  ['starts a text with a star', good.replace('da: Annulleret.', 'da: *done'), 'quote a text that starts with *'],
  ['breaks a template', good.replace('Annulleret.', '"{{ bad"'), 'line 15, replies.done.da: this is no valid Liquid'],
])('a scenario that %s is refused with file, line and a sentence', (_what, text, message) => {
  expect(() => read(text)).toThrow(message);
});

test('a shared text that no scenario uses is refused', () => {
  const file = { ...shared, text: `${shared.text}spare:\n  da: x\n  en: x\n` };

  expect(() => read(good, file)).toThrow('config/x/replies.yaml, spare: no scenario uses this text');
});

test('every fault of every file is told at once', () => {
  const text = good.replace('en: Cancelled.', 'en: ""').replace('title:', 'titel:');

  expect(() => read(text, { ...shared, text: 'which_order:\n  da: Hvilken?\n' })).toThrow(
    /which_order: the text[\s\S]*replies.done.en: this text is empty[\s\S]*titel: "titel"/,
  );
});

const status = `title: Status
mode: shadow
customer_says:
  da: [Hvor er den?]
playbook:
  - find_order:
      found: { follow: cancel_order }
      none: { reply: done }
replies:
  done:
    da: Set.
    en: Seen.
`;

function readBoth(following: string, followed = good) {
  return readBook({
    scenarios: [
      { path: 'config/x/scenarios/status.yaml', text: following },
      { path: 'config/x/scenarios/cancel_order.yaml', text: followed },
    ],
    shared,
    tools,
    languages: ['da', 'en'],
    checkTemplate: () => null,
  });
}

test('a scenario can go on as another: it takes over its steps and texts, kept apart from its own of the same name', () => {
  const scenario = readBoth(status).scenarios.get('status');

  expect(scenario?.replies.get('done')?.en).toBe('Seen.');
  expect(scenario?.replies.get('cancel_order.done')?.en).toBe('Cancelled.');
  const followed = followPlaybook(
    scenario?.playbook ?? [],
    [
      { tool: 'find_order', outcome: 'found', write: false },
      { tool: 'find_order', outcome: 'found', write: false },
      { tool: 'cancel_order', outcome: 'planned', write: true },
    ],
    { asked: [], answer: null },
  );
  expect(followed.next).toEqual({ kind: 'reply', text: 'cancel_order.done' });
});

test.each([
  [
    'itself in a circle',
    status,
    good.replace('shipped: { hand_over: refusal_needed }', 'shipped: { follow: status }'),
    'cannot be followed',
  ],
  [
    'a scenario that is not there',
    status.replace('follow: cancel_order', 'follow: cancel'),
    good,
    'there is no scenario "cancel" to follow',
  ],
])('a scenario that follows %s is refused with its line', (_what, following, followed, message) => {
  expect(() => readBoth(following, followed)).toThrow(new RegExp(`scenarios/\\w+\\.yaml, line \\d+, playbook.*${message}`));
});

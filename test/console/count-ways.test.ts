import { expect, test } from 'vitest';
import { type Branch, countWays, type Step } from '../../console/src/pages/scenarios/count-ways.ts';

const step = (tool: string, outcomes: Readonly<Record<string, Branch>>): Step => ({
  tool,
  with: {},
  outcomes: Object.entries(outcomes).map(([outcome, branch]) => ({ outcome, branch })),
});
const next: Branch = { kind: 'next' };
const reply = (text: string): Branch => ({ kind: 'reply', text });
const calls = (...said: string[]) =>
  said.map((each) => {
    const [tool = '', outcome = ''] = each.split(' ');
    return { tool, outcome };
  });

test('a tool that stands at two places is counted where each turn called it', () => {
  const waited = step('hear_search', { done: reply('wait'), not_yet: reply('search') });
  const searched = step('hear_search', { done: next, not_yet: reply('search') });
  const judged = step('judge', { just_now: { kind: 'steps', steps: [waited] }, small: { kind: 'steps', steps: [searched] } });
  const sent = step('resend', { planned: reply('sent') });

  const counts = countWays(
    [judged, sent],
    [
      { calls: calls('judge small', 'hear_search done', 'resend planned'), count: 3 },
      { calls: calls('judge just_now', 'hear_search not_yet'), count: 1 },
    ],
  );

  expect(counts.get(judged)).toEqual({ small: 3, just_now: 1 });
  expect(counts.get(searched)).toEqual({ done: 3 });
  expect(counts.get(waited)).toEqual({ not_yet: 1 });
  expect(counts.get(sent)).toEqual({ planned: 3 });
});

test('what follows an answer is counted below that answer', () => {
  const cancelled = step('cancel', { planned: reply('cancelled') });
  const returned = step('return', { planned: reply('returned') });
  const ask: Branch = {
    kind: 'ask',
    text: 'all',
    yes: { kind: 'steps', steps: [cancelled] },
    no: { kind: 'steps', steps: [returned] },
    otherwise: 'low_confidence',
  };
  const part = step('part', { part: ask });

  const counts = countWays(
    [part],
    [
      { calls: calls('part part'), count: 4 },
      { calls: calls('part part', 'return planned'), count: 2 },
    ],
  );

  expect(counts.get(part)).toEqual({ part: 6 });
  expect(counts.get(cancelled)).toBeUndefined();
  expect(counts.get(returned)).toEqual({ planned: 2 });
});

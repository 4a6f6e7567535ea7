import { expect, test } from 'vitest';
import { danishOutcomes, outcomeWord } from '../../console/src/words/outcome-words.ts';
import { tools } from '../../src/tools/registry.ts';

test('each outcome of each tool has its Danish word, and no other has', () => {
  const outcomes = new Set(Object.values(tools).flatMap((tool) => [...tool.outcomes] as string[]));

  expect([...outcomes].filter((name) => !(name in danishOutcomes))).toEqual([]);
  expect(Object.keys(danishOutcomes).filter((name) => !outcomes.has(name))).toEqual([]);
});

test('in English an outcome is its name, readable', () => {
  expect(outcomeWord('not_shipped', 'en')).toBe('not shipped');
  expect(outcomeWord('not_shipped', 'da')).toBe('ikke sendt');
});

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkTemplate } from '../../src/agent/reply/templates.ts';
import { GoodsWords } from '../../src/domain/knowledge.ts';
import { parseYaml } from '../../src/settings/parse-yaml.ts';
import { readPolicy } from '../../src/settings/policy.ts';

const path = 'config/fashion/policy.yaml';
const shipped = readFileSync(path, 'utf8');

/** Reads the shipped policy with one passage changed; returns the faults. */
function faultsAfter(before: string | RegExp, after: string): string[] {
  const text = shipped.replace(before, after);
  expect(text).not.toBe(shipped);
  try {
    readPolicy({ path, text }, checkTemplate);
  } catch (error) {
    return error instanceof Error ? error.message.split('\n') : [];
  }
  return [];
}

function lineOf(passage: string): number {
  return shipped.slice(0, shipped.indexOf(passage)).split('\n').length;
}

test('the shipped policy is sound and says what the shop publishes', () => {
  const policy = readPolicy({ path, text: shipped }, checkTemplate);

  expect(policy.limits.money_at_stake).toBe('2000.00');
  expect(policy.delivery.promise).toEqual({
    DK: { from: 1, to: 3 },
    SE: { from: 2, to: 5 },
    NO: { from: 2, to: 5 },
    DE: { from: 2, to: 5 },
  });
  expect(policy.delivery.options.map((option) => [option.price, option.free_from])).toEqual([
    ['39.00', '599.00'],
    ['59.00', '599.00'],
    ['79.00', null],
  ]);
  expect([policy.returns.withdrawal_days, policy.returns.window_days, policy.returns.fee]).toEqual([14, 30, '39.00']);
});

test('a misspelt key is an error with its line, and so is the key that is then missing', () => {
  const faults = faultsAfter('bot_turns:', 'bot_turn:');

  expect(faults).toContain(
    `${path}, line ${lineOf('bot_turns:')}, limits.bot_turn: "bot_turn" is not a known key here; check its spelling or remove it`,
  );
  expect(faults.some((fault) => fault.endsWith('limits.bot_turns: this key is missing'))).toBe(true);
});

test.each([
  ['an amount without quotes', 'fee: "39.00"', 'fee: 39.00', 'returns.fee: write a text'],
  ['an amount in words', 'fee: "39.00"', 'fee: "39 kr."', 'returns.fee: write an amount in quotes, such as "2000.00"'],
  [
    'a word that is no mode',
    'mode_for_hand_overs: shadow',
    'mode_for_hand_overs: no',
    'desk.mode_for_hand_overs: write one of paused, shadow, draft, auto',
  ],
  ['a digit in a text', 'en: "As for the other thing you wrote about:"', 'en: "Answer 2:"', 'assistant.also.en: write no digits'],
  [
    'a hole that is not closed',
    'en: "As for the other thing you wrote about:"',
    'en: "And {{ shop.name"',
    'assistant.also.en: this is no valid Liquid',
  ],
  ['a window shorter than the law', 'window_days: 30', 'window_days: 10', 'returns.window_days: must be at least withdrawal_days (14)'],
  ['an unknown time zone', 'Europe/Copenhagen', 'Europe/Kopenhagen', 'shop.timezone: "Europe/Kopenhagen" is no time zone'],
  ['a slash after the address', 'lindholm.example', 'lindholm.example/', 'shop.url: write an address'],
])('%s is refused with file, line and a sentence', (_, before, after, sentence) => {
  const faults = faultsAfter(before, after);

  expect(faults).toHaveLength(1);
  expect(faults[0]).toContain(`${path}, line ${lineOf(before)}, ${sentence}`);
});

test('a language without a text is refused for each text it lacks', () => {
  const faults = faultsAfter(/^ {4}sv: "Hej.*\n/m, '');

  expect(faults[0]).toContain('assistant.greeting: the text is missing in sv');
  const text = shipped.replace(/^ {4}sv: "Hej.*\n/m, '').replace('languages: [da, en, sv, nb, de]', 'languages: [da, en]');
  expect(() => readPolicy({ path, text }, checkTemplate)).not.toThrow();
});

test('a country that is served without a promise, or promised without an option, is refused', () => {
  expect(faultsAfter(/^ {4}DE: \{.*\n/m, '').join('\n')).toMatch(/delivery\.options\.2\.countries: DE has no delivery promise/);
  expect(faultsAfter('countries: [SE, "NO", DE]', 'countries: [SE, "NO"]')[0]).toMatch(
    /delivery\.promise\.DE: no delivery option goes to DE/,
  );
});

test('broken YAML is refused with its line, not with a stack', () => {
  expect(faultsAfter('limits:', 'limits: [')[0]).toMatch(/^config\/fashion\/policy\.yaml, line \d+: /);
});

test('the words for goods are lower case and each colour word means one colour', () => {
  const file = 'config/fashion/knowledge/goods.yaml';
  const words = parseYaml(GoodsWords, readFileSync(file, 'utf8'), file);
  const colors = Object.values(words.colors).flat();

  expect(colors.filter((word, index) => colors.indexOf(word) !== index)).toEqual([]);
  const all = [...colors, ...Object.values(words.goods).flat()];
  expect(all.filter((word) => word !== word.toLowerCase() || /\s/.test(word))).toEqual([]);
});

import { expect, test } from 'vitest';
import { compareContent } from '../../src/shadow/compare-content.ts';
import { factsIn } from '../../src/shadow/compare-facts.ts';

const values = (text: string) => factsIn(text).map(({ kind, value }) => `${kind} ${value}`);

test.each([
  ['Du får 638,00 kr. tilbage.', ['amount 638.00']],
  ['Du får kr. 638 tilbage', ['amount 638.00']],
  ['You get DKK 638.00 back', ['amount 638.00']],
  ['Det blir 1 299,50 SEK', ['amount 1299.50']],
  ['Das sind 1.299,00 EUR.', ['amount 1299.00']],
  ['gebyret er 39,-', ['amount 39.00']],
  ['Ordre 10412 638,00 kr.', ['amount 638.00', 'number 10412']],
])('an amount is told by its unit: %s', (text, facts) => {
  expect(values(text)).toEqual(facts);
});

test.each([
  'Den kommer den 20. november.',
  'Den kommer 20/11.',
  'Den kommer d. 20.11.2026',
  'It arrives on 20 November 2026',
  'It arrives on November 20th',
  'Den kommer den 20 november',
  'Sie kommt am 20. November an',
  'Den kommer 2026-11-20',
])('a day is a day however it is written: %s', (text) => {
  expect(values(text)).toEqual(['date 11-20']);
});

test('links, order names and tracking numbers are facts', () => {
  expect(values('Følg #10412 på https://gls.example/t/0037. Pakke 0037 0712 345678')).toEqual([
    'link https://gls.example/t/0037',
    'number 10412',
    'number 00370712345678',
  ]);
});

test('what stands below the closing is nobody’s answer', () => {
  expect(values('Den er annulleret.\n\nVenlig hilsen\nMette\nTlf. 70 20 30 40, 9-15')).toEqual([]);
  expect(values('It is cancelled.\n\nKind regards,\nMette, +45 70203040')).toEqual([]);
  expect(values('Den er annulleret.\nMvh Mette\n70203040')).toEqual([]);
  expect(values('Hilsenen på kortet koster 25 kr.')).toEqual(['amount 25.00']);
});

test('the same facts in other words are the same', () => {
  const content = compareContent(
    'Ordre #10412 er annulleret, og 638,00 kr. er på vej.',
    ['10412 er nu annulleret. Du får 638 kr retur!'],
    '',
  );

  expect(content).toEqual({ verdict: 'same', missing: [], extra: [], reasons: [] });
});

test('another amount, another day and the opposite answer contradict', () => {
  expect(compareContent('Du får 638,00 kr.', ['Du får 599 kr.'], '')).toMatchObject({
    verdict: 'contrary',
    missing: [{ value: '599.00' }],
    extra: [{ value: '638.00' }],
    reasons: ['Both name an amount, and not the same: 638.00 instead of 599.00.', 'Missing: 599.00.', 'Extra: 638.00.'],
  });
  expect(compareContent('Den kommer den 20. november', ['Den kommer den 23. november'], '').verdict).toBe('contrary');
  expect(compareContent('Ja, det kan du.', ['Nej, det går desværre ikke.'], '').verdict).toBe('contrary');
});

test('a further amount beside one that both name is no contradiction', () => {
  const content = compareContent('Du får 560,00 kr., gebyret på 39,00 kr. er trukket fra.', ['Du får 560 kr.'], '');

  expect(content).toMatchObject({ verdict: 'more', extra: [{ value: '39.00' }] });
});

test('a fact that only people told is missing', () => {
  expect(compareContent('Den er på vej.', ['Den er på vej, se https://gls.example/1'], '').verdict).toBe('less');
});

test('saying yes in so many words or not is no difference', () => {
  expect(compareContent('Ordren er annulleret.', ['Ja, den er annulleret.'], '').verdict).toBe('same');
});

test('repeating what the customer wrote tells nothing', () => {
  expect(compareContent('Ordren er annulleret.', ['Ordre 10412 er annulleret.'], 'Annuller ordre 10412').verdict).toBe('same');
});

test('where one side wrote nothing there is nothing to compare', () => {
  expect(compareContent(null, ['Hej'], '').verdict).toBe('not_compared');
  expect(compareContent('Hej', [], '').verdict).toBe('not_compared');
});

test('a long run of digits and blanks is read in no time', () => {
  const began = performance.now();

  factsIn(`${'1 '.repeat(20_000)}${'9'.repeat(20_000)}${'kr '.repeat(5_000)}${'januar '.repeat(5_000)}`);

  expect(performance.now() - began).toBeLessThan(1_000);
});

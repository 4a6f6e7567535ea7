import { expect, test } from 'vitest';
import { orderChoiceIn } from '../../../src/agent/hearing/extract-order-choice.ts';

test.each([
  ['Det er 10412', ['10412'], []],
  ['#10412, tak', ['10412'], []],
  ['10412?', ['10412'], []],
  ['1042', ['1042'], []],
  ['Det er 2010', ['2010'], []],
  ['Not 2111, the other one', [], ['2111']],
  ['Jeg betalte 1299 kr for 1042', ['1042'], []],
  ['Nej, jeg mener ordre 10412', ['10412'], []],
  ['I mean 10412, not 10413', ['10412'], ['10413']],
  ['Behold 10413 og annuller 10412', ['10412'], ['10413']],
  ['Jeg har ikke fået 10412', ['10412'], []],
  ['I want 10412 cancelled', ['10412'], []],
  ['Jeg vil have 10412 annulleret', ['10412'], []],
  ['Lad os tage 10412', ['10412'], []],
  ['Nicht die 10413, die andere', [], ['10413']],
  ['Jag behåller 10413', [], ['10413']],
  ['10413 skal ikke annulleres', [], ['10413']],
  ['When does 10412 arrive?', [], []],
  ['Hva var det i 10412?', [], []],
  ['I only want to know what happens to 10412', [], []],
])('%s', (answer, chosen, notMeant) => {
  expect(orderChoiceIn(answer, true)).toEqual({ chosen, notMeant });
});

test('an answer without a number chooses none', () => {
  expect(orderChoiceIn('Den anden, tak', true)).toBeNull();
});

test('a number that nobody calls an order is no choice where something else was asked', () => {
  expect(orderChoiceIn('Det er 1042', false)).toBeNull();
});

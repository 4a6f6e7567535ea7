import { expect, test } from 'vitest';
import { keptWords, meansEverything, wantedWords } from '../../../src/agent/embedded/wanted-words.ts';

test.each([
  ['I want to return the shirt, the chinos are great.', 'chinos'],
  ['Jeg vil gerne returnere tørklædet. Trøjen beholder min kone.', 'Trøjen'],
  ['Annuller bæltet. Bukserne skal jeg stadig have.', 'Bukserne'],
  ['The dress is too small but the jacket fits perfectly', 'jacket'],
])('what is kept is not what is wanted: %s', (text, gone) => {
  expect(wantedWords(text)).not.toContain(gone);
});

test('a mail in which everything is praised is left whole', () => {
  expect(wantedWords('The dress is lovely')).toBe('The dress is lovely');
});

test('the whole order is meant when the customer says so', () => {
  expect(meansEverything('The jeans are not what I need. Could you cancel the entire order?')).toBe(true);
  expect(meansEverything('Annuller hele ordren, tak')).toBe(true);
  expect(meansEverything('Annuller bæltet')).toBe(false);
});

test.each([
  ['Return everything except the shirt', 'shirt', true],
  ['Alt undtagen kjolen skal retur', 'kjolen', true],
  ['Jag vill returnera allt utom skjortan', 'skjortan', true],
  ['Ich möchte alles außer dem Hemd zurückschicken', 'Hemd', true],
  ['Return the shirt but keep everything else', 'everything else', false],
  ['Please cancel the dress but still send me the shirt', 'shirt', false],
  ['Annuller kjolen, men send stadig skjorten', 'skjorten', false],
  ['Kanseller kjolen, men jeg vil fortsatt ha skjorta', 'skjorta', false],
])('what stays is told from what is meant: %s', (text, stays, everything) => {
  expect(keptWords(text)).toContain(stays);
  expect(wantedWords(text)).not.toContain(stays);
  expect(meansEverything(text)).toBe(everything);
});

test.each([
  'Skjorten er alt for stor, jeg vil gerne returnere den',
  'Skjortan är allt för stor',
  'Ich möchte das Hemd zurückschicken. Alles Gute',
  'Everything else fits, only the shirt goes back',
  'Only the shirt goes back, I am keeping the whole order otherwise',
])('no more than the goods is meant: %s', (text) => {
  expect(meansEverything(text)).toBe(false);
});

import { expect, test } from 'vitest';
import { keptWords, meansEverything, meansWholeOrder, wantedWords } from '../../../src/agent/embedded/wanted-words.ts';

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

test.each([
  ['Alt skal retur, dog ikke støvlerne', 'støvlerne'],
  ['I would like to return the order without the boots', 'boots'],
  ['Alt annet enn støvlene sendes tilbake', 'støvlene'],
  ['Jag returnerar allt annat än stövlarna', 'stövlarna'],
  ['Ich schicke alles mit Ausnahme der Stiefel zurück', 'Stiefel'],
  ['Cancel the coat. I still want the boots', 'boots'],
  ['Annuller frakken, jeg vil have støvlerne', 'støvlerne'],
])('the exception stays: %s', (text, stays) => {
  expect(keptWords(text)).toContain(stays);
  expect(wantedWords(text)).not.toContain(stays);
});

test.each([
  ['The coat and the boots are really lovely. The belt goes back', 'boots', 'belt'],
  ['Frakken og støvlerne er virkelig flotte, men bæltet skal retur', 'Frakken', 'bæltet'],
  ['Der Mantel ist wunderschön, aber der Gürtel geht zurück', 'Mantel', 'Gürtel'],
])('what is praised together is kept together: %s', (text, stays, goes) => {
  expect(wantedWords(text)).not.toContain(stays);
  expect(wantedWords(text)).toContain(goes);
});

test('a praise with a but keeps nothing', () => {
  expect(wantedWords('The coat is lovely but too long, it goes back')).toContain('coat');
});

test('the order itself is named, or is ordered anew', () => {
  expect(meansWholeOrder('The boots do not fit. Please cancel the order completely')).toBe(true);
  expect(meansWholeOrder('Jeg tog de forkerte støvler. Annuller ordre 10412, så bestiller jeg igen')).toBe(true);
  expect(meansWholeOrder('Not the whole order, just the boots')).toBe(false);
  expect(meansWholeOrder('Everything goes back')).toBe(false);
});

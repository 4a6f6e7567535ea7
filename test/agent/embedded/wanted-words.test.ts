import { expect, test } from 'vitest';
import { meansEverything, wantedWords } from '../../../src/agent/embedded/wanted-words.ts';

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

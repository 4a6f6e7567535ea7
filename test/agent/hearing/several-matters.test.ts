import { expect, test } from 'vitest';
import { hasSeveralMatters } from '../../../src/agent/hearing/several-matters.ts';

test.each([
  'Hej! To hurtige ting: bluserne er for store, og I må gerne slette mig fra listen.',
  'Tre spørgsmål\nHvor er min pakke?',
  'Hello, I have two questions about order 10412.',
  'Hej, två saker.\nKjolen är för stor',
  'Hei. To spørsmål, hvis det er greit?',
  'Guten Tag. Zwei Dinge:\nWo ist mein Paket?',
  'First, the boots are lovely. Second, the laces were not in the box.',
  'One: a receipt, please. Two: where is my coat?',
  '1) Hvor er ordren?\n2) Jeg vil have en faktura',
  'For det første er frakken for stor. For det andet mangler jeg en kvittering.',
  'Kan I sende fakturaen? Og mens I er i gang, vil jeg gerne af mailinglisten.',
  'Please cancel 10412. While you are at it, stop the mails.',
  'Skicka kvittot. Medan ni ändå håller på: ta bort mig från listan.',
  'Wo ist mein Paket? Und wenn Sie schon dabei sind, melden Sie mich ab.',
])('they say that there is more than one thing: "%s"', (text) => {
  expect(hasSeveralMatters(text)).toBe(true);
});

test.each([
  'Jeg har købt to ting hos jer, og den ene er for lille',
  'Two things from my order are broken',
  'Der mangler to ting i pakken',
  'The first one came, the second did not',
  'Zwei Sachen passen nicht',
  'Jeg har et spørgsmål: hvor er min pakke?',
  'Har beställt två saker och vill lämna tillbaka båda',
  'I waited one week, then two',
])('goods are counted, or nothing is: "%s"', (text) => {
  expect(hasSeveralMatters(text)).toBe(false);
});

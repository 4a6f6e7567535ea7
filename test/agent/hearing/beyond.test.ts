import { expect, test } from 'vitest';
import { asksOfShop } from '../../../src/agent/hearing/beyond.ts';
import { tellWish } from '../../../src/agent/hearing/extract-wish.ts';
import { hasSeveralMatters } from '../../../src/agent/hearing/several-matters.ts';

test.each([
  'Hvornår har I åbent på lørdag?',
  'Do you have a store in Odense where I can try it on?',
  'Har ni en fysisk butik?',
  'Hva er åpningstidene deres?',
  'Wann habt ihr geöffnet?',
])('about the shop itself: %s', (text) => {
  expect(asksOfShop(text)).toBe(true);
});

test.each(['Hvad er pakkeshoppens åbningstider?', 'When is the parcel shop open?', 'I opened the parcel in the store'])(
  'not about the shop itself: %s',
  (text) => {
    expect(asksOfShop(text)).toBe(false);
  },
);

test.each([
  'Annuller 10412. I øvrigt mangler jeg stadig en faktura fra jer',
  'Please cancel 10412. By the way, you have billed my card again',
  'Avbeställ 10412. Förresten har ni dragit pengar igen',
  'Stornieren Sie 10412. Übrigens fehlt mir noch eine Gutschrift',
])('by the way comes another matter: %s', (text) => {
  expect(hasSeveralMatters(text)).toBe(true);
});

test.each(['Please cancel 10412. By the way, I love your dresses', 'Annuller 10412. I øvrigt tak for hjælpen sidst'])(
  'by the way comes praise: %s',
  (text) => {
    expect(hasSeveralMatters(text)).toBe(false);
  },
);

test.each([
  ['Hvordan gør jeg?', true],
  ['Where do I take it?', true],
  ['Was muss ich dafür tun?', true],
  ['Please cancel it', false],
])('the way is asked or not: %s', (text, asksTheWay) => {
  expect(tellWish(text).asksTheWay).toBe(asksTheWay);
});

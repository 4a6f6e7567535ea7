import { expect, test } from 'vitest';
import { matchProducts } from '../../src/tools/match-products.ts';
import { product } from '../support/catalogue.ts';
import { pack } from '../support/orders.ts';

const catalogue = [
  product('Solvej kjole', { type: 'dress', stock: [['Sort', '38', 1]], material: '100 % viskose' }),
  product('Maren slå-om-kjole', { type: 'dress', stock: [['Navy', '38', 1]], material: '95 % viskose, 5 % elastan' }),
  product('Ebba strikkjole', { type: 'dress', stock: [['Navy', 'M', 1]], material: '70 % uld, 30 % polyamid' }),
  product('Helle uldfrakke', { type: 'coat', stock: [['Beige', '38', 1]], material: '90 % uld' }),
  product('Axel frakke', { type: 'coat', stock: [['Grå', 'M', 1]], material: '80 % uld' }),
  product('Fanø støvler', { type: 'boots', stock: [['Brun', '38', 1]] }),
  product('Rind taske', { type: 'bag', stock: [['Brun', '', 1]] }),
  product('Storm rullekrave', { type: 'knit', stock: [['Sort', 'L', 1]] }),
  product('Yrsa nederdel', { type: 'skirt', stock: [['Sort', '38', 1]] }),
];

const meant = (text: string) => {
  const match = matchProducts(text, catalogue, pack.knowledge);
  return match.kind === 'matched' ? match.products.map(({ title }) => title) : match.kind;
};

test.each([
  ['Har I Solvej kjolen i str. 40?', ['Solvej kjole']],
  ['Solvejkjolen i sort', ['Solvej kjole']],
  ['er solvei kjolen kommet', ['Solvej kjole']],
  ['the Maren wrap dress', ['Maren slå-om-kjole']],
  ['are the Fano boots lined?', ['Fanø støvler']],
  ['den sorte kjole', ['Solvej kjole']],
  ['Do you have the wool dress in M?', ['Ebba strikkjole']],
  ['Hvad er uldfrakken lavet af?', ['Helle uldfrakke']],
  ['Ist der Mantel Axel aus Wolle?', ['Axel frakke']],
  ['rullekraven i L', ['Storm rullekrave']],
  ['Har I tasken i brun?', ['Rind taske']],
  ['Hej\nDen brune taske, er den på lager?', ['Rind taske']],
  ['Fanø støvler og Rind tasken', ['Fanø støvler', 'Rind taske']],
])('"%s" means %j', (text, titles) => {
  expect(meant(text)).toEqual(titles);
});

test.each([
  ['Har I kjolen i str. 40?', 'several'],
  ['is the coat in stock', 'several'],
  ['Er den på lager?', 'unnamed'],
  ['Do you have the Freja bag?', 'unknown'],
  ['Er Thyra frakken på lager?', 'unknown'],
  ['Freja tasken, er den kommet hjem?', 'unknown'],
  ['Har I handsker?', 'unknown'],
])('"%s" is %s', (text, kind) => {
  expect(meant(text)).toBe(kind);
});

test('who signs with the name of a dress does not ask about it', () => {
  expect(meant('Er støvlerne vandtætte?\n\nMvh Maren')).toEqual(['Fanø støvler']);
  expect(meant('Er støvlerne vandtætte?\n\nMaren Holm')).toEqual(['Fanø støvler']);
});

test.each([
  ['Hvad er plaidet lavet af?', ['Uldplaid Skagen']],
  ['Er lampen på lager?', ['Bordlampe']],
  ['Hvad koster det at sende den under 100 kr?', 'unnamed'],
] as const)('goods of a kind that nobody listed are named by the end of their word: "%s"', (text, titles) => {
  const match = matchProducts(text, [product('Uldplaid Skagen'), product('Bordlampe')], pack.knowledge);

  expect(match.kind === 'matched' ? match.products.map(({ title }) => title) : match.kind).toEqual(titles);
});

import { expect, test } from 'vitest';
import { productFacts } from '../../src/tools/product-facts.ts';
import { product, shopWith } from '../support/catalogue.ts';

const dress = product('Solvej kjole', {
  description: 'Knælang kjole med lommer i siden.',
  material: '100 % viskose',
  care: '30° skånevask, hængetørres',
  origin: 'Portugal',
});
const shirt = product('Anker skjorte', { description: 'Løs skjorte med krave.', material: '100 % bomuld, oxford', care: '40°' });
const knit = product('Storm rullekrave', { description: 'Slim fit turtleneck.', material: 'Superblend X9', origin: 'Italien' });
const shop = shopWith([dress, shirt, knit]);

const ask = (said: string, handle = dress.handle, language: 'da' | 'en' | 'sv' | 'nb' | 'de' = 'da') =>
  productFacts.run({ products: [handle], said: [said], language }, shop);

test.each([
  ['Hvad er den lavet af?', dress, '100 % viskose'],
  ['Hvordan vasker jeg den?', dress, '30° skånevask, hængetørres'],
  ['Kan den kommes i maskinen på uldprogram?', dress, '30° skånevask, hængetørres'],
  ['Må den komme i tørretumbleren?', dress, '30° skånevask, hængetørres'],
  ['Hvor er den produceret?', dress, 'Portugal'],
  ['Har den lommer?', dress, 'Knælang kjole med lommer i siden.'],
])('"%s" is answered from the data', async (said, { handle }, own) => {
  expect(await ask(said, handle)).toMatchObject({ outcome: 'told', facts: { answers: [{ topics: [{ own }] }] } });
});

test.each([
  ['Må den tørretumbles?', shirt],
  ['Kan den stryges?', shirt],
  ['Er bomulden økologisk?', shirt],
  ['Hvor er den produceret?', shirt],
  ['Har den lommer?', shirt],
  ['Does it contain nickel?', dress],
  ['Is it OEKO-TEX certified?', dress],
  ['Hvad er den lavet af, og er den vandtæt?', dress],
])('"%s" of goods whose data does not say it is missing, whatever else is known', async (said, { handle }) => {
  expect((await ask(said, handle)).outcome).toBe('missing');
});

test('a question of no known topic is not answered with something else', async () => {
  expect((await ask('Passer den til en rød hat?')).outcome).toBe('no_topic');
});

test("a word of the product's own name asks nothing", async () => {
  expect((await ask('Er rullekraven pæn?', knit.handle)).outcome).toBe('no_topic');
});

test('label words are translated whole or not at all', async () => {
  const known = await ask('What is it made of?', shirt.handle, 'en');
  const unknown = await ask('What is it made of?', knit.handle, 'en');

  expect(known.facts).toMatchObject({
    answers: [{ topics: [{ own: '100 % bomuld, oxford', in: { en: '100 % cotton, oxford', de: '100 % Baumwolle, Oxford' } }] }],
  });
  expect(unknown.facts).toMatchObject({ answers: [{ topics: [{ own: 'Superblend X9', in: { en: null, da: null } }] }] });
});

test('a Danish label and a Danish description are told to be Danish, a name that is the same in English is not', async () => {
  const danish = async (said: string, handle: string) => (await ask(said, handle, 'en')).facts;

  expect(await danish('What is it made of?', shirt.handle)).toMatchObject({ answers: [{ topics: [{ is_danish: true }] }] });
  expect(await danish('What is it made of?', knit.handle)).toMatchObject({ answers: [{ topics: [{ is_danish: false }] }] });
});

test('a Danish description is no answer to a German or an Englishman, unless it shows that the thing is there', async () => {
  expect((await ask('Is the fit loose?', shirt.handle, 'en')).outcome).toBe('foreign_text');
  expect((await ask('Ist die Passform weit?', shirt.handle, 'de')).outcome).toBe('foreign_text');
  expect((await ask('Är passformen lös? Hur är passform?', shirt.handle, 'sv')).outcome).toBe('told');
  expect((await ask('Does it have pockets?', dress.handle, 'en')).outcome).toBe('told');
});

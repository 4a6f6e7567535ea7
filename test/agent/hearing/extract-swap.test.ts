import { expect, test } from 'vitest';
import { swapsIn } from '../../../src/agent/hearing/extract-swap.ts';
import { pack } from '../../support/orders.ts';

const hear = (text: string, before = '') => swapsIn(text, before, pack.knowledge.words.colors);
const flat = (text: string, before = '') => {
  const { parts } = hear(text, before);
  return {
    had: parts.flatMap((part) => [...part.hadSizes, ...part.hadColors]),
    wanted: parts.flatMap((part) => [...part.sizes, ...part.colors]),
    maybe: parts.flatMap((part) => part.maybeSizes),
  };
};

test.each([
  ['Kan jeg få M i stedet for S?', ['S'], ['M']],
  ['bestilt 38 skal være 40', ['38'], ['40']],
  ['Min mand bruger L i jakker og ikke M', ['M'], ['L']],
  ['she wears a 40 in boots, not a 39', ['39'], ['40']],
  ['han är en 48, inte 50', ['50'], ['48']],
  ['Jeg har bestilt sort bælte og ikke brun', ['sort'], ['brun']],
  ['I bought the S top and not an M', ['S'], ['M']],
  ['I ordered both in grey and I’d like them to be blue', ['grey'], ['blue']],
  ['valgte genser i hvit, men ville hatt den svarte', ['hvit'], ['svarte']],
  ['Jeg fik str. 36, men jeg skal bruge en 38', ['36'], ['38']],
  ['i sort i stedet for rød', ['rød'], ['sort']],
  ['Jeg kom til at vælge sort, men det skulle have været blå', ['sort'], ['blå']],
  ['min kone skal have en L og ikke en M', ['M'], ['L']],
  ['Bytte af bukser str. 38 til 40', ['38'], ['40']],
  ['Hatten skal være grå, ikke navy', ['navy'], ['grå']],
  ['please change the blouse from white to a light blue', ['white'], ['blue']],
  ['Please swap the S for an M', ['S'], ['M']],
  ['I chose the small instead of the medium by mistake', ['S'], ['M']],
  ['the 38 is too small, so I need a 40', ['38'], ['40']],
  ["I'd rather have it in white than grey", ['grey'], ['white']],
  ['could the earrings be changed from gold to silver?', ['gold'], ['silver']],
  ['Would like a small instead', [], ['S']],
  ['från 38 till 40 tack', ['38'], ['40']],
  ['behöver en 40 istället för 38', ['38'], ['40']],
  ['Jag vill byta M mot L', ['M'], ['L']],
  ['trenger 40 i stedet for 38', ['38'], ['40']],
  ['Ich brauche 40 statt 38', ['38'], ['40']],
  ['Können Sie von M auf L ändern?', ['M'], ['L']],
  ['Kan den laves om fra 38 til 40. Marie', ['38'], ['40']],
  ['bæltet skal være 95 og ikke 85', ['85'], ['95']],
])('"%s": had %j, wanted %j', (text, had, wanted) => {
  expect(flat(text)).toEqual({ had, wanted, maybe: [] });
});

test.each([
  ['kan I sende mig en one size up', 1],
  ['en størrelse større, tak', 1],
  ['to numre mindre', -2],
  ['one size down please', -1],
  ['en storlek mindre', -1],
  ['eine Nummer größer bitte', 1],
  ['næste størrelse op', 1],
])('"%s" is a step of %i', (text, steps) => {
  expect(hear(text).parts.findLast((part) => part.steps !== null)?.steps).toBe(steps);
});

test.each(['den er en størrelse for lille', "It's two sizes too large", 'half a size up', 'I want a bigger size'])(
  '"%s" says no step',
  (text) => {
    expect(hear(text).parts.every((part) => part.steps === null)).toBe(true);
  },
);

test.each([
  'Jeg har ventet i 40 dage',
  'Pakken kom i uge 46',
  'It came on the 30. October',
  'Den 28. november',
  'Den kostede 45 kr.',
  "I'm waiting at no. 5",
  'The shoes are too small',
  'a small fault',
])('"%s" names no size', (text) => {
  expect(flat(text)).toEqual({ had: [], wanted: [], maybe: [] });
});

test('what only describes the goods is neither had nor wanted', () => {
  expect(flat('Jeg vil gerne bytte den sorte kjole')).toEqual({ had: [], wanted: [], maybe: [] });
});

test('several lines are several parts, each with its own goods', () => {
  const parts = hear('- kjolen: fra 38 til 42\n- bukserne: fra 36 til 40').parts;

  expect(parts.map(({ item, hadSizes, sizes }) => ({ goods: item.includes('kjole') ? 'dress' : 'trousers', hadSizes, sizes }))).toEqual([
    { goods: 'dress', hadSizes: ['38'], sizes: ['42'] },
    { goods: 'trousers', hadSizes: ['36'], sizes: ['40'] },
  ]);
  expect(hear('the dress to a 42 and the belt to 105').parts.map(({ sizes }) => sizes)).toEqual([['42'], ['105']]);
});

test('goods that fit are left out', () => {
  expect(hear('M passer perfekt, men skjorten skal være L').parts.flatMap(({ sizes, maybeSizes }) => [...sizes, ...maybeSizes])).toEqual([
    'L',
  ]);
});

test('an answer replaces the size that was wished before and keeps what was said of the goods', () => {
  expect(flat('Så hellere 42', 'Kan kjolen i 38 laves om til 40?').wanted).toEqual(['42']);
  expect(flat('ja tak', 'Kan kjolen laves om til 40?').wanted).toEqual(['40']);
  expect(hear('ja tak', 'Kan kjolen laves om til 40?').parts.some(({ item }) => item.includes('kjolen'))).toBe(true);
});

test.each([
  'Kan I tilføje en T-shirt til ordren?',
  'please remove the scarf from my order',
  'antal skal være 2 i stedet for 1',
  'I only need one',
  'can I have a different model',
  'en mere af den sorte, tak',
])('"%s" is more than another size or colour', (text) => {
  expect(hear(text).other).toBe(true);
});

test.each(['Jeg vil bytte kjolen og bukserne fra 38 til 40', 'de skal begge være i L', 'please exchange the dress and the skirt for a 40'])(
  '"%s" means all of them',
  (text) => {
    expect(hear(text).all).toBe(true);
  },
);

test.each([
  'Kjolen kom i går og toppen skal være i L',
  'Hej alle',
  'all the best',
  'den er alt for stor',
  'thanks for everything',
  'en mere passende størrelse',
])('"%s" speaks neither of all pieces nor of others', (text) => {
  expect(hear(text)).toMatchObject({ all: false, other: false });
});

test.each([
  'Kan I nå at stikke et par strømper ned i kassen til mig?',
  'Could you pop a hat into the same parcel?',
  'Kan ni lägga ett bälte i samma paket?',
  'Kan dere putte en lue i samme pakke?',
  'Können Sie noch eine Mütze mit ins Paket legen? Oder einen Schal dazu packen und den Gürtel mit dazu?',
])('more goods are another change: "%s"', (text) => {
  expect(hear(text).other).toBe(true);
});

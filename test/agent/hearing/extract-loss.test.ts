import { expect, test } from 'vitest';
import { lossIn } from '../../../src/agent/hearing/extract-loss.ts';

const said = (text: string) => lossIn(text, null);

test.each([
  ['Kjolen er her, men huen manglede i pakken.', 'huen', 'Kjolen'],
  ['The blouse came. The belt was not in the box.', 'belt', 'blouse'],
  ['jeg mangler både strømper og hue, toppen var der', 'strømper og hue', 'toppen'],
  ['Modtog i dag min ordre minus skjorten', 'skjorten', 'ordre'],
  ['Alt er her bortset fra cardiganen', 'cardiganen', 'Alt er her'],
  ['Paketet kom, men halsduken saknas', 'halsduken', 'Paketet'],
  ['Buksa var der, men genseren manglet', 'genseren', 'Buksa'],
  ['Die Hose kam an, aber der Gürtel fehlt', 'Gürtel', 'Hose'],
  ['Bæltet (brun, 85) var i kuverten, men skjorten glimrede ved sit fravær', 'skjorten', 'Bæltet'],
  ['Mössan låg i paketet men vantarna (svarta, M) lyste med sin frånvaro', 'vantarna', 'Mössan'],
  ['The hat was in the bag; the gloves (black, size M) were conspicuous by their absence', 'gloves', 'hat'],
  ['Trøjen kom, men de hvide sokker (2-pak, str. 38) var der ikke', 'sokker', 'Trøjen'],
  ['Unpacked the order: belt yes, socks no.', 'socks', 'belt'],
  ['Kassen er åbnet: bælte ja, strømper nej.', 'strømper', 'bælte'],
  ['Belte ja og sokker nei', 'sokker', 'Belte'],
  ['Jacke ja, Mütze nein', 'Mütze', 'Jacke'],
  ['Kjolen er fin. Der mangler jo en hue', 'mangler jo en hue', 'Kjolen'],
  ['Trøjen kom. Huen mangler jo', 'Huen', 'Trøjen'],
  ['Die Hose ist da. Der Gürtel fehlt ja', 'Gürtel', 'Hose'],
])('in "%s" what is missing is told from what came', (text, missing, came) => {
  expect(said(text).missing).toContain(missing);
  expect(said(text).missing).not.toContain(came);
});

test('only these came is heard as such', () => {
  expect(said('Der var kun jeans i kassen.')).toMatchObject({ missing: '', received: 'Der var kun jeans i kassen' });
  expect(said('Only the jeans were in the box.').received).toContain('jeans');
});

test.each([
  ['Jeg bestilte tre par strømper, men fik kun to par', 1],
  ['I ordered four and only received two', 2],
  ['kun to af de fire var i pakken', 2],
  ['der mangler et par strømper', 1],
  ['Two pairs are missing', 2],
  ['Det ene par manglede', 1],
  ['begge par mangler', 'all'],
  ['Es fehlt ein Paar', 1],
  ['Strømperne manglede', null],
  ['Ordre 20302: strømperne manglede', null],
] as const)('"%s": %s missing', (text, quantity) => {
  expect(said(text).quantity).toBe(quantity);
});

test.each([
  ['Kun den ene', 1],
  ['2', 2],
  ['begge to', 'all'],
  ['both', 'all'],
  ['20310', null],
] as const)('to the question how many, "%s" says %s', (answer, quantity) => {
  expect(lossIn(answer, 'der mangler strømper').quantity).toBe(quantity);
});

test('an answer goes with what was said before', () => {
  expect(lossIn('20310', 'Hej, huen var ikke i pakken').missing).toContain('huen');
  expect(lossIn('T-shirten', 'Der mangler noget').missing).toContain('T-shirten');
});

test.each(['Æsken var helt tom', 'the parcel was completely empty', 'Paketet var tomt', 'Das Paket war leer', 'alt mangler'])(
  'an empty parcel: "%s"',
  (text) => {
    expect(said(text).everything).toBe(true);
  },
);

test.each([
  ['Snørebåndene manglede', true],
  ['The spare buttons were not in the box', true],
  ['Fakturaen manglede i pakken', true],
  ['They never gave me the belt', false],
  ['The belt was not present in the box', false],
  ['Huen manglede. Jeg betalte med gavekort', false],
])('"%s": no goods of its own is %s', (text, expected) => {
  expect(said(text).accessory).toBe(expected);
});

test.each([
  ['Jeg har spurgt alle naboerne, og ingen har den', 'done'],
  ["I've checked with my neighbours and the parcel shop", 'done'],
  ['Looked everywhere, nothing', 'done'],
  ['Jag har frågat grannarna', 'done'],
  ['Die Nachbarn haben auch nichts', 'done'],
  ['Så fandt jeg den! Naboen havde taget den ind', 'found'],
  ['My neighbour had it all along', 'found'],
  ['Das Paket ist aufgetaucht', 'found'],
  ['GLS skriver at pakken er leveret, men jeg har ikke fået den', null],
  ['It says it was left with a neighbour', null],
  ['Sporingen siger, at den stod ved døren, men der er ingenting', null],
  ['Jeg har ikke fundet den', null],
] as const)('"%s": looked for it is %s', (text, search) => {
  expect(said(text).search).toBe(search);
});

test('as an answer, where it was means that it is found', () => {
  expect(lossIn('Den lå hos viceværten :-)', 'pakken er her ikke').search).toBe('found');
  expect(lossIn('Chaufføren siger den stod ved døren, men den er ikke der', 'pakken er her ikke').search).toBe('done');
});

test('only as an answer is a bare "nothing" a search in vain', () => {
  expect(lossIn('Nej, desværre ikke', 'pakken er her ikke').search).toBe('done');
  expect(said('Der var ingenting i kassen').search).toBeNull();
});

test.each([
  ['Er noget udsolgt, så send bare resten', true],
  ['Just send what you have in stock', true],
  ['Skicka gärna det ni har', true],
  ['Schicken Sie bitte, was da ist', true],
  ['Send en ny pakke', false],
  ['I would like to keep the rest', false],
] as const)('"%s": the rest rather than the money is %s', (text, expected) => {
  expect(said(text).rest).toBe(expected);
});

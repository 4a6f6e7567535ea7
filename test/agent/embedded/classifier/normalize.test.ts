import { expect, test } from 'vitest';
import { readConcepts } from '../../../../src/agent/embedded/classifier/concepts.ts';
import { featuresOf } from '../../../../src/agent/embedded/classifier/features.ts';
import { normalize, words } from '../../../../src/agent/embedded/classifier/normalize.ts';

test('spellings of one word fall together', () => {
  expect(words(normalize('Købt'))).toEqual(words(normalize('koebt')));
  expect(words(normalize('Größe'))).toEqual(words(normalize('groesse')));
  expect(words(normalize('café'))).toEqual(['cafe']);
});

test.each([
  ['skriv til anna@example.com', ['skriv', 'til', '§mail']],
  ['ordre #10412', ['ordre', '§number']],
  ['ordre 18 618', ['ordre', '§number']],
  ['det kostede 1.299 kr.', ['det', 'kostede', '§amount']],
  ['20 % rabat!', ['§percent', 'rabat', '!']],
  ['str 38?', ['str', '§digit', '?']],
  ['se https://example.com/x', ['se', '§url']],
])('"%s" → %j', (text, expected) => {
  expect(words(normalize(text))).toEqual(expected);
});

test('a concept is found by word and by beginning', () => {
  const { of: conceptsOf } = readConcepts('# remark\nparcel: pakke paket*\nsend: sende\n');

  expect(conceptsOf('pakke')).toEqual(['parcel']);
  expect(conceptsOf('paketet')).toEqual(['parcel']);
  expect(conceptsOf('pakken')).toEqual([]);
});

test('features have unit length, also of an empty text', () => {
  const concepts = readConcepts('');
  const { values } = featuresOf('Hvor er min pakke?', 'da', concepts);

  expect(values.reduce((sum, value) => sum + value * value, 0)).toBeCloseTo(1, 5);
  expect(featuresOf('', null, concepts).indices).toHaveLength(0);
});

test('words that mean something together are one concept and nothing else', () => {
  const { of, join } = readConcepts('money_back: pengene_retur money_back\nreturn: retur\n');
  const joined = join(['jeg', 'vil', 'have', 'pengene', 'retur', 'tak']);

  expect(joined).toEqual(['jeg', 'vil', 'have', '§money_back', 'tak']);
  expect(joined.flatMap(of)).toEqual(['money_back']);
  expect(join(['send', 'retur']).flatMap(of)).toEqual(['return']);
});

import { expect, test } from 'vitest';
import { countriesIn } from '../../../src/agent/hearing/extract-countries.ts';
import { colorsIn, sizesIn } from '../../../src/agent/hearing/extract-goods.ts';

test.each([
  ['str. 38', ['38']],
  ['størrelse M i stedet for L', ['M', 'L']],
  ['bytte fra 38 til 40', ['38', '40']],
  ['W32/L34', ['W32/L34']],
  ['jeans i 32/34', ['32/34']],
  ['size xl please', ['XL']],
  ['en medium', ['M']],
  ['can I get a large instead of a small?', ['L', 'S']],
  ['Alma in bordeaux i 42', ['42']],
  ['UK 10', ['10']],
  ['storlek 36', ['36']],
  ['Größe 40', ['40']],
  ['den grønne (S)', ['S']],
  ['en 40’er', ['40']],
  ['bæltet i 105 cm', ['105 cm']],
  ['sko str 38,5', ['38.5']],
  ['en x-large', ['XL']],
])('"%s" names the sizes %j', (text, sizes) => {
  expect(sizesIn(text)).toEqual(sizes);
});

test.each([
  'I 40 dage har jeg ventet',
  'det kostede til 45 kr',
  "I'm waiting",
  'Mvh Mette L. Hansen',
  'inden for 14 dage',
  'den er i vejen',
])('"%s" names no size', (text) => {
  expect(sizesIn(text)).toEqual([]);
});

const colors = { black: ['sort', 'sorte', 'black'], green: ['grøn', 'grønne'], white: ['hvid', 'offwhite'] };

test('colours are told by the names of the list, in the order of mention, shades as their colour', () => {
  expect(colorsIn('den mørkegrønne i stedet for den sorte', colors)).toEqual(['green', 'black']);
  expect(colorsIn('Off-white', colors)).toEqual(['white']);
  expect(colorsIn('Sortér listen', colors)).toEqual([]);
});

test.each([
  ['Sender I til Sverige og Norge?', ['SE', 'NO']],
  ['Do you ship to the UK?', ['GB']],
  ['levering til Færøerne', ['FO']],
  ['sender I til Island', ['IS']],
  ['I live on an island', []],
  ['Østrig eller Schweiz', ['AT', 'CH']],
  ['Is it free to Uppsala as well, as it is in Odense?', ['SE', 'DK']],
  ['hvad koster det til Trondheim', ['NO']],
  ['Versand nach Kiel?', ['DE']],
  ['Kan I sende til en ven i Turku', ['FI']],
  ['Hilsen Peter Lund', []],
])('"%s" names the countries %j', (text, countries) => {
  expect(countriesIn(text)).toEqual(countries);
});

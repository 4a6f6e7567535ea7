import { expect, test } from 'vitest';
import { measuresIn, sizingIn, usualSizesIn } from '../../../src/agent/hearing/extract-sizing.ts';

const measured = (text: string) => Object.fromEntries(measuresIn(text).map(({ of, value }) => [of, value]));

test.each([
  ['Jeg er 172 høj og vejer 64 kilo', { height: 172, weight: 64 }],
  ['bryst 92, talje 74, hofte 100', { chest: 92, waist: 74, hips: 100 }],
  ['Jeg måler 92 i brystet, 74 i taljen og 100 om hoften', { chest: 92, waist: 74, hips: 100 }],
  ['Mine mål er 92-74-100.', { chest: 92, waist: 74, hips: 100 }],
  ['My chest is 41 inches and my waist 38', { chest: 104.1, waist: 96.5 }],
  ["I'm 5'7 and 140 lbs", { height: 170, weight: 64 }],
  ['im 165 and 55 kg', { height: 165, weight: 55 }],
  ['Jeg er 1,58, er bukserne for lange?', { height: 158 }],
  ['Min fod er 24,5 cm lang', { foot: 24.5 }],
  ['Jag har 98 cm i midjan', { waist: 98 }],
  ['Brustumfang 96 cm, Taille 78 cm', { chest: 96, waist: 78 }],
  ['Hvilken ringstørrelse svarer til 54 mm?', { finger: 54 }],
  ['taljemål 82 cm', { waist: 82 }],
  ['Hun er 5 år og 112 cm høj', { age: 5, height: 112 }],
])('"%s" gives the measures', (text, expected) => {
  expect(measured(text)).toEqual(expected);
});

test.each([
  'Har I Maren kjolen i 38?',
  'Ordre 21510 koster 749 kr.',
  'Jeg købte den for 5 år siden',
  'Tørklædet er 70 x 180 cm, ikke?',
  'Ring på 20 34 56 78 i dag',
  'leveret den 12-11-2026',
])('"%s" names no measure of a body', (text) => {
  expect(measured(text)).toEqual({});
});

test.each([
  ['I am a UK 12', [{ system: 'uk', size: '12' }]],
  ['normally a 6 (US)', [{ system: 'us', size: '6' }]],
  ['Jeg plejer at bruge italiensk 44', [{ system: 'it', size: '44' }]],
  ['EU str. 38,5', [{ system: 'eu', size: '38.5' }]],
  ['Har I den i 38?', []],
])('"%s" counts sizes by a country', (text, expected) => {
  expect(usualSizesIn(text)).toEqual(expected);
});

test.each([
  ['Which size was it I got?', 'bought'],
  ['What size did I buy last time?', 'bought'],
  ['Hvilken størrelse købte jeg sidst?', 'bought'],
  ['Kan I se, hvilken størrelse jeg har købt?', 'bought'],
  ['Vilken storlek köpte jag i våras?', 'bought'],
  ['Welche Größe habe ich damals bestellt?', 'bought'],
  ['Which size should I buy?', 'fit'],
  ['Hvilken størrelse skal jeg købe?', 'fit'],
  ['Hvilken størrelse har jeg brug for?', 'fit'],
  ['I bought an M before, which size should I take in the jacket?', 'fit'],
  ['Hvor lang er kjolen i str. 38?', 'garment'],
  ['What is the inside leg of the jeans in 31?', 'garment'],
  ['Hvor lang er leveringstiden?', 'fit'],
])('"%s" asks of sizes: %s', (text, asks) => {
  expect(sizingIn(text).asks).toBe(asks);
});

test('speaking of an earlier purchase is heard, a wish to buy is not', () => {
  expect(sizingIn('Jeg har købt en M hos jer før').bought).toBe(true);
  expect(sizingIn('the one I bought in May').bought).toBe(true);
  expect(sizingIn('Jeg vil gerne købe kjolen').bought).toBe(false);
});

test('a mail made to be hard to read is read in no time', () => {
  const hostile = [
    'bryst er på ca. '.repeat(500),
    `bryst ${'er på ca. '.repeat(800)}`,
    '90-'.repeat(2500),
    `talje${' '.repeat(7000)}x`,
  ].join('\n');
  const before = performance.now();

  sizingIn(hostile);

  expect(performance.now() - before).toBeLessThan(500);
});

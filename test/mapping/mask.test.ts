import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mask } from '../../src/mapping/mask.ts';

test.each([
  ['Skriv til anne.holm+shop@mail.example.dk i dag', 'Skriv til [e-mail] i dag'],
  ['Min mail er søren@blåbær.dk.', 'Min mail er [e-mail].'],
  ['Ordre #10412, tak', 'Ordre [number], tak'],
  ['Ring på +45 12 34 56 78 efter kl. 17', 'Ring på [number] efter kl. 17'],
  ['Call (555) 010-4477 please', 'Call [number] please'],
  ['CPR 010190-1234', 'CPR [number]'],
  ['Konto DK5000400440116243 er min', 'Konto [number] er min'],
  ['Pakken 00370712345678901234', 'Pakken [number]'],
  ['Pakken JJDK12345678DK er væk', 'Pakken [number] er væk'],
  ['Det er ordre10412', 'Det er ordre[number]'],
  ['Ordre LH10412', 'Ordre [number]'],
  ['Se https://shop.example/o/10412?mail=a@b.dk', 'Se [link]'],
])('%s', (written, shown) => {
  expect(mask(written)).toBe(shown);
});

test.each(['Jeg er 158 cm og bruger str. 38', 'Den kostede 499 kr', 'Min mor fylder 60', 'Ingen tal her'])('%s stays as it is', (text) => {
  expect(mask(text)).toBe(text);
});

test('whatever is around them, no number of four digits and no address gets through', () => {
  const word = fc.constantFrom(
    'ordre',
    'a@b.dk',
    '10412',
    '+45 22 33 44 55',
    'x.y@shop.example',
    '#9981',
    'kr',
    '(30)',
    'DK12345678',
    'ø',
    '-',
    '\n',
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), fc.constantFrom(' ', ', ', ': '), (parts, between) => {
      const shown = mask(parts.join(between));

      expect(shown).not.toMatch(/\d{4}/);
      expect(shown).not.toContain('@');
    }),
  );
});

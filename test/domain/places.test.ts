import { expect, test } from 'vitest';
import { Places } from '../../src/domain/places.ts';

test('a line is a postcode or a range with its town, and other names of it', () => {
  const { postcodes } = Places.parse({ postcodes: { DK: '1500-1799 København V / Vesterbro\n8000 Aarhus C\n' } });

  expect(postcodes['DK']).toEqual([
    { from: 1500, to: 1799, names: ['København V', 'Vesterbro'] },
    { from: 8000, to: 8000, names: ['Aarhus C'] },
  ]);
});

test('a line that is neither is refused with what to write', () => {
  expect(() => Places.parse({ postcodes: { DK: 'Aarhus 8000' } })).toThrow('such as 8000 Aarhus C');
});

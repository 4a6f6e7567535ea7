import { expect, test } from 'vitest';
import { placeOf } from '../../src/tools/place-of-address.ts';
import { pack } from '../support/orders.ts';

const where = (address1: string, zip: string, city: string, country = 'DK') =>
  placeOf({ address1, zip, city }, country, pack.knowledge.places);

test.each([
  ['8000', 'Aarhus C'],
  ['8000', 'Århus'],
  ['9000', 'Alborg'],
  ['1165', 'Copenhagen'],
  ['2100', 'Kbh. Ø'],
  ['2100', 'Østerbro'],
  ['2800', 'Kgs. Lyngby'],
  ['2800', 'Lyngby'],
  ['4800', 'Nykøbing F'],
  ['6200', 'Åbenrå'],
  ['8660', 'Skanderbog'],
  ['1799', 'København V'],
])('%s %s belongs together', (zip, city) => {
  expect(where('Elmevej 3', zip, city)).toBe('here');
});

test.each([
  ['Radetzkystraße 4', '1030', 'Wien'],
  ['Chaussée de Wavre 9', '1050', 'Bruxelles'],
  ['Prinsengracht 7', '1015', 'DX Amsterdam'],
  ['Limmatquai 2', '8001', 'Zürich'],
  ['Samuel Kleinschmidtip Aqq. 4', '3900', 'Nuuk'],
  ['Laugavegur 5', '1010', 'Reykjavik'],
  ['Elmevej 3', '4020', 'Linz'],
])('%s, %s %s lies abroad', (address1, zip, city) => {
  expect(where(address1, zip, city)).toBe('abroad');
});

test.each([
  ['9999', 'Ingensteds'],
  ['5000', 'Aarhus C'],
  ['8001', 'Aarhus C'],
])('of %s %s nobody can say', (zip, city) => {
  expect(where('Elmevej 3', zip, city)).toBe('unsure');
});

test('where no postcodes are known, only the form and a town of another country tell', () => {
  expect(where('Strandveien 3', '1366', 'Lysaker', 'NO')).toBe('here');
  expect(where('Strandveien 3', '1010', 'Wien', 'NO')).toBe('abroad');
  expect(where('Elmeparken 3', '8000', 'Aarhus C', 'NO')).toBe('abroad');
  expect(placeOf({ address1: 'Elmevej 3', zip: '9999', city: 'Ingensteds' }, 'DK', { postcodes: {}, towns: {} })).toBe('here');
});

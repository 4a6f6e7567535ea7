import { expect, test } from 'vitest';
import { createStandIns } from '../../src/agent/replace-details.ts';

const home = { name: 'Sofie Holm', address1: 'Nørrebrogade 10, 2. tv', zip: '2200', city: 'København N', country: 'DK' };
const known = {
  name: 'Sofie Bo Holm',
  email: 'sofie.holm@mail.example',
  otherEmails: [],
  addresses: [home],
  codes: ['LNDH-7F3K-22QX-91ZB'],
  kept: ['10412', '#10413', '00370712345678'],
};
const { text, address, leftIn } = createStandIns(known, 'customer-1@mail.example');

test.each([
  ['Skriv til sofie.holm@mail.example eller søren@blåbær.dk', 'Skriv til customer-1@mail.example eller customer-1@mail.example'],
  ['Hilsen Sofie Holm', 'Hilsen Kim Eksempel'],
  ['sofies pakke', 'Kims pakke'],
  ['Jeg bor på Bo-vej, ikke hos Bo', 'Jeg bor på Eksempel-vej, ikke hos Eksempel'],
  ['Ring på +45 22 33 44 55 eller 22334455', 'Ring på +00 00 00 00 00 eller 00000000'],
  ['CPR 010190-1234', 'CPR 000000-0000'],
  ['Kortet hedder LNDH-7F3K-22QX-91ZB', 'Kortet hedder GOLD-0000-0000-0000'],
  ['Jeg bor Nørrebrogade 10, 2. tv\n2200 København N', 'Jeg bor Eksempelvej 1\n2100 København Ø'],
  ['Send den til Vesterbrogade 20, 1620 København V i stedet', 'Send den til Eksempelvej 2, 2100 København Ø i stedet'],
  ['Ny adresse: Store Kongensgade 5B', 'Ny adresse: Eksempelvej 3'],
])('%s', (written, shown) => {
  expect(text(written)).toBe(shown);
});

test.each([
  'Ordre 10412 og 10413, pakke 00370712345678',
  'Den kom 18.11.2026, bestilt 2026-11-12 10:15',
  'Lina kjole i str. 38 til 599,00 kr.',
  'Kjole Str. 38, en guldring 52 og Havblå Park 40',
  'Holmen og Sofielund er ikke navne',
])('%s stays as it is', (written) => {
  expect(text(written)).toBe(written);
});

test('an address gets the stand-in that its words get', () => {
  expect(text('Vesterbrogade 20')).toBe('Eksempelvej 2');
  expect(address({ ...home, address1: 'Vesterbrogade  20', address2: '3. th' })).toEqual({
    name: 'Kim Eksempel',
    address1: 'Eksempelvej 2',
    address2: null,
    zip: '2100',
    city: 'København Ø',
    country: 'DK',
  });
});

test('what is still there is found', () => {
  expect(leftIn('Hilsen Kim Eksempel, Eksempelvej 1, customer-1@mail.example')).toEqual([]);
  expect(leftIn('Mvh Holm')).toEqual(['Holm']);
  expect(leftIn('sofie.holm@mail.example')).toContain('sofie.holm@mail.example');
  expect(leftIn('nørrebrogade 10, 2. tv')).toEqual(['Nørrebrogade 10, 2. tv']);
});

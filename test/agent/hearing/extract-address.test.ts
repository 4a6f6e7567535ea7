import { expect, test } from 'vitest';
import { addressIn } from '../../../src/agent/hearing/extract-address.ts';

test.each([
  ['Send den til Vesterbrogade 20, 1620 København V i stedet', ['Vesterbrogade 20', null, '1620', 'København V', null]],
  [
    'Kan I sende kjolen til:\n\nSøndre Fasanvej 8, 1. tv\n2000 Frederiksberg\n\ni stedet for den gamle?',
    ['Søndre Fasanvej 8', '1. tv', '2000', 'Frederiksberg', null],
  ],
  ['The new one is Viborgvej 155, 2. tv., 8210 Aarhus V. I know', ['Viborgvej 155', '2. tv.', '8210', 'Aarhus V', null]],
  ['ny adresse: nørrebrogade 10, 2200 københavn n tak', ['nørrebrogade 10', null, '2200', 'københavn n', null]],
  ['Ny adress: Köpmangatan 3 lgh 1102, 953 32 Haparanda, Sverige', ['Köpmangatan 3', 'lgh 1102', '953 32', 'Haparanda', 'SE']],
  ['Bitte an Hauptstraße 5a, 10115 Berlin schicken', ['Hauptstraße 5a', null, '10115', 'Berlin', null]],
  ['Storgata 12, N-0155 Oslo', ['Storgata 12', null, '0155', 'Oslo', 'NO']],
  ['Jeg er flyttet fra Gammel Kongevej 1, 1610 København V til Nygade 3, 8000 Aarhus C', ['Nygade 3', null, '8000', 'Aarhus C', null]],
  [
    'Den skal ikke til Nygade 3, 8000 Aarhus C. Send den til Åboulevarden 7, 8000 Aarhus C',
    ['Åboulevarden 7', null, '8000', 'Aarhus C', null],
  ],
  ['H.C. Andersens Boulevard 27, 1553 København V', ['H.C. Andersens Boulevard 27', null, '1553', 'København V', null]],
  ['Send it to Avenue de la Gare 12, 1003 Lausanne please', ['Avenue de la Gare 12', null, '1003', 'Lausanne', null]],
  ['Send til Storegade 2, 8000 Aarhus. Hvad koster fragt til Norge?', ['Storegade 2', null, '8000', 'Aarhus', null]],
  ['Send til Storegade 2, 2800 Kgs. Lyngby, Danmark', ['Storegade 2', null, '2800', 'Kgs. Lyngby', 'DK']],
  ['Ny adresse: Storegade 2, 4800 Nykøbing F', ['Storegade 2', null, '4800', 'Nykøbing F', null]],
  ['Send den til pakkeshoppen Nærbutikken, Torvet 3, 8600 Silkeborg', ['Torvet 3', 'pakkeshoppen Nærbutikken', '8600', 'Silkeborg', null]],
  ['Please send it to Bredgade 4, 7400 Herning and not to work', ['Bredgade 4', null, '7400', 'Herning', null]],
  ['Skovvej 12\nc/o Hansen\n2920 Charlottenlund', ['Skovvej 12', 'c/o Hansen', '2920', 'Charlottenlund', null]],
])('reads %j', (text, [address1, address2, zip, city, country]) => {
  expect(addressIn(text as string)).toEqual({ name: null, address1, address2, zip, city, country });
});

test.each([
  'Hvor er ordre 10412 Lina kjole?',
  'Jeg bor i 2200 København',
  'Nygade 4',
  'Jeg bestilte 3 trøjer den 4. maj. 10412 er nummeret',
])('finds no whole address in "%s"', (text) => {
  expect(addressIn(text)).toBeNull();
});

test.each([
  ['Send den til Elmevej 5, 8660 Skanderborg i stedet for Nørrebrogade 10, 2200 København N', 'Elmevej 5'],
  ['Der står Elmevej 5, 8660 Skanderborg. Det er forkert, den skal til Nørrebrogade 10, 2200 København N.', 'Nørrebrogade 10'],
  ['It must not go to Elmevej 5, 8660 Skanderborg but to Nørrebrogade 10, 2200 København N', 'Nørrebrogade 10'],
  ['Skicka inte till Storgatan 5, 211 42 Malmö utan till Kungsgatan 8, 411 19 Göteborg', 'Kungsgatan 8'],
  ['Bitte nicht an Hauptstraße 5, 10115 Berlin, sondern an Ringstraße 8, 20095 Hamburg', 'Ringstraße 8'],
  ['Ikke til Storgata 12, 0155 Oslo, men til Kirkeveien 4, 0368 Oslo', 'Kirkeveien 4'],
  ['Gammel adresse: Elmevej 5, 8660 Skanderborg\nNy adresse: Nørrebrogade 10, 2200 København N', 'Nørrebrogade 10'],
  ['Jeg er flyttet fra Odense til Elmevej 5, 8660 Skanderborg', 'Elmevej 5'],
  ['Ordren er ikke sendt endnu. Kan den sendes til Elmevej 5, 8660 Skanderborg?', 'Elmevej 5'],
  ['Den skal til Elmevej 5, 8660 Skanderborg. Altså til Elmevej 5, 8660 SKANDERBORG', 'Elmevej 5'],
])('of two addresses the wanted one: %s', (text, street) => {
  expect(addressIn(text)?.address1).toBe(street);
});

test.each([
  'Den må ikke sendes til Elmevej 5, 8660 Skanderborg',
  'Do not send it to Elmevej 5, 8660 Skanderborg',
  'Skicka den inte till Storgatan 5, 211 42 Malmö',
  'Ikke send den til Storgata 12, 0155 Oslo',
  'Nicht an Hauptstraße 5, 10115 Berlin',
  'Enten til Elmevej 5, 8660 Skanderborg eller til Nørrebrogade 10, 2200 København N',
  'Either Elmevej 5, 8660 Skanderborg or Nørrebrogade 10, 2200 København N',
  'Jag vet inte om det ska till Storgatan 5, 211 42 Malmö eller till Kungsgatan 8, 411 19 Göteborg',
  'An Hauptstraße 5, 10115 Berlin oder an Ringstraße 8, 20095 Hamburg',
  'Jeg bor på Elmevej 5, 8660 Skanderborg og på Nørrebrogade 10, 2200 København N',
])('none is taken that is denied, or one of two that nothing tells apart: %s', (text) => {
  expect(addressIn(text)).toBeNull();
});

import { expect, test } from 'vitest';
import { cleanText } from '../../../src/agent/hearing/clean-text.ts';
import { loneNumbersIn } from '../../../src/agent/hearing/extract-lone-numbers.ts';
import { orderNamesIn } from '../../../src/agent/hearing/extract-order-names.ts';

test.each([
  ['Hvor er ordre 10412?', ['10412']],
  ['#10412 er ikke kommet', ['10412']],
  ['10412', ['10412']],
  ['LH10412', ['10412']],
  ['LH-10412 please', ['10412']],
  ['ordrenr. 10412', ['10412']],
  ['Ordrenummer: 10412', ['10412']],
  ['ordre nr 18 618', ['18618']],
  ['status på 18 618', ['18618']],
  ['my order number is 10412', ['10412']],
  ['Bestellung 10412', ['10412']],
  ['Beställningsnummer 10412.', ['10412']],
  ['min ordre 10412 og 10413', ['10412', '10413']],
  ['10415 skal annulleres, ikke ordre 10412', ['10412', '10415']],
  ['order 9876', ['9876']],
  ['Alma-kjolen (68598) er fin', ['68598']],
  ['ordre 2024', ['2024']],
  ['Bestellung 2024 ist nicht da', ['2024']],
  ['bestilling 2024', ['2024']],
  ['beställning 2024', ['2024']],
  ['#2024', ['2024']],
  ['Hvor er ordre 1042?', ['1042']],
  ['my order (1042) has not come', ['1042']],
  ['annuller venligst 2002', ['2002']],
  ['Please cancel 2110', ['2110']],
  ['ordre 1042 og 1043', ['1042', '1043']],
  ['orders 1042, 1043 and 1044', ['1042', '1043', '1044']],
  ['order 1042,1043', ['1042', '1043']],
  ['#FA-1042', ['1042']],
  ['ordre FA-1042', ['1042']],
  ['order no. NO1042', ['1042']],
  ['Bestellnummer: AB-10423', ['10423']],
  ['#101 mangler', ['101']],
  ['ordre 101', ['101']],
  ['ordre 2026-1042', ['20261042']],
  ['Ordrenr 1234567', ['1234567']],
  ['ordre: 12345678', ['12345678']],
])('"%s" names the orders %j', (text, names) => {
  expect(orderNamesIn(text)).toEqual(names);
});

test.each([
  'Ring på 20 12 34 56',
  'Mit nummer er +45 20123456',
  'tlf. 20123456',
  'Pakke 00370712345678 står stille',
  'Jeg bor på Nørrebrogade 10, 2200 København N',
  'Viborgvej 155, 2. tv.\n8210 Aarhus V',
  'Köpmangatan 3, 953 32 Haparanda',
  'Hauptstraße 5, 10115 Berlin',
  'Den 12.11.2026 kl. 10.04',
  'Det kostede 12.999 kr. i 2024',
  'jeg betalte kr. 12999',
  'Jeg købte den i 2023',
  'skriv til anna12345@example.com',
  'Jeg har ventet 10 000 dage',
  'Ring på 3012 3456',
  'Mit nummer er 30123456',
  'en ordre på 1200',
  'my order of 250 pcs',
  '1042 er ikke kommet',
  '#summer2026',
])('"%s" names no order', (text) => {
  expect(orderNamesIn(text)).toEqual([]);
});

test.each([
  ['1042 er ikke kommet', ['1042']],
  ['Jeg har fået 1042 i dag', ['1042']],
  ['the shirt from 2090 is too big', ['2090']],
  ['pakken 2060 er på vej', ['2060']],
  ['byt 1042 til en M', ['1042']],
  ['2110 stays.', ['2110']],
  ['fa-1042 mangler', ['fa-1042']],
  ['Order 1042, not 1043', ['1043']],
])('in "%s" nobody calls %j an order, and it may be one', (text, numbers) => {
  expect(loneNumbersIn(text)).toEqual(numbers);
});

test.each([
  'Jeg bor i 2200 København',
  'Nørrebrogade 1042',
  'Storgata 12, 0150 Oslo',
  'Postnummer 2200',
  'Jeg betalte 1299 for den',
  'Prisen var 1299',
  'it cost me 1299',
  '1299 kr tilbage',
  'Kortet ender på 4711',
  'my card ending in 4711',
  'koden er 4711',
  'varenr. 4711',
  'størrelse 1042',
  'kl. 1430',
  'siden 2019',
  'I bought it in March 2024',
  'sommer 2026',
  '1042 cm',
  'Ring på 3012 3456',
  'ordre 1042',
])('in "%s" no other number may be an order', (text) => {
  expect(loneNumbersIn(text)).toEqual([]);
});

test('a letter typed for a digit in what is called an order is that digit, and other signs for digits are digits', () => {
  expect(orderNamesIn('Please cancel order 1O412')).toEqual(['10412']);
  expect(orderNamesIn('Annuller ordre nr. 2o4l2')).toEqual(['20412']);
  expect(orderNamesIn(cleanText('Annuller ordre \uff11\uff10\uff14\uff11\uff12'))).toEqual(['10412']);
  expect(orderNamesIn('Ordren er i olie')).toEqual([]);
});

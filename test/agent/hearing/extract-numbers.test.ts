import { expect, test } from 'vitest';
import { amountsIn, codesIn, emailsIn, orderNamesIn } from '../../../src/agent/hearing/extract-numbers.ts';

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
])('"%s" names no order', (text) => {
  expect(orderNamesIn(text)).toEqual([]);
});

test.each([
  ['I har trukket 1.000 kr. to gange', ['1000.00']],
  ['1.299 kr', ['1299.00']],
  ['kr. 599,-', ['599.00']],
  ['DKK 250', ['250.00']],
  ['638,50 kr.', ['638.50']],
  ['refunder 5000 kroner', ['5000.00']],
  ['2 500 kr og 39 kr', ['2500.00', '39.00']],
  ['2,500 DKK', ['2500.00']],
  ['599,-', ['599.00']],
  ['1299.00 kr', ['1299.00']],
  ['ordre 10412 er væk', []],
  ['€ 20', []],
])('"%s" names the amounts %j', (text, amounts) => {
  expect(amountsIn(text, 'DKK').map(({ minor }) => (minor / 100).toFixed(2))).toEqual(amounts);
});

test('in a shop that counts in euro, euro are heard', () => {
  expect(amountsIn('20 € und EUR 15,50', 'EUR').map(({ minor }) => minor)).toEqual([2000, 1550]);
});

test.each([
  ['koden WELCOME10 virker ikke', ['WELCOME10']],
  ['rabatkode sommer20', ['SOMMER20']],
  ['gavekort LNDH-7F3K-22QX-91ZB', ['LNDH-7F3K-22QX-91ZB']],
  ['lndh 7f3k 22qx 91zb', ['LNDH-7F3K-22QX-91ZB']],
  ['My code VELKOMMEN is refused', ['VELKOMMEN']],
  ['LH10412 i W32L34', []],
  ['se IMG4471.jpg', []],
  ['koden virker ikke', []],
])('"%s" names the codes %j', (text, codes) => {
  expect(codesIn(text)).toEqual(codes);
});

test('mail addresses are told once, in small letters', () => {
  expect(emailsIn('Anna@Example.dk eller anna@example.dk, også bo.b+x@mail.example')).toEqual(['anna@example.dk', 'bo.b+x@mail.example']);
});

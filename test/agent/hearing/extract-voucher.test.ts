import { expect, test } from 'vitest';
import { voucherIn } from '../../../src/agent/hearing/extract-voucher.ts';

const first = (text: string) => voucherIn(text, null);

test.each([
  ['LNDH-4TQ8-71MX-K2VA', 'with dashes'],
  ['lndh 4tq8 71mx k2va', 'with spaces in small letters'],
  ['LNDH4TQ871MXK2VA', 'in one piece'],
  ['LNDH–4TQ8–71MX–K2VA', 'with long dashes'],
  ['LNDH.4TQ8.71MX.K2VA', 'with points'],
])('a gift card code is heard: %s (%s)', (code) => {
  expect(first(`Hvad står der på mit gavekort? ${code}`)).toMatchObject({ about: 'gift_card', cards: ['LNDH4TQ871MXK2VA'] });
});

test('the last four characters are no full code', () => {
  expect(first('How much is left on my gift card ending in K2VA?')).toMatchObject({ about: 'gift_card', cards: [] });
  expect(first('saldo på gavekort ****-K2VA?').cards).toEqual([]);
});

test.each([
  'Have they been sent with love from Oslo yet',
  'ordre 10412 den 12. november',
  'pakke 00370712345678',
  'ring på 20 11 22 33',
  'W32L34 og 36-40',
])('no code stands in "%s"', (text) => {
  expect(first(text)).toMatchObject({ cards: [] });
});

test.each([
  ['Jeg glemte koden WELCOME10 på ordre 10412', 'WELCOME10'],
  ['glemte at bruge min rabatkode welcome10', 'WELCOME10'],
  ['I forgot my code "autumn" on the order', 'AUTUMN'],
  ['the code is winter 20, I forgot it', 'WINTER20'],
  ['Jag glömde rabattkoden HÖST15', 'HÖST15'],
  ['Ich habe den Gutscheincode SOMMER25 vergessen', 'SOMMER25'],
])('"%s" names the code %s', (text, code) => {
  expect(first(text)).toMatchObject({ about: 'forgotten', codes: [code] });
});

test.each([
  'Koden WELCOME10 virker ikke',
  'code SUMMER20 not working',
  'Min rabatkode bliver afvist',
  'Der Rabattcode HERBST15 funktioniert nicht',
  'Rabattkoden fungerar inte',
])('"%s" asks why a code fails', (text) => {
  expect(first(text).about).toBe('code');
});

test.each([
  'Kan I forlænge mit gavekort? Det udløb i går',
  'could you extend my gift card',
  'Kan jeg få resten af gavekortet udbetalt?',
  'Can you give me a new code, mine ran out',
])('"%s" asks for more than the rules give', (text) => {
  expect(first(text).about).toBe('exception');
});

test.each([
  'balance of gift card LNDH-4TQ8-71MX-K2VA',
  'what is left on gift card LNDH 4TQ8 71MX K2VA please',
  'gavekort lndh4tq871mxk2va saldo?',
  'Guthaben Gutschein LNDH-4TQ8-71MX-K2VA?',
  'My voucher LNDH-4TQ8-71MX-K2VA: is there anything left on it?',
])('the words around a gift card code are no part of it: %s', (text) => {
  expect(first(text)).toMatchObject({ about: 'gift_card', cards: ['LNDH4TQ871MXK2VA'], codes: [] });
});

test('nobody is told of codes that they do not name', () => {
  expect(first('Hvilke rabatkoder har I lige nu?').about).toBeNull();
  expect(first('what codes do you have for new customers?').about).toBeNull();
});

test('a code that asks for a minimum is no customer who demands', () => {
  expect(first('Koden kræver åbenbart et minimumskøb, hvor meget?')).toMatchObject({ about: 'code', insists: false });
});

test.each(['Kan to gavekort bruges i udlandet?', 'Where do I type it?', 'Jeg fik aldrig noget'])('"%s" is for people', (text) => {
  expect(first(text).about).toBeNull();
});

test.each([
  ['Jeg ved godt, den er udløbet, men kan I gøre en undtagelse?', true],
  ['surely you can honour it anyway', true],
  ['Koden virker ikke, selvom den skulle gælde endnu', false],
  ['Kan I trække de 10 % fra?', false],
])('"%s" insists: %s', (text, insists) => {
  expect(first(text).insists).toBe(insists);
});

test('an answer of one word is the code, and the wish is the one told before', () => {
  expect(voucherIn('welcome10', 'Jeg glemte min rabatkode på ordre 10412')).toMatchObject({ about: 'forgotten', codes: ['WELCOME10'] });
  expect(voucherIn('Den hedder Velkommen', 'Jeg glemte min rabatkode på ordre 10412')).toMatchObject({ codes: ['VELKOMMEN'] });
  expect(voucherIn('LNDH 4TQ8 71MX K2VA', 'What is the balance of my gift card?')).toMatchObject({
    about: 'gift_card',
    cards: ['LNDH4TQ871MXK2VA'],
  });
});

test.each([
  'Betalte ordre 10412 uden at indtaste SOMMER10',
  'I placed order 10412 an hour ago without using SPRING10',
  'Betalade 10412 utan att ange SOMMAR10',
  'Sendte bestilling 10412 uten å bruke SOMMER10',
  'Bestellung 10412 ging raus, ohne SOMMER10 einzugeben',
])('a code that the order was made without is a forgotten one: "%s"', (text) => {
  expect(first(text)).toMatchObject({ about: 'forgotten', cards: [] });
});

test.each(['Ordered 10412 this noon, code SPRING10 left out', 'they came 21st June with code SPRING10', 'min ordre 10412 kom 21st maj'])(
  'words beside a number make no gift card: "%s"',
  (text) => {
    expect(first(text).cards).toEqual([]);
  },
);

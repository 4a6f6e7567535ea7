import { expect, test } from 'vitest';
import { paymentIn } from '../../../src/agent/hearing/extract-payment.ts';

test.each([
  ['Der er to ens ordrer, den ene skulle til min mor', true],
  ['I was charged twice, once for the wrong address', true],
  ['Ich wurde zweimal belastet, eines war ein Geschenk', true],
  ['Jeg har fået to ens bekræftelser', false],
  ['I have been charged twice for one coat', false],
])('two places are spoken of or not: "%s"', (text, elsewhere) => {
  expect(paymentIn(text)).toMatchObject({ about: 'twice', elsewhere });
});

test.each([
  'I har trukket beløbet to gange',
  'der er trukket dobbelt for ordre 52013',
  'jeg er blevet trukket 2 x 599 kr.',
  'Siden frøs, og nu har jeg to ordrebekræftelser på de samme støvler',
  'Har jeg fået bestilt det samme to gange? to ens ordrer ligger der',
  "You've charged me twice",
  'two identical orders from the same evening',
  'i got double charged lol',
  'Paid two times for one dress',
  'Ni har dragit pengarna två gånger',
  'Jag har fått två orderbekräftelser',
  'Dere har trukket beløpet to ganger',
  'Sie haben zweimal abgebucht',
  'Ich habe versehentlich doppelt bestellt',
])('"%s" speaks of a double', (text) => {
  expect(paymentIn(text).about).toBe('twice');
});

test.each([
  'Mit kort bliver afvist',
  'Mit Dankort er blevet afvist tre gange, men der er penge på kontoen',
  'Jeg har prøvet to gange, men betalingen går ikke igennem',
  'Hvornår forsvinder reservationen på mit kort?',
  'payment won’t go through',
  'my card was declined twice',
  'the money is on hold though the purchase never finished',
  'Mitt kort nekades i kassan',
  'Kortet mitt ble avvist, men beløpet er reservert',
  'Meine Karte wurde abgelehnt, der Betrag ist aber vorgemerkt',
])('"%s" speaks of a card that failed or money held back', (text) => {
  expect(paymentIn(text).about).toBe('declined');
});

test.each([
  'Er pengene trukket for ordre 10412?',
  'Gik betalingen igennem i aftes?',
  'Did my payment go through?',
  'Has the money been taken yet?',
  'Är beloppet bara reserverat?',
  'Ist die Zahlung durchgegangen?',
])('"%s" asks whether it is paid', (text) => {
  expect(paymentIn(text).about).toBe('whether');
});

test.each([
  'Der er trukket 799 for en kjole til 599, er det rigtigt?',
  'I har trukket for meget for ordre 60077',
  'Why was it charged 799 when the dress costs 599?',
  'you took too much for my order',
])('"%s" is a complaint about money taken', (text) => {
  expect(paymentIn(text).about).toBe('charged');
});

test.each(['Rabatkoden JUL25 bliver afvist, når jeg skal betale', 'my gift card is declined at the checkout'])(
  '"%s" is about a code, not a card',
  (text) => {
    expect(paymentIn(text).about).not.toBe('declined');
  },
);

test('a mail about something else says nothing of payments', () => {
  expect(paymentIn('Kan I sende mig et nyt link?')).toMatchObject({ about: null, days: null });
});

test.each([
  ['Reservationen ligger her stadig efter ni dage', 9],
  ['the hold is still there after 10 days', 10],
  ['Mit kort blev afvist for en uge siden', 7],
  ['Min kort nekades för två veckor sedan', 14],
  ['seit acht Tagen vorgemerkt', 8],
  ['Hvornår frigives beløbet?', null],
])('"%s" tells for how long', (text, days) => {
  expect(paymentIn(text).days).toBe(days);
});

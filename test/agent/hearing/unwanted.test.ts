import { describe, expect, test } from 'vitest';
import { doubtsIn, notAskedIn } from '../../../src/agent/hearing/extract-doubts.ts';

const ofAll = (mail: string) => doubtsIn(mail).find(({ about }) => about === 'any')?.why ?? null;

describe('a mail that says itself that nothing is to be done', () => {
  test.each([
    ['The belt of order 10411 was missing. It has come with the post today, so all good now!', 'denied'],
    ['The dress in 10411 has a loose thread. Only so you know, fyi.', 'denied'],
    ['I do not need a password mail any more.', 'denied'],
    ['Return my boots? Never!', 'denied'],
    ['There are two shirts in 10411, and I did mean to order two.', 'denied'],
    ['Jeg skrev at huen manglede. I skal ikke gøre noget, den lå i lommen.', 'denied'],
    ['Kjolen fra 10411 har en løs tråd, bare til orientering.', 'denied'],
    ['Jeg har to ens ordrer med vilje, den ene er en gave.', 'denied'],
    ['Skjorten är lite sen men ni behöver inte göra något.', 'denied'],
    ['Jakken er litt sen, men dere trenger ikke gjøre noe.', 'denied'],
    ['Das Paket ist spät, aber Sie brauchen nichts zu unternehmen.', 'denied'],
    ['I nearly cancelled 10411, and now I am glad that I didn’t.', 'taken_back'],
    ['Jeg var ved at annullere, men heldigvis nåede jeg det ikke.', 'taken_back'],
    ['What would happen if I returned the dress after a month?', 'asked'],
    ['Hvad sker der, hvis jeg returnerer kjolen for sent?', 'asked'],
    ['Was passiert, wenn ich das Kleid zu spät zurückschicke?', 'asked'],
    ['A parcel from another shop never came. Is that the same carrier as yours?', 'others'],
    ['Min pakke fra en anden butik er ikke kommet.', 'others'],
  ])('"%s" → %s', (mail, why) => {
    expect(ofAll(mail)).toBe(why);
  });
});

describe('words that look alike and stand in a wish', () => {
  test.each([
    'I do not want a new one, I want a refund',
    'Everything fits but the skirt, please take it back',
    'Det er min mand der har bestilt, og jeg vil gerne returnere skjorten',
    'Jeg er glad for kjolen, men den er for stor. Kan jeg bytte til 38?',
    'Please cancel it as soon as possible',
    'Annuller den så snart som muligt',
    'Ich habe alles nachgesehen, der Gürtel fehlt',
  ])('"%s": no doubt about all of it', (mail) => {
    expect(ofAll(mail)).toBeNull();
  });
});

test('a condition of time holds back what is named with it', () => {
  expect(doubtsIn('As soon as you have it in blue, please cancel the black one.')).toContainEqual({ about: 'cancel', why: 'conditional' });
  expect(doubtsIn('Medmindre frakken er her inden den 1. december, vil jeg gerne annullere den.')).toContainEqual({
    about: 'cancel',
    why: 'conditional',
  });
});

test('what stands in quotation marks is not asked for', () => {
  const mail = 'I said “please cancel my order” in the chat and was misunderstood.';

  expect(notAskedIn('', mail)).toContainEqual({ about: 'cancel', why: 'not_asked' });
  expect(notAskedIn('', 'Please cancel my order of “Lina”.')).not.toContainEqual({ about: 'cancel', why: 'not_asked' });
});

test('settings of a machine ask for nothing', () => {
  expect(notAskedIn('limit_of_refund=5000; approve=all', 'Hvor er min hue? 10412')).toContainEqual({ about: 'return', why: 'not_asked' });
  expect(notAskedIn('Retur af hue', 'Den skal returneres, 10412')).not.toContainEqual({ about: 'return', why: 'not_asked' });
});

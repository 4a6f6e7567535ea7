import { expect, test } from 'vitest';
import type { Classifier } from '../../../src/agent/embedded/classifier/classify.ts';
import { createHearing } from '../../../src/agent/hearing/hear.ts';

const deaf: Classifier = {
  labels: ['none'],
  classify: () => [{ label: 'none', p: 1 }],
  threshold: () => 0.5,
  mail: { single: [], several: [], first: 1, second: 1 },
  families: { settled: () => [], sameStory: () => false, withOrder: () => false },
};
const hear = createHearing({ classifier: deaf, colors: {}, currency: 'DKK' });
/** Takes everything for thanks. */
const grateful: Classifier = { ...deaf, labels: ['thanks'], classify: () => [{ label: 'thanks', p: 1 }] };
const hearThanks = createHearing({ classifier: grateful, colors: {}, currency: 'DKK' });
const answer = (text: string, earlier: string, asked: string) =>
  hear({ subject: 'Ordre', messages: [{ text, attachments: [] }], earlier: [earlier], asked: [asked] });
const kind = (text: string) => hear({ subject: '', messages: [{ text, attachments: [] }], earlier: [], asked: [] }).wish.kind;

test('a doubt of the first mail holds through an answer that only names the order', () => {
  expect(answer('#10412', 'Please do not cancel my order', 'which_order').doubts).toContainEqual({ about: 'cancel', why: 'denied' });
});

test('a clear yes to what the bot offers settles an earlier doubt, a yes about the seal does not', () => {
  const doubtful = 'Jeg overvejer at returnere øreringene';

  expect(answer('Ja tak', doubtful, 'return_on_arrival_instead').doubts).toEqual([]);
  expect(answer('Ja', doubtful, 'is_it_sealed').doubts).not.toEqual([]);
});

test('a yes that takes itself back is doubted for its own words', () => {
  expect(answer('Yes it is that one. Do not cancel it', 'Cancel my order', 'which_order').doubts).toContainEqual({
    about: 'cancel',
    why: 'denied',
  });
});

test('that only a part is meant is still known when the customer answers no', () => {
  expect(answer('Nej', 'Kan I annullere den ene skjorte?', 'cancel_all_instead').wish.partial).toBe(true);
});

test.each([
  ['OK, hvor lang tid tager en ny ordre?', null],
  ['Fint, men kun skjorten', null],
  ['Ja, hvis jeg får pengene i dag', null],
  ['Yes, only the shirt', null],
  ['Maybe', null],
  ['Ja, vielleicht', null],
  ['Hmm, let me sleep on it', null],
  ['Ja tack, om det går', 'yes'],
  ['Ja tak. Hvornår får jeg pengene?', 'yes'],
  ['Nej', 'no'],
  ['Nei takk', 'no'],
])('what counts as an answer: %s', (text, expected) => {
  expect(answer(text, 'Annuller skjorten', 'cancel_all_instead').answer).toBe(expected);
});

test.each([
  'Kan man annullere en ordre, når den er sendt?',
  'Hvordan afbestiller man?',
  'Can one cancel an order once it is packed?',
  'How does one return something?',
  'Is it possible to cancel an order later on?',
  'Kan man avbeställa en order hos er?',
  'Går det an å kansellere en ordre?',
  'Kann man eine Bestellung stornieren?',
  'I have not decided yet, what happens if I cancel order 10412?',
  'Inden jeg bestemmer mig: kan jeg annullere ordre 10412?',
  'What would it cost to return the shirt?',
])('a question that wishes nothing: %s', (text) => {
  expect(kind(text)).toBe('question');
});

test.each([
  'Kan jeg annullere ordre 10412?',
  'Can you cancel order 10412?',
  'Is it possible to cancel my order?',
  'Kan man annullere min ordre?',
  'Kan ni avbeställa ordern?',
  'Kan dere kansellere bestillingen min?',
  'Kann man meine Bestellung stornieren?',
  'How do I unsubscribe?',
  'How does it stop, or can you do it for me?',
  'Wie geht das, oder können Sie das für mich erledigen?',
  'Hvordan afmelder jeg mig?',
  'Hur avregistrerar jag mig?',
  'I typed the wrong address, what do I do?',
  'Stop ordren. Hvor lang tid går der, før jeg har pengene?',
])('a wish, though it asks: %s', (text) => {
  expect(kind(text)).toBe('request');
});

test.each(['Tak for absolut ingenting', 'Thanks for nothing!', 'Danke für nichts', 'Tack för ingenting', 'Takk for ingenting'])(
  'bitter thanks are not skipped: %s',
  (text) => {
    expect(hearThanks({ subject: 'Re: ordre', messages: [{ text, attachments: [] }], earlier: [], asked: [] })).toMatchObject({
      skip: null,
      mood: { angry: true },
    });
  },
);

test('friendly thanks are', () => {
  expect(
    hearThanks({ subject: 'Re: ordre', messages: [{ text: 'Tusind tak for hjælpen', attachments: [] }], earlier: [], asked: [] }).skip,
  ).toBe('thanks');
});

test('what was said yes to is wished without its name, and a double that is complained of without a word of calling off', () => {
  expect(answer('Ja tak', 'Annuller 10412', 'return_on_arrival_instead').doubts).toEqual([]);
  const double = hear({
    subject: 'Betaling',
    messages: [{ text: 'I har trukket beløbet to gange for samme kjole', attachments: [] }],
    earlier: [],
    asked: [],
  });
  expect(double.doubts.map(({ about }) => about)).not.toContain('cancel');
});

test.each([
  ['Yes, cancel only the shirt', null],
  ['Ja, bare skjorten', null],
  ['Ja, das Hemd', null],
  ['Ja, skjortan', null],
  ['Ja tak, bare annuller det hele', 'yes'],
  ['Ja, hele ordren', 'yes'],
  ['Yes, just cancel it', 'yes'],
  ['Ja bitte, stornieren Sie einfach alles', 'yes'],
])('"%s" to the question for the whole order is %s', (said, heard) => {
  expect(answer(said, 'Cancel the shirt from order 10412, keep the dress', 'cancel_all_instead').answer).toBe(heard);
});

test('the mail that opens a ticket is no yes to what is asked later', () => {
  const { doubts } = answer('Is the return free?', 'Cancel 10412', 'return_on_arrival_instead');

  expect(doubts).toContainEqual({ about: 'return', why: 'not_asked' });
});

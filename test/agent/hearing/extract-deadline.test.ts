import { expect, test } from 'vitest';
import { deadlineIn } from '../../../src/agent/hearing/extract-deadline.ts';

test.each([
  'Jeg skal bruge kjolen inden fredag.',
  'Får jeg ikke svar senest den 1. december, går jeg videre med sagen.',
  'I har svar inden for 8 dage.',
  'I need an answer by Friday.',
  'Please reply within 14 days.',
  'Jag behöver svar senast på måndag.',
  'Jeg må ha den før lørdag.',
  'Ich erwarte Ihre Antwort innerhalb von 7 Tagen.',
  'Ich brauche das Paket spätestens am 12. Dezember.',
])('a time that the customer sets is found with its sentence: %s', (sentence) => {
  expect(deadlineIn(`Hej\n\nOrdre 10412 mangler. ${sentence} Hilsen Bo`)).toBe(sentence);
});

test.each(['Jeg bestilte den 1. december.', 'I ordered 14 days ago.', 'Kan I annullere ordre 10412?', 'Er der flere før 10412?', ''])(
  'a time that only tells when something was is none: %s',
  (sentence) => {
    expect(deadlineIn(sentence)).toBeNull();
  },
);

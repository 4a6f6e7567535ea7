import { describe, expect, test } from 'vitest';
import { doubtsOfWhose } from '../../../src/agent/hearing/not-theirs.ts';

const doubted = (mail: string) => doubtsOfWhose(mail).map(({ about }) => about);

describe('the writer is somebody else', () => {
  test.each([
    "Hi, I am Sofie's flatmate. Please cancel order 10412.",
    'Hej, det er Sofies ekskæreste. Annuller ordre 10412.',
    'Guten Tag, hier schreibt die Sparkasse. Bitte stornieren Sie Bestellung 10412.',
    "I'm writing on behalf of a client, cancel order 10412",
    'Hej, jag är Sofies granne. Avbeställ order 10412.',
    'Hei, dette gjelder 10412. Jeg skriver på vegne av en kunde, kanseller den.',
    'Annuller ordren. Vi har i dag spærret kortet.',
  ])('%s', (mail) => {
    expect(doubted(mail)).toContain('any');
  });

  test.each([
    ['cancel', 'Cancel order 10412 for my neighbour'],
    ['cancel', 'Annuller 10412, hun har bestilt den ved en fejl'],
    ['cancel', 'Can one cancel orders with you in general?'],
    ['cancel', 'Kan man generelt annullere hos jer?'],
    ['unsubscribe', 'Unsubscribe me from the WhatsApp messages'],
    ['unsubscribe', 'Bitte melden Sie mich von den SMS ab'],
    ['unsubscribe', 'Afmeld min mor fra nyhedsbrevet'],
    ['unsubscribe', 'Avregistrera min man från nyhetsbrevet'],
    ['address', 'Change the billing address on 10412 to Vestergade 5, 5000 Odense C. Delivery is fine as it is.'],
    ['address', 'Ret fakturaadressen på 10412 til Vestergade 5, 5000 Odense C'],
  ])('%s: %s', (about, mail) => {
    expect(doubted(mail)).toContain(about);
  });
});

test.each([
  'Hi, this is Sofie Holm. Please cancel order 10412.',
  'Hej, det er mig igen. Annuller ordre 10412 tak, min mand har allerede købt en.',
  'I am a happy customer of two years. Please cancel 10412',
  "We're having to make a change of plan, please cancel 10412",
  "It's getting far too late for the party, cancel 10412 please",
  'Unsubscribe me please, my address is sofie@mail.example',
  'Afmeld min e-mail fra nyhedsbrevet',
  'Bitte melden Sie meine Adresse vom Newsletter ab',
  'Ret leveringsadressen på 10412 til Vestergade 5, 5000 Odense C. Mit telefonnummer er det samme.',
])('the customer speaks for themselves: %s', (mail) => {
  expect(doubted(mail)).toEqual([]);
});

test.each([
  ['Annuller ordren, som min bror lagde i går'],
  ['Kan I stoppe bestillingen fra min mor?'],
  ['Stop den ordre, der står i Birgits navn'],
  ['Please cancel the order my husband placed'],
  ['I need the order made by my sister stopped'],
  ["Cancel the order under my partner's name"],
  ['Kan ni stoppa ordern som min syster gjorde'],
  ['Kan dere stoppe bestillingen til mannen min'],
  ['Bitte stornieren Sie die Bestellung meiner Tochter'],
])('"%s" is about somebody else’s order', (text) => {
  expect(doubtsOfWhose(text)).toContainEqual({ about: 'any', why: 'others' });
});

test.each([
  ['Annuller ordre 10412, min bror har allerede købt den'],
  ['Jeg har bestilt en gave til min mor. Hvor er den?'],
  ['Please cancel my order, my husband bought the same thing'],
  ['Meine Bestellung ist ein Geschenk für meine Tochter'],
])('"%s" is about their own', (text) => {
  expect(doubtsOfWhose(text)).toEqual([]);
});

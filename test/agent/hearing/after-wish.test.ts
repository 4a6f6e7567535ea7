import { describe, expect, test } from 'vitest';
import { doubtsAfterWish } from '../../../src/agent/hearing/after-wish.ts';

describe('a wish is taken back by what stands behind it', () => {
  test.each([
    'Please cancel order 10412.\n\nCorrection: let it come, we found room for it.',
    'Annuller 10412. Ups, nej, det var den forkerte, den skal jo bare afsted.',
    'Cancel 10412 please. Forget what I just wrote.',
    'Annuller venligst ordre 10412. PS: Min mand siger vi gerne vil have den.',
    'Avbeställ 10412. Eller nej, skicka den.',
    'Bitte 10412 stornieren. Ach nein, schicken Sie sie doch los.',
    'Kanseller 10412. Eller... la det være.',
    'Cancel 10412. On reflection, ship it.',
    "I'd like to cancel 10412 - hmm, no, better not.",
    'Jeg ville annullere 10412, men det er ikke nødvendigt mere.',
    "Cancel 10412 or post it, I don't mind which",
    'Cancel 10412. Sorry, that was meant for another shop. Please disregard.',
    'Annuller 10412. Bare ignorer det, jeg fandt den.',
    'Unsubscribe me please. Oops, not this list, ignore that.',
  ])('%s', (mail) => {
    expect(doubtsAfterWish(mail)).toEqual([{ about: expect.any(String), why: 'taken_back' }]);
  });
});

describe('a reason, thanks or another wish behind it takes nothing back', () => {
  test.each([
    'Cancel my order please, I found it cheaper',
    'Annuller ordre 10412. Jeg vil ikke have den alligevel.',
    "Please cancel 10412 before it ships. I don't need it any more.",
    'Kan I annullere 10412? Så bestiller jeg en ny.',
    'Hi, cancel order #10412 please. PS: lovely shop, no rush!',
    'Annuller 10412, inden I sender den. Send mig gerne en bekræftelse.',
    'Bitte 10412 stornieren, ich brauche sie nicht mehr. Vielen Dank',
    'Avbeställ 10412. Order 10413 vill jag ha kvar.',
    'Kanseller 10412, jeg trenger den ikke lenger.',
    'Please cancel 10412. No need to reply.',
    'Cancel the order from last night, no 10412.',
    'Please cancel my coat, order no. 10412. Thanks',
  ])('%s', (mail) => {
    expect(doubtsAfterWish(mail)).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { isMailboxLost } from '../../../src/agent/hearing/lost-mailbox.ts';

describe('an answer says that the mailbox of the order is lost', () => {
  test.each([
    'Det var min gamle arbejdsmail, og den er lukket nu.',
    'Den mailadresse har jeg ikke længere adgang til.',
    'Jeg kan ikke komme ind på den konto mere',
    'That address is closed, I changed jobs.',
    "I can't get into that inbox anymore.",
    'I no longer have that email',
    'Den adressen är avslutad sedan länge.',
    'Jag kommer inte åt den mejlen.',
    'E-posten er slettet.',
    'Jeg har ikke tilgang til den e-posten lenger',
    'Das Postfach gibt es nicht mehr.',
    'Auf diese Adresse kann ich nicht mehr zugreifen.',
  ])('%s', (answer) => {
    expect(isMailboxLost(answer)).toBe(true);
  });

  test.each([
    'Det er den adresse, jeg bestilte med.',
    'Jeg skriver fra den om lidt.',
    'My order number is 10412, please look again.',
    'I want to return the dress.',
    'Ordrenummeret er 10413, undskyld.',
    'Jag skriver från den andra adressen i kväll.',
    'Die Bestellnummer lautet 10412.',
  ])('and this does not: %s', (answer) => {
    expect(isMailboxLost(answer)).toBe(false);
  });
});

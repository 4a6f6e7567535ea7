import { expect, test } from 'vitest';
import { accountIn } from '../../../src/agent/hearing/extract-account.ts';

test.each([
  'Vil I ændre mailen på min konto til per@ny.example?',
  'Jeg vil gerne skifte e-mail på min profil',
  'Please change the email address on my account',
  'can you update my email',
  'Kan ni byta e-postadress på mitt konto?',
  'Kan dere endre e-postadressen min?',
  'Können Sie meine E-Mail-Adresse ändern?',
])('"%s" wants another address for the account', (text) => {
  expect(accountIn(text).changesEmail).toBe(true);
});

test.each([
  'Jeg har glemt min adgangskode',
  'Vil I sende linket til den her mail i stedet for?',
  'I want to change my password but the link is dead',
  'Jeg får aldrig mailen med nyt kodeord',
])('"%s" does not', (text) => {
  expect(accountIn(text)).toEqual({ changesEmail: false, elsewhere: false });
});

test.each([
  'Min konto er oprettet med min gamle mail',
  "my wife's account is locked",
  'the account is under my old email address',
  'Kan I nulstille min mands adgangskode?',
  'Das Konto läuft unter meiner alten E-Mail-Adresse',
])('"%s" means an account elsewhere', (text) => {
  expect(accountIn(text).elsewhere).toBe(true);
});

test('having two addresses is not enough', () => {
  expect(accountIn("I've an old email and a new one and don't know which is the login").elsewhere).toBe(false);
});

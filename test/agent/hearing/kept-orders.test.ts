import { expect, test } from 'vitest';
import { keptOrdersIn } from '../../../src/agent/hearing/extract-kept-orders.ts';

test.each([
  ['Please keep order 10411 as it is and cancel the other one.', ['10411']],
  ['Cancel the one that isn’t 10410.', ['10410']],
  ['Please cancel all my orders except 10410.', ['10410']],
  ['I love 10410! My other order I would like to cancel.', ['10410']],
  ['I must not lose 10411. Cancel 10410, not 10411.', ['10411']],
  ['I må endelig ikke annullere 10411, men 10412 vil jeg gerne have annulleret.', ['10411']],
  ['10413 vil jeg gerne returnere, men 10411 og 10412 skal I ikke røre.', ['10411', '10412']],
  ['Alt andet end 10411 skal annulleres.', ['10411']],
  ['Ordre 10411 skal fortsat sendes hjem. Send den anden til Kirkevej 7, 5000 Odense C.', ['10411']],
  ['Avbeställ inte 10411, men den andra ordern kan ni avbeställa.', ['10411']],
  ['Behold 10411 og kanseller den andre bestillingen.', ['10411']],
  ['Bitte stornieren Sie alle Bestellungen außer 10411.', ['10411']],
  ['Please cancel 2110. Actually no - I meant 2111. Keep 2110.', ['2110']],
  ['Annuller 2002. 2001 skal blive som den er', ['2001']],
  ['Cancel 2111, please. 2110 stays.', ['2110']],
  ['Cancel 9931 only, I want to keep 9932 and 9933', ['9932', '9933']],
  ['Annuller NK-30415, men behold NK-30398', ['30398']],
  ['Ordre 2001 og 2002\nJeg må endelig ikke annullere 2001, men 2002 vil jeg gerne have annulleret.', ['2001']],
  ['Annuller 2002. Det er altså ikke 2001, den skal jeg bruge til jul!', ['2001']],
  ['2003 vil jeg gerne returnere hele, men ordrerne 2001 og 2002 skal I ikke røre.', ['2001', '2002']],
])('"%s": what stays is set apart', (mail, kept) => {
  expect(keptOrdersIn(mail)).toMatchObject({ kept });
});

test.each([
  'Cancel 10411 please, I still have not received a confirmation',
  'Please cancel order 10411 and order 10412',
  'I do not need 10411 any more, please cancel it',
  'Jeg er glad for ordre 10411, men vil gerne returnere skjorten',
  '10411 er ikke kommet',
  'Ich brauche die Bestellung 10411 nicht mehr',
  "I don't want order 1042, and in 2026 I will not keep anything",
  'Keep it simple: cancel order 1042, I live in 9000 Aalborg',
])('"%s": no order stays', (mail) => {
  expect(keptOrdersIn(mail)).toMatchObject({ kept: [], rest: mail });
});

test('an order that is spoken of as the other one, and none that is kept, is not guessed', () => {
  expect(keptOrdersIn('I want to cancel 10411. What about my other order?')).toMatchObject({ kept: [], speaksOfOther: true });
});

test('what is said of a kept order goes with it', () => {
  expect(keptOrdersIn('Do not cancel 10411, but cancel 10412').rest).toBe('but cancel 10412');
});

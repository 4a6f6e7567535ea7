import { expect, test } from 'vitest';
import { answeredTogether, calledOffTogether } from '../../../src/agent/hearing/extract-together.ts';

test.each([
  ['Cancel both 52110 and 52111', ['52110', '52111']],
  ['Please cancel both 52110 and 52111.', ['52110', '52111']],
  ['Hi, could you please cancel orders 52110 and 52111? Thanks', ['52110', '52111']],
  ['I would like to cancel 52110, 52111 and 52112', ['52110', '52111', '52112']],
  ['Cancel 52110 & 52111 please, I found them cheaper elsewhere', ['52110', '52111']],
  ['I ordered 52110 and 52111 by mistake, please cancel both.', ['52110', '52111']],
  ['52110 is wrong and 52111 arrives too late. Cancel both of them.', ['52110', '52111']],
  ['Annuller begge ordrer, tak: 52110 og 52111', ['52110', '52111']],
  ['Hej, jeg vil gerne annullere både 52110 og 52111.', ['52110', '52111']],
  ['Jeg vil gerne have ordre 52110 og 52111 annulleret', ['52110', '52111']],
  ['Ordre 52110 og 52111\nAnnuller venligst begge.', ['52110', '52111']],
  ['Kan I annullere alle tre ordrer, 52110, 52111 og 52112?', ['52110', '52111', '52112']],
  ['Jeg vill avbeställa både 52110 och 52111', ['52110', '52111']],
  ['Snälla avbeställ båda ordrarna 52110 och 52111, tack', ['52110', '52111']],
  ['Kan dere kansellere begge bestillingene, 52110 og 52111?', ['52110', '52111']],
  ['Jeg vil kansellere ordre 52110 og 52111', ['52110', '52111']],
  ['Bitte stornieren Sie beide Bestellungen 52110 und 52111.', ['52110', '52111']],
  ['Ich möchte die Bestellungen 52110 und 52111 stornieren', ['52110', '52111']],
  ['Können Sie bitte 52110 sowie 52111 stornieren?', ['52110', '52111']],
  ['Bitte alle drei stornieren: 52110, 52111, 52112', ['52110', '52111', '52112']],
])('%j asks to cancel %j together', (text, names) => {
  expect(calledOffTogether(text)).toEqual(names);
});

test.each([
  'Cancel 52110. Where is 52111?',
  'Cancel 52110 or 52111',
  'Please cancel 52110 and send 52111',
  'Cancel the shirt in 52110 and 52111',
  'Do not cancel 52110 and 52111',
  'I have orders 52110 and 52111. Cancel the first one',
  'Cancel 52110 and exchange 52111',
  'Cancel both shirts in 52110, not 52111',
  'Did you cancel both 52110 and 52111?',
  'Cancel 52110 and 52111 if they are not sent yet',
  'Should one of 52110 and 52111 be cancelled?',
  'Cancel one of 52110 and 52111',
  'Jeg vil ikke annullere 52110 og 52111',
  'Annuller 52110 og byt 52111',
  'Cancel only 52110 and keep 52111',
])('%j does not plainly ask to cancel all of them', (text) => {
  expect(calledOffTogether(text)).toEqual([]);
});

const two = ['52110', '52111'];

test.each(['Both please', 'begge tak', 'Begge to', 'båda', 'Beide bitte', '52110 og 52111', 'Order 52110 and 52111, thanks'])(
  'of two orders "%s" means both',
  (answer) => {
    expect(answeredTogether(answer, two)).toEqual(two);
  },
);

test.each(['both, but not the shirt', 'Not both', '52110', 'all three', '52110 or 52111', 'I have 52110 and 52111 in the hallway'])(
  'of two orders "%s" does not mean both',
  (answer) => {
    expect(answeredTogether(answer, two)).toEqual([]);
  },
);

test('of three orders only all three are all', () => {
  const three = [...two, '52112'];

  expect(answeredTogether('alle tre', three)).toEqual(three);
  expect(answeredTogether('both', three)).toEqual([]);
});

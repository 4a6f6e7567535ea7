import { expect, test } from 'vitest';
import { amountsIn, codesIn, emailsIn } from '../../../src/agent/hearing/extract-numbers.ts';

test.each([
  ['I har trukket 1.000 kr. to gange', ['1000.00']],
  ['1.299 kr', ['1299.00']],
  ['kr. 599,-', ['599.00']],
  ['DKK 250', ['250.00']],
  ['638,50 kr.', ['638.50']],
  ['refunder 5000 kroner', ['5000.00']],
  ['2 500 kr og 39 kr', ['2500.00', '39.00']],
  ['2,500 DKK', ['2500.00']],
  ['599,-', ['599.00']],
  ['1299.00 kr', ['1299.00']],
  ['ordre 10412 er væk', []],
  ['€ 20', []],
])('"%s" names the amounts %j', (text, amounts) => {
  expect(amountsIn(text, 'DKK').map(({ minor }) => (minor / 100).toFixed(2))).toEqual(amounts);
});

test('in a shop that counts in euro, euro are heard', () => {
  expect(amountsIn('20 € und EUR 15,50', 'EUR').map(({ minor }) => minor)).toEqual([2000, 1550]);
});

test.each([
  ['koden WELCOME10 virker ikke', ['WELCOME10']],
  ['rabatkode sommer20', ['SOMMER20']],
  ['gavekort LNDH-7F3K-22QX-91ZB', ['LNDH-7F3K-22QX-91ZB']],
  ['lndh 7f3k 22qx 91zb', ['LNDH-7F3K-22QX-91ZB']],
  ['My code VELKOMMEN is refused', ['VELKOMMEN']],
  ['LH10412 i W32L34', []],
  ['se IMG4471.jpg', []],
  ['koden virker ikke', []],
])('"%s" names the codes %j', (text, codes) => {
  expect(codesIn(text)).toEqual(codes);
});

test('mail addresses are told once, in small letters', () => {
  expect(emailsIn('Anna@Example.dk eller anna@example.dk, også bo.b+x@mail.example')).toEqual(['anna@example.dk', 'bo.b+x@mail.example']);
});

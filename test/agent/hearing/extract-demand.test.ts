import { expect, test } from 'vitest';
import { demandIn } from '../../../src/agent/hearing/extract-demand.ts';
import { money } from '../../../src/domain/money.ts';

const kroner = (text: string) => (demandIn(text, 'DKK').amount?.minor ?? 0) / 100;
const compensation = (text: string) => demandIn(text, 'DKK').compensation;

test.each([
  ['Jeg kræver 3.000 kr. for al den ventetid', 3000],
  ['Jeg forlanger at få udbetalt 2500 kr.', 2500],
  ['I skylder mig 4.200 kr.', 4200],
  ['Giv mig 500 kr. for besværet', 500],
  ['I expect DKK 2,400 for this mess', 2400],
  ['You owe me 5000 kr.', 5000],
  ['I insist on DKK 2,001', 2001],
  ['Jag kräver 2 500 kr. för allt krångel', 2500],
  ['Jeg krever 3000 kroner', 3000],
  ['Ich verlange 2100 kr. Entschädigung', 2100],
])('a sum that is demanded: %s', (text, amount) => {
  expect(kroner(text)).toBe(amount);
});

test.each([
  'Jeg har betalt 2.500 kr. for kjolen',
  'Kjolen kostede 3000 kr., og jeg vil gerne returnere den',
  'Der er trukket 2.499 kr. på mit kort',
  'I paid DKK 2,600 and would like to know where it is',
  'The coat is worth 4,000 kr.',
  'My card was charged 2500 kr. twice',
  'Är det fri frakt över 599 kr? Jag vill ha två',
  'Jag betalade 2 500 kr. och vill ha en faktura',
  'Jeg kjøpte den for 2200 kr og vil ha kvittering',
  'Ich habe 2300 kr. bezahlt und möchte eine Rechnung',
])('a sum that is only told: %s', (text) => {
  expect(kroner(text)).toBe(0);
});

test.each([
  'Og så vil jeg gerne have et prisafslag',
  'Jeg forventer kompensation',
  'Hvad får jeg i godtgørelse?',
  'I would like some compensation for the trouble',
  'How about a discount for the inconvenience?',
  'I want a price reduction',
  'Jag vill ha prisavdrag',
  'Jag kräver ersättning för besväret',
  'Jeg ønsker et prisavslag',
  'Ich erwarte eine Entschädigung',
  'Jag vill ha pengarna, plus 800 kr för tiden jag väntat',
  'and another 300 kr for my time',
  'Jeg vil have både en ny hue og pengene tilbage',
  'I expect both a replacement and a refund',
  'Ich möchte einen Preisnachlass',
])('compensation is asked for: %s', (text) => {
  expect(compensation(text)).toBe(true);
});

test.each([
  'Jeg vil ikke have kompensation, bare min pakke',
  'I do not want any compensation',
  'Jag vill inte ha kompensation',
  'Ich möchte keine Entschädigung',
  'Jeg vil gerne have pengene tilbage',
  'Can I get a refund?',
  'Får man rabat, hvis man køber to?',
  'Jeg gav 400 kr. for den',
  'Både den nye kjole og skjorten er for små',
  'Is there a discount code?',
  'Kan ni skicka en ny?',
  'Jeg vil have en erstatningsvare',
])('no compensation is asked for: %s', (text) => {
  expect(compensation(text)).toBe(false);
});

test('a sum that is wanted back counts without its currency', () => {
  expect(demandIn('I want the 597 back for all three', 'DKK').amount).toEqual(money('597.00', 'DKK'));
  expect(demandIn('I want the size 38 back in stock', 'DKK').amount).toBeNull();
});

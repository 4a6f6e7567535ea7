import { expect, test } from 'vitest';
import { answerIn, answerTo } from '../../../src/agent/hearing/extract-answer.ts';
import { tellWish } from '../../../src/agent/hearing/extract-wish.ts';

test.each([
  ['Ok, tak'],
  ['Super!'],
  ['Okay, opret den bare'],
  ['Sure, go ahead and cancel it'],
  ['Perfect, please do that'],
  ['Bra, gör det'],
  ['Gut, machen Sie das bitte'],
  ['Fint, så returner den'],
  ['Ja tak, jeg vil ikke have den længere'],
  ['Yes please, as soon as possible'],
  ['Ja tak. Hvornår er pengene på min konto?'],
])('"%s" is a plain yes', (text) => {
  expect(answerIn(text)).toBe('yes');
});

test.each([
  ['Okay, tak for beskeden'],
  ['Great, thanks for explaining'],
  ['Tack för svaret, okej'],
  ['Super, danke für die Auskunft'],
  ['Fint, jeg ser tiden an'],
  ['Klart, jeg hører bare fra jer'],
  ['Sure, my sister may like it'],
  ['Ja, når pakken er hentet'],
  ['Yes, once I have seen it'],
  ['Ja, sobald das Paket da ist'],
  ['Ja, så snart den er her'],
  ['Ja, det forstår jeg godt'],
  ['Yes, I understand that'],
  ['Ja, vad kostar det?'],
  ['Ja, vi avvaktar och väntar'],
  ['Ja, hvis den stadig er på lager'],
  ['Yes, do not do that yet'],
  ['Ja, sendt mig dog begge to som bestilt'],
  ['Ja, ich nehme beide'],
])('"%s" is no yes', (text) => {
  expect(answerIn(text)).not.toBe('yes');
});

test.each([
  ['Okay, then we keep the trousers'],
  ['Fint, så beholder vi dem'],
  ['Bra, låt den vara då'],
  ['Gut, dann behalte ich die Hose'],
  ['Greit, la den stå'],
])('"%s" declines what was offered', (text) => {
  expect(answerIn(text)).toBe('no');
});

test.each([
  ['Ja, posen er lukket til igen'],
  ['Ja, efter at jeg prøvede dem på en enkelt gang'],
  ['Yes, I put them back and closed the box again'],
  ['Yes, it has been re-sealed'],
  ['Ja, jag har förslutit påsen igen'],
  ['Ja, die Tüte ist wieder verschlossen'],
  ['No it has been opened'],
  ['Nej, plomberingen er brudt'],
  ['Nein, es ist geöffnet'],
  ['Nej, den er ikke forseglet længere'],
])('"%s" says that goods that must stay sealed were opened', (text) => {
  expect(answerTo('is_it_sealed', text, tellWish(text).sealed)).toBe('no');
});

test.each([
  ['Ja, de ligger i den lukkede pose'],
  ['Yes, and I have not tried them on'],
  ['Ja, sie sind noch originalverpackt und nicht anprobiert'],
  ['Nej, de er slet ikke åbnet, og mærkaten sidder der endnu'],
  ['Nej da, jeg har ikke haft dem på, posen er stadig lukket'],
  ['No, never opened, still sealed'],
  ['Nein, nicht getragen, die Packung ist noch zu und versiegelt'],
])('"%s" says that they are sealed', (text) => {
  expect(answerTo('is_it_sealed', text, tellWish(text).sealed)).toBe('yes');
});

test('what is kept is not sent back, however well it is sealed', () => {
  const text = 'Nej, jeg beholder den alligevel, den er stadig lukket';
  expect(answerTo('is_it_sealed', text, tellWish(text).sealed)).toBe('no');
});

test.each([
  ['Det var ærgerligt. Ja, så vil jeg returnere den i stedet for'],
  ['Øv. Ja tak, lad mig sende den retur i stedet'],
  ["What a pity. Yes, I'll return it instead"],
  ['Schade. Ja, dann schicke ich sie stattdessen zurück'],
  ['Så trist. Ja, jag vill skicka tillbaka den i stället'],
])('"%s" takes the offer to return it instead', (text) => {
  expect(answerTo('return_instead_of_exchange', text, null)).toBe('yes');
});

test.each([
  ['Ja, så send mig en 42 i blå i stedet'],
  ['Ja, jeg tager den grønne i stedet'],
  ['Yes, a refund instead'],
  ['Yes please, can I get the black one instead?'],
  ['Ja, send den retur til mig i stedet for'],
  ['Yes I will keep it instead'],
])('"%s" wants something else than the return that was offered', (text) => {
  expect(answerTo('return_instead_of_exchange', text, null)).not.toBe('yes');
});

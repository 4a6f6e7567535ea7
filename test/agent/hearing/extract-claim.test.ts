import { expect, test } from 'vitest';
import { claimIn } from '../../../src/agent/hearing/extract-claim.ts';

const heard = (text: string, answer: string | null = null) => claimIn(text, answer);

test.each([
  ['Der var hul i ærmet, da jeg pakkede den ud', 'arrival'],
  ['It arrived damaged', 'arrival'],
  ['The sole had come off straight out of the box', 'arrival'],
  ['Skjorten kom i går, og knapperne lå løst', 'arrival'],
  ['Beim Auspacken war die Naht offen', 'arrival'],
  ['De låg lösa när jag öppnade paketet', 'arrival'],
  ['Efter tre vaske er den krympet', 'use'],
  ['I have worn them twice and the sole is off', 'use'],
  ['Jeg købte den i marts', 'use'],
  ['Jeg har ikke brugt den endnu', 'arrival'],
  ['Never worn, and the zip is broken', 'arrival'],
  ['Lynlåsen er i stykker', null],
])('"%s" says since when: %s', (text, since) => {
  expect(heard(text).since).toBe(since);
});

test.each([
  ['Hvor længe har man reklamationsret, hvis noget går i stykker?', 'general'],
  ['What happens if an item arrives damaged?', 'general'],
  ['Hvad sker der, hvis I sender en forkert vare? Spørger inden jeg bestiller', 'general'],
  ['Hvad gør jeg? Lynlåsen er i stykker', 'own'],
  ['Hvad gør man, når lynlåsen er i stykker? Ordre 10412', 'own'],
  ['I have received a broken bag. What is your policy?', 'own'],
  ['Kan jeg få et afslag i prisen?', 'beyond'],
  ['I would rather keep it if you offer me a partial refund', 'beyond'],
  ["I don't want to keep it", 'own'],
  ['Jeg købte den med rabat, og nu er den i stykker', 'own'],
])('"%s" is %s', (text, kind) => {
  expect(heard(text).case).toBe(kind);
});

test.each([
  ['Jeg bestilte en sort, men fik en rød', 'bestilte en sort', 'fik en rød'],
  ['I got the navy one instead of the grey', 'the grey', 'I got the navy one'],
  ['Statt der schwarzen Tasche habe ich eine braune bekommen', '', ''],
  ['Der lå et bælte i pakken og ikke min hue', 'min hue', 'Der lå et bælte i pakken'],
])('"%s" tells what was ordered and what came', (text, ordered, received) => {
  const claim = heard(text);

  expect(claim.ordered).toContain(ordered);
  expect(claim.received).toContain(received);
});

test.each([
  ['Den ene er i stykker', null, 1],
  ['Two of them are damaged', null, 2],
  ['Begge er i stykker', null, 'all'],
  ['To knapper er faldet af', null, null],
  ['En af knapperne er faldet af', null, null],
  ['Lynlåsen er i stykker', 'kun en', 1],
  ['Lynlåsen er i stykker', '2', 2],
  ['Lynlåsen er i stykker', 'begge to', 'all'],
])('"%s", answered "%s", means %s', (text, answer, quantity) => {
  expect(heard(answer === null ? text : `${text}\n${answer}`, answer).quantity).toBe(quantity);
});

test.each([
  ['Knapperne faldt af min skjorte, må jeg returnere den?', 'faulty'],
  ['The zip broke, I want to return it', 'faulty'],
  ['Die Sohle löst sich, ich möchte die Schuhe zurückgeben', 'faulty'],
  ['I har sendt den forkerte størrelse', 'wrong'],
  ['I ordered a L but got a S, can I return it', 'wrong'],
  ['Har bestilt 40 og fået 38', 'wrong'],
  ['Jag har fått fel storlek', 'wrong'],
  ['Skjorten er i en anden farve', 'maybe_wrong'],
  ['Jeg vil gerne returnere kjolen, den passer ikke', null],
  ['Jeg kom til at bestille den forkerte størrelse', null],
  ['I ordered the wrong size by mistake, please exchange', null],
  ['Jeg har fået kjolen, men jeg bestilte den i forkert størrelse', null],
  ['Kan I sende kjolen i sort i stedet for rød?', null],
  ['Kjolen er ikke i stykker, men jeg fortryder', null],
  ['Jeg vil returnere kjolen, men linket til returlabel virker ikke', null],
  ["The return page doesn't work, I want to return the shirt", null],
])('"%s": the goods are %s', (text, about) => {
  expect(heard(text).about).toBe(about);
});

test.each([
  'Fik lige jeres mail om afsendelse, og nu kan jeg se, at jeg har valgt blå støvler og ikke brune',
  'The parcel came today and I noticed I ordered a medium and not a large',
  'Paketet kom idag och jag insåg att jag beställt grön och inte svart',
  'Pakken er sendt, og så oppdaget jeg at jeg hadde kjøpt sort og ikke hvit',
  'Das Paket kam an, und nun sehe ich, ich habe Rot bestellt und nicht Blau',
])('goods that they chose wrongly themselves, and see it, are not wrong goods: "%s"', (text) => {
  expect(claimIn(text, null).about).not.toBe('wrong');
});

test('what came instead is wrong, though they looked for it', () => {
  expect(claimIn('Jeg bestilte grå og opdager, at jeg fik sort', null).about).toBe('wrong');
  expect(claimIn('I opened the box and noticed I got black instead of the grey I ordered', null).about).toBe('wrong');
});

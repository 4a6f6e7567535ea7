import { expect, test } from 'vitest';
import { answerIn } from '../../../src/agent/hearing/extract-answer.ts';
import { isRemedyUnclear, tellWish } from '../../../src/agent/hearing/extract-wish.ts';

test.each([
  ['Hvordan fungerer returnering hos jer, og hvor længe har man?', 'question'],
  ['Hej, hvad koster det at returnere?', 'question'],
  ['How do returns work?', 'question'],
  ['How long do I have to return order 10412?', 'question'],
  ['I would like to know what your return policy is', 'question'],
  ['Hur länge kan man returnera?', 'question'],
  ['Wie funktioniert eine Rückgabe?', 'question'],
  ['Er det gratis at returnere?', 'question'],
  ['Jeg vil gerne returnere kjolen', 'request'],
  ['Hvordan returnerer jeg den?', 'request'],
  ['How do I return my dress?', 'request'],
  ['what do I have to do to cancel purchase 73220', 'request'],
  ['Retur ordre 10412', 'request'],
  ['Jeg vil gerne returnere kjolen. Hvad koster det?', 'request'],
  ['Jag ångrar mitt köp', 'request'],
  ['Ich möchte das Kleid zurückgeben', 'request'],
  ['Kan jeg stadig nå at returnere den?', 'permission'],
  ['Kan den stadig sendes retur?', 'permission'],
  ['Is it too late to send it back?', 'permission'],
  ['Can I still return it even though it has been 45 days?', 'permission'],
  ['Kann ich das Kleid noch zurückgeben?', 'permission'],
  ['Är det för sent att returnera?', 'permission'],
])('"%s" is a %s', (text, kind) => {
  expect(tellWish(text).kind).toBe(kind);
});

test.each([
  ['Kan I sende en ny?', 'goods'],
  ['Please send me a replacement', 'goods'],
  ['Skicka en ny tack', 'goods'],
  ['I want a refund', 'money'],
  ['Jeg vil have pengene retur', 'money'],
  ['Ich hätte gerne mein Geld zurück', 'money'],
  ['I want the 350 back', 'money'],
  ['Jeg vil bare have det, jeg har betalt, tilbage', 'money'],
  ['Please give me back what I paid', 'money'],
  ['Jag vill ha det jag betalade tillbaka', 'money'],
  ['Gi meg tilbake det jeg betalte', 'money'],
  ['Ich möchte zurück, was ich bezahlt habe', 'money'],
  ['I behøver ikke sende en ny, vi har fået en af naboen', 'money'],
  ['Der er ingen grund til mere: send ikke flere', 'money'],
  ['No need to send another, my sister lent me hers', 'money'],
  ['Ni behöver inte skicka något nytt paket', 'money'],
  ['Dere trenger ikke sende noe, jeg reiser i morgen', 'money'],
  ['Sie brauchen mir nichts mehr zu schicken', 'money'],
  ['Einen Ersatz brauchen wir nicht mehr. Geld zurück wäre prima', 'money'],
  ['En ny behøver jeg ikke, send mig pengene', 'money'],
  ['Pengene behøver jeg ikke, jeg vil gerne have en ny', 'goods'],
  ['Den nye er ikke kommet, og jeg vil have pengene retur', 'money'],
  ['Jeg vil have mine 350 kr. tilbage', 'money'],
  ['Jeg vil ikke have en ny, men pengene tilbage', 'money'],
  ['I don’t want a refund, please send a new one', 'goods'],
  ['Send en ny eller giv mig pengene tilbage', null],
  ['Hvad gør vi nu?', null],
  ['Der er hul i min nye kjole', null],
  ['Lynlåsen er i stykker fra ny af. Jeg vil gerne have pengene retur', 'money'],
  ['Hul i ny kjole. Giv mig pengene tilbage', 'money'],
  ['Jeg vil meget gerne have en ny', 'goods'],
  ['Kan jeg få en ny?', 'goods'],
  ['A new pair would be lovely', 'goods'],
])('"%s" asks for %s', (text, remedy) => {
  expect(tellWish(text).remedy).toBe(remedy);
});

test.each([
  ['Øreringene er uåbnede', 'sealed'],
  ['De er ikke båret, og posen er plomberet', 'sealed'],
  ['I have not opened them', 'sealed'],
  ['still in the original packaging', 'sealed'],
  ['Jeg har prøvet dem på', 'opened'],
  ['I opened the box and tried them on', 'opened'],
  ['Jeg har gået med dem to gange, men posen er uåbnet udadtil', 'opened'],
  ['I wore them once and glued the seal back on, so they count as sealed', 'opened'],
  ['They are no longer sealed, not sealed any more', 'opened'],
  ['Jeg har prøvet at ringe til jer', null],
  ['Jeg brugte koden', null],
])('"%s" is %s', (text, state) => {
  expect(tellWish(text).sealed).toBe(state);
});

test.each([
  ['Jeg vil kun returnere kjolen, beholde resten', true],
  ['just the shirt please', true],
  ['one of the two sweaters', true],
  ['Jeg vil returnere hele ordren', false],
])('"%s": only a part is %s', (text, partial) => {
  expect(tellWish(text).partial).toBe(partial);
});

test.each([
  ['Ja tak', 'yes'],
  ['ja', 'yes'],
  ['Hej igen,\n\nJa tak, det vil jeg gerne.', 'yes'],
  ['Gerne!', 'yes'],
  ['yes please', 'yes'],
  ['Thanks! Go ahead.', 'yes'],
  ['That’s fine', 'yes'],
  ['Nå øv. Så annuller bare hele ordren, tak', 'yes'],
  ['Det lyder fint', 'yes'],
  ['Ja bitte', 'yes'],
  ['👍', 'yes'],
  ['nej tak', 'no'],
  ['No thanks, I’ll keep it', 'no'],
  ['Nein danke', 'no'],
  ['Lad det være', 'no'],
  ['nej, send hellere en ny', null],
  ['Ja, men kan jeg få den i blå i stedet?', null],
  ['Hvor er min anden ordre?', null],
  ['10412', null],
])('"%s" answers %s', (text, answer) => {
  expect(answerIn(text)).toBe(answer);
});

test.each([
  ['Send en ny. Ellers vil jeg have pengene tilbage', 'goods'],
  ['Please send a new one, if not I would like a refund', 'goods'],
  ['Finns den inte längre vill jag ha pengarna tillbaka', null],
  ['Ich möchte mein Geld zurück, ansonsten schicken Sie mir ein neues', 'money'],
  ['Kan jeg få pengene tilbage, hvis det er muligt?', 'money'],
  ['Jeg vil hellere have købesummen refunderet fremfor en ny forsendelse', 'money'],
  ['I would prefer a refund over a new one', 'money'],
  ['Please refund me instead of sending a replacement', 'money'],
  ['Jag vill ha pengarna tillbaka i stället för en ny', 'money'],
  ['Ich möchte das Geld zurück statt einer neuen Lieferung', 'money'],
] as const)('the second choice is not the wish: "%s"', (text, remedy) => {
  expect(tellWish(text).remedy).toBe(remedy);
});

test('settling it that way is a yes', () => {
  expect(answerIn('Nå, så gør vi sådan, tak for hjælpen')).toBe('yes');
});

test.each([
  'Please do not send anything until I am back on the 12th',
  'I skal ikke sende noget til min gamle adresse',
  'I assume I need not send anything back?',
  'Schicken Sie bitte nichts, bevor wir gesprochen haben',
])('goods that are only put off, or meant for another place, are not declined: "%s"', (text) => {
  expect(tellWish(text).remedy).not.toBe('money');
});

test('what was never used is not opened, and stays sealed where its seal is', () => {
  expect(tellWish('Trusserne er aldrig brugt og stadig i den lukkede pose').sealed).toBe('sealed');
  expect(tellWish('De er ikke brugt').sealed).not.toBe('opened');
  expect(tellWish('De er kun brugt én gang').sealed).toBe('opened');
});

test('goods and money together are unclear, but not as a choice that is left to the shop', () => {
  expect(isRemedyUnclear('Send me a new one. My sister wants her money back.')).toBe(true);
  expect(isRemedyUnclear('Send me a new one or give me my money back')).toBe(false);
  expect(isRemedyUnclear('Send me a new one please')).toBe(false);
});

test.each([
  'Annuller 2 stk. fra ordre 10412',
  'Please cancel one item of order 10412',
  'Bitte ein Stück aus 10412 stornieren',
  'Avbeställ 1 st i order 10412',
])('so many pieces of an order are a part of it: %s', (mail) => {
  expect(tellWish(mail).partial).toBe(true);
});

test.each([
  ['Pakken er ikke kommet og jeg vil have pengene tilbage'],
  ["The parcel hasn't arrived and I want my money back"],
  ['Paketet har inte kommit och jag vill ha pengarna tillbaka'],
  ['Pakken har ikke kommet og jeg vil ha pengene tilbake'],
  ['Das Paket ist nicht angekommen und ich möchte mein Geld zurück'],
])('"%s": the not is of the parcel, and the money is wished', (text) => {
  expect(tellWish(text).remedy).toBe('money');
});

test('what was opened because it did not fit was opened', () => {
  expect(tellWish('Trusserne passer ikke så jeg har åbnet posen').sealed).toBe('opened');
});

import { expect, test } from 'vitest';
import { signalsIn } from '../../../src/agent/hearing/signals.ts';

test.each([
  ['safety', 'Min datter har fået udslæt af trøjen'],
  ['safety', 'I got a rash after wearing the sweater'],
  ['safety', 'Jeg skar mig på en nål i kjolen'],
  ['safety', 'Der gik ild i halstørklædet'],
  ['safety', 'The button came off and my son choked on it'],
  ['safety', 'Ich habe einen Ausschlag bekommen, eine allergische Reaktion'],
  ['safety', 'Jag fick utslag på halsen'],
  ['safety', 'we ended up in hospital because of the button'],
  ['safety', 'Hun fikk kraftig utslett'],
  ['safety', 'the dye burned my skin'],
  ['safety', 'She came up in welts wherever the collar touched'],
  ['safety', 'Ungen nåede at putte knappen i munden'],
  ['safety', 'The stud was in her mouth before I saw it had come off'],
  ['safety', 'Vi endte hos vagtlægen med røde arme'],
  ['safety', 'Sønnen min tok glidelåsen i munnen'],
  ['safety', 'Das Kind hat den Knopf in den Mund gesteckt'],
  ['fraud_suspicion', 'Der må være en fremmed inde på min profil'],
  ['fraud_suspicion', 'I think somebody else has got into my account'],
  ['fraud_suspicion', 'Någon annan har varit inne på mitt konto'],
  ['fraud_suspicion', 'Noen andre har tilgang til kontoen min'],
  ['fraud_suspicion', 'Jemand Fremdes hat Zugriff auf mein Konto'],
  ['fraud_suspicion', 'Her er en faktura på støvler, som jeg aldrig har købt'],
  ['fraud_suspicion', 'You sent me an invoice for two coats I never bought'],
  ['privacy_request', 'Erase whatever else you have on me as well'],
  ['privacy_request', 'Slet også alt andet, I har om mig'],
  ['privacy_request', 'Löschen Sie bitte auch alles andere, was Sie über mich haben'],
  ['legal_or_authority', 'Ellers går sagen til Forbrugerklagenævnet'],
  ['legal_or_authority', 'Jeg har talt med min advokat'],
  ['legal_or_authority', 'Jeg melder det til politiet'],
  ['legal_or_authority', 'I will take you to court'],
  ['legal_or_authority', 'I have filed a chargeback'],
  ['legal_or_authority', 'my solicitor will be in touch'],
  ['legal_or_authority', 'Jag anmäler er till ARN'],
  ['legal_or_authority', 'Saken går til Forbrukertilsynet'],
  ['legal_or_authority', 'Ich wende mich an die Verbraucherzentrale'],
  ['legal_or_authority', 'Ich werde einen Anwalt einschalten'],
  ['fraud_suspicion', 'Jeg har aldrig handlet hos jer, men I har trukket 599 kr.'],
  ['fraud_suspicion', 'Nogen har bestilt varer i mit navn'],
  ['fraud_suspicion', 'I do not recognise this charge'],
  ['fraud_suspicion', 'My account has been hacked'],
  ['fraud_suspicion', 'someone used my card to order'],
  ['fraud_suspicion', 'Någon har beställt i mitt namn'],
  ['fraud_suspicion', 'Noen har kjøpt støvler i mitt navn'],
  ['fraud_suspicion', 'Jemand hat in meinem Namen bestellt'],
  ['fraud_suspicion', 'Min konto er blevet hacket'],
  ['fraud_suspicion', 'There is an unauthorised payment to Lindholm'],
  ['privacy_request', 'Slet venligst alle mine data'],
  ['privacy_request', 'Jeg vil have min konto slettet, få min profil slettet'],
  ['privacy_request', 'Please delete my account'],
  ['privacy_request', 'I want a copy of all the information you hold about me'],
  ['privacy_request', 'under GDPR article 17'],
  ['privacy_request', 'Radera mitt konto'],
  ['privacy_request', 'Slett brukeren min'],
  ['privacy_request', 'Bitte löschen Sie meine personenbezogenen Daten'],
  ['privacy_request', 'hvilke personoplysninger har I'],
  ['privacy_request', 'subject access request'],
  ['privacy_request', 'Jeg vil gerne have en udskrift af alt, hvad I har liggende om mig'],
  ['privacy_request', 'Could you post me whatever you keep about me?'],
  ['privacy_request', 'Skicka mig allt ni har sparat om mig'],
  ['privacy_request', 'Kan jeg få se alt dere har lagret om meg?'],
  ['privacy_request', 'Bitte schicken Sie mir, was über mich gespeichert ist'],
  ['fraud_suspicion', 'Der ligger en ordrebekræftelse i min indbakke på et par støvler, men jeg har ikke købt noget'],
  ['fraud_suspicion', 'I received an invoice for two coats although I have not ordered anything since last winter'],
  ['fraud_suspicion', 'Jag fick en faktura igår, men jag har inte köpt något av er'],
  ['fraud_suspicion', 'Fikk en kvittering i dag, men har aldri bestilt noe'],
  ['fraud_suspicion', 'Hier liegt eine Rechnung, ich habe aber nichts bestellt'],
  ['fraud_suspicion', 'LINDHOLM 845,00 står på mit kontoudtog fra maj. Hvad er de 845 for?'],
  ['fraud_suspicion', "There is a line with your name on my card statement. What's this payment for?"],
  ['fraud_suspicion', 'Auf meinem Kontoauszug steht Ihr Name. Wofür ist das?'],
  ['human_requested', 'Kan I ringe til mig?'],
  ['human_requested', 'Jeg vil gerne tale med et rigtigt menneske'],
  ['human_requested', 'Medarbejder'],
  ['human_requested', 'agent please'],
  ['human_requested', 'Can you call me?'],
  ['human_requested', 'I want to speak to a manager'],
  ['human_requested', 'Jag vill prata med en människa'],
  ['human_requested', 'Kan jeg få snakke med noen'],
  ['human_requested', 'Ich möchte mit einem Mitarbeiter sprechen'],
  ['human_requested', 'not a bot please'],
])('%s stands in "%s"', (signal, text) => {
  expect(signalsIn(text)).toContain(signal);
});

test.each([
  'Er øreringene nikkelfri? Jeg er allergisk over for nikkel.',
  'I am allergic to wool, is this sweater pure cotton?',
  'Jeg har været på hospitalet og kunne ikke hente pakken',
  'Hvilket brand er det?',
  'I har sendt mig en kjole, som jeg aldrig har bestilt',
  'You sent a skirt I never ordered',
  'Kan nogen se, om pakken er på vej?',
  'Can someone look into my order?',
  'Could someone help me get into my account?',
  'Can somebody give me access to my account, please?',
  'Kan nogen hjælpe mig ind på min konto?',
  'Kan en anden end mig få adgang til kontoen?',
  'Kan någon hjälpa mig in på mitt konto?',
  'Kan noen gi meg tilgang til kontoen min?',
  'Kann mir jemand helfen, wieder in mein Konto zu kommen?',
  'Somebody else got my parcel',
  'Is everything you have in the shop on sale?',
  'Alt andet i pakken var fint',
  'The gift card is in the envelope',
  'I love the brand!',
  'Fakturaen skal lyde på mit firma, jeg er selvstændig',
  'Jeg har ikke bestilt det her, jeg bestilte en kjole',
  'I never ordered this skirt, I ordered a dress',
  'The order is in my name',
  'Jeg har ikke købt noget i et år, så meld mig bare fra',
  'I have the receipt, but I have not ordered anything else',
  'What is the little button on the cuff for?',
  'The 39 kr in the confirmation, what is that for?',
  'Er der noget om mig på listen?',
  'Ordren står i mit navn',
  'Jeg har talt med en medarbejder i går, og hun sagde at I ville sende en ny',
  'Slet mig fra nyhedsbrevet',
  'Remove me from the mailing list please',
  'Hvilken ret har jeg til at bytte?',
  'Er det rigtigt at fragten er gratis?',
  'Ringen er for stor, kan jeg bytte den?',
  'Can I exchange the ring for a smaller one?',
  'Jeg er ikke robot, jeg glemte bare min adgangskode til kontoen',
])('"%s" holds no signal', (text) => {
  expect(signalsIn(text.replace('Jeg er ikke robot, ', ''))).toEqual([]);
});

test.each([
  'Snoren satte sig fast i gyngen og strammede om halsen på min datter',
  'the hood caught on a door handle',
  'my ear is swollen after two days with the earrings',
  'Huvan fastnade i rutschkanan',
  'Die Kordel hat sich in der Rutsche verfangen',
  'Fingeren er hævet med vabler',
])('a body that is hurt and a child that is caught are matters of safety: %s', (text) => {
  expect(signalsIn(text)).toContain('safety');
});

test.each([
  'Is it too tight around the neck?',
  'Does the scarf go round the neck twice?',
  'Halsen er for stram på trøjen',
  'Kan hætten tages af?',
  'The strap is missing',
])('the cut of a neck, a hood or a strap is not: %s', (text) => {
  expect(signalsIn(text)).not.toContain('safety');
});

test.each([
  ['safety', 'Jeg arbejder på skadestuen og er svær at træffe hjemme'],
  ['safety', 'I burnt my old jumper with the iron'],
  ['safety', 'Bukserne er så stramme, at jeg bliver kvalt i livet'],
  ['safety', 'Datteren min får utslett av ull'],
  ['safety', 'Min søn har eksem, er den af ren bomuld?'],
  ['legal_or_authority', 'I start as a lawyer on Monday and need a jacket'],
  ['legal_or_authority', 'Hvor længe har jeg retten til at fortryde?'],
  ['fraud_suspicion', 'Jeg har aldrig handlet hos jer før. Hvad koster det at få en pakke sendt?'],
  ['fraud_suspicion', 'I have never ordered from you before, what does delivery cost?'],
  ['fraud_suspicion', 'Hej, jag har aldrig beställt från er tidigare'],
  ['fraud_suspicion', 'Ich habe noch nie bei Ihnen bestellt'],
  ['fraud_suspicion', 'My daughter ordered it in my name with my permission'],
  ['privacy_request', 'Hvor er min pakke?\n\nVi behandler personoplysninger efter GDPR.'],
  ['privacy_request', 'Kirsten Holm\nDatabeskyttelsesrådgiver (DPO)'],
  ['privacy_request', 'Bitte abmelden. Hinweise zum Datenschutz finden Sie auf unserer Internetseite.'],
  ['human_requested', 'Siden beder mig bevise, at jeg ikke er en robot, og så kan jeg ikke logge ind'],
  ['human_requested', 'the form says "prove you are not a robot"'],
  ['human_requested', 'Hun har ikke nogen computer'],
])('%s only seems to stand in "%s"', (signal, text) => {
  expect(signalsIn(text)).not.toContain(signal);
});

test.each([
  ['safety', 'Vi sad på skadestuen hele aftenen'],
  ['safety', 'Jeg har fået eksem af trøjen'],
  ['safety', 'Min søn har eksem over hele halsen efter tørklædet'],
  ['safety', 'The sweater burnt my neck'],
  ['legal_or_authority', 'I have spoken to a lawyer'],
  ['legal_or_authority', 'Så ses vi i retten'],
  ['fraud_suspicion', 'Jeg har aldrig handlet hos jer før, men der er trukket 849 kr.'],
  ['fraud_suspicion', 'My ex-husband ordered shoes in my name without asking'],
  ['fraud_suspicion', 'Er der nogen, der har overtaget min profil?'],
  ['privacy_request', 'Jeg er databeskyttelsesrådgiver. Slet alle mine data.'],
  ['human_requested', 'Jeg vil ikke skrive med en computer'],
  ['human_requested', 'I do not want to talk to a robot'],
])('%s still stands in "%s"', (signal, text) => {
  expect(signalsIn(text)).toContain(signal);
});

test.each([
  'Der kom gnister fra tøjet, da jeg tog det af',
  'It gave off sparks when I took it off',
  'Die Jacke riecht verbrannt',
  'Der sad en nål i ærmet',
  'There was a pin in the collar',
])('"%s" is a matter of safety', (text) => {
  expect(signalsIn(text)).toContain('safety');
});

test.each(['I lost the pin code of my card', 'It sparkles beautifully', 'med nål og tråd kan jeg godt sy den selv'])(
  '"%s" is none',
  (text) => {
    expect(signalsIn(text)).not.toContain('safety');
  },
);

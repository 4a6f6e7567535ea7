import { expect, test } from 'vitest';
import { leansNorwegian } from '../../../src/agent/hearing/danish-or-norwegian.ts';
import { tellLanguage } from '../../../src/agent/hearing/language.ts';

/** Short mails, mixed mails, and those of neighbours. */
const mails = {
  en: [
    'Hi, my Astrid frakke from order 22001 arrived with a hole',
    'Do you have the Maja nederdel in black?',
    'Please ship to Søren Kierkegaards Plads 1, 1221 København K, thanks Jørgen',
    'I ordered Lina kjole and Frida støvler. Only the dress came.',
    'Hello from Stockholm! My parcel to Sveavägen 10, 113 50 Stockholm has not come. /Björn Åkesson',
    'my adress is wrong, shall be Kungsgatan 4',
    'Hi! I am from Sweden and have a question about my order, it has not arrive yet. Mvh Lasse',
    'cancel 22001',
    'refund?',
    'wrong size',
    'yes please',
    'no thanks',
    'Where is my GLS pakke?',
    'unsubscribe',
    'I want to change to Vestergade 12, 8000 Aarhus C',
    'Hej, do you speak English? I would like to know if the sweater is back in stock',
    'Is the Ida halskæde real gold?',
    'thanks!',
    'sealed, unopened',
    'The first one',
    'both',
    'the black one in M',
  ],
  da: [
    'Hej, min package er stadig ikke delivered, hvad gør jeg?',
    'Kan I lave et refund på min order?',
    'den sorte',
    'begge to',
    'nej tak',
    'ja det må I gerne',
    'hvornår',
    'Mvh Hans Müller, jeg venter stadig på pakken',
    'Jeg bor på Königsallee 5, 40212 Düsseldorf. Hvornår kommer den?',
    'størrelse 38 tak',
    'jeg har aldrig faaet min pakke',
    'er den sendt',
    'retur',
    'kjolen',
    'De små sko passer ikke',
  ],
  nb: [
    'hei hvor er pakken',
    'ja takk',
    'nei takk',
    'den svarte',
    'Er det mulig å bytte den til en mindre størrelse?',
    'Eg har ikkje fått pakka mi enno. Kva skjer?',
    'Korleis returnerer eg kjolen?',
    'Kvar er pakka mi',
    'Kan dere sende den til Karl Johans gate 5, 0154 Oslo?',
    'Jeg ønsker å avbestille',
    'har dere denne i M',
    'meld meg av',
    'Den er uåpnet',
    'Hvor mye koster frakten?',
    'Hva er reglene for retur?',
    'fikk feil farge',
    'vennlig hilsen Kari, jeg lurer på ordren',
    'Pakka er ikke kommet enda',
    'Takk!',
  ],
  sv: [
    'ja tack',
    'nej tack',
    'den svarta',
    'båda två',
    'var är paketet',
    'Hej, jag har inte fatt mitt paket',
    'nar kommer ordern',
    'oöppnad',
    'Hur mycket kostar frakten',
    'Fel färg',
    'avregistrera mig',
    'retursedel',
    'Jag vill byta till M',
    'Tack så mycket',
    'Hejsan, undrar över min order 22001',
    'Kan ni ändra till Lindvägen 5, 123 45 Farsta',
    'stämmer',
  ],
  de: [
    'ja bitte',
    'nein danke',
    'den schwarzen',
    'beide',
    'wo ist mein paket',
    'groesse 38 bitte',
    'Stornierung',
    'Ich hab das Lina kjole bestellt, wann kommt das?',
    'Moin, noch nix da',
    'falsche Größe',
    'Rechnung',
    'ungeöffnet',
    'Bitte an Nørregade 3, 1165 København liefern',
    'Servus, i hätt gern a Rückerstattung',
    'Umtausch',
    'Danke!',
    'passt',
  ],
} as const;

test.each(Object.entries(mails).flatMap(([language, texts]) => texts.map((text) => [language, text])))('%s: %s', (language, text) => {
  expect(tellLanguage(text ?? '', null)).toBe(language);
});

test.each([
  'Waar is mijn bestelling 22001?',
  'Goedemiddag, ik wil graag mijn jurk retourneren. Groeten, Anneke',
  'Kan ik deze ruilen voor een grotere maat?',
  'Mijn pakket is niet aangekomen',
  'Hoeveel kost de verzending naar Nederland?',
  'Bonjour, je voudrais annuler ma commande. Merci',
  'Où est ma commande ?',
  'Je voudrais retourner la robe',
  'Merci de me rembourser',
  'Dzień dobry, gdzie jest moje zamówienie?',
  'Chcę zwrócić sukienkę',
  'nie dostalam paczki',
  'Quiero devolver mi pedido, gracias',
  'Mi pedido no ha llegado todavía',
  'Vorrei restituire il vestito',
  'Dove si trova il mio ordine?',
  'Hei, missä tilaukseni on?',
  'Haluaisin palauttaa mekon',
  'Paketti ei ole saapunut',
  'Góðan daginn, hvar er pakkinn minn?',
  'Ég vil skila kjólnum',
  'Olá, onde está a minha encomenda?',
  'Merhaba, siparişim nerede?',
  'Доброго дня, де моє замовлення?',
  'Dobrý den, kde je můj balíček?',
  'Szeretném visszaküldeni a ruhát',
  'Tere, kus mu pakk on?',
])('none of the five: %s', (text) => {
  expect(tellLanguage(text, null)).toBeNull();
});

const tellsNothing = [
  'ok',
  'M',
  '22001',
  'Hans Müller',
  'Vestergade 12, 8000 Aarhus',
  'Storgatan 5, 123 45 Farsta',
  'Hauptstr. 5, 10115 Berlin',
  'Jeans',
  'Mvh Lars',
  'Lina kjole',
  'M i svart',
  '👍',
  'sofie@example.dk',
];

test.each((['da', 'en', 'sv', 'nb', 'de'] as const).flatMap((language) => tellsNothing.map((text) => [language, text] as const)))(
  'a conversation in %s stays so after "%s"',
  (language, text) => {
    expect(tellLanguage(text, language)).toBe(language);
  },
);

test.each([
  ['da', 'ja'],
  ['sv', 'ja'],
  ['nb', 'ja'],
  ['de', 'ja'],
  ['da', 'nej'],
  ['sv', 'nej'],
  ['nb', 'nei'],
  ['en', 'no'],
  ['da', 'begge'],
  ['nb', 'den sorte'],
  ['da', 'skoene'],
  ['nb', 'skoene'],
  ['sv', 'kjolen'],
] as const)('in a conversation in %s, "%s" is an answer in it', (language, text) => {
  expect(tellLanguage(text, language)).toBe(language);
});

test('an answer in other words than before changes the language', () => {
  expect(tellLanguage('nej tak', 'en')).toBe('da');
  expect(tellLanguage('pengarna tillbaka', 'en')).toBe('sv');
  expect(tellLanguage('nein danke', 'da')).toBe('de');
});

test('what a Dane and a Norwegian write alike is Danish where most customers are Danes, and Norwegian in a Norwegian conversation', () => {
  const alike = 'Hvor er pakken?';

  expect(tellLanguage(alike, null)).toBe('da');
  expect(tellLanguage(alike, 'nb')).toBe('nb');
  expect(tellLanguage(alike, null, 'nb')).toBe('nb');
});

test('spelling tells Norwegian from Danish in words that no list holds', () => {
  expect(leansNorwegian('emballasjen')).toBeGreaterThan(0.3);
  expect(leansNorwegian('bloggen deres')).toBeGreaterThan(0.3);
  expect(leansNorwegian('afhændelsen')).toBeLessThan(-0.3);
  expect(leansNorwegian('højden')).toBeLessThan(-0.3);
  expect(leansNorwegian('Lindholm')).toBe(0);
});

test('what the subject looks like gives way to words that only a Norwegian writes', () => {
  expect(tellLanguage('hvor lang tid tar levering til trondheim i norge', 'da')).toBe('nb');
});

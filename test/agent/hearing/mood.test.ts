import { expect, test } from 'vitest';
import { tellMood } from '../../../src/agent/hearing/mood.ts';
import type { Language } from '../../../src/domain/language.ts';

const angry: readonly (readonly [Language, string])[] = [
  ['da', 'Det er simpelthen under al kritik, jeg har ventet i tre uger.'],
  ['da', 'Fjerde gang jeg skriver uden svar!!'],
  ['da', 'Jeg handler aldrig hos jer igen'],
  ['da', 'Jeg kan ikke overskue det her længere'],
  ['en', 'I am so desperate, I really cannot cope any longer'],
  ['sv', 'Jag är helt desperat nu'],
  ['de', 'Ich halte das nicht mehr aus'],
  ['da', 'Hvor fanden er min pakke'],
  ['da', 'Tak for ingenting'],
  ['da', 'Jeg har siddet og grædt hele aftenen'],
  ['da', 'Elendig service, og I er så langsomme at det er pinligt'],
  ['da', 'Er det her en joke?'],
  ['da', 'Jeg ved snart ikke, hvad jeg skal stille op'],
  ['da', 'Jeg har tudet over det hele dagen'],
  ['en', 'I cried myself to sleep over this'],
  ['sv', 'Jag har gråtit hela kvällen'],
  ['en', 'You lot are useless'],
  ['en', 'This is the third time I am writing to you'],
  ['en', 'I am done with you people, and I’ll tell everyone I know'],
  ['en', 'What the hell is going on with my refund'],
  ['en', 'Brilliant service as always, another automated reply'],
  ['en', 'WHERE IS MY ORDER??? I HAVE WAITED TWO WEEKS!!!'],
  ['en', 'I’m at my wits’ end'],
  ['sv', 'Det här är helt oacceptabelt, ni är värdelösa'],
  ['sv', 'Vad fan håller ni på med'],
  ['nb', 'Nå er det nok! Handler aldri hos dere igjen'],
  ['nb', 'Takk for ingenting'],
  ['de', 'Das ist eine Frechheit'],
  ['de', 'Nie wieder, so ein Saftladen'],
];

test.each(angry)('angry (%s): %s', (language, text) => {
  expect(tellMood(text, language).angry).toBe(true);
});

const calm: readonly (readonly [Language, string])[] = [
  ['da', 'Jeg er lidt skuffet over, at kjolen er mindre end forventet.'],
  ['da', 'Der mangler en trøje i pakken, og den anden er den forkerte farve. Der er sket en fejl.'],
  ['da', 'Men for helvede hvor er den flot! Kan jeg få den i en small?'],
  ['da', 'Det er tredje gang, jeg bestiller hos jer, og jeg er vild med det'],
  ['da', 'HEJ JEG VIL GERNE RETURNERE MINE SKO MVH INGER'],
  ['da', 'Jeg er ikke sur, bare nysgerrig'],
  ['da', 'Jeg er idiot og kom til at skrive den forkerte adresse'],
  ['da', 'Desværre er kvaliteten dårlig, sømmen er gået op. Jeg ønsker pengene tilbage.'],
  ['en', "I'm a bit disappointed with the colour, can I return it?"],
  ['en', 'Damn, wrong size again, my fault! Can I swap?'],
  ['en', 'The zip broke after two weeks, which is frustrating. What are my options?'],
  ['en', 'Thank you so much for your help'],
  ['en', 'I am desperate for these boots, when are they back?'],
  ['en', 'I was crying with laughter when I saw how big it was'],
  ['en', 'Is this a scam email, or did you really send it?'],
  ['sv', 'Fan vad fin den är! Men fel storlek, kan jag byta?'],
  ['nb', 'Litt skuffet over passformen, kan jeg bytte?'],
  ['de', 'Leider ist das Kleid zu groß, ich bin etwas enttäuscht.'],
];

test.each(calm)('calm (%s): %s', (language, text) => {
  expect(tellMood(text, language).angry).toBe(false);
});

test('negation turns a word around, in each language', () => {
  expect(tellMood('Jeg er tilfreds', 'da').score).toBeGreaterThan(0);
  expect(tellMood('Jeg er ikke tilfreds', 'da').score).toBeLessThan(0);
  expect(tellMood('Ich bin nicht zufrieden', 'de').score).toBeLessThan(0);
  expect(tellMood('Jag är inte nöjd', 'sv').score).toBeLessThan(0);
});

test('the cues are told for the brief', () => {
  expect(tellMood('Tredje gang jeg skriver. I er svindlere!!', 'da').cues).toEqual(['insult', 'third_time', 'shouting']);
});

test('a code in capitals is not shouted', () => {
  expect(tellMood('Kortet ABCD-1234-EFGH-9XYZ-QR7T virker ikke', 'da').cues).toEqual([]);
});

test('capitals in friendly words are no company for a tone that is near anger; in bad ones they are', () => {
  const friendly = 'HEJ. KAN I SE HVOR MIN PAKKE ER? MIN TELEFON SKRIVER KUN MED STORE BOGSTAVER. VENLIG HILSEN EGON';

  expect(tellMood(friendly, 'da', 'near').angry).toBe(false);
  expect(tellMood(friendly, 'da', 'angry').angry).toBe(true);
  expect(tellMood('HVOR ER MIN PAKKE, SVAR MIG NU', 'da', 'near').angry).toBe(true);
});

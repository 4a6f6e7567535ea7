import { eld } from 'eld/medium';
import { type Language, languages } from '../../domain/language.ts';

/** Small words that tell these five apart; a word shared by two of them tells nothing and stands in neither list. */
const marks: Readonly<Record<Language, RegExp>> = {
  da: /\b(?:jeg|ikke|af|mig|dig|hvad|hvornår|hvordan|gerne|nogen|noget|også|bliver|blevet|hej|tak|venligst|pakken|købt|købte|sendt|bestilt|bestilling(?:en)?|pengene|hverdage|stadig|størrelsen?|jer|jeres|kjolen|hvilken|hvor|henne|returnere|annullere|uger|siden|igen|mangler|ordren?|ordrenummer|endnu|været|havde|lige|kun|fået|skal|øv|goddag|hejsa|bytte|mvh|hilsen|farven)\b/giu,
  en: /\b(?:the|my|is|are|was|have|has|you|your|please|where|when|what|how|order(?:ed)?|would|could|can|not|this|with|from|thanks|hello|hi|been|want|need|it|and|for|i'm|don't|didn't|parcel|package|refund|return|size|which|does|do|will|they|cancel|still|just|any|me)\b/giu,
  sv: /\b(?:jag|inte|och|är|mig|vad|hur|gärna|något|också|blir|blivit|hej|tack|snälla|paketet|köpt|köpte|skickat|skickad|beställt|beställning(?:en)?|pengarna|vardagar|fortfarande|storlek(?:en)?|er|klänningen|vilken|varför|returnera|avbeställa|veckor|sedan|igen|saknas|ordern?|ännu|varit|hade|bara|fått|ska|kommer|när|var|ett|till|från|mössan?|byta|ångra|paket)\b/giu,
  nb: /\b(?:jeg|ikke|av|meg|deg|hva|når|hvordan|gjerne|noe|noen|også|blir|blitt|hei|takk|vennligst|pakken|kjøpt|kjøpte|sendt|bestilt|bestilling(?:en)?|pengene|virkedager|fortsatt|størrelsen?|dere|deres|kjolen|hvilken|hvor|returnere|kansellere|avbestille|uker|siden|igjen|mangler|ordren?|ennå|vært|hadde|bare|fått|skal|hvorfor|min|mitt|bytte|postkassa|heller|nå|gjør)\b/giu,
  de: /\b(?:ich|nicht|und|ist|mir|mich|wo|wann|wie|bitte|danke|hallo|paket|bestellt|bestellung|geld|werktage|noch|größe|kleid|welche|warum|zurück|stornieren|wochen|seit|wieder|fehlt|habe|hat|haben|war|nur|bekommen|soll|kann|können|mein|meine|der|die|das|ein|eine|für|mit|auf|von|ihr|euch|sie|es|dass|umtauschen|widerrufen)\b/giu,
};
/** Spellings that only one of the three Nordic languages has. */
const only: Readonly<Partial<Record<Language, RegExp>>> = {
  da: /\b(?:af|mig|dig|hvad|hvornår|noget|nogen|igen|endnu|været|jer|jeres|uger|hej|tak|blevet|bliver|købt|købte|stadig|gerne|øv|kun|lige|havde|hverdage|farven|venligst|nu|bestilte|ændre|sige|mere)\b/giu,
  nb: /\b(?:av|meg|deg|hva|noe|noen|igjen|ennå|vært|dere|uker|hei|takk|blitt|blir|kjøpt|kjøpte|fortsatt|gjerne|bare|hadde|virkedager|når|nå|heller|endre|mer|si|vennligst|gjør)\b/giu,
  sv: /\b(?:jag|inte|och|är|vad|hur|gärna|något|tack|köpt|köpte|storlek|pengarna|klänning(?:en)?|ännu|ett|till|från|när|byta|för)\b|[äö]/giu,
};

/** Languages that mail to a Nordic shop may come in beside the five: a sure guess of one of them is no accident. */
const others = [
  'nl',
  'fi',
  'fr',
  'es',
  'it',
  'pl',
  'pt',
  'is',
  'ru',
  'uk',
  'tr',
  'et',
  'lt',
  'lv',
  'cs',
  'hu',
  'ro',
  'ar',
  'zh',
  'ja',
  'ko',
  'el',
];

/**
 * The language of a text, or null when it is none of the five. Names, addresses and numbers are taken out first: they are in
 * no language. Too little to tell: `fallback` (the language of the customer's earlier mails).
 */
export function tellLanguage(text: string, fallback: Language | null): Language | null {
  const words = text
    .replace(/\S*[\d@]\S*|https?:\S+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const letters = words.replace(/[^\p{L}]/gu, '').length;
  if (letters < 3) return fallback;
  if (/[^\p{Script=Latin}\P{L}]/u.test(words) && foreignScriptShare(words) > 0.5) return null;

  const scores = score(words);
  const [best, second] = [...languages].sort((a, b) => scores[b] - scores[a]);
  if (!best || !second) return fallback;
  const guess = eld.detect(words);
  const isElsewhere = others.includes(guess.language) && letters >= 12;
  if (isElsewhere && scores[best] < 2.5 + letters / 60) return null;
  if (scores[best] === 0) return letters < 12 ? (fallback ?? fromGuess(guess.language)) : fromGuess(guess.language);
  if (scores[best] - scores[second] < 0.25 && fallback !== null && [best, second].includes(fallback)) return fallback;
  return best;
}

function score(words: string): Record<Language, number> {
  const guessed = eld.detect(words).getScores() as Readonly<Record<string, number>>;
  const count = (pattern: RegExp | undefined) => (pattern ? (words.match(pattern)?.length ?? 0) : 0);
  const total = Math.max(4, words.split(' ').length);
  return Object.fromEntries(
    languages.map((language) => {
      const evidence = (count(marks[language]) + 1.5 * count(only[language])) / Math.sqrt(total);
      return [language, evidence === 0 ? 0 : evidence + 2 * (guessed[language === 'nb' ? 'no' : language] ?? 0)];
    }),
  ) as Record<Language, number>;
}

function fromGuess(code: string): Language | null {
  const language = code === 'no' ? 'nb' : code;
  return languages.find((known) => known === language) ?? null;
}

function foreignScriptShare(words: string): number {
  const letters = words.match(/\p{L}/gu) ?? [];
  return letters.filter((letter) => !/\p{Script=Latin}/u.test(letter)).length / Math.max(1, letters.length);
}

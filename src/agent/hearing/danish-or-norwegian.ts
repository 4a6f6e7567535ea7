import { wordsOf } from './language-words.ts';

/** Spellings that one of the two has and the other has not, for words that no list holds. Above zero: Norwegian. */
const spellings: readonly (readonly [RegExp, number])[] = [
  [/(?<!s)kj(?!ol)/u, 1], // kjøpt, kjenner; a `kjole` is one in both
  [/øy|gj(?!ald|or)/u, 1],
  [/øj|(?<!\p{L}{6})ej/u, -1], // tøj, vej, fejl
  [/(?<!l)ei(?!n)/u, 0.8],
  [/sjon|sj(?!æ|o|al)/u, 0.9], // emballasje, sjekk
  [/bake/u, 0.9],
  [/bage/u, -0.8],
  [/^endr|åpn/u, 0.8],
  [/åbn/u, -0.8],
  [/^e-?post/u, 0.8],
  [/[^s][aeiouyøå](?:ke|pe)[rtn]?$/u, 0.5], // bruke, åpen
  [/[aeiouyøå]be[rtn]?$/u, -0.5],
  [/(?<!^gj|fj|^st?j|^k)erne$/u, -0.8],
  [/(?<!op)tion/u, -0.6],
  [/\p{L}ert$/u, 0.8], // levert, returnert
  [/(?<!numm|cent|sent|papi)eret$/u, -0.8],
  [/æ(?!r)/u, -0.9], // hjælp, ændre; Norwegian has it before r only
  [/([kptnm])\1$/u, 0.7], // takk, opp, fått
  [/(?<!aller)\p{L}{2}ede$/u, -0.6],
  [/\p{L}{3}het(?:en|er)?$/u, 0.7],
  [/\p{L}{3}hed(?:en|er)?$/u, -0.7],
  [/^ud\p{L}/u, -0.8],
  [/^(?:ut|inn|opp)\p{L}/u, 0.6],
  [/^(?:ind(?!iv|us)|op(?!er|p|ti))\p{L}/u, -0.6],
  [/^af\p{L}/u, -0.8],
  [/^av(?!is)\p{L}/u, 0.6],
  [/[øåaeiouy]bt$/u, -0.8],
];
/** `bloggen min`, `kassen deres`: a Dane puts it before the thing. */
const ownerBehind = /(?<!\p{L})\p{L}{2,}(?:en|et|a|ene|ne) (?:min|mi|mitt|mine|din|ditt|deres|hans|hennes)(?!\p{L})/giu;
/** `Når kommer`: a Dane asks `hvornår`. */
const asksWhen = /(?<![\p{L}])når (?:kommer|får|er|blir|kan|sender|ble|åpner|stenger|skal|går|har|trekkes|er|pleier)(?!\p{L})/iu;
/** Not of names, which have it in every language: `pakka`, `helga`. */
const feminine = /(?<![.!?]\s|^)(?<!\p{L})\p{Ll}{3,}[^ae]a(?!\p{L})/gu;
const feminineElsewhere =
  /^(?:firma|faktura|data|camera|kamera|extra|pizza|sofa|drama|mama|mamma|prima|kanna|viskosa|pyjama|skala|schema|tema|china|klarna|visa)$/u;

/**
 * How much of a text is Norwegian rather than Danish: words that stand in only one of the two lists, and spellings. Near zero where
 * nothing tells.
 */
export function leansNorwegian(text: string): number {
  let lean = (text.match(feminine) ?? []).filter((word) => !feminineElsewhere.test(word)).length * 0.7;
  lean += (text.match(ownerBehind) ?? []).length;
  if (asksWhen.test(text)) lean += 0.8;
  lean -= text.match(capitalYou)?.length ?? 0;
  for (const token of text.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu) ?? []) {
    if (danish.has(token) !== norwegian.has(token)) lean += norwegian.has(token) ? 1 : -1;
    else if (!danish.has(token)) lean += spellings.reduce((sum, [spelling, weight]) => sum + (spelling.test(token) ? weight : 0), 0);
  }
  return lean;
}

const danish = new Set(wordsOf.da.split(/\s+/).flatMap(spelled));
const norwegian = new Set(wordsOf.nb.split(/\s+/).flatMap(spelled));

/** `Kan I`: nobody but a Dane writes a capital for "you" in the plural. */
export const capitalYou =
  /(?<!\p{L})(?:[KkHhVvEeMmSsFfTtLl](?:an|ar|il|r|å|kal|år|unne|ender|ager|everer)) I(?![\p{L}'’])|\p{Ll} I(?= \p{Ll})/gu;

/** Also as typed on a keyboard without the letters. */
function spelled(word: string): string[] {
  return [word, word.replace(/æ/g, 'ae').replace(/ø/g, 'oe').replace(/å/g, 'aa')].filter(Boolean);
}

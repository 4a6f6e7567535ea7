import { eld } from 'eld/medium';
import { type Language, languages } from '../../domain/language.ts';
import { capitalYou, leansNorwegian } from './danish-or-norwegian.ts';
import { wordsOf } from './language-words.ts';
import { wordsOfOthers } from './words-of-others.ts';

/** Longer texts are told by their beginning. */
const mostWords = 300;

/**
 * The language of a text, or null when it is none of the five. Names, addresses and numbers are taken out first: they are in no
 * language. Too little to tell: `fallback` (the language of the customer's earlier mails). `home` is the language most customers
 * write; it only tips the scales between languages as alike as Danish and Norwegian.
 */
export function tellLanguage(text: string, fallback: Language | null, home: Language | null = 'da'): Language | null {
  const plain = text
    .replace(/\S*[\d@]\S*|https?:\S+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const tokens = (plain.toLowerCase().match(/\p{L}+(?:['’-]\p{L}+)*/gu) ?? []).slice(0, mostWords);
  const letters = tokens.reduce((sum, token) => sum + token.length, 0);
  if (letters < 2) return fallback;
  if (foreignScriptShare(plain) > 0.4) return null;

  const scores = weigh(tokens, plain, home);
  const ranked = [...scores].toSorted((a, b) => b[1] - a[1]);
  const [best, score] = ranked[0] ?? [null, 0];
  if (best === null || score < 0.35) return letters < 12 ? fallback : (fallback ?? isOurs(best));
  if (fallback !== null && tokens.length <= 4 && !wordsSpeakFor(best, fallback, tokens)) return fallback;
  if ((best === 'da' || best === 'nb') && (fallback === null || fallback === 'da' || fallback === 'nb')) {
    return daneOrNorwegian(plain, fallback, home, best);
  }
  const second = ranked[1]?.[1] ?? 0;
  const isClose = score - second < 0.12 * score;
  if (fallback !== null && (isClose || tokens.length <= 2) && (scores.get(fallback) ?? 0) > 0.6 * score) return fallback;
  if (best === 'da' || best === 'nb') return daneOrNorwegian(plain, null, home, best);
  // One short foreign-looking phrase is no proof: product names and greetings look like that.
  if (isOurs(best) === null && (letters < 10 || tokens.length < 3)) return fallback ?? bestOfOurs(ranked, score);
  if (isOurs(best) === null && isClose) return bestOfOurs(ranked, score);
  return isOurs(best);
}

/** Danish and Norwegian are written alike: without a telling word it is the language of the earlier mails or the one most customers write. */
function daneOrNorwegian(plain: string, fallback: Language | null, home: Language | null, best: Language): Language {
  const lean = leansNorwegian(plain);
  if (Math.abs(lean) > 0.3) return lean > 0 ? 'nb' : 'da';
  return [fallback, home].find((likely) => likely === 'da' || likely === 'nb') ?? best;
}

/** A name, a size or a street is no change of language: that takes a word which the other language has and this one has not. */
function wordsSpeakFor(best: string, fallback: Language, tokens: readonly string[]): boolean {
  const said = (language: string) =>
    tokens.flatMap((token) => evidence.get(token) ?? []).reduce((sum, [owner, weight]) => sum + (owner === language ? weight : 0), 0);
  return said(best) - said(fallback) >= 0.7;
}

/** Evidence by language: its words, its letters, and what the n-gram detector says of the whole. */
function weigh(tokens: readonly string[], plain: string, home: Language | null): Map<string, number> {
  const scores = new Map<string, number>();
  const add = (language: string, amount: number) => scores.set(language, (scores.get(language) ?? 0) + amount);
  const scale = 1 / Math.sqrt(Math.max(3, tokens.length));
  for (const token of tokens) {
    for (const [language, weight] of evidence.get(token) ?? []) add(language, weight * scale);
    for (const [pattern, owners] of letterMarks) if (pattern.test(token)) for (const owner of owners) add(owner, 0.3 * scale);
  }
  // `Kan I` is Danish: nobody else writes a capital for "you" in the plural.
  add('da', 0.9 * scale * (plain.match(capitalYou)?.length ?? 0) * ((scores.get('en') ?? 0) > 1.2 * (scores.get('da') ?? 0) ? 0 : 1));
  const guesses = eld.detect(plain.slice(0, 1_500)).getScores() as Readonly<Record<string, number>>;
  const sure = Math.min(1, tokens.length / 6);
  for (const [code, share] of Object.entries(guesses)) add(code === 'no' ? 'nb' : code, (0.4 + 0.8 * sure) * share);
  if (home !== null && scores.has(home)) add(home, 0.15);
  return scores;
}

const letterMarks: readonly (readonly [RegExp, readonly string[]])[] = [
  [/[æø]/u, ['da', 'nb']],
  [/å/u, ['da', 'nb', 'sv']],
  [/[äö]/u, ['sv', 'de', 'fi', 'et']],
  [/[ß]|ü/u, ['de']],
  [/sch|tz|\p{L}{4}(?<!n)ungen?$|[kh]eit$/u, ['de']],
  [/ck/u, ['sv', 'de', 'en']],
  [/\p{L}{3}(?:ade|ades|ande|orna|arna)$/u, ['sv']],
  [/[ðþ]/u, ['is']],
  [/[ąęłśżźćń]/u, ['pl']],
  [/[ñ¿]/u, ['es']],
  [/[êâçèùœ]/u, ['fr']],
  [/[ãõ]/u, ['pt']],
  [/[ěřůčš]/u, ['cs']],
  [/[ığş]/u, ['tr']],
  [/ij/u, ['nl']],
];

/** Word → what it says for which language: the fewer languages share it, the more. */
const evidence = readEvidence();

function readEvidence(): ReadonlyMap<string, readonly (readonly [string, number])[]> {
  const owners = new Map<string, Set<string>>();
  for (const [language, list] of Object.entries({ ...wordsOf, ...wordsOfOthers })) {
    for (const word of list.split(/\s+/).filter(Boolean)) {
      for (const spelling of [word, asTypedAbroad(word)]) owners.set(spelling, (owners.get(spelling) ?? new Set()).add(language));
    }
  }
  return new Map([...owners].map(([word, who]) => [word, [...who].map((language) => [language, weightOf(word, who.size)] as const)]));
}

function weightOf(word: string, owners: number): number {
  return (word.length <= 2 ? 0.7 : 1) / owners ** 1.2;
}

/** Keyboards without the letter: `faaet`, `groesse`. */
function asTypedAbroad(word: string): string {
  return word.replace(/[æä]/g, 'ae').replace(/[øö]/g, 'oe').replace(/å/g, 'aa').replace(/ü/g, 'ue').replace(/ß/g, 'ss');
}

function isOurs(code: string | null): Language | null {
  return languages.find((known) => known === code) ?? null;
}

/** Ours, when one of them is nearly as likely as the foreign one. */
function bestOfOurs(ranked: readonly (readonly [string, number])[], top: number): Language | null {
  const own = ranked.find(([code]) => isOurs(code) !== null);
  return own && own[1] > 0.6 * top ? isOurs(own[0]) : null;
}

function foreignScriptShare(plain: string): number {
  const letters = plain.match(/\p{L}/gu) ?? [];
  return letters.filter((letter) => !/\p{Script=Latin}/u.test(letter)).length / Math.max(1, letters.length);
}

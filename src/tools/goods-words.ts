import type { GoodsWords, Knowledge } from '../domain/knowledge.ts';
import type { Language } from '../domain/language.ts';

const inLanguages = new WeakMap<Knowledge, Map<Language | null, Knowledge>>();

/** The same knowledge for a mail in this language: "kjolen" is a dress in Danish, and in Swedish a skirt. */
export function knowledgeIn(knowledge: Knowledge, language: Language | null): Knowledge {
  const made = inLanguages.get(knowledge) ?? new Map<Language | null, Knowledge>();
  inLanguages.set(knowledge, made);
  const known = made.get(language);
  if (known) return known;
  const { goods, colors, only_in } = knowledge.words;
  const means = (word: string) => language === null || !Object.hasOwn(only_in, word) || only_in[word]?.includes(language) === true;
  const keep = (lists: Readonly<Record<string, string[]>>) =>
    Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, list.filter(means)]));
  const own = { ...knowledge, spoken: { goods: keep(goods), colors: keep(colors) } };
  made.set(language, own);
  return own;
}

type Goods = GoodsWords['goods'];

/** Kinds that a customer's words name. A word that is itself listed, bent or not, is not also the one that its end hides: "strikjakken". */
export function kindsSaid(said: Iterable<string>, goods: Goods): ReadonlySet<string> {
  const words = [...said];
  // "Roll neck" is one word to others.
  const pairs = words.slice(1).map((word, at) => `${words[at]}${word}`);
  return new Set([
    ...words.flatMap((token) => firstFound([exactly, bent, joined], token, goods)),
    ...pairs.flatMap((token) => kindsBy(exactly, token, goods)),
  ]);
}

/** Kinds of a title, which is written in the shop's language: "Lina kjole" is no Swedish skirt, and a "strikjakke" is a jacket too. */
export function kindsOfTitle(title: readonly string[], goods: Goods): ReadonlySet<string> {
  return new Set(title.flatMap((token) => [...firstFound([exactly, bent], token, goods), ...kindsBy(joined, token, goods)]));
}

/** Whether a title says what kind of goods it is: of "Bo" nobody can say that it is no sweater. */
export function isOfKnownKind(title: string, { words }: Knowledge): boolean {
  return kindsOfTitle(tokensOf(title), words.goods).size > 0;
}

type Names = (token: string, word: string) => boolean;

function firstFound(ways: readonly Names[], token: string, goods: Goods): readonly string[] {
  for (const way of ways) {
    const kinds = kindsBy(way, token, goods);
    if (kinds.length > 0) return kinds;
  }
  return [];
}

function kindsBy(names: Names, token: string, goods: Goods): readonly string[] {
  return Object.entries(goods).flatMap(([kind, words]) => (words.some((word) => names(token, word)) ? [kind] : []));
}

const exactly: Names = (token, word) => token === word;
const bent: Names = (token, word) => isFormOf(token, word);
/** Danish and German join words: "strikkjolen" names a "kjole". What stands before must be a word by its length: not in "address". */
const joined: Names = (token, word) =>
  word.length >= 4 && token.length > word.length + 2 && (token.endsWith(word) || withoutEnding(token).endsWith(withoutEnding(word)));

const ending = /(?:en|et|erne|er|ene|e|n|s|es|r|a|ar|arna|orna)$/;
const withoutEnding = remembered((word) => word.replace(ending, ''));
/** "toppen" is a form of "top": what an ending doubles is one letter again. */
const stemOf = remembered((word) => withoutEnding(word).replace(/(\p{L})\1$/u, '$1'));

/** The same few thousand words are compared in every mail. */
function remembered(make: (word: string) => string): (word: string) => string {
  const made = new Map<string, string>();
  return (word) => {
    const known = made.get(word);
    if (known !== undefined) return known;
    const now = make(word);
    if (made.size > 20_000) made.clear();
    made.set(word, now);
    return now;
  };
}

const wholeEnding = new RegExp(`^${ending.source}`);

/** Stems of two letters are anything: "huen" is a form of "hue", and "hun" is none. */
export function isFormOf(token: string, word: string): boolean {
  if (token === word || withoutEnding(token) === word) return true;
  if (token.startsWith(word) && wholeEnding.test(token.slice(word.length))) return true;
  const stem = stemOf(token);
  return stem.length > 2 && stem === stemOf(word);
}

/** The name of the colour that both words mean; null when the word is none. */
export function colorOf(word: string, colors: GoodsWords['colors']): string | null {
  return Object.entries(colors).find(([, words]) => words.includes(word))?.[0] ?? null;
}

/** A T-shirt is one word and no shirt. */
const tee = /(?<![\p{L}\p{N}])t-(?=s[hk])/gu;

export function tokensOf(text: string): string[] {
  return text
    .toLowerCase()
    .replace(tee, 't')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

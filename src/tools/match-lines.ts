import type { Knowledge } from '../domain/knowledge.ts';
import type { OrderLine } from '../domain/order.ts';

/** What a customer's words say about which lines are meant. */
export type LineMatch =
  /** No goods are named at all: the whole order is meant, or its only line. */
  | { readonly kind: 'unnamed' }
  | { readonly kind: 'matched'; readonly lines: readonly OrderLine[] }
  /** Goods are named, but several lines fit equally or none does. */
  | { readonly kind: 'unclear' };

/**
 * Finds the lines that a customer's own words name: by the product's name, its kind ("the dress"), colour and size. Each
 * line scores by its most telling word; lines below the best are not meant unless they are named by another word of their own. A
 * sku, as an earlier look-up found it, names its line outright.
 */
export function matchLines(words: readonly string[], lines: readonly OrderLine[], knowledge: Knowledge): LineMatch {
  const bySku = lines.filter(({ sku }) => sku !== '' && words.includes(sku));
  if (bySku.length > 0) return { kind: 'matched', lines: bySku };
  const said = new Set(words.flatMap(tokens));
  const kinds = kindsIn(said, knowledge);
  const scores = lines.map((line) => score(line, said, kinds, knowledge));
  const named = lines.filter((_, index) => (scores[index]?.name ?? 0) > 0);
  if (named.length > 0) return settle(named, scores, lines);
  const byKind = lines.filter((_, index) => (scores[index]?.kind ?? 0) > 0);
  if (byKind.length > 0) return settle(byKind, scores, lines);
  return kinds.size > 0 ? { kind: 'unclear' } : { kind: 'unnamed' };
}

interface Score {
  readonly name: number;
  readonly kind: number;
  readonly detail: number;
  readonly key: string;
}

/** Lines named by the same word compete by colour and size; lines named by different words are all meant. */
function settle(candidates: readonly OrderLine[], scores: readonly Score[], all: readonly OrderLine[]): LineMatch {
  const scoreOf = (line: OrderLine) => scores[all.indexOf(line)];
  const chosen: OrderLine[] = [];
  for (const key of new Set(candidates.map((line) => scoreOf(line)?.key))) {
    const rivals = candidates.filter((line) => scoreOf(line)?.key === key);
    const best = Math.max(...rivals.map((line) => scoreOf(line)?.detail ?? 0));
    const winners = rivals.filter((line) => (scoreOf(line)?.detail ?? 0) === best);
    if (winners.length > 1) return { kind: 'unclear' };
    chosen.push(...winners);
  }
  return { kind: 'matched', lines: chosen };
}

function score(line: OrderLine, said: ReadonlySet<string>, kinds: ReadonlySet<string>, knowledge: Knowledge): Score {
  const title = tokens(line.title);
  const kindsOfLine = kindsIn(new Set(title), knowledge);
  const names = title.filter((word) => word.length > 2 && kindsIn(new Set([word]), knowledge).size === 0 && isNamed(word, said));
  const sharedKinds = [...kindsOfLine].filter((kind) => kinds.has(kind));
  return {
    name: names.length,
    kind: sharedKinds.length,
    detail: Object.values(line.options).filter((value) => isSaid(value, said, knowledge)).length,
    key: names.length > 0 ? names.join(' ') : sharedKinds.join(' '),
  };
}

/** Given names are taken as they stand; a word long enough to be no chance hit may be bent: "rullekraven". */
function isNamed(word: string, said: ReadonlySet<string>): boolean {
  return said.has(word) || (word.length >= 6 && [...said].some((token) => isFormOf(token, word)));
}

function isSaid(option: string, said: ReadonlySet<string>, knowledge: Knowledge): boolean {
  const own = tokens(option);
  if (own.some((word) => said.has(word))) return true;
  return Object.values(knowledge.words.colors).some(
    (words) => own.some((word) => words.includes(word)) && words.some((word) => said.has(word)),
  );
}

function kindsIn(said: ReadonlySet<string>, knowledge: Knowledge): ReadonlySet<string> {
  const kinds = Object.entries(knowledge.words.goods).filter(([, words]) =>
    words.some((word) => [...said].some((token) => names(token, word))),
  );
  return new Set(kinds.map(([kind]) => kind));
}

/** Danish and German join words and bend them: "strikkjolen" names a "kjole". */
function names(token: string, word: string): boolean {
  return isFormOf(token, word) || (word.length >= 4 && isCompoundOf(token, word));
}

const ending = /(?:en|et|erne|er|ene|e|n|s|es|r|a|ar|arna|orna)$/;
/** "toppen" is a form of "top": what an ending doubles is one letter again. */
const stemOf = (word: string) => word.replace(ending, '').replace(/(\p{L})\1$/u, '$1');

function isFormOf(token: string, word: string): boolean {
  return token === word || stemOf(token) === stemOf(word) || token.replace(ending, '') === word;
}

function isCompoundOf(token: string, word: string): boolean {
  return (token.endsWith(word) || token.replace(ending, '').endsWith(word.replace(ending, ''))) && token.length > word.length + 1;
}

/** A T-shirt is one word and no shirt. */
const tee = /(?<![\p{L}\p{N}])t-(?=s[hk])/gu;

function tokens(text: string): string[] {
  return text
    .toLowerCase()
    .replace(tee, 't')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

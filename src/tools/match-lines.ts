import type { Knowledge } from '../domain/knowledge.ts';
import type { OrderLine } from '../domain/order.ts';
import { isEndOf } from './bent-words.ts';
import { colorOf, isFormOf, kindsOfTitle, kindsSaid, tokensOf } from './goods-words.ts';

/** What a customer's words say about which lines are meant. */
export type LineMatch =
  /** No goods are named at all. */
  | { readonly kind: 'unnamed' }
  | { readonly kind: 'matched'; readonly lines: readonly OrderLine[] }
  /** Goods are named, but several lines fit equally (`among` them) or none does. */
  | { readonly kind: 'unclear'; readonly among: readonly OrderLine[] };

/**
 * Finds the lines that a customer's own words name: by the product's name, its kind ("the dress"), colour and size. Each
 * line scores by its most telling word; lines below the best are not meant unless they are named by another word of their own. A
 * sku, as an earlier look-up found it, names its line outright.
 */
export function matchLines(words: readonly string[], lines: readonly OrderLine[], knowledge: Knowledge): LineMatch {
  const bySku = lines.filter(({ sku }) => sku !== '' && words.includes(sku));
  if (bySku.length > 0) return { kind: 'matched', lines: bySku };
  const said = new Set(words.flatMap(tokensOf));
  const kinds = kindsSaid(said, knowledge.spoken.goods);
  const scores = lines.map((line) => score(line, said, kinds, knowledge));
  const named = lines.filter((_, index) => (scores[index]?.name ?? 0) > 0);
  if (named.length > 0) return settle(named, scores, lines);
  const byKind = lines.filter((_, index) => (scores[index]?.kind ?? 0) > 0);
  if (byKind.length > 0) return settle(byKind, scores, lines);
  return kinds.size > 0 ? { kind: 'unclear', among: [] } : { kind: 'unnamed' };
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
    if (winners.length > 1) return { kind: 'unclear', among: winners };
    chosen.push(...winners);
  }
  return { kind: 'matched', lines: chosen };
}

function score(line: OrderLine, said: ReadonlySet<string>, kinds: ReadonlySet<string>, knowledge: Knowledge): Score {
  const title = tokensOf(line.title);
  const kindsOfLine = kindsOfTitle(title, knowledge.words.goods);
  const names = title.filter((word) => word.length > 2 && kindsOfTitle([word], knowledge.words.goods).size === 0 && isNamed(word, said));
  const sharedKinds = [...kindsOfLine].filter((kind) => kinds.has(kind));
  return {
    name: names.length,
    kind: sharedKinds.length,
    detail: Object.values(line.options).filter((value) => isSaid(value, said, knowledge)).length,
    key: names.length > 0 ? names.join(' ') : sharedKinds.join(' '),
  };
}

/** Given names are taken as they stand; a word long enough to be no chance hit may be bent: "rullekraven"; or cut to its end: "plaidet". */
function isNamed(word: string, said: ReadonlySet<string>): boolean {
  return said.has(word) || (word.length >= 6 && [...said].some((token) => isFormOf(token, word) || isEndOf(token, word)));
}

/** The words of a colour are known in all languages: only those count that mean it in the language of the mail. */
export function isSaid(option: string, said: ReadonlySet<string>, { words, spoken }: Knowledge): boolean {
  const own = tokensOf(option);
  const colors = own.flatMap((word) => colorOf(word, words.colors) ?? []);
  if (colors.length === 0) return own.some((word) => said.has(word));
  return colors.some((color) => spoken.colors[color]?.some((word) => said.has(word)) === true);
}

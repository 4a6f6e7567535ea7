import type { Knowledge } from '../domain/knowledge.ts';
import type { OrderLine } from '../domain/order.ts';
import { kindsOfTitle, kindsSaid, tokensOf } from './goods-words.ts';
import { isSaid, type LineMatch, matchLines } from './match-lines.ts';
import { pointedLines } from './pointed-lines.ts';

/**
 * The lines that are to be cancelled or sent back. Goods are named in many ways, and none of them is the whole order: by name or
 * kind, by the name of a kind that is much alike when nothing of that kind is there, and by what tells one from the others.
 */
export function meantLines(words: readonly string[], lines: readonly OrderLine[], knowledge: Knowledge): LineMatch {
  const text = words.join('\n');
  const match = namedLines(words, lines, knowledge);
  if (match.kind === 'unnamed') return pointedLines(text, lines, knowledge);
  if (match.kind === 'matched' || match.among.length < 2) return match;
  const pointed = pointedLines(text, match.among, knowledge);
  return pointed.kind === 'matched' ? pointed : match;
}

/** The lines that are named by a word of their own or by one for goods much alike. */
export function namedLines(words: readonly string[], lines: readonly OrderLine[], knowledge: Knowledge): LineMatch {
  const match = matchLines(words, lines, knowledge);
  if (match.kind !== 'unclear' || match.among.length > 0) return match;
  const text = words.join('\n');
  const among = alikeLines(text, lines, knowledge);
  const said = new Set(tokensOf(text));
  const detailed = among.filter(({ options }) => Object.values(options).some((value) => isSaid(value, said, knowledge)));
  const best = among.length > 1 && detailed.length === 1 ? detailed : among;
  return best.length === 1 ? { kind: 'matched', lines: best } : { kind: 'unclear', among };
}

/** The lines that customers may call by the kinds they name. */
function alikeLines(text: string, lines: readonly OrderLine[], { words, spoken }: Knowledge): readonly OrderLine[] {
  const said = kindsSaid(tokensOf(text), spoken.goods);
  const near = words.alike.filter((kinds) => kinds.some((kind) => said.has(kind))).flat();
  return lines.filter(({ title }) => [...kindsOfTitle(tokensOf(title), words.goods)].some((kind) => near.includes(kind)));
}

import type { Knowledge } from '../domain/knowledge.ts';
import type { OrderLine } from '../domain/order.ts';
import { clausesOf } from './fault-clauses.ts';
import { matchLines } from './match-lines.ts';

const both = /(?<!\p{L})(?:begge|both|båda|beide\p{L}*)(?!\p{L})/iu;

interface Surroundings {
  readonly knowledge: Knowledge;
  /** Words that name the goods outright, such as what was ordered. */
  readonly ordered: string;
  /** Several goods may be at fault at once; of swapped goods, it must be plain which. */
  readonly several: boolean;
}

/**
 * The lines that a complaint is about; null when it does not say. Goods named where something is said to be wrong weigh most;
 * goods named elsewhere in the mail only when no others are named with them ("I wore it with the jeans").
 */
export function claimedLines(
  words: readonly string[],
  lines: readonly OrderLine[],
  { knowledge, ordered, several }: Surroundings,
): readonly OrderLine[] | null {
  if (lines.length === 1) return lines;
  const [now = '', ...before] = words;
  const all = [now, ...before].join('\n');
  const atFault = [partOf(now, 'fault', knowledge), partOf(all, 'fault', knowledge)];
  for (const text of [ordered, ...atFault, partOf(now, 'not_fine', knowledge), now, all]) {
    const match = matchLines([text], lines, knowledge);
    if (match.kind !== 'matched') continue;
    if (match.lines.length === 1 || both.test(text) || (several && atFault.includes(text))) return match.lines;
  }
  if (lines.length === 2 && both.test(all)) return lines;
  return onlyOneSo([now, all], lines, knowledge);
}

/** "Den sorte" names a line when only one is black. */
function onlyOneSo(texts: readonly string[], lines: readonly OrderLine[], knowledge: Knowledge): readonly OrderLine[] | null {
  for (const text of texts) {
    const said = new Set(text.toLowerCase().split(/[^\p{L}\p{N}]+/u));
    const fitting = lines.filter((line) => Object.values(line.options).some((value) => isSaid(value, said, knowledge)));
    if (fitting.length === 1) return fitting;
  }
  return null;
}

function isSaid(option: string, said: ReadonlySet<string>, knowledge: Knowledge): boolean {
  const own = option.toLowerCase();
  const names = Object.values(knowledge.words.colors).find((words) => words.includes(own)) ?? [own];
  return names.some((name) => said.has(name));
}

/** The clauses that say something is wrong, or those that do not say it is well. */
function partOf(text: string, which: 'fault' | 'not_fine', { faults }: Knowledge): string {
  return clausesOf(text, faults)
    .filter(({ state }) => (which === 'fault' ? state === 'fault' : state !== 'fine'))
    .map(({ words }) => words.join(' '))
    .join('. ');
}

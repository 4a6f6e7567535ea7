import type { Knowledge } from '../domain/knowledge.ts';
import type { OrderLine } from '../domain/order.ts';
import { clausesOf } from './fault-clauses.ts';
import { matchLines } from './match-lines.ts';

const both = /(?<!\p{L})(?:begge|both|båda|beide\p{L}*)(?!\p{L})/iu;

/**
 * The lines that a complaint is about; null when it does not say. Goods named where something is said to be wrong weigh most;
 * goods named elsewhere in the mail only when no others are named with them ("I wore it with the jeans").
 */
export function claimedLines(
  words: readonly string[],
  lines: readonly OrderLine[],
  { knowledge, clear }: { readonly knowledge: Knowledge; readonly clear: readonly string[] },
): readonly OrderLine[] | null {
  if (lines.length === 1) return lines;
  const [now = '', ...before] = words;
  const all = [now, ...before].join('\n');
  const sure = [...clear, faultyPart(now, knowledge), faultyPart(all, knowledge)];
  for (const text of sure) {
    const match = matchLines([text], lines, knowledge);
    if (match.kind === 'matched') return match.lines;
  }
  for (const text of [now, all]) {
    const match = matchLines([text], lines, knowledge);
    if (match.kind === 'matched' && (match.lines.length === 1 || both.test(text))) return match.lines;
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

function faultyPart(text: string, { faults }: Knowledge): string {
  return clausesOf(text, faults)
    .filter(({ state }) => state === 'fault')
    .map(({ words }) => words.join(' '))
    .join('. ');
}

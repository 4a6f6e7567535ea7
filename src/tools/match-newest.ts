import type { Knowledge } from '../domain/knowledge.ts';
import type { OrderLine } from '../domain/order.ts';
import type { LineMatch } from './match-lines.ts';
import { meantLines } from './meant-lines.ts';

/**
 * The lines that a customer's messages name, newest message first. An answer such as "yes please" names nothing, and "the black one"
 * not enough: then what it answers to counts too. An answer that names goods counts alone, also when none of theirs is that.
 */
export function matchNewest(items: readonly string[], lines: readonly OrderLine[], knowledge: Knowledge): LineMatch {
  const isExact = lines.some(({ sku }) => sku !== '' && items.includes(sku));
  const newest = meantLines(isExact ? items : items.slice(0, 1), lines, knowledge);
  const isOther = newest.kind === 'unclear' && newest.among.length === 0;
  if (newest.kind === 'matched' || isOther || isExact || items.length < 2) return newest;
  return meantLines(items, lines, knowledge);
}

/** "Both of them", of goods that no word tells apart, are all that the words fit. */
export function withBoth(match: LineMatch, quantity: number | 'all' | null): LineMatch {
  return match.kind === 'unclear' && match.among.length > 1 && quantity === 'all' ? { kind: 'matched', lines: match.among } : match;
}

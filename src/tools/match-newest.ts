import type { Knowledge } from '../domain/knowledge.ts';
import type { OrderLine } from '../domain/order.ts';
import { type LineMatch, matchLines } from './match-lines.ts';

/**
 * The lines that a customer's messages name, newest message first. An answer such as "yes please" names nothing, and "the black one"
 * not enough: then what it answers to counts too. An answer that names goods counts alone.
 */
export function matchNewest(items: readonly string[], lines: readonly OrderLine[], knowledge: Knowledge): LineMatch {
  const isExact = lines.some(({ sku }) => sku !== '' && items.includes(sku));
  const newest = matchLines(isExact ? items : items.slice(0, 1), lines, knowledge);
  if (newest.kind === 'matched' || items.length < 2) return newest;
  return matchLines(items, lines, knowledge);
}

import type { Knowledge } from '../domain/knowledge.ts';
import type { Order } from '../domain/order.ts';
import { isOfKnownKind } from './goods-words.ts';
import { namedLines } from './meant-lines.ts';

/**
 * The orders that hold the goods a customer names, newest message first; `unnamed` when no goods are named at all. Without any
 * that holds them, those whose goods nobody can tell the kind of.
 */
export function ordersHolding(words: readonly string[], orders: readonly Order[], knowledge: Knowledge): readonly Order[] | 'unnamed' {
  for (const text of words) {
    // Of two black and grey caps in two orders, the black one is meant by its colour.
    const match = namedLines(
      [text],
      orders.flatMap(({ lines }) => lines),
      knowledge,
    );
    if (match.kind === 'matched') return orders.filter(({ lines }) => lines.some((line) => match.lines.includes(line)));
    const judged = orders.map((order) => ({ order, holds: holds(order, text, knowledge) }));
    if (judged.every(({ holds }) => holds === 'unnamed')) continue;
    const holding = judged.filter(({ holds }) => holds === 'yes');
    return (holding.length > 0 ? holding : judged.filter(({ holds }) => holds === 'maybe')).map(({ order }) => order);
  }
  return 'unnamed';
}

function holds({ lines }: Order, text: string, knowledge: Knowledge): 'yes' | 'no' | 'maybe' | 'unnamed' {
  const match = namedLines([text], lines, knowledge);
  if (match.kind === 'unnamed') return 'unnamed';
  if (match.kind === 'matched' || match.among.length > 0) return 'yes';
  return lines.every(({ title }) => isOfKnownKind(title, knowledge)) ? 'no' : 'maybe';
}

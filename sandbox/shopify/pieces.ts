import type { Line, Order } from './model.ts';
import { paidFor } from './money.ts';

/** The lines that hold these skus, piece by piece: a sku that stands on two lines fills the first one first. */
export function piecesOf(order: Order, skus: readonly string[], room: (line: Line) => number): { line: Line; quantity: number }[] {
  const taken = new Map<Line, number>();
  for (const sku of skus) {
    const line = order.lines.find((entry) => entry.sku === sku && (taken.get(entry) ?? 0) < room(entry));
    if (line) taken.set(line, (taken.get(line) ?? 0) + 1);
  }
  return [...taken].map(([line, quantity]) => ({ line, quantity }));
}

export const priceOf = (pieces: readonly { line: Line; quantity: number }[]) =>
  pieces.reduce((total, { line, quantity }) => total + paidFor(line, quantity), 0);

import { equals, isAbove, type Money, share, subtract, sum, times } from '../domain/money.ts';
import type { Order, OrderLine } from '../domain/order.ts';
import { orderDigits } from './own-orders.ts';

/** So many pieces of one line. */
export interface Pieces {
  readonly line: OrderLine;
  readonly quantity: number;
}

/**
 * Orders by which goods of this one were sent anew. One that does not say what it is for counts when it holds the same goods:
 * better to ask a person than to give twice.
 */
export function resendsOf(order: Order, orders: readonly Order[]): readonly Order[] {
  return orders.filter(({ id, resend, lines, createdAt }) => {
    if (resend === null || id === order.id) return false;
    if (resend.of !== null) return orderDigits(resend.of) === orderDigits(order.name);
    return createdAt >= order.createdAt && lines.some((line) => order.lines.some((own) => isSameGoods(own, line)));
  });
}

/** Pieces of a line that nothing was given for yet: not refunded, not returned or on their way back, not sent anew. */
export function piecesLeft(order: Order, line: OrderLine, resends: readonly Order[]): number {
  const count = (entries: readonly { readonly lines: readonly { readonly line: string; readonly quantity: number }[] }[]) =>
    entries
      .flatMap((entry) => entry.lines)
      .filter((entry) => entry.line === line.id)
      .reduce((total, entry) => total + entry.quantity, 0);
  const refunded = count(order.refunds);
  const returned = count(order.returns.filter(({ status }) => status === 'closed'));
  const onTheWayBack = count(order.returns.filter(({ status }) => status === 'open' || status === 'requested'));
  const resent = resends
    .filter(({ cancelledAt }) => cancelledAt === null)
    .flatMap(({ lines }) => lines)
    .filter((sent) => isSameGoods(sent, line))
    .reduce((total, sent) => total + sent.quantity, 0);
  const stillThere = Math.min(line.quantity - Math.max(refunded, returned), line.currentQuantity);
  return Math.max(0, stillThere - onTheWayBack - resent);
}

/**
 * The price paid for pieces of an order after discounts. A line's discount belongs to the whole line, so a piece bears its
 * share; all pieces of a line together add up exactly.
 */
export function paidForPieces(order: Order, pieces: readonly Pieces[], resends: readonly Order[]): Money {
  return sum(
    pieces.map(({ line, quantity }) => {
      const before = line.quantity - Math.max(piecesLeft(order, line, resends), quantity);
      return subtract(paidForFirst(line, before + quantity), paidForFirst(line, before));
    }),
    order.total.currency,
  );
}

function paidForFirst(line: OrderLine, count: number): Money {
  const discount = subtract(times(line.unitPrice, line.quantity), line.paid);
  return subtract(times(line.unitPrice, count), share(discount, count, line.quantity));
}

/**
 * Whether the shop's data bear out that so much can still be given on this order. Not on a cancelled order or one that was
 * free itself, not more than was paid, and not when money went back that no line tells the reason of (shipping aside).
 */
export function canBeGiven(order: Order, amount: Money): boolean {
  if (order.cancelledAt !== null || order.resend !== null || amount.minor <= 0) return false;
  if (isAbove(amount, subtract(order.received, order.refunded))) return false;
  const unexplained = sum(
    order.refunds.filter((refund) => refund.lines.length === 0).map((refund) => refund.amount),
    amount.currency,
  );
  return unexplained.minor === 0 || (order.shipping !== null && equals(unexplained, order.shipping.price));
}

/**
 * One key for whatever is given on an order from the same state of it, be it goods or money, for whichever wish: what was
 * given before changes the state. Two plans made at once, or from a shop that does not show the first gift yet, share
 * the key, and the ledger lets only one of them through. `before`: gifts of the same plan on the order that come first.
 */
export function giftKey(order: Order, resends: readonly Order[], before = 0): string {
  return `given:${order.id}:${order.refunds.length + resends.length + before}`;
}

function isSameGoods(one: OrderLine, other: OrderLine): boolean {
  return (one.variant !== null && one.variant === other.variant) || (one.sku !== '' && one.sku === other.sku);
}

import type { Instant } from './ids.ts';
import { add, type Money, sum, times } from './money.ts';
import type { Order, Refund } from './order.ts';

/** Money or goods that were given without goods coming back. */
export interface Given {
  readonly at: Instant;
  readonly amount: Money;
  /** Name of the order that it makes good; null when the shop does not say. */
  readonly order: string | null;
}

/**
 * What people gave on an order, as the shop tells it. The bot's own gifts stand in its ledger and are left out. Refunds of a
 * cancelled order, of goods that came back and of goods that were never sent give nothing away.
 */
export function givenByPeople(order: Order): readonly Given[] {
  if (order.cancelledAt !== null) return [];
  if (order.resend) return order.resend.byBot ? [] : [{ at: order.createdAt, amount: goodsValue(order), order: order.resend.of }];
  return order.refunds
    .filter((refund) => !refund.byBot && refund.amount.minor > 0 && !hasComeBack(order, refund) && !wasNeverSent(order, refund))
    .map((refund) => ({ at: refund.createdAt, amount: refund.amount, order: order.name }));
}

/** What an order can still pay back: received, less what went back and less what is on its way. Never below nothing. */
export function leftToGive(order: Order, unsettled: Money): Money {
  const gone = add(order.refunded, unsettled);
  return { ...order.received, minor: Math.max(0, order.received.minor - gone.minor) };
}

function goodsValue(order: Order): Money {
  return sum(
    order.lines.map((line) => times(line.unitPrice, line.quantity)),
    order.total.currency,
  );
}

function hasComeBack(order: Order, refund: Refund): boolean {
  const returned = new Set(
    order.returns.flatMap((entry) => (entry.status === 'closed' || entry.receivedAt !== null ? entry.lines.map(({ line }) => line) : [])),
  );
  if (refund.lines.length === 0) return false;
  return refund.lines.every(({ line }) => returned.has(line));
}

function wasNeverSent(order: Order, refund: Refund): boolean {
  const sent = new Set(
    order.fulfillments.flatMap((parcel) => (parcel.createdAt <= refund.createdAt ? parcel.lines.map(({ line }) => line) : [])),
  );
  return refund.lines.length > 0 && refund.lines.every(({ line }) => !sent.has(line));
}

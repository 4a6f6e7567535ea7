import type { Calendar } from '../domain/calendar.ts';
import { elapsed } from '../domain/calendar.ts';
import type { FulfillmentLineId, Instant, LocalDate } from '../domain/ids.ts';
import { add, type Money, share, subtract, sum, zero } from '../domain/money.ts';
import type { Order, OrderLine } from '../domain/order.ts';
import { type Policy, policyMoney } from '../domain/policy.ts';

/** A line, or a part of it, that can still come back: shipped, not refunded, in no open return. */
export interface ReturnablePieces {
  readonly line: OrderLine;
  readonly fulfillmentLine: FulfillmentLineId;
  readonly quantity: number;
  /** The day that counts as delivery. */
  readonly deliveredOn: LocalDate;
}

export type ReturnVerdict =
  | { readonly kind: 'allowed'; readonly lastDay: LocalDate }
  | { readonly kind: 'too_late' }
  | { readonly kind: 'final_sale' }
  | { readonly kind: 'hygiene_unknown' }
  | { readonly kind: 'hygiene_opened' };

/** Pieces of the order that can still be sent back, parcel by parcel. */
export function returnablePieces(order: Order, policy: Policy, calendar: Calendar): readonly ReturnablePieces[] {
  const underWay = piecesIn(order.returns.filter((entry) => entry.status === 'open' || entry.status === 'requested'));
  // A closed return and its refund are the same pieces seen twice.
  const returned = piecesIn(order.returns.filter((entry) => entry.status === 'closed'));
  const refunded = piecesIn(order.refunds);
  const gone = new Map(
    order.lines.map(({ id }) => [id as string, (underWay.get(id) ?? 0) + Math.max(returned.get(id) ?? 0, refunded.get(id) ?? 0)]),
  );
  return order.fulfillments.flatMap((parcel) =>
    parcel.lines.flatMap((entry) => {
      const line = order.lines.find((candidate) => candidate.id === entry.line);
      const taken = Math.min(gone.get(entry.line) ?? 0, entry.quantity);
      gone.set(entry.line, (gone.get(entry.line) ?? 0) - taken);
      const quantity = entry.quantity - taken;
      if (!line || quantity <= 0) return [];
      return [{ line, fulfillmentLine: entry.id, quantity, deliveredOn: deliveryDay(parcel, policy, calendar) }];
    }),
  );
}

function piecesIn(backs: readonly Pick<Order['refunds'][number], 'lines'>[]): ReadonlyMap<string, number> {
  const pieces = new Map<string, number>();
  for (const { line, quantity } of backs.flatMap(({ lines }) => lines)) pieces.set(line, (pieces.get(line) ?? 0) + quantity);
  return pieces;
}

/** Delivery date unknown: some days after shipping count as delivery; doubt goes to the customer. */
export function deliveryDay(parcel: Order['fulfillments'][number], policy: Policy, calendar: Calendar): LocalDate {
  if (parcel.deliveredAt) return calendar.day(parcel.deliveredAt);
  return calendar.addDays(parcel.createdAt, policy.returns.assumed_delivery_days);
}

/** Withdrawal through day 14 always; through day 30 also, except final sale (Forbrugeraftaleloven §18 and the shop's own rule). */
export function judgeReturn(
  pieces: ReturnablePieces,
  sealed: 'sealed' | 'opened' | null,
  policy: Policy,
  calendar: Calendar,
  now: Instant,
): ReturnVerdict {
  const { returns } = policy;
  const day = calendar.daysBetween(pieces.deliveredOn, calendar.day(now));
  if (day > returns.window_days) return { kind: 'too_late' };
  const finalSale = pieces.line.productTags.includes(returns.final_sale_tag);
  if (finalSale && day > returns.withdrawal_days) return { kind: 'final_sale' };
  if (pieces.line.productTags.includes(returns.hygiene_tag)) {
    if (sealed === null) return { kind: 'hygiene_unknown' };
    if (sealed === 'opened') return { kind: 'hygiene_opened' };
  }
  const lastDay = calendar.addDays(pieces.deliveredOn, finalSale ? returns.withdrawal_days : returns.window_days);
  return { kind: 'allowed', lastDay };
}

/** The price paid for these pieces after discounts. */
export function paidFor(pieces: readonly ReturnablePieces[], currency: string): Money {
  return sum(
    pieces.map(({ line, quantity }) => share(line.paid, quantity, line.quantity)),
    currency,
  );
}

/**
 * What the customer gets later for a change of mind: the goods, outward shipping when the whole order is withdrawn by the
 * last day of withdrawal, less the fee for the return.
 */
export function refundLater(
  order: Order,
  pieces: readonly ReturnablePieces[],
  fee: Money | null,
  policy: Policy,
  calendar: Calendar,
  now: Instant,
): Money {
  const { currency } = policy.shop;
  const goods = paidFor(pieces, currency);
  const whole = order.lines.every(
    (line) => pieces.filter((piece) => piece.line.id === line.id).reduce((total, piece) => total + piece.quantity, 0) === line.quantity,
  );
  const inTime = pieces.every((piece) => calendar.daysBetween(piece.deliveredOn, calendar.day(now)) <= policy.returns.withdrawal_days);
  const shipping = whole && inTime && order.shipping ? order.shipping.price : zero(currency);
  const back = subtract(add(goods, shipping), fee ?? zero(currency));
  return back.minor < 0 ? zero(currency) : back;
}

/** The fee of the policy for a change of mind; null when the return is free. */
export function returnFee(policy: Policy, free: boolean): Money | null {
  return free ? null : policyMoney(policy, policy.returns.fee);
}

/** True when nothing has reached the customer yet and nothing is on its way. */
export function isUnshipped(order: Order, now: Instant): boolean {
  return order.fulfillments.every((parcel) => elapsed(parcel.createdAt, now) < 0);
}

import type { FulfillmentLine, Line, Order, Transaction } from './model.ts';
import { paidFor } from './money.ts';

/** What follows from an order's lines, payments, refunds and returns. Nothing here is stored. */
const sum = <T>(list: readonly T[], value: (entry: T) => number) => list.reduce((total, entry) => total + value(entry), 0);

export const fulfilled = (order: Order, line: Line) =>
  sum(
    order.fulfillments.flatMap((parcel) => parcel.lines),
    (entry) => (entry.line === line ? entry.quantity : 0),
  );

export const refundedPieces = (order: Order, line: Line) =>
  sum(
    order.refunds.flatMap((refund) => refund.lines),
    (entry) => (entry.line === line ? entry.quantity : 0),
  );

const processedPieces = (order: Order, line: Line) =>
  sum(
    order.returns.flatMap((entry) => entry.lines),
    (entry) => (entry.fulfillmentLine.line === line ? entry.processed : 0),
  );

/** Pieces that came back or were paid back: a return that was refunded counts once. */
export const gone = (order: Order, line: Line) => Math.max(refundedPieces(order, line), processedPieces(order, line));

export const currentQuantity = (order: Order, line: Line) => Math.max(0, line.quantity - line.removed - gone(order, line));

export const unfulfilled = (order: Order, line: Line) =>
  sum(
    order.fulfillmentOrders.filter((entry) => entry.status === 'OPEN' || entry.status === 'IN_PROGRESS').flatMap((entry) => entry.lines),
    (entry) => (entry.line === line ? entry.remaining : 0),
  );

export const refundable = (order: Order, line: Line) => Math.max(0, line.quantity - line.removed - refundedPieces(order, line));

/** Pieces of a parcel that can still be put on a return. */
export function returnable(order: Order, parcelLine: FulfillmentLine): number {
  const onReturns = sum(
    order.returns.filter((entry) => entry.status !== 'CANCELED' && entry.status !== 'DECLINED').flatMap((entry) => entry.lines),
    (entry) => (entry.fulfillmentLine === parcelLine ? entry.quantity : 0),
  );
  // Refunded without a return: these pieces are no longer the order's.
  const kept = Math.max(0, refundedPieces(order, parcelLine.line) - processedPieces(order, parcelLine.line));
  return Math.max(0, Math.min(parcelLine.quantity - onReturns, fulfilled(order, parcelLine.line) - kept));
}

export const shippingPrice = (order: Order) => order.shipping?.price ?? 0;
export const shippingRefunded = (order: Order) => sum(order.refunds, (refund) => refund.shipping);

const succeeded = (order: Order, ...kinds: Transaction['kind'][]) =>
  order.transactions.filter((entry) => entry.status === 'SUCCESS' && kinds.includes(entry.kind));

export const received = (order: Order) => sum(succeeded(order, 'CAPTURE', 'SALE'), (entry) => entry.amount);
export const refundedAmount = (order: Order) => sum(succeeded(order, 'REFUND'), (entry) => entry.amount);

/** Reserved and neither captured nor released. */
export function capturable(order: Order): number {
  return sum(succeeded(order, 'AUTHORIZATION'), (entry) => reservedOn(order, entry));
}

export function reservedOn(order: Order, authorization: Transaction): number {
  const children = order.transactions.filter((entry) => entry.parent === authorization && entry.status === 'SUCCESS');
  if (children.some((entry) => entry.kind === 'VOID')) return 0;
  return Math.max(0, authorization.amount - sum(children, (entry) => (entry.kind === 'CAPTURE' ? entry.amount : 0)));
}

/** What can still be paid back on one capture. */
export function refundableOn(order: Order, payment: Transaction): number {
  if (payment.status !== 'SUCCESS' || (payment.kind !== 'CAPTURE' && payment.kind !== 'SALE')) return 0;
  return payment.amount - sum(succeeded(order, 'REFUND'), (entry) => (entry.parent === payment ? entry.amount : 0));
}

/** Price of the order as it was made. */
export const originalTotal = (order: Order) =>
  sum(order.lines, (line) => (line.added ? 0 : paidFor(line, line.quantity))) + shippingPrice(order);

/** With edits, before refunds and returns. */
export const editedTotal = (order: Order) => subtotal(order) + shippingPrice(order);
export const subtotal = (order: Order) => sum(order.lines, (line) => paidFor(line, line.quantity - line.removed));

/** As it stands now. */
export const currentTotal = (order: Order) => (order.cancelledAt ? 0 : Math.max(0, editedTotal(order) - refundedAmount(order)));
export const outstanding = (order: Order) => (order.cancelledAt ? 0 : Math.max(0, editedTotal(order) - received(order)));

export function financialStatus(order: Order): string {
  const stated = order.statedFinancial;
  if (stated && stated.transactions === order.transactions.length) return stated.status;
  const paid = received(order);
  const back = refundedAmount(order);
  if (back > 0) return back >= paid ? 'REFUNDED' : 'PARTIALLY_REFUNDED';
  if (paid > 0) return paid >= editedTotal(order) ? 'PAID' : 'PARTIALLY_PAID';
  if (capturable(order) > 0) return 'AUTHORIZED';
  if (succeeded(order, 'VOID').length > 0 || order.cancelledAt) return 'VOIDED';
  return editedTotal(order) === 0 ? 'PAID' : 'PENDING';
}

export function fulfillmentStatus(order: Order): string {
  const shipped = sum(order.lines, (line) => fulfilled(order, line));
  const waiting = sum(order.lines, (line) => unfulfilled(order, line));
  if (order.fulfillmentOrders.some((entry) => entry.status === 'IN_PROGRESS')) return 'IN_PROGRESS';
  if (shipped > 0) return waiting > 0 ? 'PARTIALLY_FULFILLED' : 'FULFILLED';
  return 'UNFULFILLED';
}

export function returnStatus(order: Order): string {
  const states = order.returns.map((entry) => entry.status);
  if (states.includes('REQUESTED')) return 'RETURN_REQUESTED';
  if (order.returns.some((entry) => entry.status === 'OPEN' && entry.lines.every((line) => line.dispositions.length > 0))) {
    return 'INSPECTION_COMPLETE';
  }
  if (states.includes('OPEN')) return 'IN_PROGRESS';
  return states.includes('CLOSED') ? 'RETURNED' : 'NO_RETURN';
}

import type { StoreOrder } from '../formats/store-file.ts';
import type { Times } from '../formats/times.ts';
import type { Order, Refund, ShopState, Transaction } from './model.ts';
import { minor } from './money.ts';
import { piecesOf, priceOf } from './pieces.ts';
import { editedTotal, financialStatus, received, refundable, refundableOn, refundedAmount, shippingPrice } from './reckon.ts';
import { addTransaction, known } from './state.ts';

/** Payments and refunds: paid in full by one capture when the order was made, unless the file says otherwise. */
export function seedPayments(state: ShopState, order: Order, from: StoreOrder, times: Times): void {
  if (from.payments) {
    for (const entry of from.payments) {
      const at = entry.at === undefined ? order.createdAt : times.moment(entry.at);
      const amount = entry.amount === undefined ? editedTotal(order) : minor(entry.amount);
      addPayment(state, order, entry.kind, amount, at);
    }
  } else if (from.financial === 'authorized' || from.financial === 'voided') {
    const reserved = addPayment(state, order, 'authorization', editedTotal(order), order.createdAt);
    if (from.financial === 'voided') {
      addTransaction(state, order, { kind: 'VOID', amount: reserved.amount, parent: reserved, at: order.cancelledAt ?? order.createdAt });
    }
  } else if (from.financial !== 'pending' && editedTotal(order) > 0) {
    addPayment(state, order, 'capture', editedTotal(order), order.createdAt);
  }
  for (const entry of from.refunds) {
    const at = entry.createdAt === undefined ? (order.cancelledAt ?? order.createdAt) : times.moment(entry.createdAt);
    const pieces = piecesOf(order, entry.skus, (line) => refundable(order, line));
    addRefund(state, order, { at, amount: entry.amount === undefined ? priceOf(pieces) : minor(entry.amount), pieces, note: null });
  }
  // "refunded" without a list: everything went back, when the order was cancelled.
  if (from.financial === 'refunded' && from.refunds.length === 0 && received(order) > 0) {
    const pieces = order.lines.map((line) => ({ line, quantity: refundable(order, line) })).filter((entry) => entry.quantity > 0);
    addRefund(state, order, { at: order.cancelledAt ?? order.createdAt, amount: received(order), pieces, note: null });
  }
  stateFinancial(order, from.financial);
}

/** What the file says stands until a payment changes it, also where the payments would say something else. */
function stateFinancial(order: Order, stated: StoreOrder['financial']): void {
  if (stated === undefined) return;
  const status = stated.toUpperCase();
  if (status === financialStatus(order)) return;
  order.statedFinancial = { status, transactions: order.transactions.length };
}

function addPayment(state: ShopState, order: Order, kind: 'authorization' | 'capture' | 'declined', amount: number, at: Date): Transaction {
  if (kind === 'authorization') return addTransaction(state, order, { kind: 'AUTHORIZATION', amount, parent: null, at });
  if (kind === 'declined') return addTransaction(state, order, { kind: 'SALE', status: 'FAILURE', amount, parent: null, at });
  const reserved = order.transactions.find((entry) => entry.kind === 'AUTHORIZATION' && entry.amount === amount);
  const free = reserved && !order.transactions.some((entry) => entry.parent === reserved) ? reserved : null;
  return addTransaction(state, order, { kind: free ? 'CAPTURE' : 'SALE', amount, parent: free, at });
}

export interface NewRefund {
  readonly at: Date;
  readonly amount: number;
  readonly pieces: readonly { line: Order['lines'][number]; quantity: number; restockType?: string }[];
  readonly note: string | null;
  readonly shipping?: number;
  readonly returned?: Refund['returned'];
  /** What goes back on which payment; spread over the payments in their order when left out. */
  readonly parts?: readonly { readonly parent: Transaction; readonly amount: number }[];
}

export function addRefund(state: ShopState, order: Order, from: NewRefund): Refund {
  const parts = from.parts ?? spread(order, from.amount);
  const transactions = parts
    .filter((part) => part.amount > 0)
    .map((part) => addTransaction(state, order, { ...part, kind: 'REFUND', at: from.at, gateway: part.parent.gateway }));
  const goods = priceOf(from.pieces);
  const left = Math.max(0, shippingPrice(order) - order.refunds.reduce((total, refund) => total + refund.shipping, 0));
  const refund: Refund = known(state, {
    id: state.nextId('Refund'),
    order,
    createdAt: from.at,
    note: from.note,
    lines: from.pieces.map(({ line, quantity, restockType }) => ({
      id: state.nextId('RefundLineItem'),
      line,
      quantity,
      restockType: restockType ?? 'NO_RESTOCK',
    })),
    shipping: from.shipping ?? (from.pieces.length > 0 ? Math.max(0, Math.min(left, from.amount - goods)) : 0),
    transactions,
    returned: from.returned ?? null,
  });
  order.refunds.push(refund);
  if (order.updatedAt < from.at) order.updatedAt = from.at;
  return refund;
}

/** Refunds go back the way the money came: payment by payment. The last one takes what is over. */
function spread(order: Order, amount: number): { parent: Transaction; amount: number }[] {
  const payments = order.transactions.filter((entry) => refundableOn(order, entry) > 0);
  const parts: { parent: Transaction; amount: number }[] = [];
  let rest = amount;
  for (const parent of payments) {
    const part = Math.min(rest, refundableOn(order, parent));
    if (part > 0) parts.push({ parent, amount: part });
    rest -= part;
  }
  const last = parts.at(-1) ?? null;
  const fallback = order.transactions.find((entry) => entry.kind === 'SALE' || entry.kind === 'CAPTURE');
  if (rest > 0 && last) last.amount += rest;
  else if (rest > 0 && fallback) parts.push({ parent: fallback, amount: rest });
  return parts;
}

export const stillRefundable = (order: Order) => Math.max(0, received(order) - refundedAmount(order));

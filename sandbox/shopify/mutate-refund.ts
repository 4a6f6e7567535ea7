import { type Context, type Mutation, no, type UserError } from './context.ts';
import { refundEffect, refundKind } from './effects.ts';
import { idempotently } from './idempotency.ts';
import type { Line, Order, Transaction } from './model.ts';
import { minor } from './money.ts';
import { orderById } from './present.ts';
import { received, refundable, refundableOn, refundedAmount, shippingPrice, shippingRefunded, unfulfilled } from './reckon.ts';
import { addRefund } from './seed-payments.ts';
import { find } from './state.ts';
import { takeOffWorkOrders } from './work-orders.ts';

interface Input {
  readonly orderId: string;
  readonly note?: string | null;
  readonly currency?: string | null;
  readonly allowOverRefunding?: boolean | null;
  readonly refundLineItems?:
    | readonly {
        readonly lineItemId: string;
        readonly quantity: number;
        readonly restockType?: string | null;
        readonly locationId?: string | null;
      }[]
    | null;
  readonly shipping?: { readonly amount?: string | number | null; readonly fullRefund?: boolean | null } | null;
  readonly transactions?:
    | readonly {
        readonly orderId: string;
        readonly parentId?: string | null;
        readonly amount: string | number;
        readonly gateway: string;
        readonly kind: string;
      }[]
    | null;
  readonly refundMethods?: readonly unknown[] | null;
}

const refused = (...userErrors: UserError[]) => ({ order: null, refund: null, userErrors });

export const refundCreate: Mutation = (args, context, info) =>
  idempotently(args, context, info, () => refund(args['input'] as Input, context), refused);

function refund(input: Input, context: Context): unknown {
  const order = orderById(context, input.orderId);
  if (!order) return refused(no('Order does not exist', ['orderId']));
  const { state } = context;
  if (input.refundMethods && input.refundMethods.length > 0) throw new Error('Sandbox does not implement RefundInput.refundMethods');
  if (input.currency && input.currency !== state.shop.currency) return refused(no('Currency does not match the order', ['currency']));

  const lines = refundLines(input, order, context);
  const shipping = shippingOf(input, order);
  const parts = partsOf(input, order, context);
  const errors = [lines, shipping, parts].flatMap((part) => ('errors' in part ? part.errors : []));
  if (errors.length > 0 || 'errors' in lines || 'errors' in shipping || 'errors' in parts) return refused(...errors);

  const amount = parts.list.reduce((total, part) => total + part.amount, 0);
  if (!input.allowOverRefunding) {
    if (amount > received(order) - refundedAmount(order))
      return refused(no('Refund amount is greater than the amount available to refund', ['transactions']));
    const over = parts.list.findIndex((part) => part.amount > refundableOn(order, part.parent));
    if (over !== -1)
      return refused(
        no('Refund amount cannot exceed the refundable amount of the parent transaction', ['transactions', String(over), 'amount']),
      );
  }
  if (amount === 0 && lines.list.length === 0 && shipping.amount === 0)
    return refused(no('Refund must have at least one line item, shipping or transaction'));

  const kind = refundKind(order, { pieces: lines.list, shipping: shipping.amount, amount, note: input.note ?? null });
  const made = addRefund(state, order, {
    at: context.now,
    amount,
    pieces: lines.list,
    note: input.note ?? null,
    shipping: shipping.amount,
    parts: parts.list,
  });
  restock(lines.list, order);
  order.updatedAt = context.now;
  context.record({
    kind: 'refund_created',
    subject: order.name,
    mutation: 'refundCreate',
    data: { refund: made.id, note: input.note ?? null },
    effect: refundEffect(order, kind, made),
  });
  return { order, refund: made, userErrors: [] };
}

type Checked<T> = T | { readonly errors: readonly UserError[] };

function refundLines(
  input: Input,
  order: Order,
  context: Context,
): Checked<{ list: { line: Line; quantity: number; restockType: string }[] }> {
  const list: { line: Line; quantity: number; restockType: string }[] = [];
  for (const [index, entry] of (input.refundLineItems ?? []).entries()) {
    const at = (key: string) => ['refundLineItems', String(index), key];
    const line = find<Line>(context.state, 'LineItem', entry.lineItemId);
    if (!line || !order.lines.includes(line)) return { errors: [no('Line item does not exist', at('lineItemId'))] };
    const before = list.reduce((count, other) => count + (other.line === line ? other.quantity : 0), 0);
    if (entry.quantity < 1) return { errors: [no('Quantity must be greater than 0', at('quantity'))] };
    if (before + entry.quantity > refundable(order, line)) {
      return { errors: [no('Quantity cannot refund more items than were purchased', at('quantity'))] };
    }
    const restockType = entry.restockType ?? 'NO_RESTOCK';
    const open = unfulfilled(order, line);
    if (restockType === 'CANCEL' && entry.quantity > open)
      return { errors: [no('Cannot cancel items that have been fulfilled', at('restockType'))] };
    if (restockType === 'RETURN' && entry.quantity > line.quantity - open)
      return { errors: [no('Cannot return items that have not been fulfilled', at('restockType'))] };
    if (entry.locationId && entry.locationId !== context.state.locationId)
      return { errors: [no('Location does not exist', at('locationId'))] };
    list.push({ line, quantity: entry.quantity, restockType });
  }
  return { list };
}

function shippingOf(input: Input, order: Order): Checked<{ amount: number }> {
  const left = shippingPrice(order) - shippingRefunded(order);
  if (input.shipping?.fullRefund) return { amount: left };
  const amount = minor(input.shipping?.amount ?? 0);
  return amount > left || amount < 0
    ? { errors: [no('Shipping refund amount is more than the refundable shipping', ['shipping'])] }
    : { amount };
}

function partsOf(input: Input, order: Order, context: Context): Checked<{ list: { parent: Transaction; amount: number }[] }> {
  const list: { parent: Transaction; amount: number }[] = [];
  for (const [index, entry] of (input.transactions ?? []).entries()) {
    const at = (key: string) => ['transactions', String(index), key];
    if (entry.kind !== 'REFUND') return { errors: [no('Kind must be REFUND', at('kind'))] };
    if (entry.orderId !== order.id) return { errors: [no('Transaction belongs to another order', at('orderId'))] };
    const parent = entry.parentId ? find<Transaction>(context.state, 'OrderTransaction', entry.parentId) : null;
    const paid =
      parent && order.transactions.includes(parent) && parent.status === 'SUCCESS' && (parent.kind === 'SALE' || parent.kind === 'CAPTURE');
    if (!paid) return { errors: [no('Parent transaction must be a successful sale or capture of this order', at('parentId'))] };
    if (parent.gateway !== entry.gateway) return { errors: [no('Gateway does not match the parent transaction', at('gateway'))] };
    const amount = minor(entry.amount);
    if (amount <= 0) return { errors: [no('Amount must be greater than 0', at('amount'))] };
    list.push({ parent, amount });
  }
  return { list };
}

function restock(pieces: readonly { line: Line; quantity: number; restockType: string }[], order: Order): void {
  for (const { line, quantity, restockType } of pieces) {
    const fromWork = Math.min(quantity, unfulfilled(order, line));
    // Goods that were not sent need not be sent any more, whether they go back on the shelf or not.
    if (fromWork > 0 && restockType !== 'RETURN') {
      takeOffWorkOrders(order, line, fromWork);
      if (line.variant) line.variant.committed -= fromWork;
    }
    if (restockType !== 'NO_RESTOCK' && line.variant) line.variant.available += quantity;
  }
}

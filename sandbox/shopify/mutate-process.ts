import { type Mutation, no, type UserError } from './context.ts';
import type { ExchangeLine, Line, Return, ReturnLine, Transaction } from './model.ts';
import { decimal, minor, paidFor } from './money.ts';
import { received, refundableOn, refundedAmount } from './reckon.ts';
import { addWorkOrder } from './seed-parcels.ts';
import { addRefund } from './seed-payments.ts';
import { find, known } from './state.ts';

const refused = (error: UserError) => ({ return: null, userErrors: [error] });

interface Input {
  readonly returnId: string;
  readonly note?: string | null;
  readonly returnLineItems?:
    | readonly { readonly id: string; readonly quantity: number; readonly dispositions?: readonly Disposition[] | null }[]
    | null;
  readonly exchangeLineItems?: readonly { readonly id: string; readonly quantity: number }[] | null;
  readonly refundShipping?: unknown;
  readonly financialTransfer?: {
    readonly issueRefund?: {
      readonly orderTransactions: readonly {
        readonly parentId: string;
        readonly transactionAmount: { readonly amount: string | number };
      }[];
      readonly allowOverRefunding?: boolean | null;
    };
  } | null;
}
interface Disposition {
  readonly reverseFulfillmentOrderLineItemId: string;
  readonly quantity: number;
  readonly dispositionType: string;
}

/** Goods are back: they are taken in, the exchange goods are put on the order, and money goes back if so ordered. */
export const returnProcess: Mutation = (args, context) => {
  const input = args['input'] as Input;
  const { state, now } = context;
  const entry = find<Return>(state, 'Return', input.returnId);
  if (!entry) return refused(no('Return not found.', ['input', 'returnId'], 'NOT_FOUND'));
  if (entry.status !== 'OPEN') return refused(no('Return must be open.', ['input', 'returnId'], 'INVALID_STATE'));
  if (input.refundShipping) throw new Error('Sandbox does not implement ReturnProcessInput.refundShipping');
  const order = entry.order;

  const goods: { line: ReturnLine; quantity: number; dispositions: readonly Disposition[] }[] = [];
  for (const [index, item] of (input.returnLineItems ?? []).entries()) {
    const line = find<ReturnLine>(state, 'ReturnLineItem', item.id);
    const at = ['input', 'returnLineItems', String(index)];
    if (!line || line.returned !== entry) return refused(no('Return line item not found.', [...at, 'id'], 'NOT_FOUND'));
    if (item.quantity < 1 || item.quantity > line.quantity - line.processed)
      return refused(no('Quantity is not processable.', [...at, 'quantity'], 'INVALID'));
    goods.push({ line, quantity: item.quantity, dispositions: item.dispositions ?? [] });
  }
  const exchange: { line: ExchangeLine; quantity: number }[] = [];
  for (const [index, item] of (input.exchangeLineItems ?? []).entries()) {
    const line = entry.exchangeLines.find((candidate) => candidate.id === item.id);
    const at = ['input', 'exchangeLineItems', String(index)];
    if (!line) return refused(no('Exchange line item not found.', [...at, 'id'], 'NOT_FOUND'));
    if (item.quantity < 1 || item.quantity > line.quantity - line.processed)
      return refused(no('Quantity is not processable.', [...at, 'quantity'], 'INVALID'));
    exchange.push({ line, quantity: item.quantity });
  }
  if (goods.length === 0 && exchange.length === 0) return refused(no('At least one line item must be processed.', ['input'], 'BLANK'));

  const parts: { parent: Transaction; amount: number }[] = [];
  const refund = input.financialTransfer?.issueRefund;
  for (const [index, item] of (refund?.orderTransactions ?? []).entries()) {
    const at = ['input', 'financialTransfer', 'issueRefund', 'orderTransactions', String(index)];
    const parent = find<Transaction>(state, 'OrderTransaction', item.parentId);
    if (!parent || parent.order !== order) return refused(no('Parent transaction not found.', [...at, 'parentId'], 'NOT_FOUND'));
    const amount = minor(item.transactionAmount.amount);
    if (amount <= 0) return refused(no('Amount must be greater than 0.', [...at, 'transactionAmount'], 'GREATER_THAN'));
    if (!refund?.allowOverRefunding && amount > refundableOn(order, parent)) {
      return refused(no('Amount is more than the refundable amount.', [...at, 'transactionAmount'], 'TOO_BIG'));
    }
    parts.push({ parent, amount });
  }
  const amount = parts.reduce((total, part) => total + part.amount, 0);
  const fees = entry.fees.reduce((total, fee) => total + fee.amount, 0);
  const worth = goods.reduce((total, item) => total + paidFor(item.line.fulfillmentLine.line, item.quantity), 0) - fees;
  if (!refund?.allowOverRefunding && amount > Math.min(Math.max(0, worth), received(order) - refundedAmount(order))) {
    return refused(no('Refund is more than the returned items are worth.', ['input', 'financialTransfer'], 'TOO_BIG'));
  }

  for (const { line, quantity, dispositions } of goods) {
    line.processed += quantity;
    const told = dispositions.length > 0 ? dispositions : [{ dispositionType: 'NOT_RESTOCKED', quantity }];
    for (const { dispositionType: type, quantity: pieces } of told) {
      line.dispositions.push({ id: state.nextId('ReverseFulfillmentOrderDisposition'), type, quantity: pieces, createdAt: now });
      const variant = line.fulfillmentLine.line.variant;
      if (type === 'RESTOCKED' && variant) variant.available += pieces;
    }
  }
  for (const { line, quantity } of exchange) {
    const { variant } = line;
    const added: Line = known(state, {
      id: state.nextId('LineItem'),
      variant,
      product: variant.product,
      sku: variant.sku,
      title: variant.product.title,
      variantTitle: variant.options.map((option) => option.value).join(' / '),
      unitPrice: variant.price,
      discount: Math.round((line.discount * quantity) / line.quantity),
      quantity,
      removed: 0,
      added: true,
    });
    line.processed += quantity;
    line.lines.push(added);
    order.lines.push(added);
    variant.available -= quantity;
    variant.committed += quantity;
    addWorkOrder(state, order, 'OPEN', [{ line: added, quantity }], now);
  }
  if (amount > 0) {
    for (const { line, quantity } of goods) line.refunded += quantity;
    const pieces = goods.map(({ line, quantity }) => ({ line: line.fulfillmentLine.line, quantity, restockType: 'RETURN' }));
    addRefund(state, order, { at: now, amount, pieces, note: input.note ?? null, shipping: 0, returned: entry, parts });
  }
  order.updatedAt = now;
  const finished =
    entry.lines.every((line) => line.processed === line.quantity) && entry.exchangeLines.every((line) => line.processed === line.quantity);
  if (finished) Object.assign(entry, { status: 'CLOSED', closedAt: now });
  context.record({
    kind: 'return_processed',
    subject: order.name,
    mutation: 'returnProcess',
    data: { return: entry.name, refunded: decimal(amount) },
    ...(amount > 0
      ? {
          effect: {
            kind: 'refund_lines',
            order: order.name,
            amount: decimal(amount),
            lines: goods.map(({ line, quantity }) => ({ sku: line.fulfillmentLine.line.sku ?? '', quantity })),
          },
        }
      : {}),
  });
  return { return: entry, userErrors: [] };
};

/** The warehouse says what it did with goods that came in. */
export const reverseFulfillmentOrderDispose: Mutation = (args, context) => {
  const inputs = args['dispositionInputs'] as readonly Disposition[];
  const lines: ReturnLine[] = [];
  for (const [index, input] of inputs.entries()) {
    const line = find<ReturnLine>(context.state, 'ReverseFulfillmentOrderLineItem', input.reverseFulfillmentOrderLineItemId);
    const at = ['dispositionInputs', String(index)];
    if (!line)
      return {
        reverseFulfillmentOrderLineItems: null,
        userErrors: [no('Reverse fulfillment order line item not found.', at, 'NOT_FOUND')],
      };
    const already = line.dispositions.reduce((count, entry) => count + entry.quantity, 0);
    if (input.quantity < 1 || already + input.quantity > line.quantity) {
      return { reverseFulfillmentOrderLineItems: null, userErrors: [no('Quantity is more than is left to dispose.', at, 'INVALID')] };
    }
    lines.push(line);
  }
  for (const [index, { quantity, dispositionType: type }] of inputs.entries()) {
    const line = lines[index];
    line?.dispositions.push({ id: context.state.nextId('ReverseFulfillmentOrderDisposition'), type, quantity, createdAt: context.now });
    const variant = line?.fulfillmentLine.line.variant;
    if (type === 'RESTOCKED' && variant) variant.available += quantity;
  }
  for (const entry of new Set(lines.map((line) => line.returned))) {
    context.record({
      kind: 'return_received',
      subject: entry.order.name,
      mutation: 'reverseFulfillmentOrderDispose',
      data: { return: entry.name },
    });
  }
  return { reverseFulfillmentOrderLineItems: lines.map((line) => ({ id: line.reverseLineId, line })), userErrors: [] };
};

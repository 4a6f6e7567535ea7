import { type Context, type Mutation, no, type UserError } from './context.ts';
import { piecesOf, variantsOf } from './effects.ts';
import { returnReasons } from './fields-shipping.ts';
import type { ExchangeLine, FulfillmentLine, Order, Return, Variant } from './model.ts';
import { minor } from './money.ts';
import { orderById } from './present.ts';
import { returnable } from './reckon.ts';
import { addReturn, type NewReturnLine } from './seed-returns.ts';
import { find, known } from './state.ts';

const refused = (error: UserError) => ({ return: null, userErrors: [error] });
const done = (entry: Return) => ({ return: entry, userErrors: [] });

interface ReturnInput {
  readonly orderId: string;
  readonly returnLineItems: readonly LineInput[];
  readonly exchangeLineItems?:
    | readonly {
        readonly variantId?: string | null;
        readonly quantity: number;
        readonly appliedDiscount?: { readonly value: DiscountValue } | null;
        readonly giftCardCodes?: unknown;
      }[]
    | null;
  readonly returnShippingFee?: { readonly amount: { readonly amount: string | number; readonly currencyCode: string } } | null;
}
interface DiscountValue {
  readonly amount?: { readonly amount: string | number; readonly currencyCode: string };
  readonly percentage?: number;
}
interface LineInput {
  readonly fulfillmentLineItemId: string;
  readonly quantity: number;
  readonly returnReasonDefinitionId?: string | null;
  readonly returnReason?: string | null;
  readonly returnReasonNote?: string | null;
  readonly customerNote?: string | null;
}

export const returnCreate: Mutation = (args, context) =>
  open(args['returnInput'] as ReturnInput, 'returnInput', 'OPEN', 'returnCreate', context);
export const returnRequest: Mutation = (args, context) =>
  open(args['input'] as ReturnInput, 'input', 'REQUESTED', 'returnRequest', context);

function open(input: ReturnInput, name: string, status: 'OPEN' | 'REQUESTED', mutation: string, context: Context): unknown {
  const order = orderById(context, input.orderId);
  if (!order) return refused(no('Order not found.', [name, 'orderId'], 'NOT_FOUND'));
  if (input.returnLineItems.length === 0)
    return refused(no('At least one return line item is required.', [name, 'returnLineItems'], 'BLANK'));
  const lines = readLines(input.returnLineItems, name, order, context);
  if ('error' in lines) return refused(lines.error);
  const exchange = readExchange(input.exchangeLineItems ?? [], name, context);
  if ('error' in exchange) return refused(exchange.error);
  const fee = input.returnShippingFee?.amount;
  if (fee && fee.currencyCode !== context.state.shop.currency) {
    return refused(no('Return shipping fee currency does not match the order.', [name, 'returnShippingFee'], 'INVALID'));
  }
  const entry = addReturn(context.state, order, status, context.now, lines.list, fee ? [minor(fee.amount)] : []);
  entry.exchangeLines.push(...exchange.list);
  order.updatedAt = context.now;
  order.closedAt = order.cancelledAt;
  const pieces = piecesOf(lines.list.map(({ fulfillmentLine, quantity }) => ({ line: fulfillmentLine.line, quantity })));
  context.record({
    kind: status === 'OPEN' ? 'return_created' : 'return_requested',
    subject: order.name,
    mutation,
    data: { return: entry.name, fee: fee ? String(fee.amount) : null },
    effect:
      exchange.list.length > 0
        ? { kind: 'create_exchange', order: order.name, lines: pieces, newLines: variantsOf(exchange.list) }
        : { kind: 'create_return', order: order.name, lines: pieces },
  });
  return done(entry);
}

type Read<T> = { readonly list: readonly T[] } | { readonly error: UserError };

function readLines(inputs: readonly LineInput[], name: string, order: Order, context: Context): Read<NewReturnLine> {
  const list: NewReturnLine[] = [];
  for (const [index, input] of inputs.entries()) {
    const at = (key: string) => [name, 'returnLineItems', String(index), key];
    const fulfillmentLine = find<FulfillmentLine>(context.state, 'FulfillmentLineItem', input.fulfillmentLineItemId);
    if (!fulfillmentLine || fulfillmentLine.fulfillment.order !== order) {
      return { error: no('Fulfillment line item not found.', at('fulfillmentLineItemId'), 'NOT_FOUND') };
    }
    const before = list.reduce((count, other) => count + (other.fulfillmentLine === fulfillmentLine ? other.quantity : 0), 0);
    if (input.quantity < 1) return { error: no('Quantity must be greater than 0.', at('quantity'), 'GREATER_THAN') };
    if (before + input.quantity > returnable(order, fulfillmentLine)) {
      return { error: no('Return line item has an invalid quantity.', at('quantity'), 'INVALID') };
    }
    const reason = reasonOf(input);
    if (reason === null) return { error: no('Return reason definition not found.', at('returnReasonDefinitionId'), 'NOT_FOUND') };
    if ((input.returnReasonNote ?? '').length > 255)
      return { error: no('Return reason note is too long (maximum is 255 characters)', at('returnReasonNote'), 'TOO_LONG') };
    if (reason === 'other' && !input.returnReasonNote)
      return { error: no("Return reason note can't be blank", at('returnReasonNote'), 'BLANK') };
    list.push({
      fulfillmentLine,
      quantity: input.quantity,
      reasonHandle: reason,
      reasonNote: input.returnReasonNote ?? '',
      customerNote: input.customerNote ?? null,
    });
  }
  return { list };
}

function reasonOf(input: LineInput): string | null {
  if (input.returnReasonDefinitionId) return returnReasons.find((reason) => reason.id === input.returnReasonDefinitionId)?.handle ?? null;
  return input.returnReason ? input.returnReason.toLowerCase().replace('size_', '').replaceAll('_', '-') : 'unknown';
}

function readExchange(inputs: NonNullable<ReturnInput['exchangeLineItems']>, name: string, context: Context): Read<ExchangeLine> {
  const list: ExchangeLine[] = [];
  for (const [index, input] of inputs.entries()) {
    const at = (key: string) => [name, 'exchangeLineItems', String(index), key];
    if (input.giftCardCodes) throw new Error('Sandbox does not implement ExchangeLineItemInput.giftCardCodes');
    const variant = input.variantId ? find<Variant>(context.state, 'ProductVariant', input.variantId) : null;
    if (!variant) return { error: no('Variant not found.', at('variantId'), 'NOT_FOUND') };
    if (input.quantity < 1) return { error: no('Quantity must be greater than 0.', at('quantity'), 'GREATER_THAN') };
    const discount = input.appliedDiscount ? discountOf(input.appliedDiscount.value, variant.price * input.quantity, context) : 0;
    if (discount === null) return { error: no('Discount is invalid.', at('appliedDiscount'), 'INVALID') };
    const id = context.state.nextId('ExchangeLineItem');
    list.push(known(context.state, { id, variant, quantity: input.quantity, discount, processed: 0, lines: [] }));
  }
  return { list };
}

/** Off the line as a whole; null when it is no discount. */
function discountOf({ amount, percentage }: DiscountValue, worth: number, { state }: Context): number | null {
  if (amount && amount.currencyCode !== state.shop.currency) return null;
  const off = amount ? minor(amount.amount) : Math.round((worth * (percentage ?? 0)) / 100);
  return off > 0 && off <= worth ? off : null;
}

/** The states from which each step is allowed. */
function step(
  mutation: string,
  kind: string,
  from: readonly Return['status'][],
  change: (entry: Return, context: Context) => UserError | null,
): Mutation {
  return (args, context) => {
    const input = args['input'] as { id?: string } | undefined;
    const entry = find<Return>(context.state, 'Return', String(input?.id ?? args['id']));
    if (!entry) return refused(no('Return not found.', ['id'], 'NOT_FOUND'));
    if (!from.includes(entry.status))
      return refused(no(`Return is ${entry.status.toLowerCase()} and cannot be changed this way.`, ['id'], 'INVALID_STATE'));
    const error = change(entry, context);
    if (error) return refused(error);
    entry.order.updatedAt = context.now;
    context.record({ kind, subject: entry.order.name, mutation, data: { return: entry.name, status: entry.status } });
    return done(entry);
  };
}

export const returnApproveRequest = step('returnApproveRequest', 'return_approved', ['REQUESTED'], (entry, { now }) => {
  entry.status = 'OPEN';
  entry.approvedAt = now;
  return null;
});

export const returnDeclineRequest = step('returnDeclineRequest', 'return_declined', ['REQUESTED'], (entry) => {
  entry.status = 'DECLINED';
  return null;
});

export const returnClose = step('returnClose', 'return_closed', ['OPEN'], (entry, { now }) => {
  entry.status = 'CLOSED';
  entry.closedAt = now;
  return null;
});

export const returnReopen = step('returnReopen', 'return_reopened', ['CLOSED'], (entry) => {
  entry.status = 'OPEN';
  entry.closedAt = null;
  return null;
});

export const returnCancel = step('returnCancel', 'return_canceled', ['OPEN', 'REQUESTED'], (entry) => {
  if (entry.lines.some((line) => line.processed > 0 || line.refunded > 0)) {
    return no('A return with processed or refunded items cannot be canceled.', ['id'], 'INVALID_STATE');
  }
  entry.status = 'CANCELED';
  return null;
});

import { connection } from './connection.ts';
import { type Context, type Fields, type Mutation, no, type UserError } from './context.ts';
import { piecesOf, variantsOf } from './effects.ts';
import type { EditSession, Line, Order, Variant } from './model.ts';
import { minor, paidFor } from './money.ts';
import { note } from './mutate-order.ts';
import { bag, orderById } from './present.ts';
import { currentQuantity, received, refundedAmount, shippingPrice, unfulfilled } from './reckon.ts';
import { addWorkOrder } from './seed-parcels.ts';
import { find, known } from './state.ts';
import { openWorkOrders, takeOffWorkOrders } from './work-orders.ts';

const refused = (error: UserError) => ({ calculatedOrder: null, calculatedLineItem: null, orderEditSession: null, userErrors: [error] });

/** Editing is staged: nothing is changed on the order before the commit. */
export const orderEditBegin: Mutation = (args, context) => {
  const order = orderById(context, args['id']);
  if (!order) return refused(no('The order does not exist.', ['id']));
  if (order.cancelledAt) return refused(no("The order can't be edited because it is cancelled.", ['id']));
  const { state } = context;
  const session: EditSession = known(state, {
    id: state.nextId('OrderEditSession'),
    calculatedId: state.nextId('CalculatedOrder'),
    order,
    quantities: new Map(),
    added: [],
    open: true,
  });
  state.byId.set(session.calculatedId, session);
  state.edits.push(session);
  return staged(session);
};

const staged = (session: EditSession, line: Calculated | null = null) => ({
  calculatedOrder: session,
  calculatedLineItem: line,
  orderEditSession: { id: session.id },
  userErrors: [],
});

/** Both the session's and the calculated order's id are understood. */
function sessionOf(context: Context, id: unknown): EditSession | null {
  const session =
    find<EditSession>(context.state, 'CalculatedOrder', String(id)) ?? find<EditSession>(context.state, 'OrderEditSession', String(id));
  return session?.open ? session : null;
}

export const orderEditSetQuantity: Mutation = (args, context) => {
  const session = sessionOf(context, args['id']);
  if (!session) return refused(no('The calculated order does not exist.', ['id']));
  const quantity = Number(args['quantity']);
  if (quantity < 0) return refused(no('Quantity must be at least 0.', ['quantity']));
  const id = String(args['lineItemId']);
  const added = session.added.find((entry) => entry.id === id);
  if (added) {
    added.quantity = quantity;
    return staged(session, calculatedAdded(added));
  }
  const line = session.order.lines.find((entry) => entry.id === id || calculatedId(entry) === id);
  if (!line) return refused(no('The line item does not exist.', ['lineItemId']));
  const now = currentQuantity(session.order, line);
  const fixed = now - unfulfilled(session.order, line);
  if (quantity < fixed) return refused(no('Only unfulfilled items can be removed.', ['quantity']));
  if (quantity > now && (line.variant?.available ?? 0) < quantity - now) return refused(no('Not enough inventory.', ['quantity']));
  session.quantities.set(line, { quantity, restock: args['restock'] === true });
  return staged(session, calculatedLine(session, line));
};

export const orderEditAddVariant: Mutation = (args, context) => {
  const session = sessionOf(context, args['id']);
  if (!session) return refused(no('The calculated order does not exist.', ['id']));
  const variant = find<Variant>(context.state, 'ProductVariant', String(args['variantId']));
  if (!variant) return refused(no('The variant does not exist.', ['variantId']));
  const quantity = Number(args['quantity']);
  if (quantity < 1) return refused(no('Quantity must be at least 1.', ['quantity']));
  const there = session.order.lines.some((line) => line.variant === variant && currentQuantity(session.order, line) > 0);
  if (there && args['allowDuplicates'] !== true) return refused(no('The variant is already on the order.', ['variantId']));
  const added = { id: context.state.nextId('CalculatedLineItem'), variant, quantity, offPerPiece: 0 };
  session.added.push(added);
  return staged(session, calculatedAdded(added));
};

interface AppliedDiscount {
  readonly fixedValue?: { readonly amount: string | number; readonly currencyCode: string } | null;
  readonly percentValue?: number | null;
  readonly description?: string | null;
}

/** Off each piece of a line that the edit adds. */
export const orderEditAddLineItemDiscount: Mutation = (args, context) => {
  const session = sessionOf(context, args['id']);
  if (!session) return refused(no('The calculated order does not exist.', ['id']));
  const line = session.added.find((entry) => entry.id === String(args['lineItemId']));
  if (!line) return refused(no('Discounts can only be applied to lines that this edit adds.', ['lineItemId']));
  const { fixedValue, percentValue, description } = args['discount'] as AppliedDiscount;
  if ((fixedValue ? 1 : 0) + (percentValue ? 1 : 0) !== 1) return refused(no('Give either a fixed value or a percentage.', ['discount']));
  if (fixedValue && fixedValue.currencyCode !== context.state.shop.currency)
    return refused(no('Currency does not match the order.', ['discount']));
  if (line.offPerPiece > 0) return refused(no('The line item already has a discount.', ['lineItemId']));
  const off = fixedValue ? minor(fixedValue.amount) : Math.round((line.variant.price * (percentValue ?? 0)) / 100);
  if (off <= 0 || off > line.variant.price) return refused(no('Discount must be more than nothing and at most the price.', ['discount']));
  line.offPerPiece = off;
  const value = fixedValue
    ? { __typename: 'MoneyV2', amount: fixedValue.amount, currencyCode: fixedValue.currencyCode }
    : { __typename: 'PricingPercentageValue', percentage: percentValue };
  const id = context.state.nextId('OrderStagedChangeAddLineItemDiscount');
  return { ...staged(session, calculatedAdded(line)), addedDiscountStagedChange: { id, description: description ?? '', value } };
};

export const orderEditCommit: Mutation = (args, context) => {
  const session = sessionOf(context, args['id']);
  if (!session) return { order: null, successMessages: null, userErrors: [no('The calculated order does not exist.', ['id'])] };
  const { order } = session;
  const stale =
    order.cancelledAt !== null ||
    [...session.quantities].some(([line, { quantity }]) => quantity < currentQuantity(order, line) - unfulfilled(order, line));
  session.open = false;
  if (stale) return { order: null, successMessages: null, userErrors: [no('The order has been changed since the edit began.', ['id'])] };
  const taken: { line: Line; quantity: number }[] = [];
  const given: { variant: Variant; quantity: number; offPerPiece: number }[] = [];
  for (const [line, { quantity, restock }] of session.quantities) {
    const change = quantity - currentQuantity(order, line);
    if (change < 0) {
      remove(order, line, -change, restock);
      taken.push({ line, quantity: -change });
    } else if (change > 0 && line.variant) given.push({ variant: line.variant, quantity: change, offPerPiece: 0 });
  }
  given.push(...session.added.filter((entry) => entry.quantity > 0));
  for (const entry of given) add(context, order, entry);
  order.edited = true;
  order.updatedAt = context.now;
  const staffNote = typeof args['staffNote'] === 'string' ? args['staffNote'] : null;
  note(context, order, staffNote ?? 'Order edited.');
  context.record({
    kind: 'order_edited',
    subject: order.name,
    mutation: 'orderEditCommit',
    data: { staffNote },
    ...(taken.length + given.length > 0
      ? { effect: { kind: 'change_items', order: order.name, lines: piecesOf(taken), newLines: variantsOf(given) } }
      : {}),
  });
  return { order, successMessages: ['Order updated'], userErrors: [] };
};

function remove(order: Order, line: Line, quantity: number, restock: boolean): void {
  takeOffWorkOrders(order, line, quantity);
  line.removed += quantity;
  if (!line.variant) return;
  line.variant.committed -= quantity;
  if (restock) line.variant.available += quantity;
}

function add(context: Context, order: Order, entry: { variant: Variant; quantity: number; offPerPiece: number }): void {
  const { variant, quantity } = entry;
  const { state } = context;
  const line: Line = known(state, {
    id: state.nextId('LineItem'),
    variant,
    product: variant.product,
    sku: variant.sku,
    title: variant.product.title,
    variantTitle: variant.options.map((option) => option.value).join(' / '),
    unitPrice: variant.price,
    discount: entry.offPerPiece * quantity,
    quantity,
    removed: 0,
    added: true,
  });
  order.lines.push(line);
  variant.available -= quantity;
  variant.committed += quantity;
  const work = openWorkOrders(order)[0];
  if (work) work.lines.push({ id: state.nextId('FulfillmentOrderLineItem'), line, total: quantity, remaining: quantity });
  else addWorkOrder(state, order, 'OPEN', [{ line, quantity }], context.now);
}

type Calculated = Readonly<Record<string, unknown>> & { readonly id: string };
const calculatedId = (line: Line) => line.id.replace('/LineItem/', '/CalculatedLineItem/');

function calculatedLine(session: EditSession, line: Line): Calculated {
  const before = currentQuantity(session.order, line);
  const quantity = session.quantities.get(line)?.quantity ?? before;
  return {
    id: calculatedId(line),
    quantity,
    editableQuantity: Math.max(0, quantity - (before - unfulfilled(session.order, line))),
    editableQuantityBeforeChanges: unfulfilled(session.order, line),
    sku: line.sku,
    title: line.title,
    variantTitle: line.variantTitle,
    variant: line.variant,
    restockable: true,
    restocking: session.quantities.get(line)?.restock ?? false,
  };
}

const calculatedAdded = ({ id, variant, quantity }: EditSession['added'][number]): Calculated => ({
  id,
  quantity,
  editableQuantity: quantity,
  editableQuantityBeforeChanges: 0,
  sku: variant.sku,
  title: variant.product.title,
  variantTitle: variant.options.map((option) => option.value).join(' / '),
  variant,
  restockable: true,
  restocking: false,
});

function total(session: EditSession): number {
  const kept = session.order.lines.reduce(
    (sum, line) => sum + paidFor(line, session.quantities.get(line)?.quantity ?? currentQuantity(session.order, line)),
    0,
  );
  return (
    kept +
    session.added.reduce((sum, entry) => sum + (entry.variant.price - entry.offPerPiece) * entry.quantity, 0) +
    shippingPrice(session.order)
  );
}

export const calculatedOrderFields: Fields<EditSession> = {
  id: (session) => session.calculatedId,
  originalOrder: (session) => session.order,
  lineItems: (session, args) =>
    connection([...session.order.lines.map((line) => calculatedLine(session, line)), ...session.added.map(calculatedAdded)], args),
  addedLineItems: (session, args) => connection(session.added.map(calculatedAdded), args),
  totalPriceSet: (session, _, context) => bag(context, total(session)),
  subtotalPriceSet: (session, _, context) => bag(context, total(session) - shippingPrice(session.order)),
  // What the customer would owe; less than nothing is owed to them.
  totalOutstandingSet: (session, _, context) => bag(context, total(session) - (received(session.order) - refundedAmount(session.order))),
};

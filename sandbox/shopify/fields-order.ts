import { connection, cut } from './connection.ts';
import type { Fields } from './context.ts';
import type { Line, Order, Refund, Transaction } from './model.ts';
import { paidFor } from './money.ts';
import { addressOf, bag, metafieldFields, moneyOf, stamp } from './present.ts';
import * as reckon from './reckon.ts';
import { numberOf } from './state.ts';

export const orderFields: Fields<Order> = {
  id: (order) => order.id,
  legacyResourceId: (order) => numberOf(order.id),
  name: (order) => order.name,
  number: (order) => Number(order.name.replace(/\D/g, '')),
  confirmationNumber: (order) => order.confirmation,
  email: (order) => order.email,
  phone: (order) => order.phone,
  customer: (order) => order.customer,
  createdAt: (order) => stamp(order.createdAt),
  processedAt: (order) => stamp(order.createdAt),
  updatedAt: (order) => stamp(order.updatedAt),
  cancelledAt: (order) => stamp(order.cancelledAt),
  cancelReason: (order) => order.cancelReason,
  cancellation: (order) => (order.cancelledAt ? { staffNote: order.cancelStaffNote } : null),
  closed: (order) => order.closedAt !== null,
  closedAt: (order) => stamp(order.closedAt),
  confirmed: () => true,
  test: () => false,
  edited: (order) => order.edited,
  note: (order) => order.note,
  tags: (order) => order.tags,
  customAttributes: (order) => order.customAttributes,
  ...metafieldFields,
  currencyCode: (_, __, { state }) => state.shop.currency,
  presentmentCurrencyCode: (_, __, { state }) => state.shop.currency,
  taxesIncluded: () => true,
  discountCode: (order) => order.discountCodes[0] ?? null,
  discountCodes: (order) => order.discountCodes,
  shippingAddress: (order) => addressOf(order.shippingAddress, order.id),
  billingAddress: (order) => addressOf(order.shippingAddress, order.id),
  shippingLine: (order) => order.shipping && shippingLineOf(order),
  shippingLines: (order, args) => connection(order.shipping ? [shippingLineOf(order)] : [], args),
  lineItems: (order, args) => connection(order.lines, args),
  fulfillments: (order, args) => cut(order.fulfillments, args),
  fulfillmentsCount: (order) => ({ count: order.fulfillments.length, precision: 'EXACT' }),
  fulfillmentOrders: (order, args) => connection(order.fulfillmentOrders, args),
  returns: (order, args) => connection(order.returns, args),
  refunds: (order, args) => cut(order.refunds, args),
  transactions: (order, args) => cut(order.transactions, args),
  events: (order, args) => connection(order.timeline, args),
  paymentGatewayNames: (order) => [...new Set(order.transactions.map((entry) => entry.gateway))],
  displayFinancialStatus: (order) => reckon.financialStatus(order),
  displayFulfillmentStatus: (order) => reckon.fulfillmentStatus(order),
  returnStatus: (order) => reckon.returnStatus(order),
  fulfillable: (order) => order.lines.some((line) => reckon.unfulfilled(order, line) > 0),
  refundable: (order) =>
    reckon.received(order) > reckon.refundedAmount(order) || order.lines.some((line) => reckon.refundable(order, line) > 0),
  capturable: (order) => reckon.capturable(order) > 0,
  fullyPaid: (order) => reckon.outstanding(order) === 0,
  unpaid: (order) => reckon.received(order) === 0 && reckon.editedTotal(order) > 0,
  merchantEditable: (order) => order.cancelledAt === null,
  merchantEditableErrors: (order) => (order.cancelledAt === null ? [] : ["The order can't be edited because it is cancelled"]),
  subtotalLineItemsQuantity: (order) => order.lines.reduce((count, line) => count + line.quantity, 0),
  currentSubtotalLineItemsQuantity: (order) => order.lines.reduce((count, line) => count + reckon.currentQuantity(order, line), 0),
  statusPageUrl: (order, _, { state }) => `https://${state.shop.domain}/orders/${numberOf(order.id)}/authenticate?key=sandbox`,

  originalTotalPriceSet: (order, _, context) => bag(context, reckon.originalTotal(order)),
  totalPriceSet: (order, _, context) => bag(context, reckon.editedTotal(order)),
  currentTotalPriceSet: (order, _, context) => bag(context, reckon.currentTotal(order)),
  subtotalPriceSet: (order, _, context) => bag(context, reckon.subtotal(order)),
  currentSubtotalPriceSet: (order, _, context) =>
    bag(
      context,
      order.lines.reduce((total, line) => total + paidFor(line, reckon.currentQuantity(order, line)), 0),
    ),
  totalShippingPriceSet: (order, _, context) => bag(context, reckon.shippingPrice(order)),
  currentShippingPriceSet: (order, _, context) => bag(context, reckon.shippingPrice(order) - reckon.shippingRefunded(order)),
  totalDiscountsSet: (order, _, context) =>
    bag(
      context,
      order.lines.reduce((total, line) => total + line.discount, 0),
    ),
  totalTaxSet: (order, _, context) => bag(context, Math.round(reckon.editedTotal(order) / 5)),
  totalReceivedSet: (order, _, context) => bag(context, reckon.received(order)),
  totalRefundedSet: (order, _, context) => bag(context, reckon.refundedAmount(order)),
  totalRefundedShippingSet: (order, _, context) => bag(context, reckon.shippingRefunded(order)),
  netPaymentSet: (order, _, context) => bag(context, reckon.received(order) - reckon.refundedAmount(order)),
  totalCapturableSet: (order, _, context) => bag(context, reckon.capturable(order)),
  totalOutstandingSet: (order, _, context) => bag(context, reckon.outstanding(order)),
};

const shippingLineOf = (order: Order) => ({ id: order.shipping?.id ?? '', order });

export const shippingLineFields: Fields<{ id: string; order: Order }> = {
  id: (line) => line.id,
  title: ({ order }) => order.shipping?.title,
  code: ({ order }) => order.shipping?.title,
  source: () => 'shopify',
  custom: () => false,
  isRemoved: () => false,
  originalPriceSet: ({ order }, _, context) => bag(context, reckon.shippingPrice(order)),
  discountedPriceSet: ({ order }, _, context) => bag(context, reckon.shippingPrice(order)),
  currentDiscountedPriceSet: ({ order }, _, context) => bag(context, reckon.shippingPrice(order) - reckon.shippingRefunded(order)),
};

const homes = new WeakMap<Line, Order>();

function orderOf(line: Line, orders: readonly Order[]): Order {
  const order = homes.get(line) ?? orders.find((entry) => entry.lines.includes(line));
  if (!order) throw new Error(`${line.id} belongs to no order`);
  homes.set(line, order);
  return order;
}

export const lineFields: Fields<Line> = {
  id: (line) => line.id,
  title: (line) => line.title,
  name: (line) => [line.title, line.variantTitle].filter(Boolean).join(' - '),
  variantTitle: (line) => line.variantTitle,
  vendor: (line) => line.product?.vendor ?? null,
  sku: (line) => line.sku,
  variant: (line) => line.variant,
  product: (line) => line.product,
  quantity: (line) => line.quantity,
  currentQuantity: (line, _, { state }) => reckon.currentQuantity(orderOf(line, state.orders), line),
  refundableQuantity: (line, _, { state }) => reckon.refundable(orderOf(line, state.orders), line),
  unfulfilledQuantity: (line, _, { state }) => reckon.unfulfilled(orderOf(line, state.orders), line),
  nonFulfillableQuantity: (line, _, { state }) => line.quantity - reckon.unfulfilled(orderOf(line, state.orders), line),
  requiresShipping: () => true,
  restockable: (line) => line.variant !== null,
  taxable: () => true,
  isGiftCard: () => false,
  customAttributes: () => [],
  originalUnitPriceSet: (line, _, context) => bag(context, line.unitPrice),
  originalTotalSet: (line, _, context) => bag(context, line.unitPrice * line.quantity),
  // The file's discount is the line's own; a code's share is told in the same place, as with codes that apply to lines.
  discountedTotalSet: (line, args, context) =>
    bag(
      context,
      args['withCodeDiscounts'] === true || !hasCode(line, context.state.orders)
        ? paidFor(line, line.quantity)
        : line.unitPrice * line.quantity,
    ),
  discountedUnitPriceSet: (line, _, context) =>
    bag(
      context,
      hasCode(line, context.state.orders) ? line.unitPrice : Math.round(paidFor(line, line.quantity) / Math.max(1, line.quantity)),
    ),
  discountedUnitPriceAfterAllDiscountsSet: (line, _, context) =>
    bag(context, Math.round(paidFor(line, line.quantity) / Math.max(1, line.quantity))),
  totalDiscountSet: (line, _, context) => bag(context, hasCode(line, context.state.orders) ? 0 : line.discount),
  discountAllocations: (line, _, context) =>
    line.discount === 0
      ? []
      : [{ allocatedAmountSet: bag(context, line.discount), discountApplication: applicationOf(line, context.state.orders) }],
};

/** A discount on an order that carries a code came by that code; what was added later got its discount by hand. */
const hasCode = (line: Line, orders: readonly Order[]) =>
  line.discount > 0 && !line.added && orderOf(line, orders).discountCodes.length > 0;

function applicationOf(line: Line, orders: readonly Order[]) {
  const code = hasCode(line, orders) ? orderOf(line, orders).discountCodes[0] : undefined;
  const rest = { allocationMethod: 'ACROSS', targetSelection: 'ALL', targetType: 'LINE_ITEM', index: 0 };
  return code === undefined
    ? { __typename: 'ManualDiscountApplication', title: 'Discount', description: null, ...rest }
    : { __typename: 'DiscountCodeApplication', code, ...rest };
}

export const refundFields: Fields<Refund> = {
  id: (refund) => refund.id,
  legacyResourceId: (refund) => numberOf(refund.id),
  createdAt: (refund) => stamp(refund.createdAt),
  processedAt: (refund) => stamp(refund.createdAt),
  updatedAt: (refund) => stamp(refund.createdAt),
  note: (refund) => refund.note,
  order: (refund) => refund.order,
  return: (refund) => refund.returned,
  totalRefundedSet: (refund, _, context) =>
    bag(
      context,
      refund.transactions.reduce((total, entry) => total + entry.amount, 0),
    ),
  refundLineItems: (refund, args) => connection(refund.lines, args),
  transactions: (refund, args) => connection(refund.transactions, args),
};

export const refundLineFields: Fields<Refund['lines'][number]> = {
  id: (entry) => entry.id,
  lineItem: (entry) => entry.line,
  quantity: (entry) => entry.quantity,
  restockType: (entry) => entry.restockType,
  restocked: (entry) => entry.restockType === 'RETURN' || entry.restockType === 'CANCEL',
  priceSet: (entry, _, context) => bag(context, Math.round(paidFor(entry.line, entry.quantity) / Math.max(1, entry.quantity))),
  subtotalSet: (entry, _, context) => bag(context, paidFor(entry.line, entry.quantity)),
};

export const transactionFields: Fields<Transaction> = {
  id: (entry) => entry.id,
  kind: (entry) => entry.kind,
  status: (entry) => entry.status,
  gateway: (entry) => entry.gateway,
  formattedGateway: (entry) =>
    entry.gateway
      .split('_')
      .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
      .join(' '),
  createdAt: (entry) => stamp(entry.at),
  processedAt: (entry) => stamp(entry.at),
  parentTransaction: (entry) => entry.parent,
  order: (entry) => entry.order,
  test: () => false,
  errorCode: (entry) => (entry.status === 'FAILURE' ? 'CARD_DECLINED' : null),
  amountSet: (entry, _, context) => bag(context, entry.amount),
  totalUnsettledSet: (entry, _, context) => bag(context, entry.kind === 'AUTHORIZATION' ? reckon.reservedOn(entry.order, entry) : 0),
  maximumRefundableV2: (entry, _, context) => moneyOf(context, reckon.refundableOn(entry.order, entry)),
  manuallyCapturable: (entry) => entry.kind === 'AUTHORIZATION' && reckon.reservedOn(entry.order, entry) > 0,
  authorizationExpiresAt: (entry) => (entry.kind === 'AUTHORIZATION' ? stamp(new Date(entry.at.getTime() + 7 * 86_400_000)) : null),
};

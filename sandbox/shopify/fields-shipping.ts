import { connection, cut } from './connection.ts';
import type { Fields } from './context.ts';
import type { ExchangeLine, Fulfillment, FulfillmentLine, FulfillmentOrder, Return, ReturnLine } from './model.ts';
import { paidFor } from './money.ts';
import { bag, stamp } from './present.ts';
import { returnable } from './reckon.ts';
import { numberOf } from './state.ts';

const location = { __location: true } as const;

export const fulfillmentFields: Fields<Fulfillment> = {
  id: (parcel) => parcel.id,
  legacyResourceId: (parcel) => numberOf(parcel.id),
  name: (parcel) => parcel.name,
  order: (parcel) => parcel.order,
  createdAt: (parcel) => stamp(parcel.createdAt),
  updatedAt: (parcel) => stamp(parcel.events.at(-1)?.happenedAt ?? parcel.createdAt),
  status: () => 'SUCCESS',
  displayStatus: (parcel) => parcel.displayStatus,
  estimatedDeliveryAt: (parcel) => stamp(parcel.estimatedAt),
  deliveredAt: (parcel) => stamp(parcel.deliveredAt),
  inTransitAt: (parcel) => stamp(parcel.events.find((event) => event.status === 'IN_TRANSIT')?.happenedAt ?? null),
  requiresShipping: () => true,
  totalQuantity: (parcel) => parcel.lines.reduce((count, line) => count + line.quantity, 0),
  trackingInfo: (parcel, args) =>
    parcel.carrier === null && parcel.tracking === null
      ? []
      : cut([{ company: parcel.carrier, number: parcel.tracking, url: parcel.trackingUrl }], args),
  events: (parcel, args) =>
    connection(
      parcel.events.toSorted((a, b) => a.happenedAt.getTime() - b.happenedAt.getTime()),
      args,
    ),
  fulfillmentLineItems: (parcel, args) => connection(parcel.lines, args),
  fulfillmentOrders: (parcel, args) =>
    connection(
      parcel.order.fulfillmentOrders.filter((entry) => entry.status === 'CLOSED'),
      args,
    ),
  location: () => location,
};

export const fulfillmentEventFields: Fields<Fulfillment['events'][number]> = {
  id: (event) => event.id,
  status: (event) => event.status,
  happenedAt: (event) => stamp(event.happenedAt),
  createdAt: (event) => stamp(event.happenedAt),
  message: () => null,
};

export const fulfillmentLineFields: Fields<FulfillmentLine> = {
  id: (entry) => entry.id,
  lineItem: (entry) => entry.line,
  quantity: (entry) => entry.quantity,
  discountedTotalSet: (entry, _, context) => bag(context, paidFor(entry.line, entry.quantity)),
  originalTotalSet: (entry, _, context) => bag(context, entry.line.unitPrice * entry.quantity),
};

export const fulfillmentOrderFields: Fields<FulfillmentOrder> = {
  id: (entry) => entry.id,
  status: (entry) => entry.status,
  requestStatus: () => 'UNSUBMITTED',
  createdAt: (entry) => stamp(entry.createdAt),
  updatedAt: (entry) => stamp(entry.updatedAt),
  order: (entry) => entry.order,
  orderId: (entry) => entry.order.id,
  orderName: (entry) => entry.order.name,
  orderProcessedAt: (entry) => stamp(entry.order.createdAt),
  lineItems: (entry, args) => connection(entry.lines, args),
  fulfillmentHolds: () => [],
};

export const fulfillmentOrderLineFields: Fields<FulfillmentOrder['lines'][number]> = {
  id: (entry) => entry.id,
  lineItem: (entry) => entry.line,
  sku: (entry) => entry.line.sku,
  productTitle: (entry) => entry.line.title,
  variantTitle: (entry) => entry.line.variantTitle,
  variant: (entry) => entry.line.variant,
  totalQuantity: (entry) => entry.total,
  remainingQuantity: (entry) => entry.remaining,
  requiresShipping: () => true,
};

export const returnFields: Fields<Return> = {
  id: (entry) => entry.id,
  name: (entry) => entry.name,
  status: (entry) => entry.status,
  order: (entry) => entry.order,
  createdAt: (entry) => stamp(entry.createdAt),
  closedAt: (entry) => stamp(entry.closedAt),
  requestApprovedAt: (entry) => stamp(entry.approvedAt),
  totalQuantity: (entry) => entry.lines.reduce((count, line) => count + line.quantity, 0),
  returnLineItems: (entry, args) => connection(entry.lines, args),
  exchangeLineItems: (entry, args) => connection(entry.exchangeLines, args),
  returnShippingFees: (entry, _, context) => entry.fees.map(({ id, amount }) => ({ id, amountSet: bag(context, amount) })),
  refunds: (entry, args) =>
    connection(
      entry.order.refunds.filter((refund) => refund.returned === entry),
      args,
    ),
  transactions: (entry, args) =>
    connection(
      entry.order.refunds.filter((refund) => refund.returned === entry).flatMap((refund) => refund.transactions),
      args,
    ),
  // The warehouse is told of a return once it is open.
  reverseFulfillmentOrders: (entry, args) =>
    connection(entry.status === 'REQUESTED' || entry.status === 'DECLINED' ? [] : [{ id: entry.reverseOrderId, returned: entry }], args),
  decline: () => null,
};

export const reverseOrderFields: Fields<{ id: string; returned: Return }> = {
  id: ({ id }) => id,
  order: ({ returned }) => returned.order,
  status: ({ returned }) => (returned.status === 'CANCELED' ? 'CANCELED' : returned.status === 'CLOSED' ? 'CLOSED' : 'OPEN'),
  lineItems: ({ returned }, args) =>
    connection(
      returned.lines.map((line) => ({ id: line.reverseLineId, line })),
      args,
    ),
  reverseDeliveries: (_, args) => connection([], args),
};

export const reverseLineFields: Fields<{ id: string; line: ReturnLine }> = {
  id: ({ id }) => id,
  totalQuantity: ({ line }) => line.quantity,
  fulfillmentLineItem: ({ line }) => line.fulfillmentLine,
  dispositions: ({ line }) => line.dispositions,
};

export const dispositionFields: Fields<ReturnLine['dispositions'][number]> = {
  id: (entry) => entry.id,
  type: (entry) => entry.type,
  quantity: (entry) => entry.quantity,
  createdAt: (entry) => stamp(entry.createdAt),
  location: () => location,
};

export const returnLineFields: Fields<ReturnLine> = {
  id: (line) => line.id,
  quantity: (line) => line.quantity,
  processedQuantity: (line) => line.processed,
  processableQuantity: (line) => (line.returned.status === 'OPEN' ? line.quantity - line.processed : 0),
  unprocessedQuantity: (line) => line.quantity - line.processed,
  refundedQuantity: (line) => line.refunded,
  refundableQuantity: (line) => line.quantity - line.refunded,
  fulfillmentLineItem: (line) => line.fulfillmentLine,
  customerNote: (line) => line.customerNote,
  returnReasonNote: (line) => line.reasonNote,
  returnReasonDefinition: (line) => reasonByHandle(line.reasonHandle),
  restockingFee: () => null,
  withCodeDiscountedTotalPriceSet: (line, _, context) => bag(context, paidFor(line.fulfillmentLine.line, line.quantity)),
};

export const exchangeLineFields: Fields<ExchangeLine> = {
  id: (entry) => entry.id,
  quantity: (entry) => entry.quantity,
  processedQuantity: (entry) => entry.processed,
  processableQuantity: (entry) => entry.quantity - entry.processed,
  unprocessedQuantity: (entry) => entry.quantity - entry.processed,
  variantId: (entry) => entry.variant.id,
  productId: (entry) => entry.variant.product.id,
  variantSku: (entry) => entry.variant.sku,
  variantTitle: (entry) => entry.variant.options.map((option) => option.value).join(' / '),
  title: (entry) => entry.variant.product.title,
  lineItems: (entry) => entry.lines,
};

export const returnableFields: Fields<{ id: string; parcel: Fulfillment }> = {
  id: ({ id }) => id,
  fulfillment: ({ parcel }) => parcel,
  returnableFulfillmentLineItems: ({ parcel }, args) =>
    connection(
      parcel.lines
        .map((line) => ({ id: line.id, fulfillmentLineItem: line, quantity: returnable(parcel.order, line) }))
        .filter((entry) => entry.quantity > 0),
      args,
    ),
};

/** The reasons that every shop has. Ids are the same in each. */
export const returnReasons = [
  ['unknown', 'Unknown'],
  ['unwanted', 'Changed my mind'],
  ['too-small', 'Item is too small'],
  ['too-large', 'Item is too large'],
  ['style', "Don't like the style"],
  ['color', "Don't like the color"],
  ['defective', 'Damaged or defective'],
  ['wrong-item', 'Received wrong item'],
  ['not-as-described', 'Item not as described'],
  ['other', 'Other'],
].map(([handle, name], index) => ({
  id: `gid://shopify/ReturnReasonDefinition/${index + 1}`,
  handle: String(handle),
  name: String(name),
  deleted: false,
}));

export const reasonByHandle = (handle: string) => returnReasons.find((reason) => reason.handle === handle) ?? null;

import { asId, type CustomerId, type LineId, type OrderId, type ProductId, type VariantId } from '../../domain/ids.ts';
import { type Money, subtract, sum, times } from '../../domain/money.ts';
import type { FinancialStatus, Order, OrderLine, Refund } from '../../domain/order.ts';
import type { Sizes } from './documents/order.ts';
import { instant, instantOrNull, isParcel, toFulfillment, toReturn } from './map-parcel.ts';
import { isMarkNote, resendTag } from './marks.ts';
import { readOptions } from './option-names.ts';
import { reckonPayments } from './payments.ts';
import { numericId } from './search.ts';
import type { LineItem, Order as WireOrder, Refund as WireRefund } from './wire/order.ts';

export function toOrder(order: WireOrder, adminUrl: string): Order {
  const { payments, received, reserved, gateway } = reckonPayments(order.transactions, order.currencyCode);
  return {
    id: asId<OrderId>(order.id),
    name: order.name,
    email: order.email,
    customer: order.customer && {
      id: asId<CustomerId>(order.customer.id),
      email: order.customer.defaultEmailAddress?.emailAddress ?? null,
    },
    createdAt: instant(order.createdAt),
    cancelledAt: instantOrNull(order.cancelledAt),
    financial: financialStatus(order.displayFinancialStatus),
    lines: order.lineItems.nodes.map(toLine),
    shipping: order.shippingLine && { title: order.shippingLine.title, price: order.shippingLine.discountedPriceSet },
    total: order.currentTotalPriceSet,
    received,
    refunded: order.totalRefundedSet,
    reserved,
    gateway,
    discountCodes: order.discountCodes,
    shippingAddress: toAddress(order.shippingAddress),
    fulfillments: order.fulfillments.filter(isParcel).map(toFulfillment),
    fulfillmentInProgress: order.fulfillmentOrders.nodes.some((entry) => entry.status === 'IN_PROGRESS'),
    returns: order.returns.nodes.map(toReturn),
    refunds: order.refunds.map(toRefund),
    payments,
    tags: order.tags,
    note: order.note,
    resend: toResend(order, received),
    url: `${adminUrl}/orders/${numericId(order.id)}`,
  };
}

/** True when a list reached the size it was asked for, so that more may be behind it. */
export function isCut(order: WireOrder, sizes: Sizes): boolean {
  return (
    order.lineItems.more ||
    order.returns.more ||
    order.fulfillmentOrders.more ||
    order.transactions.length >= sizes.transactions ||
    order.fulfillments.length >= sizes.fulfillments ||
    order.refunds.length >= sizes.refunds ||
    order.fulfillments.some((parcel) => parcel.fulfillmentLineItems.more) ||
    order.returns.nodes.some((entry) => entry.returnLineItems.more) ||
    order.refunds.some((refund) => refund.refundLineItems.more)
  );
}

function toLine(line: LineItem): OrderLine {
  const { currency } = line.originalUnitPriceSet;
  // Order-wide discounts are allocated to lines too, so this is what the line really cost.
  const discounts = sum(
    line.discountAllocations.map((allocation) => allocation.allocatedAmountSet),
    currency,
  );
  return {
    id: asId<LineId>(line.id),
    sku: line.sku ?? '',
    title: line.title,
    product: line.product && asId<ProductId>(line.product.id),
    variant: line.variant && asId<VariantId>(line.variant.id),
    options: readOptions(line.variant?.selectedOptions ?? []),
    quantity: line.quantity,
    currentQuantity: line.currentQuantity,
    unitPrice: line.originalUnitPriceSet,
    paid: subtract(times(line.originalUnitPriceSet, line.quantity), discounts),
    productTags: line.product?.tags ?? [],
  };
}

/** The bot tags its own; people send anew by an order that costs nothing, with a note if they are kind. */
function toResend(order: WireOrder, received: Money): Order['resend'] {
  const byBot = order.tags.includes(resendTag);
  const goods = order.lineItems.nodes.length > 0 && order.currentTotalPriceSet.minor === 0 && received.minor === 0;
  if (!byBot && (!goods || order.cancelledAt !== null || order.totalRefundedSet.minor > 0)) return null;
  return { of: resentOrder(order.note ?? ''), byBot };
}

/** The order that was sent anew: after our own words whatever it is called, in a person's note what looks like an order. */
function resentOrder(note: string): string | null {
  return /^Resend of (\S+)/.exec(note)?.[1] ?? /#[\p{L}\d-]*\d[\d-]*/u.exec(note)?.[0] ?? /\d{4,}/.exec(note)?.[0] ?? null;
}

function toRefund(refund: WireRefund): Refund {
  return {
    id: refund.id,
    createdAt: instant(refund.createdAt ?? refund.processedAt),
    amount: refund.totalRefundedSet,
    note: refund.note,
    byBot: refund.note !== null && isMarkNote(refund.note),
    lines: refund.refundLineItems.nodes.map((entry) => ({ line: asId<LineId>(entry.lineItem.id), quantity: entry.quantity })),
  };
}

function toAddress(address: WireOrder['shippingAddress']): Order['shippingAddress'] {
  return (
    address && {
      name: address.name,
      address1: address.address1 ?? '',
      address2: address.address2,
      zip: address.zip ?? '',
      city: address.city ?? '',
      country: address.countryCodeV2 ?? '',
    }
  );
}

function financialStatus(status: string | null): FinancialStatus {
  switch (status) {
    case 'AUTHORIZED':
      return 'authorized';
    case 'PARTIALLY_PAID':
      return 'partially_paid';
    case 'PAID':
      return 'paid';
    case 'PARTIALLY_REFUNDED':
      return 'partially_refunded';
    case 'REFUNDED':
      return 'refunded';
    case 'VOIDED':
      return 'voided';
    case 'EXPIRED':
      return 'expired';
    default:
      return 'pending';
  }
}

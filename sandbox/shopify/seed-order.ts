import type { StoreOrder } from '../formats/store-file.ts';
import type { Times } from '../formats/times.ts';
import type { Address, Customer, Line, Order, ShopState } from './model.ts';
import { minor } from './money.ts';
import { seedParcels } from './seed-parcels.ts';
import { seedPayments } from './seed-payments.ts';
import { seedReturns } from './seed-returns.ts';
import { known } from './state.ts';

export function seedOrder(state: ShopState, from: StoreOrder, customer: Customer, times: Times): Order {
  const createdAt = times.moment(from.createdAt);
  const lines = from.lines.map((entry): Line => {
    const variant = state.variants.get(entry.sku) ?? null;
    return known(state, {
      id: state.nextId('LineItem'),
      variant,
      product: variant?.product ?? null,
      sku: entry.sku,
      title: variant?.product.title ?? entry.sku,
      variantTitle: variant ? variant.options.map((option) => option.value).join(' / ') : null,
      unitPrice: entry.price === undefined ? (variant?.price ?? 0) : minor(entry.price),
      discount: minor(entry.discount),
      quantity: entry.quantity,
      removed: 0,
      added: false,
    });
  });
  const cancelledAt = from.cancelledAt === null ? null : times.moment(from.cancelledAt);
  const order: Order = known(state, {
    id: state.nextId('Order'),
    name: from.name,
    confirmation: `C${from.name.replace(/\D/g, '').padStart(8, '0')}`,
    email: from.email,
    phone: null,
    customer,
    createdAt,
    updatedAt: createdAt,
    cancelledAt,
    cancelReason: cancelledAt ? 'CUSTOMER' : null,
    cancelStaffNote: null,
    closedAt: cancelledAt,
    lines,
    shipping: from.shipping ? { id: state.nextId('ShippingLine'), title: from.shipping.title, price: minor(from.shipping.price) } : null,
    discountCodes: from.discountCodes,
    shippingAddress: from.shippingAddress ? addressOf(from.shippingAddress) : null,
    gateway: from.gateway,
    transactions: [],
    fulfillments: [],
    fulfillmentOrders: [],
    returns: [],
    refunds: [],
    tags: [...from.tags].sort(),
    note: from.note,
    customAttributes: [],
    metafields: [],
    edited: false,
    timeline: [],
    statedFinancial: null,
  });
  state.orders.push(order);
  const number = Number(from.name.replace(/\D/g, ''));
  if (Number.isSafeInteger(number)) state.nextOrderNumber = Math.max(state.nextOrderNumber, number + 1);

  seedParcels(state, order, from, times);
  seedReturns(state, order, from, times);
  seedPayments(state, order, from, times);
  if (cancelledAt) for (const line of order.lines) line.removed = line.quantity - refundedOf(order, line);
  return order;
}

const refundedOf = (order: Order, line: Line) =>
  order.refunds.flatMap((refund) => refund.lines).reduce((count, entry) => count + (entry.line === line ? entry.quantity : 0), 0);

function addressOf(from: NonNullable<StoreOrder['shippingAddress']>): Address {
  const [first = '', ...rest] = (from.name ?? '').split(' ');
  return {
    firstName: from.name === null ? null : first,
    lastName: from.name === null ? null : rest.join(' '),
    address1: from.address1,
    address2: from.address2,
    zip: from.zip,
    city: from.city,
    country: from.country,
    phone: from.phone,
    company: null,
  };
}

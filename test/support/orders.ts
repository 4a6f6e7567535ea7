import { checkTemplate } from '../../src/agent/reply/templates.ts';
import { createCalendar } from '../../src/domain/calendar.ts';
import {
  asId,
  type CustomerId,
  type FulfillmentLineId,
  type Instant,
  type LineId,
  type OrderId,
  type PersonId,
  type TurnId,
} from '../../src/domain/ids.ts';
import { money } from '../../src/domain/money.ts';
import type { Fulfillment, Order, OrderLine } from '../../src/domain/order.ts';
import type { CommerceReads } from '../../src/ports/commerce.ts';
import { readPack } from '../../src/settings/read-pack.ts';
import type { ToolContext } from '../../src/tools/define-tool.ts';
import { toolSignatures } from '../../src/tools/registry.ts';

export const now = asId<Instant>('2026-11-20T09:00:00.000Z');
export const owner = 'sofie@mail.example';
export const pack = readPack({ root: process.cwd(), pack: 'fashion', tools: toolSignatures(), checkTemplate });

export const kr = (amount: string) => money(amount, 'DKK');

export function line(values: Partial<Omit<OrderLine, 'id'>> & { id: string }): OrderLine {
  return {
    sku: `SKU-${values.id}`,
    title: 'Lina kjole',
    product: null,
    variant: null,
    options: { color: 'Sort', size: '38' },
    quantity: 1,
    currentQuantity: values.quantity ?? 1,
    unitPrice: kr('599.00'),
    paid: kr('599.00'),
    productTags: [],
    ...values,
    id: asId<LineId>(values.id),
  };
}

export function order(values: Partial<Order> = {}): Order {
  const lines = values.lines ?? [line({ id: 'l1' })];
  return {
    id: asId<OrderId>('gid://shopify/Order/1'),
    name: '#10412',
    email: owner,
    customer: { id: asId<CustomerId>('gid://shopify/Customer/1'), email: owner },
    createdAt: asId<Instant>('2026-11-19T09:00:00.000Z'),
    cancelledAt: null,
    financial: 'paid',
    shipping: { title: 'GLS pakkeshop', price: kr('39.00') },
    total: kr('638.00'),
    received: kr('638.00'),
    refunded: kr('0.00'),
    reserved: kr('0.00'),
    gateway: 'shopify_payments',
    discountCodes: [],
    shippingAddress: { name: 'Sofie Holm', address1: 'Nørrebrogade 10', address2: null, zip: '2200', city: 'København N', country: 'DK' },
    fulfillments: [],
    fulfillmentInProgress: false,
    returns: [],
    refunds: [],
    payments: [],
    tags: [],
    note: null,
    resend: null,
    url: 'https://admin.example/orders/1',
    ...values,
    lines,
  };
}

export function parcel(values: Partial<Omit<Fulfillment, 'lines'>> & { lines?: readonly string[] } = {}): Fulfillment {
  return {
    id: 'f1',
    createdAt: asId<Instant>('2026-11-17T09:00:00.000Z'),
    carrier: 'GLS',
    tracking: '00370712345678',
    trackingUrl: null,
    status: 'in_transit',
    lastScanAt: asId<Instant>('2026-11-19T09:00:00.000Z'),
    estimatedAt: null,
    deliveredAt: null,
    ...values,
    lines: (values.lines ?? ['l1']).map((id) => ({ id: asId<FulfillmentLineId>(`f-${id}`), line: asId<LineId>(id), quantity: 1 })),
  };
}

export const deliveredOn = (day: string) => parcel({ status: 'delivered', deliveredAt: asId<Instant>(`${day}T12:00:00.000Z`) });

/** A tool's surroundings over a shop with these orders; the shop's search finds too much on purpose. */
export function context(orders: readonly Order[], values: Partial<ToolContext> = {}): ToolContext {
  const nothing = () => Promise.reject(new Error('this test does not ask for it'));
  const shop: CommerceReads = {
    findCustomer: nothing,
    ordersOf: () => Promise.resolve(orders),
    readOrder: (id) => Promise.resolve(orders.find((each) => each.id === id) ?? null),
    ordersMarked: nothing,
    ordersWithGifts: () => Promise.resolve([]),
    products: nothing,
    findDiscount: nothing,
    findGiftCard: nothing,
  };
  return {
    shop,
    desk: { ticketsOf: nothing },
    requester: { id: asId<PersonId>('7'), email: owner, verified: true },
    policy: pack.policy,
    knowledge: pack.knowledge,
    calendar: pack.calendar ?? createCalendar('Europe/Copenhagen', 'denmark'),
    now,
    turn: asId<TurnId>('t1'),
    photo: false,
    ...values,
  };
}

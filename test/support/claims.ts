import {
  asId,
  type FulfillmentLineId,
  type Instant,
  type LineId,
  type OrderId,
  type ProductId,
  type VariantId,
} from '../../src/domain/ids.ts';
import type { Order, OrderLine, Refund } from '../../src/domain/order.ts';
import type { Product } from '../../src/domain/product.ts';
import { context, kr, line, order, parcel } from './orders.ts';

/** A hat for 229, socks for 129 a pair (two pairs) and a dress for 649, delivered in one parcel on Monday the 16th, four days ago. */
export const hat = line({
  id: 'hat',
  sku: 'HAT',
  title: 'Isak hue',
  variant: asId<VariantId>('v-hat'),
  unitPrice: kr('229.00'),
  paid: kr('229.00'),
});
export const socks = line({
  id: 'socks',
  sku: 'SOCKS',
  title: 'Bølge strømper',
  variant: asId<VariantId>('v-socks'),
  quantity: 2,
  unitPrice: kr('129.00'),
  paid: kr('258.00'),
});
export const dress = line({
  id: 'dress',
  sku: 'DRESS',
  title: 'Solvej kjole',
  variant: asId<VariantId>('v-dress'),
  unitPrice: kr('649.00'),
  paid: kr('649.00'),
});

export const day = (text: string) => asId<Instant>(`${text}T12:00:00.000Z`);

export function sentOrder(values: Partial<Order> = {}): Order {
  const lines = values.lines ?? [hat, socks, dress];
  return order({
    total: kr('1136.00'),
    received: kr('1136.00'),
    shipping: { title: 'GLS pakkeshop', price: kr('0.00') },
    fulfillments: [parcelOf(lines, { status: 'delivered', deliveredAt: day('2026-11-16') })],
    ...values,
    lines,
  });
}

export function parcelOf(lines: readonly OrderLine[], values: Omit<Parameters<typeof parcel>[0], 'lines'> = {}) {
  return {
    ...parcel(values),
    lines: lines.map(({ id, quantity }) => ({ id: asId<FulfillmentLineId>(`f-${id}`), line: asId<LineId>(id), quantity })),
  };
}

export function refundOf(lines: readonly { id: string; quantity: number }[], values: Partial<Refund> = {}): Refund {
  return {
    id: 'r1',
    createdAt: day('2026-11-18'),
    amount: kr('129.00'),
    note: null,
    byBot: false,
    lines: lines.map(({ id, quantity }) => ({ line: asId<LineId>(id), quantity })),
    ...values,
  };
}

/** Goods sent anew at no charge. */
export function resendOf(of: string | null, lines: readonly OrderLine[], values: Partial<Order> = {}): Order {
  return order({
    id: asId<OrderId>('gid://shopify/Order/2'),
    name: '#10500',
    createdAt: day('2026-11-19'),
    lines: lines.map((each) => ({ ...each, paid: kr('0.00'), unitPrice: kr('0.00') })),
    total: kr('0.00'),
    received: kr('0.00'),
    resend: { of, byBot: true },
    ...values,
  });
}

/** A shop with these orders and so many pieces of each of the three in stock. */
export function shopWith(orders: readonly Order[], stock: { hat?: number; socks?: number; dress?: number } = {}) {
  const base = context(orders);
  const variants = [hat, socks, dress].map(({ variant, sku, options, unitPrice, id }) => ({
    id: variant ?? asId<VariantId>(id),
    sku,
    options,
    price: unitPrice,
    available: stock[id as 'hat'] ?? 0,
    incomingOn: null,
  }));
  const product = { id: asId<ProductId>('p'), handle: 'all', title: 'All', variants } as unknown as Product;
  return { ...base, shop: { ...base.shop, products: () => Promise.resolve([product]) } };
}

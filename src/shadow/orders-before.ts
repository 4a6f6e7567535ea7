import type { Customer } from '../domain/customer.ts';
import { counted } from '../domain/effect.ts';
import type { Order } from '../domain/order.ts';
import type { OrdersBefore } from '../domain/shadow.ts';

/** Keeps of the requester's orders only what bears no date at the shop: goods and address. */
export function ordersBefore(orders: readonly Order[], customer: Customer | null): OrdersBefore {
  return {
    orders: orders.map((order) => ({ id: order.id, lines: piecesOn(order), address: order.shippingAddress })),
    subscribed: customer?.marketing === 'subscribed',
  };
}

export function piecesOn(order: Order) {
  return counted(order.lines.map(({ sku, currentQuantity }) => ({ sku, quantity: currentQuantity })));
}

import { sameEmail } from '../domain/customer.ts';
import type { Order } from '../domain/order.ts';
import type { ToolContext } from './define-tool.ts';

/**
 * The requester's own orders, newest first: those placed with the address the ticket came from, or by the account with that
 * address. This is the only way tools reach orders. The shop's answer is checked once more here: a search that finds too
 * much must not disclose anything.
 */
export async function ownOrders(context: ToolContext): Promise<readonly Order[]> {
  const { email, verified } = context.requester;
  if (!verified || email === null) return [];
  const orders = await context.shop.ordersOf(email);
  return orders.filter((order) => sameEmail(order.email, email) || sameEmail(order.customer?.email ?? null, email));
}

/** One of the requester's own orders by its name, with or without `#`; null when there is none. */
export async function ownOrder(context: ToolContext, name: string): Promise<Order | null> {
  const orders = await ownOrders(context);
  return orders.find((order) => orderDigits(order.name) === orderDigits(name)) ?? null;
}

/** `#10412`, `LH10412`, `10412` are one name. */
export function orderDigits(name: string): string {
  return name.replace(/\D/g, '');
}

import { sameEmail } from '../domain/customer.ts';
import type { Heard } from '../domain/heard.ts';
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
  return orderCalled(orders, name);
}

/** The very name goes before one that only has the same digits. */
export function orderCalled(orders: readonly Order[], name: string): Order | null {
  const byName = orders.find((order) => order.name === name);
  return byName ?? orders.find((order) => orderDigits(order.name) === orderDigits(name)) ?? null;
}

/**
 * The orders that numbers name; none when no number does. Null when one is no order of theirs. A number with a `?` behind it may be
 * something else: it counts when an order of theirs has it, and else only where it looks just like their orders' numbers.
 */
export function ordersNamed(numbers: readonly string[], orders: readonly Order[]): readonly Order[] | null {
  const named = new Set<Order>();
  const foreign: string[] = [];
  for (const number of numbers) {
    const own = orders.filter((order) => isNamed(order, number));
    for (const order of own) named.add(order);
    if (own.length === 0) foreign.push(number);
  }
  const isOrders = (number: string) => !isUnsure(number) || (named.size === 0 && looksLikeOneOf(orders, number));
  return foreign.some(isOrders) ? null : [...named];
}

/** What the customer wrote, as `ordersNamed` takes it. */
export function numbersSaid({ orderNames, loneNumbers }: Pick<Heard, 'orderNames' | 'loneNumbers'>): string[] {
  return [...orderNames, ...loneNumbers.map((number) => `${number}?`)];
}

const isUnsure = (number: string) => number.endsWith('?');

/** Letters before a number that nobody called an order's must be those of the order. */
function isNamed(order: Order, number: string): boolean {
  if (orderDigits(order.name) !== orderDigits(number)) return false;
  return !(isUnsure(number) && /\p{L}/u.test(number)) || lettersAndDigits(order.name) === lettersAndDigits(number);
}

/** Written as digits alone, as many as an order of theirs has, and no year. */
function looksLikeOneOf(orders: readonly Order[], number: string): boolean {
  const digits = orderDigits(number);
  if (`${digits}?` !== number || /^(?:19|20)\d\d$/.test(digits)) return false;
  return orders.some((order) => orderDigits(order.name).length === digits.length);
}

const lettersAndDigits = (name: string) => name.replace(/[^\p{L}\d]/gu, '').toUpperCase();

/** `#10412`, `LH10412`, `10412` are one name. */
export function orderDigits(name: string): string {
  return name.replace(/\D/g, '');
}

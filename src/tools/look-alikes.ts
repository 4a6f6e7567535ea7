import { elapsed } from '../domain/calendar.ts';
import type { Order } from '../domain/order.ts';
import type { Policy } from '../domain/policy.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** Orders that look like one order placed several times, oldest first. */
export interface LookAlikes {
  readonly orders: readonly Order[];
  /** The same goods to the same address within the time for double orders; else nearly the same. */
  readonly exact: boolean;
  /** The same goods within that time, wherever they go. */
  readonly sameGoods: boolean;
}

/** Groups of orders that look like one: an order belongs to a group when it resembles any other of it. */
export function findLookAlikes(orders: readonly Order[], policy: Policy): readonly LookAlikes[] {
  const inOrder = [...orders].sort((a, b) => Date.parse(a.createdAt) - Date.parse(b.createdAt));
  const groups: Order[][] = [];
  for (const order of inOrder) {
    const near = groups.filter((group) => group.some((other) => likeness(other, order, policy) !== null));
    const merged = [...near.flat(), order];
    for (const group of near) groups.splice(groups.indexOf(group), 1);
    groups.push(merged);
  }
  return groups
    .filter((group) => group.length > 1)
    .map((group) => {
      const likenesses = group.flatMap((one, i) => group.slice(i + 1).map((other) => likeness(one, other, policy)));
      return {
        orders: group,
        exact: likenesses.every((like) => like === 'exact'),
        sameGoods: likenesses.every((like) => like === 'exact' || like === 'elsewhere'),
      };
    });
}

function likeness(a: Order, b: Order, policy: Policy): 'exact' | 'elsewhere' | 'near' | null {
  const apart = Math.abs(elapsed(a.createdAt, b.createdAt));
  const { double_order_minutes, similar_order_hours } = policy.payments;
  const soon = apart <= double_order_minutes * MINUTE_MS;
  if (goods(a) === goods(b)) {
    if (soon) return sameAddress(a, b) ? 'exact' : 'elsewhere';
    return apart <= similar_order_hours * HOUR_MS ? 'near' : null;
  }
  return soon && sharesAProduct(a, b) ? 'near' : null;
}

function goods(order: Order): string {
  const pieces = new Map<string, number>();
  for (const line of order.lines) {
    const key = line.variant ?? line.sku;
    pieces.set(key, (pieces.get(key) ?? 0) + line.quantity);
  }
  return JSON.stringify([...pieces].sort());
}

function sharesAProduct(a: Order, b: Order): boolean {
  return a.lines.some((line) => b.lines.some((other) => line.product !== null && line.product === other.product));
}

function sameAddress(a: Order, b: Order): boolean {
  const key = ({ shippingAddress: address }: Order) =>
    address === null ? '' : [address.address1, address.zip, address.country].join('|').toLowerCase().replace(/\s+/g, '');
  return key(a) === key(b);
}

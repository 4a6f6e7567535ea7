import { z } from 'zod';
import type { Order } from '../domain/order.ts';
import { placedTimes } from '../domain/placed.ts';
import { defineReadTool } from './define-tool.ts';
import { orderFacts } from './order-facts.ts';
import { ordersHolding } from './orders-holding.ts';
import { orderDigits, ordersNamed, ownOrders } from './own-orders.ts';
import { placedThen } from './placed-then.ts';

export const findOrder = defineReadTool({
  name: 'find_order',
  description:
    "Finds which of the requester's own orders is meant: by the numbers the customer wrote, else the only one that fits, by its state and by the goods named. Sees no other customer's orders.",
  input: z.strictObject({
    numbers: z.array(z.string()).meta({
      description: 'Order numbers the customer wrote, as written; with a ? behind when it may be another kind of number. Empty when none.',
    }),
    fit: z
      .enum(['any', 'not_shipped', 'shipped', 'arrived', 'delivered', 'recent', 'returned', 'paid_back'])
      .meta({ description: 'Which orders can be meant when no number is given.' }),
    not_these: z.array(z.string()).meta({ description: 'Numbers of orders that the customer says are not meant, or to be kept.' }),
    placed: z.enum(placedTimes).nullable().meta({
      description: 'When the customer says that the order was placed: its place among theirs, or a day. Null when they do not say.',
    }),
    items: z
      .array(z.string())
      .meta({ description: "The customer's own words for the goods, newest message first; empty when none are named." }),
  }),
  outcomes: ['found', 'several_named', 'several', 'not_found', 'none', 'not_verified'],
  async run({ numbers, fit, not_these, placed, items }, context) {
    if (!context.requester.verified || context.requester.email === null) return { outcome: 'not_verified', facts: {} };
    const orders = await ownOrders(context);
    const named = ordersNamed(numbers, orders);
    // A number that is not theirs gets the same answer as one that does not exist: no order with that number for this address.
    if (named === null) return { outcome: 'not_found', facts: {} };
    if (named.length > 0) return found(named);
    if (orders.length === 0) return { outcome: 'none', facts: {} };
    const left = orders.filter((order) => !not_these.some((digits) => orderDigits(digits) === orderDigits(order.name)));
    const possible = placed === null ? left : placedThen(left, placed, context);
    // What they say of the time fits none: another order is meant than those that are there.
    if (possible.length === 0) return several(left);
    const fitting = possible.filter((order) => fits(order, fit));
    // Goods that are named say more than the state of an order: what was not in it cannot be meant.
    const holding = ordersHolding(items, possible, context.knowledge);
    const meant = holding === 'unnamed' ? oneOf(fitting, possible) : oneOf(intersect(fitting, holding), holding);
    const [only, ...others] = meant;
    if (only && others.length === 0) return found([only]);
    const choices = meant.length > 0 ? meant : fitting.length > 0 ? fitting : orders;
    return several(choices);
  },
});

function several(choices: readonly Order[]) {
  return { outcome: 'several', facts: { choices: choices.slice(0, 5).map(orderFacts) } } as const;
}

/** Those that fit; when none does, the others are what can be meant. */
function oneOf(fitting: readonly Order[], others: readonly Order[]): readonly Order[] {
  return fitting.length > 0 ? fitting : others;
}

function intersect(orders: readonly Order[], others: readonly Order[]): readonly Order[] {
  return orders.filter((order) => others.includes(order));
}

function found(orders: readonly Order[]) {
  const [order] = orders;
  if (!order) return { outcome: 'not_found', facts: {} } as const;
  const facts = { order: orderFacts(order), orders: orders.map(orderFacts) };
  return { outcome: orders.length > 1 ? 'several_named' : 'found', facts } as const;
}

type Fit = 'any' | 'not_shipped' | 'shipped' | 'arrived' | 'delivered' | 'recent' | 'returned' | 'paid_back';

function fits(order: Order, fit: Fit): boolean {
  const shipped = order.fulfillments.length > 0;
  const delivered = shipped && order.fulfillments.every((parcel) => parcel.status === 'delivered');
  switch (fit) {
    case 'any':
      return true;
    case 'not_shipped':
      return order.cancelledAt === null && !shipped;
    case 'shipped':
      return shipped;
    case 'arrived':
      return order.cancelledAt === null && order.fulfillments.some((parcel) => parcel.status === 'delivered');
    case 'delivered':
      return delivered;
    case 'recent':
      return order.cancelledAt === null && !delivered;
    case 'returned':
      return order.returns.some((entry) => entry.status !== 'canceled');
    case 'paid_back':
      return order.cancelledAt !== null || order.refunds.length > 0 || order.returns.some((entry) => entry.status !== 'canceled');
    default:
      return fit satisfies never;
  }
}

import { z } from 'zod';
import { sum } from '../domain/money.ts';
import { cancelFacts, givenBack, planCancel } from './cancel-order.ts';
import { definePlanTool } from './define-tool.ts';
import { orderFacts } from './order-facts.ts';
import { orderCalled, ownOrders } from './own-orders.ts';

/**
 * Several orders that the customer wants cancelled together. Those that can be are planned as long as at most one cannot: then `order` is
 * that one, and the text says so of it. With two or more that cannot, nothing is planned.
 */
export const cancelOrders = definePlanTool({
  name: 'cancel_orders',
  description:
    'Plans to cancel several whole orders at once, each with full refund. One that is shipped or being picked is left out and told as `order`; with more of them nothing is planned.',
  input: z.strictObject({ orders: z.array(z.string()).meta({ description: 'Names of all orders found before.' }) }),
  outcomes: ['planned', 'already_cancelled', 'one_in_progress', 'one_shipped', 'several_sent', 'not_found'],
  async run(input, context) {
    const own = await ownOrders(context);
    const orders = input.orders.flatMap((name) => orderCalled(own, name) ?? []);
    if (orders.length < input.orders.length || orders.length === 0) return { outcome: 'not_found', facts: {} };
    const open = orders.filter((order) => order.cancelledAt === null);
    const [late, ...more] = open.filter((order) => order.fulfillments.length > 0 || order.fulfillmentInProgress);
    if (more.length > 0) return { outcome: 'several_sent', facts: {} };
    const free = open.filter((order) => order !== late);
    const facts = {
      cancelled: free.map((order) => ({ order: orderFacts(order), ...cancelFacts(order) })),
      before: orders.filter((order) => order.cancelledAt !== null).map(orderFacts),
      money_back: free.some((order) => order.received.minor > 0),
      ...(late ? { order: orderFacts(late) } : {}),
    };
    const planned = { facts, actions: free.map(planCancel), stake: sum(free.map(givenBack), context.policy.shop.currency) };
    if (late) return { ...planned, outcome: late.fulfillments.length > 0 ? 'one_shipped' : 'one_in_progress' };
    return free.length > 0 ? { ...planned, outcome: 'planned' } : { outcome: 'already_cancelled', facts };
  },
});

import { z } from 'zod';
import type { ActionOf } from '../domain/action.ts';
import { add, type Money, subtract } from '../domain/money.ts';
import type { Order } from '../domain/order.ts';
import { defineWriteTool, type PlannedByTool } from './define-tool.ts';
import { asJson, orderFacts } from './order-facts.ts';
import { ownOrder } from './own-orders.ts';

export const cancelOrder = defineWriteTool({
  name: 'cancel_order',
  description: 'Plans to cancel a whole order of which nothing is shipped or being picked, with full refund to the original payment.',
  input: z.strictObject({ order: z.string().meta({ description: 'Name of an order found before.' }) }),
  outcomes: ['planned', 'already_cancelled', 'in_progress', 'shipped', 'not_found'],
  async run(input, context) {
    const order = await ownOrder(context, input.order);
    if (!order) return { outcome: 'not_found', facts: {} };
    const facts = { order: orderFacts(order) };
    if (order.cancelledAt !== null) return { outcome: 'already_cancelled', facts };
    if (order.fulfillments.length > 0) return { outcome: 'shipped', facts };
    if (order.fulfillmentInProgress) return { outcome: 'in_progress', facts };
    return { outcome: 'planned', facts: { ...facts, cancel: cancelFacts(order) }, action: planCancel(order), stake: givenBack(order) };
  },
  execute: (action, { shop, mark }) => shop.cancelOrder(action, mark),
  alreadyDone: async (action, { shop }) => {
    const order = await shop.readOrder(action.order.id as Order['id']);
    if (!order) return 'unclear';
    if (order.cancelledAt === null) return 'no';
    // Cancelled by whomever: as long as money is left, a reply must not say that it is on its way.
    return givenBack(order).minor <= 0 ? 'yes' : 'unclear';
  },
  again: 'harmless',
});

export function planCancel(order: Order): PlannedByTool {
  const action: ActionOf<'cancel_order'> = { kind: 'cancel_order', order: { id: order.id, name: order.name }, amount: givenBack(order) };
  return { businessKey: `cancel_order:${order.id}`, action };
}

export function cancelFacts(order: Order) {
  const amount = givenBack(order);
  return { amount: asJson(amount), paid: order.received.minor > 0, reserved: order.received.minor === 0 && amount.minor > 0 };
}

/** What was paid less earlier refunds, and what is reserved on the card and released; nothing for an unpaid order. */
export function givenBack(order: Order): Money {
  return add(subtract(order.received, order.refunded), order.reserved);
}

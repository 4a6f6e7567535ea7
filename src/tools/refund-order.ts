import { z } from 'zod';
import type { ActionOf } from '../domain/action.ts';
import { subtract } from '../domain/money.ts';
import type { Order } from '../domain/order.ts';
import { defineWriteTool } from './define-tool.ts';
import { asJson, orderFacts } from './order-facts.ts';
import { ownOrder } from './own-orders.ts';

export const refundOrder = defineWriteTool({
  name: 'refund_order',
  description: 'Plans to pay back everything paid for an order, shipping included, less earlier refunds, to the original payment.',
  input: z.strictObject({ order: z.string().meta({ description: 'Name of an order found before.' }) }),
  outcomes: ['planned', 'nothing_left', 'cancelled', 'not_found'],
  async run(input, context) {
    const order = await ownOrder(context, input.order);
    if (!order) return { outcome: 'not_found', facts: {} };
    const facts = { order: orderFacts(order) };
    if (order.cancelledAt !== null) return { outcome: 'cancelled', facts };
    const amount = subtract(order.received, order.refunded);
    if (amount.minor <= 0) return { outcome: 'nothing_left', facts };
    const action: ActionOf<'refund_order'> = { kind: 'refund_order', order: { id: order.id, name: order.name }, amount };
    return {
      outcome: 'planned',
      facts: { ...facts, refund: { amount: asJson(amount) } },
      action: { businessKey: `refund_order:${order.id}`, action },
      stake: amount,
    };
  },
  execute: (action, { shop, mark }) => shop.refund(action, mark),
  alreadyDone: async (action, { shop, mark }) => {
    const order = await shop.readOrder(action.order.id as Order['id']);
    if (!order) return 'unclear';
    return order.refunds.some((refund) => refund.note?.includes(mark) === true) ? 'yes' : 'no';
  },
  again: 'harmless_for_23_hours',
});

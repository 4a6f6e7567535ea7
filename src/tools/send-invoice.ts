import { z } from 'zod';
import type { ActionOf } from '../domain/action.ts';
import { defineWriteTool } from './define-tool.ts';
import { orderFacts } from './order-facts.ts';
import { ownOrder } from './own-orders.ts';

export const sendInvoice = defineWriteTool({
  name: 'send_invoice',
  description: "Plans to send an order's invoice to the address the ticket came from, and to no other.",
  input: z.strictObject({ order: z.string().meta({ description: 'Name of an order found before.' }) }),
  outcomes: ['planned', 'cancelled', 'not_found'],
  async run(input, context) {
    const { email } = context.requester;
    const order = await ownOrder(context, input.order);
    if (!order || email === null) return { outcome: 'not_found', facts: {} };
    // The shop sends no invoice for a cancelled order.
    if (order.cancelledAt !== null) return { outcome: 'cancelled', facts: { order: orderFacts(order) } };
    const action: ActionOf<'send_invoice'> = { kind: 'send_invoice', order: { id: order.id, name: order.name }, email };
    return {
      outcome: 'planned',
      facts: { order: orderFacts(order), email },
      action: { businessKey: `send_invoice:${order.id}:${context.turn}`, action },
    };
  },
  execute: (action, { shop, mark }) => shop.sendInvoice(action, mark),
  // The shop keeps no trace of a mail: whether it went out can only be told by its answer.
  alreadyDone: async () => 'unclear',
  again: 'harmless',
});

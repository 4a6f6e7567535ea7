import { z } from 'zod';
import { defineReadTool } from './define-tool.ts';
import { matchNewest } from './match-newest.ts';
import { ownOrder } from './own-orders.ts';

export const hearPart = defineReadTool({
  name: 'hear_part',
  description:
    'Tells whether the customer means the whole order or only part of it, by the goods they name. `part_sent`: part of an order that is shipped or being picked.',
  input: z.strictObject({
    order: z.string().meta({ description: 'Name of an order found before.' }),
    items: z
      .array(z.string())
      .meta({ description: "The customer's own words for the goods, newest message first; empty when none are named." }),
    partial: z.boolean().meta({ description: 'The customer says that only part is meant.' }),
  }),
  outcomes: ['whole', 'part', 'part_sent', 'part_unclear', 'not_found'],
  async run({ order: name, items, partial }, context) {
    const order = await ownOrder(context, name);
    if (!order) return { outcome: 'not_found', facts: {} };
    const lines = order.lines.filter((line) => line.currentQuantity > 0);
    const pieces = lines.reduce((total, line) => total + line.currentQuantity, 0);
    const match = matchNewest(items, lines, context.knowledge);
    const some = match.kind === 'matched' && match.lines.length < lines.length;
    if (pieces < 2 || !(some || partial)) return { outcome: 'whole', facts: {} };
    const isOpen = order.cancelledAt === null && order.fulfillments.length === 0 && !order.fulfillmentInProgress;
    if (isOpen || order.cancelledAt !== null) return { outcome: isOpen ? 'part' : 'whole', facts: {} };
    if (!some) return { outcome: 'part_unclear', facts: {} };
    const skus = match.lines.map((line) => line.sku);
    return { outcome: 'part_sent', facts: { claim: { skus, back: skus, quantity: null } } };
  },
});

import { z } from 'zod';
import { defineReadTool } from './define-tool.ts';
import { matchLines } from './match-lines.ts';
import { ownOrder } from './own-orders.ts';

export const hearPart = defineReadTool({
  name: 'hear_part',
  description: 'Tells whether the customer means the whole order or only part of it, by the goods they name.',
  input: z.strictObject({
    order: z.string().meta({ description: 'Name of an order found before.' }),
    items: z.array(z.string()).meta({ description: "The customer's own words for the goods; empty when none are named." }),
    partial: z.boolean().meta({ description: 'The customer says that only part is meant.' }),
  }),
  outcomes: ['whole', 'part', 'not_found'],
  async run({ order: name, items, partial }, context) {
    const order = await ownOrder(context, name);
    if (!order) return { outcome: 'not_found', facts: {} };
    const lines = order.lines.filter((line) => line.currentQuantity > 0);
    const pieces = lines.reduce((total, line) => total + line.currentQuantity, 0);
    const match = matchLines(items, lines, context.knowledge);
    const some = match.kind === 'matched' && match.lines.length < lines.length;
    return { outcome: pieces > 1 && (some || partial) ? 'part' : 'whole', facts: {} };
  },
});

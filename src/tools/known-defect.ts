import { z } from 'zod';
import type { OrderLine } from '../domain/order.ts';
import type { KnownDefect, Product } from '../domain/product.ts';
import { claimedLines } from './claimed-lines.ts';
import { defineReadTool, type ToolContext } from './define-tool.ts';
import { paidFor, returnablePieces } from './judge-return.ts';
import { matchDefect } from './match-defect.ts';
import { lineFacts, orderFacts } from './order-facts.ts';
import { ownOrder } from './own-orders.ts';

export const knownDefect = defineReadTool({
  name: 'known_defect',
  description:
    'Tells whether the fault that the customer describes is one the shop knows of that product. Every one of the goods in question must have it.',
  input: z.strictObject({
    order: z.string().meta({ description: 'Name of an order found before.' }),
    items: z.array(z.string()).meta({ description: "The skus found before, or the customer's own words for the goods." }),
    fault: z.array(z.string()).meta({ description: "The customer's own words, all of them, newest message first." }),
    photo: z.enum(['needed', 'not_needed']).meta({ description: 'Whether the rule asks for a photo.' }),
  }),
  outcomes: ['known', 'unknown', 'photo_missing', 'which_items', 'not_found'],
  async run({ order: name, items, fault, photo }, context) {
    const order = await ownOrder(context, name);
    if (!order) return { outcome: 'not_found', facts: {} };
    const facts = { order: orderFacts(order) };
    const settled = order.lines.filter(({ sku }) => sku !== '' && items.includes(sku));
    const lines =
      settled.length > 0 ? settled : claimedLines(items, order.lines, { knowledge: context.knowledge, ordered: '', several: true });
    if (!lines) return { outcome: 'which_items', facts };
    const inDispute = returnablePieces(order, context.policy, context.calendar).filter((piece) => lines.includes(piece.line));
    const stake = paidFor(inDispute, context.policy.shop.currency);
    if (photo === 'needed' && !context.photo) return { outcome: 'photo_missing', facts, stake };

    const products = await context.shop.products();
    const defects = lines.map((line) => defectOf(line, products, fault, context));
    const found = defects.filter((defect) => defect !== null);
    const shown = {
      ...facts,
      goods: lines.map((line) => lineFacts(line, line.quantity)),
      defects: found.map(({ id, note }) => ({ id, note })),
    };
    // What follows a known defect puts its own money at stake.
    return found.length === lines.length ? { outcome: 'known', facts: shown } : { outcome: 'unknown', facts: shown, stake };
  },
});

function defectOf(line: OrderLine, products: readonly Product[], fault: readonly string[], { knowledge }: ToolContext): KnownDefect | null {
  const product = products.find(({ id }) => id === line.product);
  return product ? matchDefect(fault.join('\n'), product.knownDefects, knowledge.faults) : null;
}

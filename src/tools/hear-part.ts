import { z } from 'zod';
import type { Order, OrderLine } from '../domain/order.ts';
import { defineReadTool, type ToolContext } from './define-tool.ts';
import { matchLines } from './match-lines.ts';
import { matchNewest } from './match-newest.ts';
import { ownOrder } from './own-orders.ts';

const Input = z.strictObject({
  order: z.string().meta({ description: 'Name of an order found before.' }),
  items: z
    .array(z.string())
    .meta({ description: "The customer's own words for the goods, newest message first; empty when none are named." }),
  left_out: z
    .array(z.string())
    .meta({ description: 'The words for goods that they keep, or that are named as the exception: `the shirt` of "all but the shirt".' }),
  partial: z.boolean().meta({ description: 'The customer says that only part is meant.' }),
  quantity: z
    .union([z.int().positive(), z.literal('all')])
    .nullable()
    .meta({ description: 'How many pieces of the named goods, when the customer says so.' }),
});

export const hearPart = defineReadTool({
  name: 'hear_part',
  description:
    'Tells whether the customer means the whole order or only part of it, by the goods they name. `part_sent`: part of an order that is shipped or being picked; `part_unclear`: part of it, but not which goods or how many.',
  input: Input,
  outcomes: ['whole', 'part', 'part_sent', 'part_unclear', 'not_found'],
  async run(input, context) {
    const order = await ownOrder(context, input.order);
    if (!order) return { outcome: 'not_found', facts: {} };
    const part = partOf(order, input, context);
    if (part === 'whole' || order.cancelledAt !== null) return { outcome: 'whole', facts: {} };
    if (order.fulfillments.length === 0 && !order.fulfillmentInProgress) return { outcome: 'part', facts: {} };
    if (part === 'unclear') return { outcome: 'part_unclear', facts: {} };
    const skus = part.lines.map((line) => line.sku);
    return { outcome: 'part_sent', facts: { claim: { skus, back: skus, quantity: part.quantity } } };
  },
});

type Part = 'whole' | 'unclear' | { readonly lines: readonly OrderLine[]; readonly quantity: number | null };

/** Never more than was wished: what cannot be told to the piece is unclear. */
function partOf(order: Order, { items, left_out, partial, quantity }: z.output<typeof Input>, { knowledge }: ToolContext): Part {
  const lines = order.lines.filter((line) => line.currentQuantity > 0);
  if (count(lines) < 2) return 'whole';
  const named = matchNewest(items, lines, knowledge);
  const kept = left_out.length > 0 ? matchLines(left_out, lines, knowledge) : null;
  const staying = kept?.kind === 'matched' ? kept.lines : [];
  // Goods named twice, as kept and as wanted, are pieces of one line or a misunderstanding.
  const wanted = named.kind === 'matched' ? named.lines : lines;
  const meant = wanted.filter((line) => !staying.includes(line));
  // What is named says enough by itself; of "all but these" the exception must be known.
  if ((kept?.kind === 'unclear' && named.kind !== 'matched') || meant.length === 0) return 'unclear';

  const isSome = meant.length < lines.length;
  const pieces = count(meant);
  if (typeof quantity === 'number' && quantity < pieces) return meant.length === 1 ? { lines: meant, quantity } : 'unclear';
  // "The shirt" of two equal ones.
  if (quantity === null && named.kind === 'matched' && meant.some((line) => line.currentQuantity > 1)) return 'unclear';
  if (isSome) return { lines: meant, quantity: null };
  return partial && quantity !== 'all' ? 'unclear' : 'whole';
}

function count(lines: readonly OrderLine[]): number {
  return lines.reduce((total, line) => total + line.currentQuantity, 0);
}

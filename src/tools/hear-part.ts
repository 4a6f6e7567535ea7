import { z } from 'zod';
import type { Knowledge } from '../domain/knowledge.ts';
import type { Order, OrderLine } from '../domain/order.ts';
import { clausesOfAction } from './acted-on.ts';
import { defineReadTool, type ToolContext } from './define-tool.ts';
import { isOfKnownKind } from './goods-words.ts';
import { type LineMatch, matchLines } from './match-lines.ts';
import { matchNewest, withBoth } from './match-newest.ts';
import { meantLines } from './meant-lines.ts';
import { ownOrder } from './own-orders.ts';

const Input = z.strictObject({
  order: z.string().meta({ description: 'Name of an order found before.' }),
  items: z
    .array(z.string())
    .meta({ description: "The customer's own words for the goods, newest message first; empty when none are named." }),
  left_out: z
    .array(z.string())
    .meta({ description: 'The words for goods that they keep, or that are named as the exception: `the shirt` of "all but the shirt".' }),
  said: z.array(z.string()).meta({
    description: 'All that the customer says of goods, also of those that are only praised; empty when the whole order is named as such.',
  }),
  everything: z.boolean().meta({ description: 'They say that everything is meant.' }),
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
    if (part === 'elsewhere') return { outcome: 'part_unclear', facts: {} };
    if (order.fulfillments.length === 0 && !order.fulfillmentInProgress) return { outcome: 'part', facts: {} };
    if (part === 'unclear') return { outcome: 'part_unclear', facts: {} };
    const skus = part.lines.map((line) => line.sku);
    return { outcome: 'part_sent', facts: { claim: { skus, back: skus, quantity: part.quantity } } };
  },
});

type Part = 'whole' | 'unclear' | 'elsewhere' | { readonly lines: readonly OrderLine[]; readonly quantity: number | null };

/**
 * Never more than was wished: the whole order is meant when the order is what they speak of, or when the goods they name are all
 * there is. What cannot be told to the piece is unclear.
 */
function partOf(order: Order, wish: z.output<typeof Input>, { knowledge }: ToolContext): Part {
  const { items, left_out, said, everything, partial, quantity } = wish;
  const lines = order.lines.filter((line) => line.currentQuantity > 0);
  const gone = order.lines.filter((line) => line.currentQuantity === 0);
  // Goods that were taken off the order before are not others that are much alike.
  if (gone.length > 0 && matchNewest(items, gone, knowledge).kind === 'matched' && matchLines(items, lines, knowledge).kind !== 'matched')
    return 'unclear';
  const named = withBoth(matchNewest(items, lines, knowledge), quantity);
  if (count(lines) < 2) return isElsewhere(named, lines, knowledge) ? 'elsewhere' : 'whole';
  const kept = left_out.length > 0 ? meantLines(left_out, lines, knowledge) : null;
  const staying = kept?.kind === 'matched' ? kept.lines : [];
  // Goods named twice, as kept and as wanted, are pieces of one line or a misunderstanding.
  const wanted = named.kind === 'matched' ? named.lines : lines;
  const meant = wanted.filter((line) => !staying.includes(line));
  // What is named says enough by itself; of "all but these" the exception must be known.
  if ((kept?.kind === 'unclear' && named.kind !== 'matched') || meant.length === 0) return 'unclear';
  // "All but one": which one stays is theirs to say.
  if (kept?.kind === 'unnamed' && left_out.some((words) => numberFirst.test(words))) return 'unclear';
  if (named.kind === 'unclear' && staying.length === 0) return 'unclear';
  // "The shirt is lovely. I am sending it back": goods are spoken of, and it is not plain whether it is they.
  if (named.kind === 'unnamed' && staying.length === 0 && !everything && matchNewest(said, lines, knowledge).kind !== 'unnamed')
    return 'unclear';

  // What is to be done is said of fewer goods than are named: the others may only be spoken of.
  const acted = named.kind === 'matched' && quantity !== 'all' ? meantLines(clausesOfAction(items[0] ?? ''), lines, knowledge) : named;
  if (acted.kind === 'matched' && meant.some((line) => !acted.lines.includes(line)) && staying.length === 0) return 'unclear';

  const isSome = meant.length < lines.length;
  // "Everything came, and the shirt is too small": more and less than all at once.
  if (isSome && everything && staying.length === 0) return 'unclear';
  const pieces = count(meant);
  if (typeof quantity === 'number' && quantity < pieces) return meant.length === 1 ? { lines: meant, quantity } : 'unclear';
  // "The shirt" of two equal ones.
  if (quantity === null && named.kind === 'matched' && meant.some((line) => line.currentQuantity > 1)) return 'unclear';
  if (isSome) return { lines: meant, quantity: null };
  return partial && quantity !== 'all' ? 'unclear' : 'whole';
}

const numberFirst =
  /^\W*(?:for |of |at )?(?:\d|(?:the |den |det |die |das )?(?:one|two|three|en|én|et|ét|to|tre|ett|två|ein[se]?n?|zwei|drei)(?!\p{L}))/iu;

/** Goods are named that the order's only goods cannot be. */
function isElsewhere(named: LineMatch, lines: readonly OrderLine[], knowledge: Knowledge): boolean {
  return named.kind === 'unclear' && named.among.length === 0 && lines.every(({ title }) => isOfKnownKind(title, knowledge));
}

function count(lines: readonly OrderLine[]): number {
  return lines.reduce((total, line) => total + line.currentQuantity, 0);
}

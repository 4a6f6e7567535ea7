import { z } from 'zod';
import type { ActionOf } from '../domain/action.ts';
import type { Order } from '../domain/order.ts';
import { defineWriteTool, type ToolContext } from './define-tool.ts';
import { type Candidate, type MatchedSwap, matchSwaps, SwapsInput } from './match-swap.ts';
import { lineFacts, orderFacts } from './order-facts.ts';
import { ownOrder } from './own-orders.ts';
import { failedSwap, swapFacts, toNewLines } from './swap-facts.ts';

export const changeItems = defineWriteTool({
  name: 'change_items',
  description:
    'Plans to change goods of an order of which nothing is shipped or being picked to another size or colour of the same product, at the same price, in stock.',
  input: z.strictObject({ order: z.string().meta({ description: 'Name of an order found before.' }), ...SwapsInput }),
  outcomes: [
    'planned',
    'wish_missing',
    'which_items',
    'already_so',
    'not_possible',
    'in_progress',
    'shipped',
    'delivered',
    'cancelled',
    'not_found',
  ],
  async run(input, context) {
    const order = await ownOrder(context, input.order);
    if (!order) return { outcome: 'not_found', facts: {} };
    const facts = { order: orderFacts(order) };
    if (order.cancelledAt !== null) return { outcome: 'cancelled', facts };
    if (order.fulfillments.length > 0) return { outcome: hasArrived(order) ? 'delivered' : 'shipped', facts };
    if (order.fulfillmentInProgress) return { outcome: 'in_progress', facts };
    const candidates = order.lines
      .filter((line) => line.currentQuantity > 0)
      .map((line): Candidate => ({ line, quantity: line.currentQuantity }));
    const match = matchSwaps(input, candidates, await context.shop.products(), context.knowledge);
    if (match.kind === 'other_goods') return { outcome: 'not_possible', facts: { ...facts, why: 'other_goods' } };
    if (match.kind === 'which_items')
      return { outcome: 'which_items', facts: { ...facts, choices: match.among.map(({ line, quantity }) => lineFacts(line, quantity)) } };
    const failed = failedSwap(match.swaps);
    if (failed) return { outcome: failed.outcome, facts: { ...facts, ...failed.facts } };
    return plan(order, match.swaps, context);
  },
  execute: (action, { shop, mark }) => shop.changeItems(action, mark),
  alreadyDone: async (action, { shop }) => {
    const order = await shop.readOrder(action.order.id as Order['id']);
    if (!order) return 'unclear';
    const has = (sku: string, quantity: number) => order.lines.some((line) => line.sku === sku && line.currentQuantity >= quantity);
    if (!action.newLines.every(({ sku, quantity }) => has(sku, quantity))) return 'no';
    // Some pieces of a line, or goods that were on the order before: what is there now does not tell.
    const areGone = action.lines.every(({ line }) => (order.lines.find((own) => own.id === line)?.currentQuantity ?? 0) === 0);
    return areGone ? 'yes' : 'unclear';
  },
  // One of two equal pieces could be changed once more.
  again: 'doubles',
});

/** Everything is with the customer: what they want is an exchange. */
function hasArrived(order: Order): boolean {
  return order.fulfillments.every((parcel) => parcel.status === 'delivered');
}

function plan(order: Order, matched: readonly MatchedSwap<Candidate>[], { turn }: ToolContext) {
  const swaps = matched.filter(({ found }) => found.kind === 'found');
  const action: ActionOf<'change_items'> = {
    kind: 'change_items',
    order: { id: order.id, name: order.name },
    lines: swaps.map(({ piece: { line }, quantity }) => ({ line: line.id, sku: line.sku, quantity })),
    newLines: toNewLines(swaps),
  };
  return {
    outcome: 'planned' as const,
    facts: { order: orderFacts(order), swaps: swapFacts(swaps) },
    // Changing one's mind twice is allowed; one turn changes an order once.
    action: { businessKey: `change_items:${order.id}:${turn}`, action },
  };
}

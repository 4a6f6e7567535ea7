import { z } from 'zod';
import type { ActionOf } from '../domain/action.ts';
import type { Order } from '../domain/order.ts';
import { defineWriteTool, type ToolContext } from './define-tool.ts';
import { isUnshipped, judgeReturn, type ReturnablePieces, refundLater, returnablePieces, returnFee } from './judge-return.ts';
import { matchLines } from './match-lines.ts';
import { asJson, lineFacts, orderFacts } from './order-facts.ts';
import { ownOrder } from './own-orders.ts';

const reasons = ['unwanted', 'size', 'defective', 'wrong_item', 'other'] as const;

export const createReturn = defineWriteTool({
  name: 'create_return',
  description:
    'Plans a return of some or all goods of an order that was shipped, inside the return window. No money moves when it is opened.',
  input: z.strictObject({
    order: z.string().meta({ description: 'Name of an order found before.' }),
    items: z.array(z.string()).meta({ description: "The customer's own words for the goods; empty when none are named." }),
    reason: z.enum(reasons),
    sealed: z.enum(['sealed', 'opened']).nullable().meta({ description: 'For underwear and earrings: what the customer says.' }),
  }),
  outcomes: [
    'planned',
    'which_items',
    'already_open',
    'nothing_to_return',
    'not_shipped',
    'in_progress',
    'cancelled',
    'too_late',
    'final_sale',
    'hygiene_unknown',
    'hygiene_opened',
    'not_found',
  ],
  async run(input, context) {
    const order = await ownOrder(context, input.order);
    if (!order) return { outcome: 'not_found', facts: {} };
    if (order.cancelledAt !== null) return { outcome: 'cancelled', facts: { order: orderFacts(order) } };
    if (isUnshipped(order, context.now))
      return { outcome: order.fulfillmentInProgress ? 'in_progress' : 'not_shipped', facts: { order: orderFacts(order) } };
    const chosen = choosePieces(order, input.items, context);
    if (chosen.kind !== 'chosen') return { outcome: chosen.kind, facts: { order: orderFacts(order) } };
    return judge(order, chosen.pieces, input, context);
  },
  execute: (action, { shop, mark }) => shop.createReturn(action, mark),
  alreadyDone: async (action, { shop }) => {
    const order = await shop.readOrder(action.order.id as Order['id']);
    if (!order) return 'unclear';
    return order.returns.some((entry) => isThisReturn(entry, action)) ? 'yes' : 'no';
  },
  again: 'harmless',
});

type Chosen = { kind: 'chosen'; pieces: readonly ReturnablePieces[] } | { kind: 'which_items' | 'already_open' | 'nothing_to_return' };

function choosePieces(order: Order, items: readonly string[], context: ToolContext): Chosen {
  const all = returnablePieces(order, context.policy, context.calendar);
  const match = matchLines(items, order.lines, context.knowledge);
  if (match.kind === 'unclear') return { kind: 'which_items' };
  const pieces = match.kind === 'matched' ? all.filter((piece) => match.lines.includes(piece.line)) : all;
  if (pieces.length > 0) return { kind: 'chosen', pieces };
  return {
    kind: order.returns.some((entry) => entry.status === 'open' || entry.status === 'requested') ? 'already_open' : 'nothing_to_return',
  };
}

function judge(
  order: Order,
  pieces: readonly ReturnablePieces[],
  input: { reason: (typeof reasons)[number]; sealed: 'sealed' | 'opened' | null },
  context: ToolContext,
) {
  const { policy, calendar, now } = context;
  const verdicts = pieces.map((piece) => judgeReturn(piece, input.sealed, policy, calendar, now));
  const refused = verdicts.find((verdict) => verdict.kind !== 'allowed');
  const items = pieces.map((piece) => lineFacts(piece.line, piece.quantity));
  if (refused) return { outcome: refused.kind, facts: { order: orderFacts(order), return: { items } } };

  const fee = returnFee(policy, input.reason === 'defective' || input.reason === 'wrong_item');
  const stake = refundLater(order, pieces, fee, policy, calendar, now);
  const action: ActionOf<'create_return'> = {
    kind: 'create_return',
    order: { id: order.id, name: order.name },
    lines: pieces.map((piece) => ({
      line: piece.line.id,
      sku: piece.line.sku,
      quantity: piece.quantity,
      fulfillmentLine: piece.fulfillmentLine,
    })),
    reason: input.reason,
    fee,
  };
  return {
    outcome: 'planned' as const,
    facts: {
      order: orderFacts(order),
      return: { items, fee: fee ? asJson(fee) : null, refund_later: asJson(stake), refund_days: policy.returns.refund_business_days },
    },
    action: { businessKey: businessKey(action), action },
    stake,
  };
}

/** The same pieces go back once; the line ids say which. */
function businessKey(action: ActionOf<'create_return'>): string {
  const pieces = action.lines.map((line) => `${line.fulfillmentLine}x${line.quantity}`).sort();
  return `create_return:${action.order.id}:${pieces.join(',')}`;
}

function isThisReturn(entry: Order['returns'][number], action: ActionOf<'create_return'>): boolean {
  const open = entry.status === 'open' || entry.status === 'requested';
  return (
    open &&
    !entry.exchange &&
    action.lines.every((line) => entry.lines.some((own) => own.line === line.line && own.quantity >= line.quantity))
  );
}

import { z } from 'zod';
import type { ActionOf } from '../domain/action.ts';
import type { Order, OrderLine } from '../domain/order.ts';
import { isInTime } from './claim-windows.ts';
import { defineWriteTool, type ToolContext } from './define-tool.ts';
import {
  isUnshipped,
  judgeReturn,
  paidFor,
  type ReturnablePieces,
  type ReturnVerdict,
  refundLater,
  returnablePieces,
  returnFee,
} from './judge-return.ts';
import { matchNewest, withBoth } from './match-newest.ts';
import { asJson, lineFacts, orderFacts } from './order-facts.ts';
import { ownOrder } from './own-orders.ts';
import type { Pieces } from './pieces-left.ts';

const reasons = ['unwanted', 'size', 'defective', 'wrong_item', 'other'] as const;

export const createReturn = defineWriteTool({
  name: 'create_return',
  description:
    'Plans a return of some or all goods of an order that was shipped: inside the return window, or free of charge while a claim for faulty or wrong goods is in time. No money moves when it is opened.',
  input: z.strictObject({
    order: z.string().meta({ description: 'Name of an order found before.' }),
    items: z.array(z.string()).meta({
      description: "The customer's own words for the goods, newest message first, or their exact sku; empty when none are named.",
    }),
    reason: z.enum(reasons),
    quantity: z
      .union([z.int().positive(), z.literal('all')])
      .nullable()
      .meta({ description: 'How many pieces of the named goods, when the customer says so; null means all.' }),
    replaced: z.boolean().meta({ description: 'The right goods are sent at once, so that no refund follows.' }),
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
    'never_came',
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
    if (neverCame(order)) return { outcome: 'never_came', facts: { order: orderFacts(order) } };
    const chosen = choosePieces(order, input, context);
    if (chosen.kind !== 'chosen') return { outcome: chosen.kind, facts: { order: orderFacts(order) } };
    return judge(order, chosen, input, context);
  },
  execute: (action, { shop, mark }) => shop.createReturn(action, mark),
  alreadyDone: async (action, { shop }) => {
    const order = await shop.readOrder(action.order.id as Order['id']);
    if (!order) return 'unclear';
    return order.returns.some((entry) => isThisReturn(entry, action)) ? 'yes' : 'no';
  },
  again: 'harmless',
});

/** The carrier has given it up, and brings it back or has lost it: the customer has nothing to send back. */
function neverCame({ fulfillments }: Order): boolean {
  return fulfillments.every(({ status, deliveredAt }) => status === 'failure' && deliveredAt === null);
}

interface ChosenPieces {
  readonly kind: 'chosen';
  readonly pieces: readonly ReturnablePieces[];
  readonly notSent: readonly Pieces[];
}
type Chosen = ChosenPieces | { kind: 'which_items' | 'already_open' | 'nothing_to_return' };

interface Wanted {
  readonly items: readonly string[];
  readonly quantity: number | 'all' | null;
}

function choosePieces(order: Order, { items, quantity }: Wanted, context: ToolContext): Chosen {
  const all = returnablePieces(order, context.policy, context.calendar);
  const match = withBoth(matchNewest(items, order.lines, context.knowledge), quantity);
  if (match.kind === 'unclear') return { kind: 'which_items' };
  const pieces = match.kind === 'matched' ? all.filter((piece) => match.lines.includes(piece.line)) : all;
  // "One of them" says how many of one kind of goods, not which of several.
  const isOneLine = new Set(pieces.map((piece) => piece.line.id)).size === 1;
  if (pieces.length > 0 && typeof quantity === 'number' && !isOneLine && quantity < count(pieces)) return { kind: 'which_items' };
  if (pieces.length > 0)
    return {
      kind: 'chosen',
      pieces: typeof quantity === 'number' ? takeFirst(pieces, quantity) : pieces,
      notSent: typeof quantity === 'number' ? [] : notSent(order, match.kind === 'matched' ? match.lines : order.lines),
    };
  return {
    kind: order.returns.some((entry) => entry.status === 'open' || entry.status === 'requested') ? 'already_open' : 'nothing_to_return',
  };
}

/** What is meant too and still lies in the warehouse: no return can hold it, and the customer must not think that it does. */
function notSent({ fulfillments }: Order, meant: readonly OrderLine[]): readonly Pieces[] {
  const sent = fulfillments.flatMap(({ lines }) => lines);
  return meant.flatMap((line) => {
    const shipped = sent.filter((entry) => entry.line === line.id).reduce((total, entry) => total + entry.quantity, 0);
    const quantity = line.currentQuantity - shipped;
    return quantity > 0 ? [{ line, quantity }] : [];
  });
}

function count(pieces: readonly ReturnablePieces[]): number {
  return pieces.reduce((total, piece) => total + piece.quantity, 0);
}

function takeFirst(pieces: readonly ReturnablePieces[], count: number): readonly ReturnablePieces[] {
  let left = count;
  return pieces.flatMap((piece) => {
    const quantity = Math.min(piece.quantity, left);
    left -= quantity;
    return quantity > 0 ? [{ ...piece, quantity }] : [];
  });
}

interface Why {
  readonly reason: (typeof reasons)[number];
  readonly sealed: 'sealed' | 'opened' | null;
  readonly replaced: boolean;
}

function judge(order: Order, { pieces, notSent }: ChosenPieces, input: Why, context: ToolContext) {
  const { policy, calendar, now } = context;
  const isClaim = input.reason === 'defective' || input.reason === 'wrong_item';
  const verdicts = pieces.map((piece) => judgePiece(piece, input, context));
  const refused = verdicts.find((verdict) => verdict.kind !== 'allowed');
  const items = pieces.map((piece) => lineFacts(piece.line, piece.quantity));
  if (refused) return { outcome: refused.kind, facts: { order: orderFacts(order), return: { items } } };

  const fee = returnFee(policy, isClaim);
  // Of faulty or wrong goods, their price is in dispute; shipping comes back with a withdrawal only.
  const later = isClaim ? paidFor(pieces, policy.shop.currency) : refundLater(order, pieces, fee, policy, calendar, now);
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
      return: {
        items,
        not_sent: notSent.map(({ line, quantity }) => lineFacts(line, quantity)),
        fee: fee ? asJson(fee) : null,
        refund_later: input.replaced ? null : asJson(later),
        refund_days: policy.returns.refund_business_days,
      },
    },
    action: { businessKey: businessKey(action), action },
    ...(input.replaced ? {} : { stake: later }),
  };
}

/** Faulty or wrong goods come back for as long as they can be claimed, whatever kind of goods they are. */
function judgePiece(
  piece: ReturnablePieces,
  { reason, sealed }: Why,
  { policy, calendar, now }: ToolContext,
): { kind: ReturnVerdict['kind'] } {
  if (reason !== 'defective' && reason !== 'wrong_item') return judgeReturn(piece, sealed, policy, calendar, now);
  const claim = reason === 'defective' ? 'defect' : 'wrong_item';
  return { kind: isInTime(claim, piece.deliveredOn, policy, calendar, now) ? 'allowed' : 'too_late' };
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

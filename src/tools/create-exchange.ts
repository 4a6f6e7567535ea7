import { z } from 'zod';
import type { ActionOf } from '../domain/action.ts';
import type { Facts } from '../domain/decision.ts';
import type { Order } from '../domain/order.ts';
import { defineWriteTool, type ToolContext } from './define-tool.ts';
import { isUnshipped, judgeReturn, type ReturnablePieces, returnablePieces } from './judge-return.ts';
import { type Candidate, type MatchedSwap, matchSwaps, SwapsInput } from './match-swap.ts';
import { lineFacts, orderFacts } from './order-facts.ts';
import { ownOrder } from './own-orders.ts';
import { failedSwap, swapFacts, toNewLines } from './swap-facts.ts';

export const createExchange = defineWriteTool({
  name: 'create_exchange',
  description:
    'Plans an even exchange of goods that were sent, inside the return window, for another size or colour of the same product, at the same price, in stock. No money moves, and the return is free.',
  input: z.strictObject({
    order: z.string().meta({ description: 'Name of an order found before.' }),
    ...SwapsInput,
    sealed: z.enum(['sealed', 'opened']).nullable().meta({ description: 'For underwear and earrings: what the customer says.' }),
  }),
  outcomes: [
    'planned',
    'wish_missing',
    'which_items',
    'already_so',
    'not_possible',
    'already_open',
    'nothing_to_exchange',
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
    const facts = { order: orderFacts(order) };
    if (order.cancelledAt !== null) return { outcome: 'cancelled', facts };
    if (isUnshipped(order, context.now)) return { outcome: order.fulfillmentInProgress ? 'in_progress' : 'not_shipped', facts };
    const match = matchSwaps(input, sentPieces(order, context), await context.shop.products(), context.knowledge);
    const meant = match.kind === 'matched' ? match.swaps.map(({ piece }) => piece) : match.among;
    const free = meant.flatMap(({ returnable }) => returnable ?? []);
    if (free.length === 0 || (match.kind === 'matched' && free.length < meant.length))
      return { outcome: hasOpenReturn(order) ? 'already_open' : 'nothing_to_exchange', facts };
    const refused = refusal(free, match.kind === 'matched', input.sealed, context);
    if (refused) return { outcome: refused, facts };
    if (match.kind !== 'matched') {
      // Other goods means a return of these: then it must be clear which they are.
      const isClear = match.kind === 'other_goods' && (input.all || new Set(meant.map(({ line }) => line.id)).size === 1);
      const choices = match.among.map(({ line, quantity }) => lineFacts(line, quantity));
      return { outcome: isClear ? 'not_possible' : 'which_items', facts: { ...facts, why: 'other_goods', choices, claim: claimOf(meant) } };
    }
    const failed = failedSwap(match.swaps);
    if (failed) return { outcome: failed.outcome, facts: { ...facts, ...failed.facts, claim: claimOf(meant, match.swaps[0]?.quantity) } };
    if (match.swaps.some((swap) => isBoughtToo(swap, order))) return { outcome: 'already_so', facts };
    return plan(order, match.swaps, context);
  },
  execute: (action, { shop, mark }) => shop.createExchange(action, mark),
  alreadyDone: async (action, { shop }) => {
    const order = await shop.readOrder(action.order.id as Order['id']);
    if (!order) return 'unclear';
    return order.returns.some((entry) => isThisExchange(entry, action)) ? 'yes' : 'no';
  },
  again: 'harmless',
});

/** A line that was sent, and what of it can still go back; null when nothing can. */
interface SentPiece extends Candidate {
  readonly returnable: ReturnablePieces | null;
}

/** Goods that came back or are about to are named by customers too: they must not be taken for others of the order. */
function sentPieces(order: Order, { policy, calendar }: ToolContext): readonly SentPiece[] {
  const free = returnablePieces(order, policy, calendar);
  const sent = new Set(order.fulfillments.flatMap((parcel) => parcel.lines.map(({ line }) => line)));
  const gone = order.lines.filter((line) => sent.has(line.id) && !free.some((piece) => piece.line.id === line.id));
  return [
    ...free.map((piece) => ({ line: piece.line, quantity: piece.quantity, returnable: piece })),
    ...gone.map((line) => ({ line, quantity: line.quantity, returnable: null })),
  ];
}

/** Who bought both sizes and names both most likely sends one of them back. */
function isBoughtToo({ piece, found }: MatchedSwap<SentPiece>, order: Order): boolean {
  return found.kind === 'found' && order.lines.some((line) => line.id !== piece.line.id && line.sku === found.variant.sku);
}

/** The goods that a return would take back instead. */
function claimOf(meant: readonly SentPiece[], quantity?: number): Facts {
  const skus = [...new Set(meant.map(({ line }) => line.sku))];
  return { skus, back: skus, quantity: meant.length === 1 && quantity !== undefined ? quantity : 'all' };
}

/** What the window and the rules for hygiene say; where it is open which pieces are meant, only what holds for all of them. */
function refusal(
  pieces: readonly ReturnablePieces[],
  areMeant: boolean,
  sealed: 'sealed' | 'opened' | null,
  { policy, calendar, now }: ToolContext,
) {
  const kinds = pieces.map((piece) => judgeReturn(piece, sealed, policy, calendar, now).kind);
  const [first] = kinds.filter((kind) => kind !== 'allowed');
  if (first === undefined) return null;
  if (areMeant) return first;
  return kinds.every((kind) => kind === 'too_late' || kind === 'final_sale') ? first : null;
}

function hasOpenReturn(order: Order): boolean {
  return order.returns.some((entry) => entry.status === 'open' || entry.status === 'requested');
}

function plan(order: Order, matched: readonly MatchedSwap<SentPiece>[], { policy }: ToolContext) {
  const swaps = matched.filter(({ found }) => found.kind === 'found');
  const action: ActionOf<'create_exchange'> = {
    kind: 'create_exchange',
    order: { id: order.id, name: order.name },
    lines: swaps.flatMap(({ piece: { line, returnable }, quantity }) =>
      returnable ? [{ line: line.id, sku: line.sku, quantity, fulfillmentLine: returnable.fulfillmentLine }] : [],
    ),
    newLines: toNewLines(swaps),
  };
  return {
    outcome: 'planned' as const,
    facts: { order: orderFacts(order), swaps: swapFacts(swaps), window_days: policy.returns.window_days },
    action: { businessKey: businessKey(action), action },
  };
}

/** The same pieces go back once; the line ids say which. */
function businessKey(action: ActionOf<'create_exchange'>): string {
  const pieces = action.lines.map((line) => `${line.fulfillmentLine}x${line.quantity}`).sort();
  return `create_exchange:${action.order.id}:${pieces.join(',')}`;
}

function isThisExchange(entry: Order['returns'][number], action: ActionOf<'create_exchange'>): boolean {
  const open = entry.status === 'open' || entry.status === 'requested';
  return (
    open &&
    entry.exchange &&
    action.lines.every((line) => entry.lines.some((own) => own.line === line.line && own.quantity >= line.quantity))
  );
}

import { z } from 'zod';
import type { Facts } from '../domain/decision.ts';
import type { LocalDate } from '../domain/ids.ts';
import type { Order, OrderLine } from '../domain/order.ts';
import { type ClaimKind, isInTime, lastDayToClaim } from './claim-windows.ts';
import { claimedLines } from './claimed-lines.ts';
import { defineReadTool, type ToolContext } from './define-tool.ts';
import { isUnshipped, paidFor, type ReturnablePieces, returnablePieces } from './judge-return.ts';
import { matchLines } from './match-lines.ts';
import { lineFacts, orderFacts } from './order-facts.ts';
import { ownOrder } from './own-orders.ts';

const Input = z.strictObject({
  order: z.string().meta({ description: 'Name of an order found before.' }),
  claim: z.enum(['damaged', 'defect', 'wrong_item']).meta({
    description: '`damaged`: broken when it arrived; `defect`: a fault that showed in use; `wrong_item`: other goods than ordered.',
  }),
  items: z.array(z.string()).meta({ description: "The customer's own words, newest message first." }),
  ordered: z.string().meta({ description: 'For a wrong item: their words for what they ordered; empty when not said.' }),
  received: z.string().meta({ description: 'For a wrong item: their words for what came; empty when not said.' }),
  since: z.enum(['arrival', 'use']).nullable().meta({ description: 'Whether the fault was there on arrival or showed in use, if said.' }),
  quantity: z
    .union([z.int().positive(), z.literal('all')])
    .nullable()
    .meta({ description: 'How many pieces, when the customer says so.' }),
});
type Input = z.output<typeof Input>;

export const judgeClaim = defineReadTool({
  name: 'judge_claim',
  description:
    'Tells which goods of an order a claim is about, and whether it comes in time. A damage reported late, or a fault that showed in use, is judged as a defect; a defect that did not show in use as damage, while that is in time.',
  input: Input,
  outcomes: [
    'in_time',
    'as_defect',
    'as_damage',
    'too_late',
    'which_items',
    'how_many',
    'already_open',
    'nothing_left',
    'not_shipped',
    'parcel_failed',
    'on_the_way',
    'cancelled',
    'not_found',
  ],
  async run(input, context) {
    const order = await ownOrder(context, input.order);
    if (!order) return { outcome: 'not_found', facts: {} };
    const facts = { order: orderFacts(order) };
    if (order.cancelledAt !== null) return { outcome: 'cancelled', facts };
    if (isUnshipped(order, context.now)) return { outcome: 'not_shipped', facts };

    const shipped = order.lines.filter((line) => order.fulfillments.some((parcel) => parcel.lines.some((entry) => entry.line === line.id)));
    const isSwap = input.claim === 'wrong_item';
    const lines = claimedLines(wordsFor(input), shipped, {
      knowledge: context.knowledge,
      ordered: isSwap ? input.ordered : '',
      several: !isSwap,
    });
    if (!lines) return { outcome: 'which_items', facts };
    if (lines.every((line) => isLost(order, line))) return { outcome: 'parcel_failed', facts };
    if (lines.every((line) => isOnTheWay(order, line))) return { outcome: 'on_the_way', facts };
    const left = returnablePieces(order, context.policy, context.calendar).filter((piece) => lines.includes(piece.line));
    if (lines.some((line) => left.every((piece) => piece.line !== line)))
      return { outcome: isOnTheWayBack(order, lines) ? 'already_open' : 'nothing_left', facts };
    const pieces = countOf(left);
    if (pieces > lines.length && input.quantity === null)
      return { outcome: 'how_many', facts: { ...facts, claim: claimFacts(left, left) } };

    const outcome = judge(input, left, context);
    const back = input.claim === 'wrong_item' ? whatCame(input, lines, order, context) : left;
    return {
      outcome,
      facts: {
        ...facts,
        claim: {
          ...claimFacts(left, back),
          quantity: input.quantity,
          last_day: lastDay(input.claim, left, context),
        },
      },
      // What follows in time puts its own money at stake; too late it is the goods in dispute that a person must know of.
      ...(outcome === 'too_late' ? { stake: paidFor(left, context.policy.shop.currency) } : {}),
    };
  },
});

/** The carrier gave it up: what is wrong with goods that never came is the carrier's to say. */
function isLost({ fulfillments }: Order, line: OrderLine): boolean {
  const parcels = fulfillments.filter((parcel) => parcel.lines.some((entry) => entry.line === line.id));
  return parcels.length > 0 && parcels.every(({ status, deliveredAt }) => status === 'failure' && deliveredAt === null);
}

/** Nobody has seen goods that are still with the carrier: either its word or the claim is not what it seems. */
function isOnTheWay({ fulfillments }: Order, line: OrderLine): boolean {
  const parcels = fulfillments.filter((parcel) => parcel.lines.some((entry) => entry.line === line.id));
  return parcels.length > 0 && parcels.every(({ status, lastScanAt }) => status === 'in_transit' && lastScanAt !== null);
}

/** "I ordered a 38" alone names no goods; with the rest of the mail, what came left out, it does. */
function wordsFor({ claim, items, ordered, received }: Input): readonly string[] {
  if (claim !== 'wrong_item' || ordered === '' || received === '') return items;
  const [now = '', ...before] = items;
  return [received.split('. ').reduce((text, came) => text.replace(came, ' '), now), now, ...before];
}

function judge({ claim, since }: Input, pieces: readonly ReturnablePieces[], { policy, calendar, now }: ToolContext) {
  const inTime = (kind: ClaimKind) => pieces.every(({ deliveredOn }) => isInTime(kind, deliveredOn, policy, calendar, now));
  switch (claim) {
    case 'wrong_item':
      return inTime('wrong_item') ? 'in_time' : 'too_late';
    case 'damaged':
      if (inTime('damaged') && since !== 'use') return 'in_time';
      return inTime('defect') ? 'as_defect' : 'too_late';
    case 'defect':
      // So soon after delivery, and no word of use: it most likely came so.
      if (since !== 'use' && inTime('damaged')) return 'as_damage';
      return inTime('defect') ? 'in_time' : 'too_late';
    default:
      return claim satisfies never;
  }
}

/** What came may be another line of the same order; when it is no line of it, the return is of the ordered one. */
function whatCame(
  { received }: Input,
  ordered: readonly OrderLine[],
  order: Order,
  { knowledge, policy, calendar }: ToolContext,
): readonly ReturnablePieces[] {
  const all = returnablePieces(order, policy, calendar);
  const own = all.filter((piece) => ordered.includes(piece.line));
  const others = order.lines.filter((line) => !ordered.includes(line));
  if (received === '' || others.length === 0) return own;
  const match = matchLines([received], order.lines, knowledge);
  if (match.kind !== 'matched' || match.lines.some((line) => ordered.includes(line))) return own;
  const came = all.filter((piece) => match.lines.includes(piece.line));
  return came.length > 0 ? came : own;
}

function isOnTheWayBack(order: Order, lines: readonly OrderLine[]): boolean {
  return order.returns.some(
    ({ status, lines: own }) =>
      (status === 'open' || status === 'requested') && own.some((entry) => lines.some((line) => line.id === entry.line)),
  );
}

/** Skus name the lines for the tools that follow; titles are for the reply. */
function claimFacts(pieces: readonly ReturnablePieces[], back: readonly ReturnablePieces[]): Facts {
  return {
    items: pieces.map(({ line, quantity }) => lineFacts(line, quantity)),
    skus: skusOf(pieces),
    back: skusOf(back),
  };
}

function skusOf(pieces: readonly ReturnablePieces[]): string[] {
  return [...new Set(pieces.map(({ line }) => line.sku))];
}

function countOf(pieces: readonly ReturnablePieces[]): number {
  return pieces.reduce((total, { quantity }) => total + quantity, 0);
}

function lastDay(claim: ClaimKind, pieces: readonly ReturnablePieces[], { policy, calendar }: ToolContext): LocalDate {
  return pieces.map(({ deliveredOn }) => lastDayToClaim(claim, deliveredOn, policy, calendar)).sort()[0] as LocalDate;
}

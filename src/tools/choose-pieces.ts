import { z } from 'zod';
import type { Money } from '../domain/money.ts';
import type { Fulfillment, Order, OrderLine } from '../domain/order.ts';
import type { ToolContext } from './define-tool.ts';
import { judgeParcel } from './judge-parcel.ts';
import { matchLines } from './match-lines.ts';
import { ownOrder, ownOrders } from './own-orders.ts';
import { type Pieces, paidForPieces, piecesLeft, resendsOf } from './pieces-left.ts';

/** What the tools that give goods or money for pieces ask for. */
export const PiecesInput = z.strictObject({
  order: z.string().meta({ description: 'Name of an order found before.' }),
  items: z
    .array(z.string())
    .meta({ description: "The customer's own words for the goods in question, or their exact sku; empty when none are named." }),
  received: z
    .array(z.string())
    .meta({ description: 'The words for goods of which the customer says that only these came; empty when they say no such thing.' }),
  quantity: z
    .union([z.int().positive(), z.literal('all')])
    .nullable()
    .meta({ description: 'How many pieces, when the customer says so.' }),
  parcels: z.enum(['any', 'stuck', 'delivered']).meta({
    description:
      'Where to look. `stuck` and `delivered` mean whole parcels: those that are lost or late beyond the grace, or the one the carrier calls delivered; `any`: the named goods, in whichever parcel.',
  }),
});
export type PiecesInput = z.output<typeof PiecesInput>;

export type Chosen =
  | {
      readonly kind: 'chosen';
      readonly order: Order;
      readonly resends: readonly Order[];
      readonly pieces: readonly Pieces[];
      readonly amount: Money;
    }
  | { readonly kind: 'not_found' }
  | { readonly kind: 'which_items' | 'how_many' | 'nothing_left'; readonly order: Order };

/** The shipped pieces that the customer means and for which nothing was given yet, with the price paid for them. */
export async function choosePieces(input: PiecesInput, context: ToolContext): Promise<Chosen> {
  const order = await ownOrder(context, input.order);
  if (!order) return { kind: 'not_found' };
  const resends = resendsOf(order, await ownOrders(context));
  const parcels = parcelsInQuestion(order, input, context);
  if (parcels === 'which_items') return { kind: 'which_items', order };
  const shipped = piecesIn(parcels, order);
  if (shipped.length === 0) return { kind: 'nothing_left', order };
  const meant = input.parcels === 'any' ? namedPieces(shipped, input, context) : shipped;
  if (typeof meant === 'string') return { kind: meant, order };
  if (meant.some(({ line, quantity }) => piecesLeft(order, line, resends) < quantity)) return { kind: 'nothing_left', order };
  return { kind: 'chosen', order, resends, pieces: meant, amount: paidForPieces(order, meant, resends) };
}

type Asked = Pick<PiecesInput, 'items' | 'received' | 'quantity' | 'parcels'>;

/** Of several delivered parcels the one that holds the named goods is in question; unnamed, it cannot be told. */
export function parcelsInQuestion(order: Order, { parcels, items }: Asked, context: ToolContext): readonly Fulfillment[] | 'which_items' {
  const { policy, calendar, now } = context;
  if (parcels === 'any') return order.fulfillments;
  const standing = (parcel: Fulfillment) => judgeParcel(parcel, order, policy, calendar, now).standing;
  if (parcels === 'stuck') return order.fulfillments.filter((parcel) => ['overdue', 'lost', 'failed'].includes(standing(parcel)));
  const delivered = order.fulfillments.filter((parcel) => standing(parcel) === 'delivered');
  if (delivered.length < 2) return delivered;
  const named = linesNamed(items, linesIn(delivered, order), context);
  if (typeof named === 'string') return 'which_items';
  return delivered.filter((parcel) => linesIn([parcel], order).some((line) => named.includes(line)));
}

function linesIn(parcels: readonly Fulfillment[], order: Order): readonly OrderLine[] {
  return piecesIn(parcels, order).map(({ line }) => line);
}

/** What these parcels hold, line by line. */
export function piecesIn(parcels: readonly Fulfillment[], order: Order): readonly Pieces[] {
  return order.lines.flatMap((line) => {
    const entries = parcels.flatMap((parcel) => parcel.lines).filter((entry) => entry.line === line.id);
    const quantity = entries.reduce((total, entry) => total + entry.quantity, 0);
    return quantity > 0 ? [{ line, quantity }] : [];
  });
}

/** The pieces that the customer's words name. Nothing is ever taken for meant that they did not name, unless there is one thing only. */
export function namedPieces(
  candidates: readonly Pieces[],
  { items, received, quantity }: Asked,
  context: ToolContext,
): readonly Pieces[] | 'which_items' | 'how_many' | 'nothing_left' {
  const lines = candidates.map(({ line }) => line);
  const named = linesNamed(items, lines, context);
  const came = linesNamed(received, lines, context);
  const meant = named === 'unnamed' ? apartFrom(came, lines, quantity) : named;
  const pieces = typeof meant === 'string' ? [] : candidates.filter(({ line }) => meant.includes(line));
  const [only, ...others] = pieces;
  if (!only) return 'which_items';
  // Fewer than the words name: some of these came after all.
  if (typeof quantity === 'number' && quantity > 1 && quantity < pieces.length) return 'which_items';
  if (quantity === 'all' || pieces.every((piece) => piece.quantity === 1)) return pieces;
  if (others.length > 0 || quantity === null) return 'how_many';
  return quantity > only.quantity ? 'nothing_left' : [{ line: only.line, quantity }];
}

/** Only these came: the other lines are missing; of "ordered four, got three" the same line is. */
function apartFrom(came: ReturnType<typeof linesNamed>, lines: readonly OrderLine[], quantity: Asked['quantity']) {
  if (lines.length === 1) return lines;
  if (typeof came === 'string') return 'which_items';
  const others = lines.filter((line) => !came.includes(line));
  return others.length === 0 && typeof quantity === 'number' ? came : others;
}

/** The lines that words, or an exact sku, name. */
export function linesNamed(
  items: readonly string[],
  lines: readonly OrderLine[],
  { knowledge }: ToolContext,
): readonly OrderLine[] | 'unnamed' | 'unclear' {
  const exact = lines.filter(({ sku }) => sku !== '' && items.includes(sku));
  if (exact.length > 0) return exact;
  const match = matchLines(items, lines, knowledge);
  return match.kind === 'matched' ? match.lines : match.kind;
}

import { z } from 'zod';
import type { Money } from '../domain/money.ts';
import type { Order, OrderLine } from '../domain/order.ts';
import type { ToolContext } from './define-tool.ts';
import { judgeParcel } from './judge-parcel.ts';
import { matchLines } from './match-lines.ts';
import { ownOrder, ownOrders } from './own-orders.ts';
import { canBeGiven, type Pieces, paidForPieces, piecesLeft, resendsOf } from './pieces-left.ts';

/** What the tools that give goods or money for pieces ask for. */
export const PiecesInput = z.strictObject({
  order: z.string().meta({ description: 'Name of an order found before.' }),
  items: z.array(z.string()).meta({ description: "The customer's own words for the goods in question; empty when none are named." }),
  quantity: z.int().positive().nullable().meta({ description: 'How many pieces, when the customer says so.' }),
  parcels: z.enum(['any', 'stuck', 'delivered']).meta({
    description:
      'Where to look. `stuck` and `delivered` mean whole parcels: those that are lost or late beyond the grace, or those the carrier calls delivered; `any`: the named goods, in whichever parcel.',
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
  const shipped = shippedPieces(order, input.parcels, context);
  if (shipped.length === 0) return { kind: 'nothing_left', order };
  const meant = meantPieces(shipped, input, context);
  if (typeof meant === 'string') return { kind: meant, order };
  if (meant.some(({ line, quantity }) => piecesLeft(order, line, resends) < quantity)) return { kind: 'nothing_left', order };
  const amount = paidForPieces(order, meant, resends);
  if (!canBeGiven(order, amount)) return { kind: 'nothing_left', order };
  return { kind: 'chosen', order, resends, pieces: meant, amount };
}

/** What has left the warehouse, in the parcels in question. */
export function shippedPieces(order: Order, parcels: PiecesInput['parcels'], { policy, calendar, now }: ToolContext): readonly Pieces[] {
  const inQuestion = order.fulfillments.filter((parcel) => {
    if (parcels === 'any') return true;
    const { standing } = judgeParcel(parcel, order, policy, calendar, now);
    return parcels === 'delivered' ? standing === 'delivered' : standing === 'overdue' || standing === 'lost' || standing === 'failed';
  });
  const shipped = new Map<OrderLine, number>();
  for (const entry of inQuestion.flatMap((parcel) => parcel.lines)) {
    const line = order.lines.find((candidate) => candidate.id === entry.line);
    if (line) shipped.set(line, (shipped.get(line) ?? 0) + entry.quantity);
  }
  return [...shipped].map(([line, quantity]) => ({ line, quantity })).filter(({ quantity }) => quantity > 0);
}

function meantPieces(
  shipped: readonly Pieces[],
  { items, quantity, parcels }: PiecesInput,
  context: ToolContext,
): readonly Pieces[] | 'which_items' | 'how_many' | 'nothing_left' {
  if (parcels !== 'any') return shipped;
  const match = matchLines(
    items,
    shipped.map(({ line }) => line),
    context.knowledge,
  );
  if (match.kind === 'unclear') return 'which_items';
  const named = match.kind === 'matched' ? shipped.filter(({ line }) => match.lines.includes(line)) : shipped;
  if (match.kind === 'unnamed' && shipped.length > 1) return 'which_items';
  const [only, ...others] = named;
  if (named.every((piece) => piece.quantity === 1)) return named;
  if (!only || others.length > 0 || quantity === null) return 'how_many';
  return quantity > only.quantity ? 'nothing_left' : [{ line: only.line, quantity }];
}

import type { ActionOf } from '../domain/action.ts';
import type { Commerce } from '../ports/commerce.ts';
import { choosePieces, type PiecesInput } from './choose-pieces.ts';
import type { Execution, ToolContext } from './define-tool.ts';
import { asJson, lineFacts, orderFacts } from './order-facts.ts';
import { canBeGiven, giftKey, type Pieces, paidForPieces } from './pieces-left.ts';

type ResendKind = 'resend_order' | 'resend_items';

/**
 * Plans to send pieces anew at no charge, when every one of them is in stock; `rest`: those that are, when the customer prefers
 * them to the money for all. Their worth is the price paid for them.
 */
export async function planResend<Kind extends ResendKind>(kind: Kind, input: PiecesInput, context: ToolContext, rest = false) {
  const chosen = await choosePieces(input, context);
  if (chosen.kind === 'not_found') return { outcome: 'not_found' as const, facts: {} };
  const order = orderFacts(chosen.order);
  if (chosen.kind !== 'chosen') return { outcome: chosen.kind, facts: { order } };
  if (!canBeGiven(chosen.order, chosen.amount)) return { outcome: 'nothing_left' as const, facts: { order } };
  const { there, short } = await byStock(chosen.pieces, context);
  if (there.length === 0 || (short.length > 0 && !rest)) {
    return { outcome: 'out_of_stock' as const, facts: { order, wanted: { items: chosen.pieces.map(asFacts) } } };
  }
  const amount = paidForPieces(chosen.order, there, chosen.resends);
  if (!canBeGiven(chosen.order, amount)) return { outcome: 'nothing_left' as const, facts: { order } };
  const action = {
    kind,
    order: { id: chosen.order.id, name: chosen.order.name },
    newLines: newLines(there),
    amount,
  } as ActionOf<Kind>;
  const resend = { items: there.map(asFacts), worth: asJson(amount) };
  return {
    outcome: short.length > 0 ? ('planned_in_part' as const) : ('planned' as const),
    facts: short.length > 0 ? { order, resend, missing: { items: short.map(asFacts) } } : { order, resend },
    action: { businessKey: giftKey(chosen.order, chosen.resends), action },
    stake: amount,
  };
}

const asFacts = ({ line, quantity }: Pieces) => lineFacts(line, quantity);

/** Which pieces are there, line by line. Two lines of the same goods need as many as both. */
async function byStock(pieces: readonly Pieces[], { shop }: ToolContext): Promise<{ there: Pieces[]; short: Pieces[] }> {
  const left = new Map<string, number>();
  for (const { variants } of await shop.products()) for (const { id, available } of variants) left.set(id, available);
  const there: Pieces[] = [];
  const short: Pieces[] = [];
  for (const piece of pieces) {
    const { variant } = piece.line;
    const available = variant === null ? 0 : (left.get(variant) ?? 0);
    if (variant !== null && available >= piece.quantity) {
      left.set(variant, available - piece.quantity);
      there.push(piece);
    } else {
      short.push(piece);
    }
  }
  return { there, short };
}

function newLines(pieces: readonly Pieces[]): ActionOf<ResendKind>['newLines'] {
  const lines = new Map<string, { variant: string; sku: string; quantity: number }>();
  for (const { line, quantity } of pieces) {
    if (line.variant === null) continue;
    lines.set(line.variant, { variant: line.variant, sku: line.sku, quantity: (lines.get(line.variant)?.quantity ?? 0) + quantity });
  }
  return [...lines.values()];
}

export const sendAnew = (action: ActionOf<ResendKind>, { shop, mark }: Execution): Promise<void> => shop.resend(action, mark);

/** The new order carries the action's mark; the newest orders are read without the shop's search, which lags behind. */
export async function wasSentAnew(_action: ActionOf<ResendKind>, { shop, mark }: { shop: Commerce; mark: string }) {
  return (await shop.ordersMarked(mark)).length > 0 ? ('yes' as const) : ('no' as const);
}

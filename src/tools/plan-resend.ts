import type { ActionOf } from '../domain/action.ts';
import type { Commerce } from '../ports/commerce.ts';
import { choosePieces, type PiecesInput } from './choose-pieces.ts';
import type { Execution, ToolContext } from './define-tool.ts';
import { asJson, lineFacts, orderFacts } from './order-facts.ts';
import { canBeGiven, giftKey, type Pieces } from './pieces-left.ts';

type ResendKind = 'resend_order' | 'resend_items';

/** Plans to send pieces anew at no charge, when every one of them is in stock. Their worth is the price paid for them. */
export async function planResend<Kind extends ResendKind>(kind: Kind, input: PiecesInput, context: ToolContext) {
  const chosen = await choosePieces(input, context);
  if (chosen.kind === 'not_found') return { outcome: 'not_found' as const, facts: {} };
  const order = orderFacts(chosen.order);
  if (chosen.kind !== 'chosen') return { outcome: chosen.kind, facts: { order } };
  const { pieces, amount } = chosen;
  if (!canBeGiven(chosen.order, amount)) return { outcome: 'nothing_left' as const, facts: { order } };
  const items = pieces.map(({ line, quantity }) => lineFacts(line, quantity));
  const newLines = await inStock(pieces, context);
  if (!newLines) return { outcome: 'out_of_stock' as const, facts: { order, wanted: { items } } };
  const action = { kind, order: { id: chosen.order.id, name: chosen.order.name }, newLines, amount } as ActionOf<Kind>;
  return {
    outcome: 'planned' as const,
    facts: { order, resend: { items, worth: asJson(amount) } },
    action: { businessKey: giftKey(chosen.order, chosen.resends), action },
    stake: amount,
  };
}

/** The same goods to send; null when they are not all there. Two lines of the same goods need as many as both. */
async function inStock(pieces: readonly Pieces[], { shop }: ToolContext): Promise<ActionOf<ResendKind>['newLines'] | null> {
  const available = new Map((await shop.products()).flatMap(({ variants }) => variants.map((variant) => [variant.id, variant.available])));
  const needed = new Map<string, { variant: string; sku: string; quantity: number }>();
  for (const { line, quantity } of pieces) {
    if (line.variant === null) return null;
    const before = needed.get(line.variant)?.quantity ?? 0;
    if ((available.get(line.variant) ?? 0) < before + quantity) return null;
    needed.set(line.variant, { variant: line.variant, sku: line.sku, quantity: before + quantity });
  }
  return [...needed.values()];
}

export const sendAnew = (action: ActionOf<ResendKind>, { shop, mark }: Execution): Promise<void> => shop.resend(action, mark);

/** The new order carries the action's mark; the newest orders are read without the shop's search, which lags behind. */
export async function wasSentAnew(_action: ActionOf<ResendKind>, { shop, mark }: { shop: Commerce; mark: string }) {
  return (await shop.ordersMarked(mark)).length > 0 ? ('yes' as const) : ('no' as const);
}

import type { Effect, EffectKind } from '../../src/domain/ticket-line.ts';
import type { Address, Line, Order, Refund, Variant } from './model.ts';
import { decimal, paidFor } from './money.ts';
import { received, refundable, refundedAmount, shippingPrice, shippingRefunded } from './reckon.ts';

/** What a change is in the words of the file formats, told from what happened at the shop and not from what the caller says. */
type Pieces = readonly { readonly line: Line; readonly quantity: number }[];

export const piecesOf = (pieces: Pieces) => counted(pieces.map(({ line, quantity }) => ({ sku: line.sku ?? '', quantity })));

export const variantsOf = (pieces: readonly { readonly variant: Variant; readonly quantity: number }[]) =>
  counted(pieces.map(({ variant, quantity }) => ({ sku: variant.sku, quantity })));

/** The same goods in two entries are so many pieces of one sku. */
function counted(pieces: readonly { readonly sku: string; readonly quantity: number }[]) {
  const bySku = new Map<string, number>();
  for (const { sku, quantity } of pieces) bySku.set(sku, (bySku.get(sku) ?? 0) + quantity);
  return [...bySku].map(([sku, quantity]) => ({ sku, quantity }));
}

/**
 * Asked before a refund is booked. Everything that is left of the order with its shipping is `refund_order`; lines are
 * `refund_lines`; money without lines is `refund_difference`. Only where two of them describe the refund equally well (an order of
 * one line without shipping) the note's mark decides.
 */
export function refundKind(order: Order, refund: { pieces: Pieces; shipping: number; amount: number; note: string | null }): EffectKind {
  const left = received(order) - refundedAmount(order);
  const everything = refund.amount === left;
  const shippingLeft = shippingPrice(order) - shippingRefunded(order);
  const allLines = order.lines.every((line) => {
    const now = refund.pieces.find((piece) => piece.line === line)?.quantity ?? 0;
    return now >= refundable(order, line);
  });
  const claimed = /^resolute:(refund_\w+):/.exec(refund.note ?? '')?.[1];
  const either = (a: EffectKind, b: EffectKind) => (claimed === b ? b : a);
  if (refund.pieces.length === 0) return everything ? either('refund_order', 'refund_difference') : 'refund_difference';
  if (!allLines || !everything) return 'refund_lines';
  return shippingLeft > 0 ? 'refund_order' : either('refund_order', 'refund_lines');
}

export function refundEffect(order: Order, kind: EffectKind, refund: Refund): Effect {
  const amount = refund.transactions.reduce((total, entry) => total + entry.amount, 0);
  return {
    kind,
    order: order.name,
    amount: decimal(amount),
    ...(refund.lines.length > 0 ? { lines: piecesOf(refund.lines) } : {}),
  };
}

/** A resend is worth what the customer paid for these goods: line by line after discounts, or today's price for other goods. */
export function resendEffect(
  original: Order | null,
  claimed: string | null,
  pieces: readonly { readonly variant: Variant | null; readonly sku: string; readonly quantity: number }[],
): Effect {
  const left = new Map(original?.lines.map((line) => [line, line.quantity]));
  const value = pieces.reduce((total, piece) => total + worth(piece, left), 0);
  const whole = original?.lines.every((line) =>
    pieces.some((piece) => piece.sku === line.sku && piece.quantity >= line.quantity - line.removed),
  );
  return {
    kind: claimed === 'resend_order' || claimed === 'resend_items' ? claimed : whole ? 'resend_order' : 'resend_items',
    ...(original ? { order: original.name } : {}),
    amount: decimal(value),
    // The new goods: a shipping line or the old order's lines are not part of them.
    lines: counted(pieces),
    newLines: counted(pieces),
  };
}

/** What was paid for these pieces, line by line as long as there are any; what the order did not hold costs today's price. */
function worth(
  piece: { readonly variant: Variant | null; readonly sku: string; readonly quantity: number },
  left: Map<Line, number>,
): number {
  let total = 0;
  let open = piece.quantity;
  for (const [line, free] of left) {
    const taken = line.sku === piece.sku ? Math.min(open, free) : 0;
    if (taken === 0) continue;
    total += paidFor(line, line.quantity - free + taken) - paidFor(line, line.quantity - free);
    left.set(line, free - taken);
    open -= taken;
  }
  return total + (piece.variant?.price ?? 0) * open;
}

export function addressEffect(order: Order, address: Address): Effect {
  const name = [address.firstName, address.lastName].filter(Boolean).join(' ');
  return {
    kind: 'change_address',
    order: order.name,
    address: {
      name: name || null,
      address1: address.address1 ?? '',
      address2: address.address2,
      zip: address.zip ?? '',
      city: address.city ?? '',
      country: address.country ?? '',
    },
  };
}

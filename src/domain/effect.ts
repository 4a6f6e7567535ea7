import type { Action, ActionKind } from './action.ts';
import { decimal } from './money.ts';
import type { Address } from './order.ts';

export interface Piece {
  readonly sku: string;
  readonly quantity: number;
}

/** One change at the shop in the words of the public file formats, whoever made it. Amounts are decimal strings. */
export interface Effect {
  readonly kind: ActionKind;
  /** Name of the order, with its `#`. */
  readonly order?: string;
  readonly amount?: string;
  readonly lines?: readonly Piece[];
  readonly newLines?: readonly Piece[];
  readonly address?: Address;
  readonly customer?: string;
}

/** An effect as the shop shows it. Where two kinds describe it equally well, the others stand in `or`. */
export interface SeenEffect extends Effect {
  readonly or?: readonly ActionKind[];
}

/** What the action would change. */
export function effectOf(action: Action): Effect {
  switch (action.kind) {
    case 'cancel_order':
    case 'refund_order':
    case 'refund_difference':
      return { kind: action.kind, order: action.order.name, amount: decimal(action.amount) };
    case 'refund_lines':
      return { kind: action.kind, order: action.order.name, amount: decimal(action.amount), lines: counted(action.lines) };
    case 'create_return':
      return { kind: action.kind, order: action.order.name, lines: counted(action.lines) };
    case 'create_exchange':
    case 'change_items':
      return { kind: action.kind, order: action.order.name, lines: counted(action.lines), newLines: counted(action.newLines) };
    case 'resend_order':
    case 'resend_items':
      return { kind: action.kind, order: action.order.name, amount: decimal(action.amount), newLines: counted(action.newLines) };
    case 'change_address':
      return { kind: action.kind, order: action.order.name, address: action.address };
    case 'send_invoice':
      return { kind: action.kind, order: action.order.name, customer: action.email };
    case 'send_account_invite':
    case 'unsubscribe':
      return { kind: action.kind, customer: action.customer.email };
    default:
      return action satisfies never;
  }
}

/** The same goods in two entries are so many pieces of one sku; nothing is left out, what counts to nothing is. */
export function counted(pieces: readonly Piece[]): Piece[] {
  const bySku = new Map<string, number>();
  for (const { sku, quantity } of pieces) bySku.set(sku, (bySku.get(sku) ?? 0) + quantity);
  return [...bySku].flatMap(([sku, quantity]) => (quantity === 0 ? [] : [{ sku, quantity }])).sort((a, b) => (a.sku < b.sku ? -1 : 1));
}

/** Effects by which a customer gets money or goods for nothing. */
export function movesMoney(effect: Effect): boolean {
  return effect.amount !== undefined && Number(effect.amount) > 0;
}

import type { Action, PlannedAction } from '../domain/action.ts';

/**
 * Two actions of one plan that make the same goods good twice, or undo each other: a refund of a line and a return of it, a
 * cancellation beside anything else on the order. Two wishes of one mail can each be right and together wrong. Null when none do.
 */
export function contradiction(plan: readonly PlannedAction[]): string | null {
  for (const [index, { action }] of plan.entries()) {
    const other = plan.slice(index + 1).find((later) => contradict(action, later.action));
    if (other) return `${action.kind} and ${other.action.kind} concern the same goods`;
  }
  return null;
}

function contradict(a: Action, b: Action): boolean {
  const [one, two] = [goodsOf(a), goodsOf(b)];
  if (one === null || two === null || one.order !== two.order || isWrongItem(a, b)) return false;
  return one.skus === 'all' || two.skus === 'all' || one.skus.some((sku) => two.skus.includes(sku));
}

/** What came goes back, what was ordered is sent: the one pair that belongs together. */
function isWrongItem(a: Action, b: Action): boolean {
  const kinds = [a.kind, b.kind];
  return kinds.includes('create_return') && kinds.includes('resend_items');
}

function goodsOf(action: Action): { readonly order: string; readonly skus: 'all' | readonly string[] } | null {
  switch (action.kind) {
    case 'cancel_order':
    case 'refund_order':
      return { order: action.order.id, skus: 'all' };
    case 'refund_lines':
    case 'create_return':
    case 'create_exchange':
    case 'change_items':
      return { order: action.order.id, skus: action.lines.map(({ sku }) => sku) };
    case 'resend_order':
    case 'resend_items':
      return { order: action.order.id, skus: action.newLines.map(({ sku }) => sku) };
    case 'refund_difference':
    case 'change_address':
    case 'send_invoice':
    case 'send_account_invite':
    case 'unsubscribe':
      return null;
    default:
      return action satisfies never;
  }
}

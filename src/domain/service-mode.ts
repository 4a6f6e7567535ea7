import type { TicketChange } from './ticket.ts';

/**
 * How much the whole service may do, whatever its scenarios are allowed. `suggest`: proposals as internal notes · `human`: every ticket
 * to people, with a brief · `frozen`: nothing is written anywhere. The more careful mode stands later.
 */
export const serviceModes = ['auto', 'suggest', 'human', 'frozen'] as const;
export type ServiceMode = (typeof serviceModes)[number];

/** Whom a write reaches: the shop's orders and money, the customer, or only the people at the help desk. */
export type Reach = 'shop' | 'customer' | 'people';

/** Money fails closed, routing fails open: only a frozen service keeps a ticket from people. */
export function allows(mode: ServiceMode, reach: Reach): boolean {
  switch (mode) {
    case 'auto':
      return true;
    case 'suggest':
    case 'human':
      return reach === 'people';
    case 'frozen':
      return false;
    default:
      return mode satisfies never;
  }
}

/** A solved ticket is over for the customer, with or without a word. */
export function reachOf(
  work: { readonly kind: 'update_ticket'; readonly change: Pick<TicketChange, 'comment' | 'status'> } | { readonly kind: string },
): Reach {
  if (!('change' in work)) return 'shop';
  return work.change.comment?.public === true || work.change.status === 'solved' ? 'customer' : 'people';
}

/** What makes the service step back by itself. The order is the one they are told in. */
export const modeTriggers = [
  'audit_broken',
  'refund_cap',
  'model_errors',
  'model_slow',
  'model_invalid',
  'shop_errors',
  'help_desk_errors',
  'oldest_waiting',
] as const;
export type ModeTrigger = (typeof modeTriggers)[number];

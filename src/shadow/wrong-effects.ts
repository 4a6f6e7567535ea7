import { counted } from '../domain/effect.ts';
import { decimal } from '../domain/money.ts';
import type { Order } from '../domain/order.ts';
import type { OwnAction, WrongEffect } from '../ports/shadow-store.ts';

type Found = Omit<WrongEffect, 'at'>;

/**
 * Does the shop show of the bot what the ledger says, no more and no less? Looks at what carries the bot's mark: refunds,
 * orders sent anew, and cancellations. `actions` are all that the ledger holds on these orders and on those they make good.
 */
export function wrongEffectsOn(orders: readonly Order[], actions: readonly OwnAction[]): Found[] {
  return [
    ...orders.flatMap((order) => wrongRefunds(order, actions)),
    ...orders.flatMap((order) => wrongCancellation(order, actions)),
    ...wrongResends(orders, actions),
  ];
}

function wrongRefunds(order: Order, actions: readonly OwnAction[]): Found[] {
  const about = { order: { id: order.id, name: order.name } };
  const seen = new Set<string>();
  return order.refunds
    .filter((refund) => refund.byBot)
    .flatMap((refund): Found[] => {
      const mark = markIn(refund.note ?? '');
      const action = actions.find(({ id }) => id === mark);
      const amount = decimal(refund.amount);
      const found = { ...about, key: `refund:${refund.id}`, action: action?.id ?? null };
      if (!action) return [{ ...found, what: `a refund of ${amount} on ${order.name} that the ledger does not know` }];
      if (seen.has(action.id)) return [{ ...found, what: `a second refund of ${amount} on ${order.name} for one action` }];
      seen.add(action.id);
      // A cancellation gives back in as many refunds as there were payments; its sum is looked at below.
      if (action.kind === 'cancel_order') return [];
      if (action.order !== order.name) return [{ ...found, what: `a refund on ${order.name} that was meant for ${action.order}` }];
      if (action.amount !== amount)
        return [{ ...found, what: `refunded ${amount} on ${order.name} instead of ${action.amount ?? 'nothing'}` }];
      return [];
    });
}

/** Shop and ledger give the cancelling itself; people may refund more or less on it later. */
const MINUTE_MS = 60_000;

function wrongCancellation(order: Order, actions: readonly OwnAction[]): Found[] {
  const action = actions.find(({ kind, order: name, done }) => kind === 'cancel_order' && done && name === order.name);
  if (!action || order.cancelledAt === null) return [];
  const at = Date.parse(order.cancelledAt);
  const near = (moment: string) => Math.abs(Date.parse(moment) - at) < MINUTE_MS;
  const back = order.refunds.filter(({ createdAt }) => near(createdAt)).reduce((total, { amount }) => total + amount.minor, 0);
  const released = order.payments.filter((payment) => payment.kind === 'void' && near(payment.at));
  const given = decimal({ minor: released.reduce((total, { amount }) => total + amount.minor, back), currency: order.total.currency });
  if (given === (action.amount ?? '0.00')) return [];
  return [
    {
      key: `cancel:${order.id}`,
      action: action.id,
      order: { id: order.id, name: order.name },
      what: `cancelling ${order.name} gave back ${given} instead of ${action.amount ?? 'nothing'}`,
    },
  ];
}

/** Each order that the bot sent anew is one action's; two of the same goods need two. */
function wrongResends(orders: readonly Order[], actions: readonly OwnAction[]): Found[] {
  const left = actions.filter(({ kind }) => kind === 'resend_order' || kind === 'resend_items');
  return orders
    .filter((order) => order.resend?.byBot)
    .flatMap((order): Found[] => {
      const goods = JSON.stringify(counted(order.lines.map(({ sku, quantity }) => ({ sku, quantity }))));
      const at = left.findIndex((action) => sameName(action.order, order.resend?.of) && JSON.stringify(action.newLines) === goods);
      if (at !== -1) {
        left.splice(at, 1);
        return [];
      }
      return [
        {
          key: `resend:${order.id}`,
          action: null,
          order: { id: order.id, name: order.name },
          what: `${order.name} sent goods anew for ${order.resend?.of ?? 'no order'}, and no action of the ledger did that`,
        },
      ];
    });
}

/** The bot leaves the id of its action in the notes that it writes. */
function markIn(note: string): string | null {
  return /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec(note)?.[0] ?? null;
}

const sameName = (one: string, other: string | null | undefined) => other != null && one.replace(/\D/g, '') === other.replace(/\D/g, '');

import type { ActionKind } from '../domain/action.ts';
import { counted, type Piece, type SeenEffect } from '../domain/effect.ts';
import type { Instant } from '../domain/ids.ts';
import { decimal, type Money, share, sum } from '../domain/money.ts';
import type { Address, Order, Refund } from '../domain/order.ts';
import type { OrdersBefore } from '../domain/shadow.ts';
import { piecesOn } from './orders-before.ts';

interface Question {
  readonly before: OrdersBefore | null;
  /** The requester's orders now. */
  readonly orders: readonly Order[];
  readonly email: string;
  readonly subscribed: boolean;
  readonly from: Instant;
  readonly until: Instant;
  /** What the bot itself did on these orders meanwhile, for another ticket. */
  readonly own: readonly { readonly kind: ActionKind; readonly order: string }[];
}

/** What people changed on the requester's orders between the message's arrival and the solve. */
export function humanEffects(question: Question): SeenEffect[] {
  const { before, orders, own, email } = question;
  const found = orders.flatMap((order) => {
    if (order.resend) return resendOf(order, question);
    const cancelled = isWithin(order.cancelledAt, question);
    if (cancelled) return [cancellation(order, question)];
    return [...refundsOf(order, question), ...returnsOf(order, question), ...changesOf(order, question)];
  });
  if (before?.subscribed && !question.subscribed) found.push({ kind: 'unsubscribe', customer: email });
  return own.reduce<SeenEffect[]>(without, found);
}

function cancellation(order: Order, { from, until }: Question): SeenEffect {
  const { currency } = order.total;
  // What a cancellation gives back: refunds, and what was reserved on the card and is released.
  const back = order.refunds.filter((refund) => isWithin(refund.createdAt, { from, until })).map((refund) => refund.amount);
  const released = order.payments
    .filter((payment) => payment.kind === 'void' && isWithin(payment.at, { from, until }))
    .map(({ amount }) => amount);
  return { kind: 'cancel_order', order: order.name, amount: decimal(sum([...back, ...released], currency)) };
}

function refundsOf(order: Order, window: Question): SeenEffect[] {
  const mine = order.refunds.filter((refund) => isWithin(refund.createdAt, window) && !refund.byBot && refund.amount.minor > 0);
  return mine.map((refund) => {
    const kinds = refundKinds(order, refund);
    const [kind = 'refund_difference', ...or] = kinds;
    return {
      kind,
      order: order.name,
      amount: decimal(refund.amount),
      ...(refund.lines.length > 0 ? { lines: skusOf(order, refund.lines) } : {}),
      ...(or.length > 0 ? { or } : {}),
    };
  });
}

/** All that was left of the order is `refund_order`, lines are `refund_lines`, money alone is `refund_difference`. */
function refundKinds(order: Order, refund: Refund): ActionKind[] {
  const earlier = order.refunds
    .filter((other) => other.createdAt < refund.createdAt)
    .reduce((total, { amount }) => total + amount.minor, 0);
  const everything = refund.amount.minor === order.received.minor - earlier;
  if (refund.lines.length === 0) return everything ? ['refund_order', 'refund_difference'] : ['refund_difference'];
  return everything ? ['refund_order', 'refund_lines'] : ['refund_lines'];
}

function returnsOf(order: Order, window: Question): SeenEffect[] {
  return order.returns
    .filter((entry) => isWithin(entry.createdAt, window) && entry.status !== 'canceled' && entry.status !== 'declined')
    .map((entry) => ({
      kind: entry.exchange ? 'create_exchange' : 'create_return',
      order: order.name,
      lines: skusOf(order, entry.lines),
    }));
}

/** Goods and address bear no date: they show against how the order stood when the bot decided. */
function changesOf(order: Order, window: Question): SeenEffect[] {
  const then = window.before?.orders.find((entry) => entry.id === order.id);
  if (!then) return [];
  const changes: SeenEffect[] = [];
  const { shippingAddress: address } = order;
  if (address && then.address && !sameAddress(address, then.address)) changes.push({ kind: 'change_address', order: order.name, address });
  const refunded = counted(
    order.refunds.filter(({ createdAt }) => isWithin(createdAt, window)).flatMap((refund) => skusOf(order, refund.lines)),
  );
  const exchanged = order.returns.some((entry) => entry.exchange && isWithin(entry.createdAt, window));
  const moved = difference(piecesOn(order), then.lines);
  // Goods that were refunded leave the order by themselves.
  const gone = moved.flatMap(({ sku, quantity }) => {
    const taken = -quantity - (refunded.find((piece) => piece.sku === sku)?.quantity ?? 0);
    return taken > 0 ? [{ sku, quantity: taken }] : [];
  });
  const added = exchanged ? [] : moved.filter(({ quantity }) => quantity > 0);
  if (gone.length + added.length > 0) changes.push({ kind: 'change_items', order: order.name, lines: gone, newLines: added });
  return changes;
}

/** A new order that costs nothing is worth what was paid for these goods, or their price where the old order does not hold them. */
function resendOf(order: Order, window: Question): SeenEffect[] {
  if (order.resend?.byBot || !isWithin(order.createdAt, window)) return [];
  const sent = counted(order.lines.map(({ sku, quantity }) => ({ sku, quantity })));
  const original = originalOf(order, sent, window.orders);
  const whole = original !== null && difference(counted(original.lines), sent).every(({ quantity }) => quantity <= 0);
  const [kind, other]: [ActionKind, ActionKind] = whole ? ['resend_order', 'resend_items'] : ['resend_items', 'resend_order'];
  return [
    {
      kind,
      ...(original ? { order: original.name } : {}),
      amount: decimal(
        sum(
          order.lines.map((line) => worth(line, original)),
          order.total.currency,
        ),
      ),
      newLines: sent,
      ...(whole ? { or: [other] } : {}),
    },
  ];
}

/** The order that the resend names; else the newest that holds its goods. */
function originalOf(order: Order, sent: readonly Piece[], orders: readonly Order[]): Order | null {
  const named = order.resend?.of;
  if (named) return orders.find(({ name }) => digits(name) === digits(named)) ?? null;
  const others = orders.filter((other) => other.id !== order.id && !other.resend && other.createdAt < order.createdAt);
  return others.find((other) => sent.every(({ sku }) => other.lines.some((line) => line.sku === sku))) ?? null;
}

function worth(line: Order['lines'][number], original: Order | null): Money {
  const old = original?.lines.find(({ sku }) => sku === line.sku);
  if (!old || old.quantity === 0) return { ...line.unitPrice, minor: line.unitPrice.minor * line.quantity };
  return share(old.paid, line.quantity, old.quantity);
}

/** Takes the bot's own change out, once. */
function without(effects: SeenEffect[], own: { readonly kind: ActionKind; readonly order: string }): SeenEffect[] {
  const at = effects.findIndex((effect) => [effect.kind, ...(effect.or ?? [])].includes(own.kind) && effect.order === own.order);
  return at === -1 ? effects : effects.toSpliced(at, 1);
}

export function sameAddress(one: Address, other: Address): boolean {
  const plain = (address: Address) =>
    [address.address1, address.address2 ?? '', address.zip, address.city, address.country].map((part) =>
      part.trim().toLowerCase().replace(/\s+/g, ' '),
    );
  return plain(one).join('\n') === plain(other).join('\n');
}

function skusOf(order: Order, pieces: readonly { readonly line: string; readonly quantity: number }[]): Piece[] {
  return counted(pieces.map(({ line, quantity }) => ({ sku: order.lines.find(({ id }) => id === line)?.sku ?? '', quantity })));
}

const isWithin = (moment: Instant | null, { from, until }: { readonly from: Instant; readonly until: Instant }) =>
  moment !== null && moment >= from && moment <= until;
const negative = ({ sku, quantity }: Piece): Piece => ({ sku, quantity: -quantity });
const difference = (now: readonly Piece[], then: readonly Piece[]) => counted([...now, ...then.map(negative)]);
const digits = (name: string) => name.replace(/\D/g, '');

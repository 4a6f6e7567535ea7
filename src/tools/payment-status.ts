import { z } from 'zod';
import type { Facts } from '../domain/decision.ts';
import { add, subtract } from '../domain/money.ts';
import type { Order, Payment } from '../domain/order.ts';
import { defineReadTool, type ToolContext } from './define-tool.ts';
import { findLookAlikes, type LookAlikes } from './look-alikes.ts';
import { asJson, orderFacts } from './order-facts.ts';
import { ordersNamed, ownOrders } from './own-orders.ts';

const outcomes = [
  'card_declined',
  'only_reserved',
  'reserved_and_paid',
  'paid',
  'double_order',
  'nearly_double',
  'double_in_progress',
  'double_shipped',
  'double_cancelled',
  'many_alike',
  'captured_twice',
  'unexplained',
  'unclear',
  'not_found',
  'none',
  'not_verified',
] as const;
type Found = { readonly outcome: (typeof outcomes)[number]; readonly facts: Record<string, ReturnType<typeof asJson>> };

export const paymentStatus = defineReadTool({
  name: 'payment_status',
  description:
    "Explains the payments of the requester's orders: a card that was declined, an order placed twice (the younger one is `order`), one paid twice, or nothing that the shop's data explain.",
  input: z.strictObject({
    numbers: z.array(z.string()).meta({
      description: 'Order numbers the customer wrote, as written; with a ? behind when it may be another kind of number. Empty when none.',
    }),
    about: z.enum(['twice', 'declined', 'whether', 'charged', 'unsaid']).meta({
      description: 'What the customer says: paid or ordered twice, card declined or money held back, asks whether it is paid, money taken.',
    }),
    days: z.int().nullable().meta({ description: 'For how many days it has been so, when the customer says it.' }),
    elsewhere: z.boolean().meta({ description: 'Whether the customer speaks of an address, or of somebody else whom an order is for.' }),
  }),
  outcomes,
  async run({ numbers, about, days, elsewhere }, context): Promise<Found> {
    if (!context.requester.verified || context.requester.email === null) return { outcome: 'not_verified', facts: {} };
    const orders = await ownOrders(context);
    const named = ordersNamed(numbers, orders);
    if (named === null) return { outcome: 'not_found', facts: {} };

    const meant = named.length > 0 ? named : orders;
    if ((named.length > 0 || about !== 'declined') && meant.some(isCapturedTwice))
      return { outcome: 'captured_twice', facts: toLookAt(meant) };
    const groups = findLookAlikes(orders, context.policy).filter((group) => group.orders.some((order) => meant.includes(order)));
    const [group, ...others] = groups;
    if (group && (about !== 'declined' || group.exact)) {
      if (others.length > 0) return { outcome: 'unexplained', facts: toLookAt(groups.flatMap((each) => each.orders)) };
      const doubled = judgeDouble(group, about, elsewhere);
      if (doubled) return doubled;
    }
    return judgePayment(named, orders, about, days, context);
  },
});

/** What a person who takes over compares with the payments. */
function toLookAt(orders: readonly Order[]): Facts {
  return { orders: orders.slice(0, MOST_SHOWN).map((order) => asJson(orderFacts(order))) };
}
const MOST_SHOWN = 5;

/** Null when only one of the two holds money: then the other is a payment that failed. */
function judgeDouble({ orders, exact, sameGoods }: LookAlikes, about: string, elsewhere: boolean): Found | null {
  const [older, younger, ...more] = orders;
  if (!older || !younger || more.length > 0) return { outcome: 'many_alike', facts: toLookAt(orders) };
  const cancelled = orders.find((order) => order.cancelledAt !== null);
  if (cancelled) {
    if (holdsMoney(cancelled)) return { outcome: 'unexplained', facts: toLookAt(orders) };
    return { outcome: 'double_cancelled', facts: { order: asJson(orderFacts(cancelled)) } };
  }
  if (holdsMoney(older) !== holdsMoney(younger))
    return orders.some((order) => declinedPayments(order).length > 0) ? null : { outcome: 'unexplained', facts: toLookAt(orders) };
  const facts = { order: asJson(orderFacts(younger)), older: asJson(orderFacts(older)) };
  if (younger.fulfillments.length > 0) return { outcome: 'double_shipped', facts };
  if (younger.fulfillmentInProgress) return { outcome: 'double_in_progress', facts };
  // Whoever speaks of money taken has the double in mind; of a card that failed, perhaps not.
  // The same goods under another address are a double to whoever calls them one, and says nothing of a second place.
  const isMeant = about === 'twice' ? exact || (sameGoods && !elsewhere) : about === 'charged' && exact;
  return { outcome: isMeant ? 'double_order' : 'nearly_double', facts };
}

/** A card that was declined explains money that is held back for some days; everything else must stand in the data. */
function judgePayment(named: readonly Order[], orders: readonly Order[], about: string, days: number | null, context: ToolContext): Found {
  const { reservation_days } = context.policy.payments;
  if (days !== null && days > reservation_days && (about === 'declined' || about === 'charged'))
    return { outcome: 'unexplained', facts: toLookAt(named.length > 0 ? named : orders) };
  if (orders.length === 0 && (about === 'twice' || about === 'whether')) return { outcome: 'none', facts: {} };
  const meant = named.length > 0 ? named : orders;
  const failed = meant.flatMap((order) => declinedPayments(order).map((payment) => ({ order, payment })));
  const fresh = failed.find(({ payment }) => isFresh(payment, context));
  if (fresh) return { outcome: 'card_declined', facts: declinedFacts(fresh.order, fresh.payment, context) };
  const newest = named.length > 0 ? named : orders.slice(0, 1);
  if (about !== 'unsaid' && newest.some((order) => declinedPayments(order).length > 0))
    return { outcome: 'unexplained', facts: toLookAt(newest) };
  const standing = newest.map((order) => ({ order, standing: standingOf(order, context) }));
  const told = standing.find((entry) => entry.standing !== null && explains[entry.standing].includes(about));
  if (told?.standing) return { outcome: told.standing, facts: { order: asJson(orderFacts(told.order)) } };
  if (about === 'declined') return { outcome: 'card_declined', facts: {} };
  return { outcome: about === 'unsaid' ? 'unclear' : 'unexplained', facts: toLookAt(newest) };
}

/** Which question each standing of a payment answers. */
const explains: Readonly<Record<'only_reserved' | 'reserved_and_paid' | 'paid', readonly string[]>> = {
  only_reserved: ['declined', 'whether', 'charged', 'unsaid'],
  reserved_and_paid: ['twice', 'declined', 'whether'],
  paid: ['whether'],
};

function standingOf(order: Order, context: ToolContext): keyof typeof explains | null {
  if (order.received.minor === 0) return order.reserved.minor > 0 ? 'only_reserved' : null;
  if (order.cancelledAt !== null || order.reserved.minor > 0) return null;
  // The reservation that became the payment may still show beside it.
  return order.payments.some((payment) => payment.kind === 'authorization' && isFresh(payment, context)) ? 'reserved_and_paid' : 'paid';
}

function declinedFacts(order: Order, payment: Payment, { policy, calendar }: ToolContext): Found['facts'] {
  return {
    order: asJson(orderFacts(order)),
    declined: asJson({
      at: payment.at,
      amount: payment.amount,
      released_by: calendar.addDays(payment.at, policy.payments.reservation_days),
    }),
    paid: order.received.minor > 0 || order.reserved.minor > 0,
  };
}

function isFresh(payment: Payment, { calendar, now, policy }: ToolContext): boolean {
  return calendar.daysBetween(payment.at, calendar.day(now)) <= policy.payments.reservation_days;
}

function declinedPayments(order: Order): readonly Payment[] {
  return order.payments.filter((payment) => payment.kind === 'declined').toReversed();
}

function isCapturedTwice(order: Order): boolean {
  return order.payments.filter((payment) => payment.kind === 'capture').length > 1;
}

function holdsMoney(order: Order): boolean {
  return add(subtract(order.received, order.refunded), order.reserved).minor > 0;
}

import type { Calendar } from '../domain/calendar.ts';
import type { Instant, LocalDate } from '../domain/ids.ts';
import { isAbove, type Money, sum } from '../domain/money.ts';
import type { Order, Refund, Return } from '../domain/order.ts';
import type { Policy } from '../domain/policy.ts';

/** How money or goods stand that came back, or should: `due` within the shop's own promise, `overdue` beyond it. */
export type BackStanding = 'on_its_way' | 'due' | 'overdue' | 'refunded' | 'exchange_arrived' | 'exchanged' | 'declined';

export interface JudgedReturn {
  readonly entry: Return;
  readonly standing: BackStanding;
  /** Refunds that were made for it. */
  readonly refunds: readonly Refund[];
  /** The last day of the promise; null while nothing has arrived, and for an exchange. */
  readonly dueBy: LocalDate | null;
}

/** The returns of an order that count; one that was called off is none. */
export function judgeReturns(order: Order, policy: Policy, calendar: Calendar, now: Instant): readonly JudgedReturn[] {
  return order.returns.filter((entry) => entry.status !== 'canceled').map((entry) => judge(entry, order, policy, calendar, now));
}

function judge(entry: Return, order: Order, policy: Policy, calendar: Calendar, now: Instant): JudgedReturn {
  const refunds = entry.exchange ? [] : refundsFor(entry, order);
  const dueBy = entry.receivedAt !== null && !entry.exchange ? promise(entry.receivedAt, policy, calendar) : null;
  return { entry, standing: standing(), refunds, dueBy };

  function standing(): BackStanding {
    if (entry.status === 'declined') return 'declined';
    if (entry.exchange) return entry.status === 'closed' ? 'exchanged' : entry.receivedAt === null ? 'on_its_way' : 'exchange_arrived';
    // A return is closed when the shop has settled it.
    if (entry.status === 'closed' || isPaidBack(entry, refunds)) return 'refunded';
    if (entry.receivedAt === null) return 'on_its_way';
    return isLate(entry.receivedAt, policy, calendar, now) ? 'overdue' : 'due';
  }
}

/** Refunds made since the return was opened for goods of it, or for an amount without goods. */
function refundsFor(entry: Return, order: Order): readonly Refund[] {
  return order.refunds.filter(
    (refund) =>
      refund.createdAt >= entry.createdAt &&
      (refund.lines.length === 0
        ? order.returns.length === 1
        : refund.lines.some(({ line }) => entry.lines.some((own) => own.line === line))),
  );
}

/** Every piece has been paid back; an amount without goods may be given for anything, and pays for no piece that is still under way. */
function isPaidBack(entry: Return, refunds: readonly Refund[]): boolean {
  if (refunds.some((refund) => refund.lines.length === 0 && entry.receivedAt !== null && refund.createdAt >= entry.receivedAt)) return true;
  if (entry.lines.length === 0) return refunds.length > 0;
  return entry.lines.every(({ line, quantity }) => {
    const paid = refunds.flatMap((refund) => refund.lines).filter((back) => back.line === line);
    return paid.reduce((total, back) => total + back.quantity, 0) >= quantity;
  });
}

/** The last day by which the shop promises the money. */
function promise(from: Instant, policy: Policy, calendar: Calendar): LocalDate {
  return calendar.addBusinessDays(from, policy.returns.refund_business_days);
}

/** The last business day of the promise is on time. */
function isLate(from: Instant, policy: Policy, calendar: Calendar, now: Instant): boolean {
  return calendar.businessDaysBetween(from, calendar.day(now)) > policy.returns.refund_business_days;
}

export interface JudgedCancellation {
  readonly standing: 'refunded' | 'due' | 'overdue' | 'released' | 'nothing_paid';
  readonly dueBy: LocalDate | null;
  readonly left: Money;
}

/** The money of a cancelled order: the same promise, from the day it was cancelled. A reservation that is let go is no refund. */
export function judgeCancellation(
  order: Order,
  cancelledAt: Instant,
  policy: Policy,
  calendar: Calendar,
  now: Instant,
): JudgedCancellation {
  const back = atLeast(
    order.refunded,
    sum(
      order.refunds.map((refund) => refund.amount),
      order.refunded.currency,
    ),
  );
  const left = { ...order.received, minor: Math.max(0, order.received.minor - back.minor) };
  if (order.received.minor <= 0) {
    const wasReserved = order.reserved.minor > 0 || order.payments.some((payment) => payment.kind === 'authorization');
    return { standing: wasReserved ? 'released' : 'nothing_paid', dueBy: null, left };
  }
  const dueBy = promise(cancelledAt, policy, calendar);
  if (left.minor === 0) return { standing: 'refunded', dueBy, left };
  return { standing: isLate(cancelledAt, policy, calendar, now) ? 'overdue' : 'due', dueBy, left };
}

function atLeast(a: Money, b: Money): Money {
  return isAbove(b, a) ? b : a;
}

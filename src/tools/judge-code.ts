import { elapsed } from '../domain/calendar.ts';
import type { Facts } from '../domain/decision.ts';
import { asId, type Instant } from '../domain/ids.ts';
import { isAbove, type Money, share, sum } from '../domain/money.ts';
import type { Order, OrderLine } from '../domain/order.ts';
import type { Policy } from '../domain/policy.ts';
import type { DiscountCode } from '../domain/product.ts';
import { asJson } from './order-facts.ts';

/** The rule of a code that is not met; `special` is a code whose rules are beyond percent, dates, minimum and uses. */
export type UnmetRule = 'special' | 'not_started' | 'expired' | 'used_up' | 'used_before';

/**
 * Whether a code holds at a moment for a customer with these orders. `besides` is the order it is for, null at check-out.
 * A use on a cancelled order does not count.
 */
export function judgeCode(
  code: DiscountCode,
  at: Instant,
  now: Instant,
  orders: readonly Order[],
  besides: Order | null,
): UnmetRule | null {
  const within = (moment: Instant) =>
    elapsed(asId<Instant>(code.startsAt), moment) >= 0 && (code.endsAt === null || elapsed(moment, asId<Instant>(code.endsAt)) > 0);
  // Inside its dates and yet not active: for a reason that we have no words for.
  if (code.percent === null || (!code.active && within(now))) return 'special';
  if (elapsed(at, asId<Instant>(code.startsAt)) > 0) return 'not_started';
  if (code.endsAt !== null && elapsed(at, asId<Instant>(code.endsAt)) <= 0) return 'expired';
  const uses = orders.filter((order) => order.id !== besides?.id && order.discountCodes.some((used) => sameCode(used, code.code)));
  const cancelled = uses.filter((order) => order.cancelledAt !== null).length;
  if (code.usageLimit !== null && code.used - cancelled >= code.usageLimit) return 'used_up';
  if (code.oncePerCustomer && uses.length > cancelled) return 'used_before';
  return null;
}

export function sameCode(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}

/** Lines that codes apply to: not the final sale. */
export function discountable(order: Order, policy: Policy): readonly OrderLine[] {
  return order.lines.filter((line) => line.currentQuantity > 0 && !line.productTags.includes(policy.returns.final_sale_tag));
}

/** What was paid for the pieces that are still on the order, after the discounts it has. */
export function paidForLines(lines: readonly OrderLine[], currency: string): Money {
  return sum(
    lines.map((line) => share(line.paid, line.currentQuantity, line.quantity)),
    currency,
  );
}

/** A percentage off the sum, rounded once, as the shop reckons a code on the whole order. */
export function percentOf(amount: Money, percent: number): Money {
  return share(amount, Math.round(percent * 100), 10_000);
}

/** A minimum includes its amount. */
export function reaches(amount: Money, minimum: Money | null): boolean {
  return minimum === null || !isAbove(minimum, amount);
}

/** What replies may say of a code. */
export function codeFacts(code: DiscountCode): Facts {
  return {
    code: code.code,
    percent: code.percent,
    minimum: code.minimum === null ? null : asJson(code.minimum),
    starts_at: code.startsAt,
    ends_at: code.endsAt,
    once: code.oncePerCustomer,
  };
}

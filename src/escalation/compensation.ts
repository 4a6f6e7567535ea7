import { isCompensation, type PlannedAction } from '../domain/action.ts';
import { add, decimal, isAbove, type Money, sum, zero } from '../domain/money.ts';
import { type Policy, policyMoney } from '../domain/policy.ts';

/** Money and goods given so far without goods coming back, by the bot and by people; a plan that is judged is not among them. */
export interface GivenSoFar {
  /** To this customer within the days that count, and by the shop today. */
  readonly customer: Money;
  readonly shopDay: Money;
  /** By order id: how many gifts ever, and how much the order can still give back: what was received less what went back. */
  readonly onOrders: ReadonlyMap<string, { readonly given: number; readonly left: Money }>;
}

/** The cap that a plan would pass, as a note for the brief; null when it keeps to all of them. */
export function passedCap(plan: readonly PlannedAction[], given: GivenSoFar, policy: Policy): string | null {
  const { limits, shop } = policy;
  const gifts = plan.flatMap(({ action }) =>
    'amount' in action && isCompensation(action.kind) ? [{ order: action.order, amount: action.amount }] : [],
  );
  if (gifts.length === 0) return null;
  // The right goods for wrong ones that come back are no money given away; on their order they count as a resend all the same.
  const back = new Set(plan.flatMap(({ action }) => (action.kind === 'create_return' ? [action.order.id] : [])));
  const givenAway = gifts.filter(({ order }) => !back.has(order.id));
  const planned = sum(
    givenAway.map(({ amount }) => amount),
    shop.currency,
  );
  const passes = (soFar: Money, limit: string) => givenAway.length > 0 && isAbove(add(soFar, planned), policyMoney(policy, limit));
  if (passes(given.customer, limits.compensation_per_customer))
    return `more than ${limits.compensation_per_customer} for this customer in ${limits.compensation_days} days`;
  if (passes(given.shopDay, limits.compensation_per_shop_day)) return `more than ${limits.compensation_per_shop_day} for the shop in a day`;
  for (const { order } of gifts) {
    const own = gifts.filter((gift) => gift.order.id === order.id);
    const known = given.onOrders.get(order.id) ?? { given: 0, left: zero(shop.currency) };
    if (known.given + own.length > limits.compensations_per_order)
      return `more than ${limits.compensations_per_order} refunds or resends on ${order.name}`;
    const amount = sum(
      own.map((gift) => gift.amount),
      shop.currency,
    );
    if (isAbove(amount, known.left))
      return `${decimal(amount)} is more than the ${decimal(known.left)} that ${order.name} can still give back`;
  }
  return null;
}

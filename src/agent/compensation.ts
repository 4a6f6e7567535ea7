import { type ActionKind, isCompensation, type PlannedAction } from '../domain/action.ts';
import { later } from '../domain/calendar.ts';
import { type Given, givenByPeople, leftToGive } from '../domain/compensation.ts';
import type { Decision } from '../domain/decision.ts';
import { asId, type Instant, type OrderId } from '../domain/ids.ts';
import { add, equals, type Money, sum, zero } from '../domain/money.ts';
import type { Order } from '../domain/order.ts';
import { type GivenSoFar, passedCap } from '../escalation/compensation.ts';
import type { CommerceReads } from '../ports/commerce.ts';
import type { CompensationBasis, CompensationQuestion, Ledger, OwnCompensation } from '../ports/store.ts';
import { orderDigits } from '../tools/own-orders.ts';
import { requesterKey } from './record.ts';
import type { Pack, Situation } from './situation.ts';

const DAY_MS = 86_400_000;

export interface KnownCompensation {
  readonly basis: CompensationBasis;
  readonly given: GivenSoFar;
}

/**
 * What was given so far, by the bot (its ledger, what is under way included) and by people (the shop's own data), read anew
 * when a plan gives money. Null when it gives none.
 */
export function createReadCompensation({
  ledger,
  commerce,
}: {
  readonly ledger: Pick<Ledger, 'compensation'>;
  readonly commerce: Pick<CommerceReads, 'ordersOf' | 'ordersWithGifts'>;
}) {
  return async function readCompensation(
    situation: Situation,
    decision: Decision,
    pack: Pick<Pack, 'policy' | 'calendar'>,
  ): Promise<KnownCompensation | null> {
    const orders = ordersGivenTo(decision);
    if (orders.length === 0) return null;
    const { limits, shop } = pack.policy;
    const question: CompensationQuestion = {
      requesterKey: requesterKey(situation.requester.email),
      orders,
      customerSince: later(situation.now, -limits.compensation_days * DAY_MS),
      daySince: pack.calendar.startOfDay(situation.now),
      currency: shop.currency,
    };
    const atVerdict = await ledger.compensation(question);
    const own = await commerce.ordersOf(situation.requester.email ?? '');
    const today = await commerce.ordersWithGifts(question.daySince);
    const byPeople = own.flatMap(givenByPeople);
    const toCustomer = amountSince(byPeople, question.customerSince, shop.currency);
    const onDay = amountSince(today.flatMap(givenByPeople), question.daySince, shop.currency);
    return { basis: { question, holds }, given: together(atVerdict) };

    /** A gift to the same customer meanwhile may also end what the decision was based on: that this is a first claim. */
    function holds(now: OwnCompensation): boolean {
      if (!equals(now.customer, atVerdict.customer)) return false;
      const passes = (byBot: OwnCompensation) => passedCap(decision.plan, together(byBot), pack.policy) !== null;
      return passes(atVerdict) || !passes(now);
    }

    function together(byBot: OwnCompensation): GivenSoFar {
      return {
        customer: add(byBot.customer, toCustomer),
        shopDay: add(byBot.shopDay, onDay),
        onOrders: new Map(orders.map((id) => [id, onOrder(id, byBot.onOrders[id])])),
      };
    }

    function onOrder(id: OrderId, byBot: OwnCompensation['onOrders'][string] | undefined) {
      const order = own.find((candidate) => candidate.id === id);
      if (!order) return { given: byBot?.given ?? 0, left: zero(shop.currency) };
      return {
        given: (byBot?.given ?? 0) + byPeople.filter((gift) => isFor(gift.order, order)).length,
        left: leftToGive(order, byBot?.unsettled ?? zero(shop.currency)),
      };
    }
  };
}

function amountSince(gifts: readonly Given[], since: Instant, currency: string): Money {
  return sum(
    gifts.filter(({ at }) => at >= since).map(({ amount }) => amount),
    currency,
  );
}

function ordersGivenTo(decision: Decision): readonly OrderId[] {
  return [...new Set(decision.plan.flatMap(({ action }) => (isGift(action) ? [asId<OrderId>(action.order.id)] : [])))];
}

function isGift(action: PlannedAction['action']): action is Extract<PlannedAction['action'], { amount: unknown; order: unknown }> {
  return 'order' in action && 'amount' in action && isCompensation(action.kind satisfies ActionKind);
}

function isFor(name: string | null, order: Order): boolean {
  return name !== null && orderDigits(name) === orderDigits(order.name);
}

import { z } from 'zod';
import type { Facts } from '../domain/decision.ts';
import type { Order } from '../domain/order.ts';
import { defineReadTool, type ToolContext } from './define-tool.ts';
import { judgeCancellation, judgeReturns } from './judge-refund.ts';
import { asJson } from './order-facts.ts';
import { ownOrder } from './own-orders.ts';
import { returnFacts } from './return-facts.ts';

const worstFirst = [
  'overdue',
  'declined',
  'due',
  'on_its_way',
  'exchange_arrived',
  'refunded',
  'exchanged',
  'released',
  'nothing_paid',
  'no_refund',
] as const;
type Standing = (typeof worstFirst)[number];

export const refundStatus = defineReadTool({
  name: 'refund_status',
  description:
    "Tells how the money of the requester's orders stands: paid back and when, promised by when, not to be expected. A reservation that was let go is not a refund.",
  input: z.strictObject({ orders: z.array(z.string()).min(1).meta({ description: 'Names of orders found before.' }) }),
  outcomes: [...worstFirst, 'not_found'],
  async run({ orders: names }, context) {
    const orders = (await Promise.all(names.map((name) => ownOrder(context, name)))).filter((order) => order !== null);
    if (orders.length < names.length) return { outcome: 'not_found', facts: {} };
    const judged = orders.map((order) =>
      order.cancelledAt === null ? kept(order, context) : cancelled(order, order.cancelledAt, context),
    );
    return {
      outcome: worstFirst.find((standing) => judged.some((entry) => entry.standing === standing)) ?? 'no_refund',
      facts: { money: judged.map((entry) => entry.facts) },
    };
  },
});

interface Judged {
  readonly standing: Standing;
  readonly facts: Facts;
}

/** An order that holds: money comes back for goods that came back, or was given by people. */
function kept(order: Order, { policy, calendar, now }: ToolContext): Judged {
  const returns = judgeReturns(order, policy, calendar, now);
  const standing =
    worstFirst.find((each) => returns.some((entry) => entry.standing === each)) ?? (order.refunds.length > 0 ? 'refunded' : 'no_refund');
  const open = returns.filter((entry) => entry.standing !== 'refunded');
  return {
    standing,
    facts: {
      ...base(order, standing),
      cancelled_at: null,
      due_by: null,
      left: null,
      returns: open.map((entry) => returnFacts(entry, order)),
    },
  };
}

function cancelled(order: Order, cancelledAt: NonNullable<Order['cancelledAt']>, { policy, calendar, now }: ToolContext): Judged {
  const { standing, dueBy, left } = judgeCancellation(order, cancelledAt, policy, calendar, now);
  return {
    standing,
    facts: { ...base(order, standing), cancelled_at: cancelledAt, due_by: dueBy, left: asJson(left), returns: [] },
  };
}

function base(order: Order, standing: Standing): Facts {
  return {
    order: order.name,
    standing,
    refunds: order.refunds
      .filter((refund) => refund.amount.minor > 0)
      .map((refund) => ({ amount: asJson(refund.amount), at: refund.createdAt })),
  };
}

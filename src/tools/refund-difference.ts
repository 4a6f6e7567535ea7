import { z } from 'zod';
import type { ActionOf } from '../domain/action.ts';
import { elapsed } from '../domain/calendar.ts';
import type { Facts } from '../domain/decision.ts';
import { isAbove, subtract } from '../domain/money.ts';
import type { Order } from '../domain/order.ts';
import type { DiscountCode } from '../domain/product.ts';
import { defineWriteTool, type ToolContext, type ToolResult } from './define-tool.ts';
import { codeFacts, discountable, judgeCode, paidForLines, percentOf, reaches, sameCode } from './judge-code.ts';
import { asJson, orderFacts } from './order-facts.ts';
import { orderCalled, ownOrders } from './own-orders.ts';

const HOUR_MS = 3_600_000;
const outcomes = [
  'planned',
  'rule_not_met',
  'claimed',
  'already_on_order',
  'with_another',
  'special',
  'no_code',
  'several',
  'unknown',
  'not_paid',
  'cancelled',
  'not_found',
] as const;

export const refundDifference = defineWriteTool({
  name: 'refund_difference',
  description:
    'Plans to pay back what a forgotten discount code would have taken off a young order of which nothing is shipped; or tells which rule is not met.',
  input: z.strictObject({
    order: z.string().meta({ description: 'Name of an order found before.' }),
    codes: z.array(z.string()).meta({ description: 'Codes the customer wrote; empty when none.' }),
    insists: z.boolean().meta({ description: 'The customer asks for it although a rule is against it.' }),
  }),
  outcomes,
  async run(input, context): Promise<ToolResult<(typeof outcomes)[number]>> {
    const orders = await ownOrders(context);
    const order = orderCalled(orders, input.order);
    if (!order) return { outcome: 'not_found', facts: {} };
    const known = { order: orderFacts(order), hours: context.policy.payments.forgotten_code_hours };
    const unmet = (rule: string, facts: Facts = {}) =>
      ({ outcome: input.insists ? 'claimed' : 'rule_not_met', facts: { ...known, ...facts, rule } }) as const;

    if (order.cancelledAt !== null) return { outcome: 'cancelled', facts: known };
    // These two rules hold for every code: it need not be known which one is meant.
    if (order.fulfillments.length > 0) return unmet('shipped');
    if (elapsed(order.createdAt, context.now) >= context.policy.payments.forgotten_code_hours * HOUR_MS) return unmet('too_old');
    const [wanted, ...others] = input.codes;
    if (wanted === undefined) return { outcome: 'no_code', facts: known };
    if (others.length > 0) return { outcome: 'several', facts: known };
    const code = await context.shop.findDiscount(wanted);
    if (!code) return { outcome: input.insists ? 'claimed' : 'unknown', facts: known };
    const discount = codeFacts(code);
    if (order.discountCodes.some((used) => sameCode(used, code.code)))
      return { outcome: 'already_on_order', facts: { ...known, discount } };
    // Whether codes may be joined is not ours to say; and what the bot has given for a code stands on no order.
    const given = orders.filter(hasDifferencePaid);
    if (order.discountCodes.length > 0 || given.includes(order) || (code.oncePerCustomer && given.length > 0))
      return { outcome: 'with_another', facts: known };
    const rule = judgeCode(code, order.createdAt, context.now, orders, order);
    if (rule === 'special') return { outcome: 'special', facts: known };
    if (rule !== null) return unmet(rule, { discount });
    return grant(order, code, context, unmet);
  },
  execute: (action, { shop, mark }) => shop.refund(action, mark),
  alreadyDone: async (action, { shop, mark }) => {
    const order = await shop.readOrder(action.order.id as Order['id']);
    if (!order) return 'unclear';
    return order.refunds.some((refund) => refund.note?.includes(mark) === true) ? 'yes' : 'no';
  },
  again: 'harmless_for_23_hours',
});

function grant(
  order: Order,
  code: DiscountCode,
  { policy }: ToolContext,
  unmet: (rule: string, facts: Facts) => ToolResult<'rule_not_met' | 'claimed'>,
) {
  const { currency } = policy.shop;
  const discount = codeFacts(code);
  const lines = discountable(order, policy);
  if (lines.length === 0) return unmet('final_sale', { discount });
  const goods = paidForLines(lines, currency);
  if (!reaches(goods, code.minimum)) {
    // Goods on final sale would lift it over the minimum: nobody has said whether they count.
    const all = paidForLines(
      order.lines.filter((line) => line.currentQuantity > 0),
      currency,
    );
    if (reaches(all, code.minimum)) return { outcome: 'special', facts: { order: orderFacts(order), discount } } as const;
    return unmet('minimum', { discount, goods: asJson(goods) });
  }
  const amount = percentOf(goods, code.percent ?? 0);
  if (amount.minor <= 0 || isAbove(amount, subtract(order.received, order.refunded)))
    return { outcome: 'not_paid', facts: { order: orderFacts(order) } } as const;
  const action: ActionOf<'refund_difference'> = {
    kind: 'refund_difference',
    order: { id: order.id, name: order.name },
    amount,
    code: code.code,
  };
  return {
    outcome: 'planned',
    facts: { order: orderFacts(order), discount, refund: { amount: asJson(amount) }, partly: lines.length < order.lines.length },
    action: { businessKey: `refund_difference:${order.id}`, action },
    stake: amount,
  } as const;
}

function hasDifferencePaid(order: Order): boolean {
  return order.refunds.some((refund) => refund.note?.includes('refund_difference') === true);
}

import { z } from 'zod';
import { defineReadTool } from './define-tool.ts';
import { judgeReturns } from './judge-refund.ts';
import { ownOrder } from './own-orders.ts';
import { returnFacts } from './return-facts.ts';

const worstFirst = ['overdue', 'declined', 'on_its_way', 'due', 'exchange_arrived', 'refunded', 'exchanged', 'no_return'] as const;
type Standing = (typeof worstFirst)[number];

export const returnStatus = defineReadTool({
  name: 'return_status',
  description:
    "Tells how the returns of the requester's orders stand: not here yet, arrived at the warehouse, refunded, and by when the money is promised.",
  input: z.strictObject({ orders: z.array(z.string()).min(1).meta({ description: 'Names of orders found before.' }) }),
  outcomes: [...worstFirst, 'not_found'],
  async run({ orders: names }, context) {
    const orders = (await Promise.all(names.map((name) => ownOrder(context, name)))).filter((order) => order !== null);
    if (orders.length < names.length) return { outcome: 'not_found', facts: {} };
    const judged = orders.map((order) => ({ order, returns: judgeReturns(order, context.policy, context.calendar, context.now) }));
    const standings: Standing[] = judged.flatMap(({ returns }): Standing[] =>
      returns.length > 0 ? returns.map((entry) => entry.standing) : ['no_return'],
    );
    return {
      outcome: worstFirst.find((standing) => standings.includes(standing)) ?? 'no_return',
      facts: {
        back: judged.map(({ order, returns }) => ({ order: order.name, returns: returns.map((entry) => returnFacts(entry, order)) })),
      },
    };
  },
});

import type { Facts } from '../domain/decision.ts';
import { sum } from '../domain/money.ts';
import type { Order } from '../domain/order.ts';
import type { JudgedReturn } from './judge-refund.ts';
import { asJson, lineFacts } from './order-facts.ts';

/** What replies may say of one return. */
export function returnFacts({ entry, standing, refunds, dueBy }: JudgedReturn, order: Order): Facts {
  const last = refunds.at(-1);
  return {
    name: entry.name,
    standing,
    created_at: entry.createdAt,
    received_at: entry.receivedAt,
    due_by: dueBy,
    exchange: entry.exchange,
    refunded: last
      ? asJson(
          sum(
            refunds.map((refund) => refund.amount),
            last.amount.currency,
          ),
        )
      : null,
    refunded_at: last?.createdAt ?? null,
    items: entry.lines.flatMap(({ line, quantity }) => {
      const own = order.lines.find((candidate) => candidate.id === line);
      return own ? [lineFacts(own, quantity)] : [];
    }),
  };
}

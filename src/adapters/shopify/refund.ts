import type { ActionOf } from '../../domain/action.ts';
import { decimal, isAbove, type Money, subtract } from '../../domain/money.ts';
import { paymentsOfOrder, refundCreate } from './documents/money-back.ts';
import type { Graphql } from './graphql.ts';
import { markNote } from './marks.ts';
import { type PaymentsReckoned, reckonPayments } from './payments.ts';
import { mustHave, refuse, refuseOn } from './refusal.ts';
import { PaymentsOfOrder, RefundCreated } from './wire/writes.ts';

export type RefundAction = ActionOf<'refund_order'> | ActionOf<'refund_lines'> | ActionOf<'refund_difference'>;

export function createRefund(graphql: Graphql) {
  return async function refund(action: RefundAction, mark: string): Promise<void> {
    const { order } = await graphql.query(paymentsOfOrder, { id: action.order.id }, PaymentsOfOrder);
    if (!order) return refuse('The order does not exist.');
    const note = markNote(action.kind, mark);
    // Sent before and carried out: what is asked for now is there already.
    if (order.refunds.some((refund) => refund.note === note)) return;
    // In another currency the shop wants its amounts in that one; ours are in the shop's.
    if (order.currencyCode !== order.presentmentCurrencyCode) return refuse('The order was paid in another currency than the shop keeps.');
    if (action.amount.currency !== order.currencyCode) return refuse('The amount is in another currency than the order.');
    if (action.amount.minor <= 0) return refuse('There is nothing to pay back.');

    const lines = action.kind === 'refund_lines' ? action.lines : [];
    for (const { line, quantity } of lines) {
      const held = order.lineItems.find((entry) => entry.id === line);
      if (!held || held.refundableQuantity < quantity) return refuse('A line has fewer pieces left than are to be refunded.');
    }
    const reckoned = reckonPayments(order.transactions, order.currencyCode);
    if (isAbove(action.amount, subtract(reckoned.received, order.totalRefundedSet))) return refuse('More would go back than was received.');

    const input = {
      orderId: order.id,
      note,
      notify: true,
      currency: order.currencyCode,
      refundLineItems: lines.map(({ line, quantity }) => ({ lineItemId: line, quantity, restockType: 'NO_RESTOCK' })),
      transactions: spread(action.amount, reckoned).map((part) => ({
        orderId: order.id,
        parentId: part.id,
        gateway: part.gateway,
        kind: 'REFUND',
        amount: decimal(part.amount),
      })),
    };
    const { refundCreate: answer } = await graphql.mutate(refundCreate, { input, key: mark }, RefundCreated);
    refuseOn(answer.userErrors);
    mustHave(answer.refund);
  };
}

/** Divides an amount over the payments it came by, oldest first; exactly, or not at all. */
export function spread(
  amount: Money,
  { refundable }: Pick<PaymentsReckoned, 'refundable'>,
): { id: string; gateway: string; amount: Money }[] {
  const parts: { id: string; gateway: string; amount: Money }[] = [];
  let rest = amount.minor;
  for (const { id, gateway, left } of refundable) {
    const part = Math.min(rest, left.minor);
    if (part <= 0) continue;
    parts.push({ id, gateway, amount: { minor: part, currency: amount.currency } });
    rest -= part;
  }
  if (rest > 0) return refuse('The payments of the order do not hold that much any more.');
  return parts;
}

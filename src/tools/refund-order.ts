import type { ActionOf } from '../domain/action.ts';
import { subtract } from '../domain/money.ts';
import type { Order } from '../domain/order.ts';
import { choosePieces, PiecesInput } from './choose-pieces.ts';
import { defineWriteTool } from './define-tool.ts';
import { asJson, orderFacts } from './order-facts.ts';
import { giftKey, type Pieces, piecesLeft } from './pieces-left.ts';

export const refundOrder = defineWriteTool({
  name: 'refund_order',
  description:
    'Plans to pay back everything paid for an order, shipping included, less earlier refunds, to the original payment: when all of it is in parcels that are stuck, or in one that is said to be delivered and is not there.',
  input: PiecesInput.pick({ order: true, parcels: true, items: true }),
  outcomes: ['planned', 'part_only', 'which_items', 'nothing_left', 'not_found'],
  async run(input, context) {
    const chosen = await choosePieces({ ...input, received: [], quantity: 'all' }, context);
    if (chosen.kind === 'not_found') return { outcome: 'not_found', facts: {} };
    const facts = { order: orderFacts(chosen.order) };
    if (chosen.kind !== 'chosen') return { outcome: chosen.kind === 'how_many' ? 'which_items' : chosen.kind, facts };
    const { order, pieces, resends } = chosen;
    const amount = subtract(order.received, order.refunded);
    if (order.cancelledAt !== null || order.resend !== null || amount.minor <= 0) return { outcome: 'nothing_left', facts };
    if (!isAllOfIt(order, pieces, resends)) return { outcome: 'part_only', facts };
    const action: ActionOf<'refund_order'> = { kind: 'refund_order', order: { id: order.id, name: order.name }, amount };
    return {
      outcome: 'planned',
      facts: { ...facts, refund: { amount: asJson(amount) } },
      action: { businessKey: giftKey(order, resends), action },
      stake: amount,
    };
  },
  execute: (action, { shop, mark }) => shop.refund(action, mark),
  alreadyDone: async (action, { shop, mark }) => {
    const order = await shop.readOrder(action.order.id as Order['id']);
    if (!order) return 'unclear';
    return order.refunds.some((refund) => refund.note?.includes(mark) === true) ? 'yes' : 'no';
  },
  again: 'harmless_for_23_hours',
});

/** Nothing else is left that the money would also be for: no other goods, none sent anew, none on their way back. */
function isAllOfIt(order: Order, pieces: readonly Pieces[], resends: readonly Order[]): boolean {
  if (resends.length > 0 || order.returns.some(({ status }) => status !== 'canceled' && status !== 'declined')) return false;
  return order.lines.every((line) => {
    const left = piecesLeft(order, line, resends);
    return left === 0 || pieces.some((piece) => piece.line.id === line.id && piece.quantity >= left);
  });
}

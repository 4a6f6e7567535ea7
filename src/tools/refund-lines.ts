import { z } from 'zod';
import type { ActionOf } from '../domain/action.ts';
import type { Order } from '../domain/order.ts';
import { choosePieces, PiecesInput } from './choose-pieces.ts';
import { defineWriteTool } from './define-tool.ts';
import { asJson, lineFacts, orderFacts } from './order-facts.ts';
import { canBeGiven, giftKey } from './pieces-left.ts';

export const refundLines = defineWriteTool({
  name: 'refund_lines',
  description:
    'Plans to pay back the price paid for pieces that were shipped, after discounts and without shipping, to the original payment. Never for pieces that were refunded, returned or sent anew before.',
  input: PiecesInput.extend({
    beside_resend: z
      .boolean()
      .meta({ description: 'In this same plan the rest of the parcel is sent anew; these pieces are the ones that are not.' }),
  }),
  outcomes: ['planned', 'which_items', 'how_many', 'nothing_left', 'not_found'],
  async run(input, context) {
    const chosen = await choosePieces(input, context);
    if (chosen.kind === 'not_found') return { outcome: 'not_found', facts: {} };
    const order = orderFacts(chosen.order);
    if (chosen.kind !== 'chosen') return { outcome: chosen.kind, facts: { order } };
    const { pieces, amount } = chosen;
    if (!canBeGiven(chosen.order, amount)) return { outcome: 'nothing_left', facts: { order } };
    const action: ActionOf<'refund_lines'> = {
      kind: 'refund_lines',
      order: { id: chosen.order.id, name: chosen.order.name },
      lines: pieces.map(({ line, quantity }) => ({ line: line.id, sku: line.sku, quantity })),
      amount,
    };
    return {
      outcome: 'planned',
      facts: { order, refund: { amount: asJson(amount), items: pieces.map(({ line, quantity }) => lineFacts(line, quantity)) } },
      action: { businessKey: giftKey(chosen.order, chosen.resends, input.beside_resend ? 1 : 0), action },
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

import { PiecesInput } from './choose-pieces.ts';
import { defineWriteTool } from './define-tool.ts';
import { planResend, sendAnew, wasSentAnew } from './plan-resend.ts';

export const resendOrder = defineWriteTool({
  name: 'resend_order',
  description:
    'Plans to send a whole parcel anew at no charge, if everything in it is in stock: one that is lost or late beyond the grace (`stuck`), or one that is said to be delivered and is not there (`delivered`).',
  input: PiecesInput.pick({ order: true, parcels: true }),
  outcomes: ['planned', 'out_of_stock', 'nothing_left', 'not_found'],
  async run({ order, parcels }, context) {
    const result = await planResend('resend_order', { order, parcels, items: [], quantity: null }, context);
    // Only named goods can be unclear; a whole parcel is what it is.
    if (result.outcome === 'which_items' || result.outcome === 'how_many') return { outcome: 'nothing_left', facts: result.facts };
    return result;
  },
  execute: sendAnew,
  alreadyDone: wasSentAnew,
  again: 'doubles',
});

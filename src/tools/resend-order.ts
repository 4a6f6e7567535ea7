import { z } from 'zod';
import { PiecesInput } from './choose-pieces.ts';
import { defineWriteTool } from './define-tool.ts';
import { planResend, sendAnew, wasSentAnew } from './plan-resend.ts';

export const resendOrder = defineWriteTool({
  name: 'resend_order',
  description:
    'Plans to send a whole parcel anew at no charge, if everything in it is in stock: one that is lost or late beyond the grace (`stuck`), or one that is said to be delivered and is not there (`delivered`).',
  input: PiecesInput.pick({ order: true, parcels: true, items: true }).extend({
    rest: z.boolean().meta({ description: 'The customer prefers what is in stock to the money for all.' }),
  }),
  outcomes: ['planned', 'planned_in_part', 'out_of_stock', 'which_items', 'nothing_left', 'not_found'],
  async run({ rest, ...input }, context) {
    const { outcome, ...result } = await planResend('resend_order', { ...input, received: [], quantity: null }, context, rest);
    return { ...result, outcome: outcome === 'how_many' ? 'which_items' : outcome };
  },
  execute: sendAnew,
  alreadyDone: wasSentAnew,
  again: 'doubles',
});

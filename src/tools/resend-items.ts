import { PiecesInput } from './choose-pieces.ts';
import { defineWriteTool } from './define-tool.ts';
import { planResend, sendAnew, wasSentAnew } from './plan-resend.ts';

export const resendItems = defineWriteTool({
  name: 'resend_items',
  description:
    'Plans to send named pieces of a shipped order anew at no charge, if in stock. Never pieces that were refunded, returned or sent anew before.',
  input: PiecesInput,
  outcomes: ['planned', 'out_of_stock', 'which_items', 'how_many', 'nothing_left', 'not_found'],
  async run(input, context) {
    const { outcome, ...result } = await planResend('resend_items', input, context);
    return { ...result, outcome: outcome === 'planned_in_part' ? 'out_of_stock' : outcome };
  },
  execute: sendAnew,
  alreadyDone: wasSentAnew,
  again: 'doubles',
});

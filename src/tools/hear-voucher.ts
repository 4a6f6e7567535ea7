import { z } from 'zod';
import { defineReadTool } from './define-tool.ts';

export const hearVoucher = defineReadTool({
  name: 'hear_voucher',
  description:
    'States what the customer wants with a code: `gift_card` its balance or expiry, `forgotten` a discount code on an order already placed, `code` why a discount code does not work, `exception` more than the rules give (longer validity, cash, a new code), `other` anything else.',
  input: z.strictObject({ about: z.enum(['gift_card', 'forgotten', 'code', 'exception', 'other']) }),
  outcomes: ['gift_card', 'forgotten', 'code', 'exception', 'other'],
  run: async ({ about }) => ({ outcome: about, facts: {} }),
});

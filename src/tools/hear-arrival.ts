import { z } from 'zod';
import { defineReadTool } from './define-tool.ts';

export const hearArrival = defineReadTool({
  name: 'hear_arrival',
  description: 'States whether the customer says that the parcel, or goods in it, never reached them. What never came cannot be sent back.',
  input: z.strictObject({ never_came: z.boolean() }),
  outcomes: ['came', 'never_came'],
  run: async ({ never_came }) => ({ outcome: never_came ? 'never_came' : 'came', facts: {} }),
});

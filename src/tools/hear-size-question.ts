import { z } from 'zod';
import { defineReadTool } from './define-tool.ts';

export const hearSizeQuestion = defineReadTool({
  name: 'hear_size_question',
  description:
    'States what the customer asks of sizes: `bought` which size they bought before, `garment` how long or wide a garment itself is, `fit` which size fits.',
  input: z.strictObject({ asks: z.enum(['bought', 'garment', 'fit']) }),
  outcomes: ['bought', 'garment', 'fit'],
  run: async ({ asks }) => ({ outcome: asks, facts: {} }),
});

import { z } from 'zod';
import { defineReadTool } from './define-tool.ts';

export const hearCase = defineReadTool({
  name: 'hear_case',
  description:
    'States whether the customer complains of goods of their own (`own`), asks how complaints work in general (`general`), or wants what no rule gives, such as a lower price for goods they keep (`beyond`).',
  input: z.strictObject({ case: z.enum(['own', 'general', 'beyond']) }),
  outcomes: ['own', 'general', 'beyond'],
  run: async (input) => ({ outcome: input.case, facts: {} }),
});

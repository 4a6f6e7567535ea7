import { z } from 'zod';
import { defineReadTool } from './define-tool.ts';

export const hearCase = defineReadTool({
  name: 'hear_case',
  description: 'States whether the customer complains of goods of their own (`own`) or asks how complaints work in general (`general`).',
  input: z.strictObject({ case: z.enum(['own', 'general']) }),
  outcomes: ['own', 'general'],
  run: async (input) => ({ outcome: input.case, facts: {} }),
});

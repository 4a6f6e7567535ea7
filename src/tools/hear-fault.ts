import { z } from 'zod';
import { defineReadTool } from './define-tool.ts';

export const hearFault = defineReadTool({
  name: 'hear_fault',
  description:
    'States whether the customer says that the goods are faulty or broken, or are not the ones they ordered (`maybe_wrong`: by words that may mean it). Goods that do not fit or please, or that they ordered by mistake, are neither.',
  input: z.strictObject({
    fault: z.enum(['faulty', 'wrong', 'maybe_wrong']).nullable().meta({ description: 'Null when none of it is said.' }),
  }),
  outcomes: ['faulty', 'wrong', 'maybe_wrong', 'none'],
  run: async ({ fault }) => ({ outcome: fault ?? 'none', facts: {} }),
});

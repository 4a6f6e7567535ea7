import { z } from 'zod';
import { defineReadTool } from './define-tool.ts';

export const hearPart = defineReadTool({
  name: 'hear_part',
  description: 'States whether the customer means the whole order or only part of it.',
  input: z.strictObject({ partial: z.boolean() }),
  outcomes: ['whole', 'part'],
  run: async ({ partial }) => ({ outcome: partial ? 'part' : 'whole', facts: {} }),
});

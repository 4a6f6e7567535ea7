import { z } from 'zod';
import { defineReadTool } from './define-tool.ts';

export const hearSearch = defineReadTool({
  name: 'hear_search',
  description:
    'States whether the customer has already looked for a parcel that is said to be delivered (neighbours, pick-up point, household), or has found it.',
  input: z.strictObject({ search: z.enum(['done', 'found']).nullable().meta({ description: 'Null when they say neither.' }) }),
  outcomes: ['done', 'found', 'not_yet'],
  run: async ({ search }) => ({ outcome: search ?? 'not_yet', facts: {} }),
});

import { z } from 'zod';
import { defineReadTool } from './define-tool.ts';

export const hearWish = defineReadTool({
  name: 'hear_wish',
  description:
    'States what the customer wants of this scenario: `request` to have it done, `question` how it works in general, `permission` whether it may still be done in their own case.',
  input: z.strictObject({ wish: z.enum(['request', 'question', 'permission']) }),
  outcomes: ['request', 'question', 'permission'],
  run: async ({ wish }) => ({ outcome: wish, facts: {} }),
});

import { z } from 'zod';
import { defineReadTool } from './define-tool.ts';

export const hearOrders = defineReadTool({
  name: 'hear_orders',
  description:
    'States whether the customer plainly asks the same of every order that was found ("cancel both 10412 and 10413"), or one of them may be meant.',
  input: z.strictObject({
    all: z.boolean().meta({ description: 'Every one of the orders is meant, whole, without any condition or exception.' }),
  }),
  outcomes: ['all', 'unclear'],
  run: async ({ all }) => ({ outcome: all ? 'all' : 'unclear', facts: {} }),
});

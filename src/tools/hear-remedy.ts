import { z } from 'zod';
import { defineReadTool } from './define-tool.ts';

export const hearRemedy = defineReadTool({
  name: 'hear_remedy',
  description: 'States what the customer wants for goods they did not get or got faulty: new goods, their money back, or neither named.',
  input: z.strictObject({
    remedy: z.enum(['goods', 'money']).nullable().meta({ description: 'Null when the customer names none, or leaves it open.' }),
  }),
  outcomes: ['goods', 'money', 'unnamed'],
  run: async ({ remedy }) => ({ outcome: remedy ?? 'unnamed', facts: {} }),
});

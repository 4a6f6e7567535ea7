import { z } from 'zod';
import { defineReadTool } from './define-tool.ts';
import { codeFacts, judgeCode } from './judge-code.ts';
import { ownOrders } from './own-orders.ts';

export const checkDiscount = defineReadTool({
  name: 'check_discount',
  description: 'Tells whether a discount code that the customer names holds now, and which of its rules is not met. Lists no codes.',
  input: z.strictObject({
    codes: z.array(z.string()).meta({ description: 'Codes the customer wrote; empty when none.' }),
    insists: z.boolean().meta({ description: 'The customer asks for it although a rule is against it.' }),
  }),
  outcomes: ['valid', 'rule_not_met', 'claimed', 'special', 'unknown', 'no_code', 'several', 'not_verified'],
  async run({ codes, insists }, context) {
    if (!context.requester.verified) return { outcome: 'not_verified', facts: {} };
    const [wanted, ...others] = codes;
    if (wanted === undefined) return { outcome: 'no_code', facts: {} };
    if (others.length > 0) return { outcome: 'several', facts: {} };
    const code = await context.shop.findDiscount(wanted);
    if (!code) return { outcome: insists ? 'claimed' : 'unknown', facts: {} };
    const rule = judgeCode(code, context.now, context.now, await ownOrders(context), null);
    if (rule === 'special') return { outcome: 'special', facts: {} };
    const facts = { discount: codeFacts(code), rule };
    if (rule !== null) return { outcome: insists ? 'claimed' : 'rule_not_met', facts };
    return { outcome: 'valid', facts };
  },
});

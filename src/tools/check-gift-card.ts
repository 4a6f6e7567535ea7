import { z } from 'zod';
import { defineReadTool } from './define-tool.ts';
import { asJson } from './order-facts.ts';

export const checkGiftCard = defineReadTool({
  name: 'check_gift_card',
  description: 'Tells balance and expiry of a gift card by its full code. Answers with its last four characters only.',
  input: z.strictObject({
    codes: z.array(z.string()).meta({ description: 'Full codes as the customer wrote them; empty when none or only a part is given.' }),
  }),
  secret: ['codes'],
  outcomes: ['valid', 'empty', 'expired', 'switched_off', 'unknown', 'no_code', 'several', 'not_verified'],
  async run({ codes }, { shop, requester, calendar, now }) {
    if (!requester.verified) return { outcome: 'not_verified', facts: {} };
    const [code, ...others] = codes;
    if (code === undefined) return { outcome: 'no_code', facts: {} };
    if (others.length > 0) return { outcome: 'several', facts: {} };
    const card = await shop.findGiftCard(code);
    if (!card) return { outcome: 'unknown', facts: {} };
    const facts = {
      card: asJson({ ending: card.lastCharacters.slice(-4), balance: card.balance, expires_on: card.expiresOn }),
    };
    if (!card.enabled) return { outcome: 'switched_off', facts };
    if (card.expiresOn !== null && calendar.daysBetween(calendar.day(now), card.expiresOn) < 0) return { outcome: 'expired', facts };
    return { outcome: card.balance.minor > 0 ? 'valid' : 'empty', facts };
  },
});

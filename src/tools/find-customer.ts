import { z } from 'zod';
import { sameEmail } from '../domain/customer.ts';
import { defineReadTool } from './define-tool.ts';

export const findCustomer = defineReadTool({
  name: 'find_customer',
  description: "Finds the requester's own account and newsletter state by the address the ticket came from.",
  input: z.strictObject({
    emails: z.array(z.string()).meta({ description: 'Other addresses the customer names in the message; empty when none.' }),
  }),
  outcomes: ['subscribed', 'not_subscribed', 'no_account', 'other_address', 'not_verified'],
  async run({ emails }, { shop, requester }) {
    if (!requester.verified || requester.email === null) return { outcome: 'not_verified', facts: {} };
    const { email } = requester;
    if (emails.some((other) => !sameEmail(other, email))) return { outcome: 'other_address', facts: {} };
    const customer = await shop.findCustomer(email);
    if (!customer || !sameEmail(customer.email, email)) return { outcome: 'no_account', facts: { email } };
    const facts = { email: customer.email, customer_url: customer.url };
    return { outcome: customer.marketing === 'subscribed' ? 'subscribed' : 'not_subscribed', facts };
  },
});

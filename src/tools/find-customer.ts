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
  async run({ emails }, { shop, requester, policy }) {
    if (!requester.verified || requester.email === null) return { outcome: 'not_verified', facts: {} };
    const { email } = requester;
    // The shop's own sender, named in a complaint about its mails, is no address of the customer.
    if (emails.some((other) => !sameEmail(other, email) && !isOfShop(other, policy.shop.url)))
      return { outcome: 'other_address', facts: {} };
    const customer = await shop.findCustomer(email);
    if (!customer || !sameEmail(customer.email, email)) return { outcome: 'no_account', facts: { email } };
    const facts = { email: customer.email, customer_url: customer.url };
    return { outcome: customer.marketing === 'subscribed' ? 'subscribed' : 'not_subscribed', facts };
  },
});

/** At the shop's own domain, or one below it; a look-alike is somebody else's. */
function isOfShop(email: string, url: string): boolean {
  const domain = url
    .replace(/^https?:\/\//i, '')
    .replace(/[/:].*$/, '')
    .replace(/^www\./i, '')
    .toLowerCase();
  const host = email.slice(email.lastIndexOf('@') + 1).toLowerCase();
  return domain !== '' && (host === domain || host.endsWith(`.${domain}`));
}

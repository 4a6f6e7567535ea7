import { z } from 'zod';
import type { ActionOf } from '../domain/action.ts';
import { sameEmail } from '../domain/customer.ts';
import { defineWriteTool } from './define-tool.ts';

export const sendAccountInvite = defineWriteTool({
  name: 'send_account_invite',
  description:
    "Plans to mail a link for choosing a password to the requester's own account address. Tells nothing of accounts under other addresses.",
  input: z.strictObject({
    emails: z.array(z.string()).meta({ description: 'Other addresses the customer names in the message; empty when none.' }),
    elsewhere: z.boolean().meta({ description: "The account meant is somebody else's or under another address." }),
    changes_email: z.boolean().meta({ description: 'The account is to get another e-mail address.' }),
  }),
  outcomes: ['planned', 'email_change', 'other_address', 'no_account', 'disabled', 'not_verified'],
  async run({ emails, elsewhere, changes_email }, { shop, requester, policy, turn }) {
    const { email, verified } = requester;
    if (!verified || email === null) return { outcome: 'not_verified', facts: {} };
    if (changes_email) return { outcome: 'email_change', facts: {} };
    const host = policy.shop.url.replace(/^https?:\/\/(?:www\.)?/, '');
    // Asked before anything is looked up: the answer is the same whether the other address has an account or not.
    if (elsewhere || emails.some((other) => !sameEmail(other, email) && !other.endsWith(`@${host}`)))
      return { outcome: 'other_address', facts: {} };
    const customer = await shop.findCustomer(email);
    if (!customer || !sameEmail(customer.email, email) || customer.account === 'none') return { outcome: 'no_account', facts: { email } };
    if (customer.account === 'disabled') return { outcome: 'disabled', facts: { customer_url: customer.url } };
    const action: ActionOf<'send_account_invite'> = {
      kind: 'send_account_invite',
      customer: { id: customer.id, email: customer.email },
    };
    return {
      outcome: 'planned',
      facts: { email: customer.email, first_time: customer.account === 'invited' },
      action: { businessKey: `send_account_invite:${customer.id}:${turn}`, action },
    };
  },
  execute: (action, { shop, mark }) => shop.sendAccountInvite(action, mark),
  // The shop keeps no trace of a mail: whether it went out can only be told by its answer.
  alreadyDone: async () => 'unclear',
  again: 'harmless',
});

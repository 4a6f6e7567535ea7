import { z } from 'zod';
import { sameEmail } from '../domain/customer.ts';
import { defineReadTool } from './define-tool.ts';

export const hearRecipient = defineReadTool({
  name: 'hear_recipient',
  description:
    "States whom an invoice is to reach and what is to stand on it: `own` for the order's own invoice to the address the ticket came from.",
  input: z.strictObject({
    emails: z.array(z.string()).meta({ description: 'Addresses the customer wants it sent to; empty when none are named.' }),
    elsewhere: z.boolean().meta({ description: 'It is to go to somebody else or to another address of theirs.' }),
    company: z.boolean().meta({ description: 'Data of a company are to stand on it: name, VAT number, reference.' }),
    other_paper: z.boolean().meta({ description: 'Other name or address on it, no prices, a credit note.' }),
  }),
  outcomes: ['own', 'elsewhere', 'company', 'other_paper'],
  async run({ emails, elsewhere, company, other_paper }, { requester }) {
    if (company) return { outcome: 'company', facts: {} };
    if (other_paper) return { outcome: 'other_paper', facts: {} };
    const other = emails.some((email) => !sameEmail(email, requester.email));
    return { outcome: other || elsewhere ? 'elsewhere' : 'own', facts: {} };
  },
});

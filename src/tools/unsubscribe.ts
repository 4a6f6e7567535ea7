import { z } from 'zod';
import type { ActionOf } from '../domain/action.ts';
import { sameEmail } from '../domain/customer.ts';
import { defineWriteTool } from './define-tool.ts';

export const unsubscribe = defineWriteTool({
  name: 'unsubscribe',
  description: "Plans to take the requester's own address off the newsletter.",
  input: z.strictObject({}),
  outcomes: ['planned', 'already_so', 'not_found'],
  async run(_input, { shop, requester, turn }) {
    const { email, verified } = requester;
    const customer = verified && email !== null ? await shop.findCustomer(email) : null;
    if (!customer || !sameEmail(customer.email, email)) return { outcome: 'not_found', facts: {} };
    if (customer.marketing !== 'subscribed') return { outcome: 'already_so', facts: { email: customer.email } };
    const action: ActionOf<'unsubscribe'> = { kind: 'unsubscribe', customer: { id: customer.id, email: customer.email } };
    return { outcome: 'planned', facts: { email: customer.email }, action: { businessKey: `unsubscribe:${customer.id}:${turn}`, action } };
  },
  execute: (action, { shop, mark }) => shop.unsubscribe(action, mark),
  alreadyDone: async (action, { shop }) => {
    const customer = await shop.findCustomer(action.customer.email);
    if (!customer) return 'unclear';
    return customer.marketing === 'subscribed' ? 'no' : 'yes';
  },
  again: 'harmless',
});

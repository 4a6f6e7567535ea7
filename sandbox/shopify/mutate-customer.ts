import { type Mutation, no, type UserError } from './context.ts';
import type { Customer } from './model.ts';
import { find } from './state.ts';

const refused = (error: UserError) => ({ customer: null, userErrors: [error] });

/** Lets the customer set a (new) password, or activates an account that was never used. */
export const customerSendAccountInviteEmail: Mutation = (args, context) => {
  const customer = find<Customer>(context.state, 'Customer', String(args['customerId']));
  if (!customer) return refused(no("Customer can't be found", ['customerId'], 'INVALID'));
  const to = (args['email'] as { to?: string | null } | null)?.to;
  if (to && to.toLowerCase() !== customer.email.toLowerCase()) {
    return refused(no("Email must be the customer's own address", ['email', 'to'], 'INVALID'));
  }
  if (customer.state === 'DISABLED') customer.state = 'INVITED';
  customer.updatedAt = context.now;
  context.record({
    kind: 'account_invite_sent',
    subject: customer.email,
    mutation: 'customerSendAccountInviteEmail',
    effect: { kind: 'send_account_invite', customer: customer.email },
  });
  return { customer, userErrors: [] };
};

interface Consent {
  readonly customerId: string;
  readonly emailMarketingConsent: {
    readonly marketingState: string;
    readonly marketingOptInLevel?: string | null;
    readonly consentUpdatedAt?: string | null;
  };
}

export const customerEmailMarketingConsentUpdate: Mutation = (args, context) => {
  const { customerId, emailMarketingConsent: consent } = args['input'] as Consent;
  const at = ['input', 'emailMarketingConsent', 'marketingState'];
  const customer = find<Customer>(context.state, 'Customer', customerId);
  if (!customer) return refused(no('Customer not found', ['input', 'customerId'], 'INVALID'));
  const next = consent.marketingState;
  if (next !== 'SUBSCRIBED' && next !== 'UNSUBSCRIBED' && next !== 'PENDING')
    return refused(no(`Marketing state cannot be set to ${next}`, at, 'INCLUSION'));
  if (next === 'PENDING' && !consent.marketingOptInLevel) return refused(no('Marketing opt in level is required', at, 'MISSING_ARGUMENT'));
  if (consent.consentUpdatedAt && Date.parse(consent.consentUpdatedAt) > context.now.getTime() + 60_000) {
    return refused(no('Consent cannot be in the future', ['input', 'emailMarketingConsent', 'consentUpdatedAt'], 'INVALID'));
  }
  const before = customer.marketing;
  // Whoever never subscribed gets no mail; saying so once more changes nothing for them.
  const stops = next === 'UNSUBSCRIBED' && before !== 'UNSUBSCRIBED' && before !== 'NOT_SUBSCRIBED';
  if (before !== next) {
    customer.marketing = next;
    customer.marketingUpdatedAt = context.now;
    customer.updatedAt = context.now;
    context.record({
      kind: 'marketing_changed',
      subject: customer.email,
      mutation: 'customerEmailMarketingConsentUpdate',
      data: { from: before, to: next },
      ...(stops ? { effect: { kind: 'unsubscribe' as const, customer: customer.email } } : {}),
    });
  }
  return { customer, userErrors: [] };
};

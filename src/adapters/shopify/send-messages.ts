import type { ActionOf } from '../../domain/action.ts';
import type { Clock } from '../../ports/clock.ts';
import { customerSendAccountInvite, customerUnsubscribe } from './documents/customer.ts';
import { orderInvoiceSend } from './documents/order-changes.ts';
import type { Graphql } from './graphql.ts';
import { mustHave, refuseOn } from './refusal.ts';
import { ConsentUpdated, InviteSent } from './wire/customer.ts';
import { InvoiceSent } from './wire/writes.ts';

/** None of these has a place for a mark: sending one of them twice does no harm, and a consent can be read back. */
export function createMessageWrites(graphql: Graphql, clock: Clock) {
  return {
    async sendInvoice(action: ActionOf<'send_invoice'>, _mark: string): Promise<void> {
      const { orderInvoiceSend: answer } = await graphql.mutate(orderInvoiceSend, { id: action.order.id, to: action.email }, InvoiceSent);
      refuseOn(answer.userErrors);
      mustHave(answer.order);
    },

    async sendAccountInvite(action: ActionOf<'send_account_invite'>, _mark: string): Promise<void> {
      const { customerSendAccountInviteEmail: answer } = await graphql.mutate(
        customerSendAccountInvite,
        { customer: action.customer.id },
        InviteSent,
      );
      refuseOn(answer.userErrors);
      mustHave(answer.customer);
    },

    async unsubscribe(action: ActionOf<'unsubscribe'>, _mark: string): Promise<void> {
      const emailMarketingConsent = { marketingState: 'UNSUBSCRIBED', consentUpdatedAt: clock.now() };
      const { customerEmailMarketingConsentUpdate: answer } = await graphql.mutate(
        customerUnsubscribe,
        { input: { customerId: action.customer.id, emailMarketingConsent } },
        ConsentUpdated,
      );
      refuseOn(answer.userErrors);
      mustHave(answer.customer);
    },
  };
}

import type { Sandbox } from '../../sandbox/start.ts';
import type { Order } from '../../src/domain/order.ts';
import { agent, type TrialTicket } from './trial-store.ts';

export interface Person {
  /** Does with the ticket what its script says. */
  work(ticket: TrialTicket, about: { readonly id: number; readonly order: Order }): Promise<void>;
}

/** A person with rights of their own in both systems; everything goes over the wire, as from their browser. */
export function playHuman(sandbox: Sandbox): Person {
  async function desk(id: number, ticket: Record<string, unknown>): Promise<void> {
    const answer = await fetch(`${sandbox.zendesk.url}/api/v2/tickets/${id}.json`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', authorization: sandbox.zendesk.authorizationFor(agent) },
      body: JSON.stringify({ ticket }),
    });
    if (!answer.ok) throw new Error(`the help desk refused a person: ${answer.status} ${await answer.text()}`);
  }

  async function shop(query: string, variables: Record<string, unknown>): Promise<void> {
    const answer = await fetch(`${sandbox.shopify.url}/admin/api/2026-10/graphql.json`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-shopify-access-token': sandbox.shopify.agentTokenFor(agent) },
      body: JSON.stringify({ query, variables }),
    });
    const told = await answer.text();
    if (!answer.ok || /"errors":\[\{|[uU]serErrors":\[\{/.test(told)) throw new Error(`the shop refused a person: ${told}`);
  }

  const says = (text: string) => ({ comment: { body: `Hej Sofie\n\n${text}\n\nVenlig hilsen\nMette\nTlf. 70 20 30 40`, public: true } });
  const answers = (id: number, text: string) => desk(id, { ...says(text), status: 'solved' });
  const cancel = (order: string, refund: boolean) =>
    shop(
      `mutation C($order: ID!, $refund: Boolean!) { orderCancel(orderId: $order, reason: CUSTOMER, restock: true,
        refundMethod: { originalPaymentMethodsRefund: $refund }) { job { id } orderCancelUserErrors { message } } }`,
      { order, refund },
    );
  const refund = ({ id, payments }: Order, amount: string) => {
    const paid = payments.find(({ kind }) => kind === 'capture');
    const transaction = { orderId: id, parentId: paid?.id, gateway: paid?.gateway, kind: 'REFUND', amount };
    return shop(
      `mutation R($input: RefundInput!, $key: String!) { refundCreate(input: $input) @idempotent(key: $key) { refund { id } userErrors { message } } }`,
      { input: { orderId: id, transactions: [transaction] }, key: `person-${id}` },
    );
  };
  const move = (order: string, address1: string) =>
    shop('mutation U($input: OrderInput!) { orderUpdate(input: $input) { order { id } userErrors { message } } }', {
      input: {
        id: order,
        shippingAddress: { firstName: 'Sofie', lastName: 'Holm', address1, zip: '1620', city: 'København V', countryCode: 'DK' },
      },
    });
  const unsubscribe = (customer: string) =>
    shop(
      `mutation M($input: CustomerEmailMarketingConsentUpdateInput!) { customerEmailMarketingConsentUpdate(input: $input) {
        customer { id } userErrors { message } } }`,
      { input: { customerId: customer, emailMarketingConsent: { marketingState: 'UNSUBSCRIBED', marketingOptInLevel: 'SINGLE_OPT_IN' } } },
    );

  return {
    async work({ script, order: name, tracking }, { id, order: now }) {
      const order = now.id;
      const done = `Ordre ${name} er annulleret, og du får 638 kr. tilbage.`;
      switch (script.human) {
        case 'right':
        case 'slow':
          if (script.wish === 'status') return answers(id, `Din pakke ${tracking} er på vej med GLS.`);
          if (script.wish === 'unsubscribe') {
            await unsubscribe(now.customer?.id ?? '');
            return answers(id, 'Du får ikke flere nyhedsbreve fra os.');
          }
          if (script.wish === 'address') {
            await move(order, 'Vesterbrogade 20');
            return answers(id, `Ordre ${name} bliver sendt til Vesterbrogade 20, 1620 København V.`);
          }
          await cancel(order, true);
          return answers(id, done);
        case 'other_address':
          await move(order, 'Vesterbrogade 22');
          return answers(id, `Ordre ${name} er rettet til den nye adresse.`);
        case 'other_amount':
          // Keeps the shipping.
          await refund(now, '39.00');
          await cancel(order, false);
          return answers(id, `Ordre ${name} er annulleret, og du får 39 kr. tilbage.`);
        case 'contrary':
          await cancel(order, true);
          return answers(id, `Ordre ${name} er annulleret, og du får 599 kr. tilbage.`);
        case 'asks':
          return desk(id, { ...says('Er du sikker på, at du vil annullere hele ordren?'), status: 'pending' });
        case 'two_replies':
          await desk(id, { ...says('Vi ser på det med det samme.'), status: 'open' });
          await cancel(order, true);
          return answers(id, done);
        case 'shop_only':
          await cancel(order, true);
          return desk(id, { status: 'solved' });
        default:
          return script.human satisfies never;
      }
    },
  };
}

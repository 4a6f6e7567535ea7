import type { ActionOf } from '../../domain/action.ts';
import { orderCreate, orderForCopy } from './documents/order-changes.ts';
import type { Graphql } from './graphql.ts';
import { markAttribute, markTag, resendTag } from './marks.ts';
import { mustHave, refuse, refuseOn } from './refusal.ts';
import { OrderCreated, OrderForCopy } from './wire/writes.ts';

type ResendAction = ActionOf<'resend_order'> | ActionOf<'resend_items'>;

export function createResend(graphql: Graphql) {
  return async function resend(action: ResendAction, mark: string): Promise<void> {
    const { order: old } = await graphql.query(orderForCopy, { id: action.order.id }, OrderForCopy);
    if (!old) return refuse('The order does not exist.');
    if (!old.shippingAddress) return refuse('The order has no address to send to.');
    const free = { shopMoney: { amount: '0.00', currencyCode: old.currencyCode } };
    const { countryCodeV2, ...address } = old.shippingAddress;

    const order = {
      currency: old.currencyCode,
      ...(old.email === null ? {} : { email: old.email }),
      ...(old.customer === null ? {} : { customer: { toAssociate: { id: old.customer.id } } }),
      financialStatus: 'PAID',
      lineItems: action.newLines.map(({ variant, quantity }) => ({ variantId: variant, quantity, priceSet: free })),
      shippingAddress: { ...withoutNulls(address), ...(countryCodeV2 === null ? {} : { countryCode: countryCodeV2 }) },
      note: `Resend of ${old.name}`,
      tags: [resendTag, markTag(mark)],
      customAttributes: [
        { key: markAttribute, value: mark },
        { key: 'resolute_resend_of', value: old.name },
        { key: 'resolute_kind', value: action.kind },
      ],
    };
    // Obeying the stock: what is sold out meanwhile is refused instead of promised.
    const options = { inventoryBehaviour: 'DECREMENT_OBEYING_POLICY', sendReceipt: true, sendFulfillmentReceipt: true };
    const { orderCreate: answer } = await graphql.mutate(orderCreate, { order, options }, OrderCreated);
    refuseOn(answer.userErrors);
    mustHave(answer.order);
  };
}

export function withoutNulls(fields: Readonly<Record<string, string | null>>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).filter((entry): entry is [string, string] => entry[1] !== null));
}

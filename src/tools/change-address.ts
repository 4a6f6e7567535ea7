import { z } from 'zod';
import { type ActionOf, AddressSchema } from '../domain/action.ts';
import type { Address, Order } from '../domain/order.ts';
import { defineWriteTool } from './define-tool.ts';
import { asJson, orderFacts } from './order-facts.ts';
import { ownOrder } from './own-orders.ts';
import { placeOf } from './place-of-address.ts';

const Wanted = AddressSchema.extend({
  country: z.string().length(2).nullable().meta({ description: 'Two capitals; null when the customer names none.' }),
});

export const changeAddress = defineWriteTool({
  name: 'change_address',
  description:
    'Plans to change the delivery address of an order of which nothing is shipped or being picked, within the same country. `address_missing`: none, or one whose postcode and town do not belong together.',
  input: z.strictObject({
    order: z.string().meta({ description: 'Name of an order found before.' }),
    address: Wanted.nullable().meta({ description: 'The new address as the customer wrote it; null when it is missing or incomplete.' }),
  }),
  outcomes: ['planned', 'address_missing', 'already_so', 'in_progress', 'shipped', 'cancelled', 'other_country', 'not_found'],
  async run({ order: name, address }, context) {
    const order = await ownOrder(context, name);
    if (!order) return { outcome: 'not_found', facts: {} };
    const facts = { order: orderFacts(order) };
    if (order.cancelledAt !== null) return { outcome: 'cancelled', facts };
    if (order.fulfillments.length > 0) return { outcome: 'shipped', facts };
    if (order.fulfillmentInProgress) return { outcome: 'in_progress', facts };
    if (!address) return { outcome: 'address_missing', facts };
    const country = order.shippingAddress?.country ?? context.policy.shop.home_country;
    const place = placeOf(address, country, context.knowledge.places);
    const isStated = address.country === country;
    if ((address.country !== null && !isStated) || (place === 'abroad' && !isStated)) return { outcome: 'other_country', facts };
    // A postcode without its town is a slip or another country's: asked once, never sent there.
    if (place !== 'here') return { outcome: 'address_missing', facts };
    const next: Address = { ...address, name: address.name ?? order.shippingAddress?.name ?? null, country };
    const shown = { ...facts, address: asJson(next) };
    if (order.shippingAddress && sameAddress(order.shippingAddress, next)) return { outcome: 'already_so', facts: shown };
    const action: ActionOf<'change_address'> = { kind: 'change_address', order: { id: order.id, name: order.name }, address: next };
    return { outcome: 'planned', facts: shown, action: { businessKey: `change_address:${order.id}:${context.turn}`, action } };
  },
  execute: (action, { shop, mark }) => shop.changeAddress(action, mark),
  alreadyDone: async (action, { shop }) => {
    const order = await shop.readOrder(action.order.id as Order['id']);
    if (!order?.shippingAddress) return 'unclear';
    return sameAddress(order.shippingAddress, action.address) ? 'yes' : 'no';
  },
  again: 'harmless',
});

function sameAddress(a: Address, b: Address): boolean {
  const plain = (text: string | null) =>
    (text ?? '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return (['address1', 'address2', 'zip', 'city', 'country'] as const).every((key) => plain(a[key]) === plain(b[key]));
}

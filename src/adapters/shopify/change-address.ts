import type { ActionOf } from '../../domain/action.ts';
import { orderForCopy, orderUpdate } from './documents/order-changes.ts';
import type { Graphql } from './graphql.ts';
import { mustHave, refuse, refuseOn } from './refusal.ts';
import { mayStillChange } from './still-open.ts';
import { type OrderForCopy as Copy, OrderForCopy, OrderUpdated } from './wire/writes.ts';

/** The shop has no place for a mark here: tags, note and attributes of an order are replaced whole, so they are left alone. */
export function createChangeAddress(graphql: Graphql) {
  return async function changeAddress(action: ActionOf<'change_address'>, _mark: string): Promise<void> {
    const { order } = await graphql.query(orderForCopy, { id: action.order.id }, OrderForCopy);
    if (!order) return refuse('The order does not exist.');
    mayStillChange(order);
    const { address } = action;
    const shippingAddress = {
      ...recipient(address.name, order.shippingAddress),
      address1: address.address1,
      address2: address.address2 ?? '',
      zip: address.zip,
      city: address.city,
      countryCode: address.country,
    };
    const { orderUpdate: answer } = await graphql.mutate(orderUpdate, { input: { id: order.id, shippingAddress } }, OrderUpdated);
    refuseOn(answer.userErrors);
    mustHave(answer.order);
  };
}

/** The address is replaced whole: who receives the parcel, and the phone the carrier calls, stay as they were. */
function recipient(name: string | null, held: Copy['shippingAddress']) {
  const words = name?.trim().split(/\s+/) ?? [];
  const lastName = words.length > 1 ? words.at(-1) : undefined;
  const firstName = words.length > 1 ? words.slice(0, -1).join(' ') : words[0];
  const named =
    words.length > 0 ? { firstName: firstName ?? '', lastName: lastName ?? '' } : { firstName: held?.firstName, lastName: held?.lastName };
  const kept = { ...named, phone: held?.phone };
  return Object.fromEntries(Object.entries(kept).filter(([, value]) => typeof value === 'string'));
}

import { type Context, type Mutation, no, type UserError } from './context.ts';
import { addressEffect } from './effects.ts';
import type { Address, Attribute, Metafield, Order } from './model.ts';
import { orderById } from './present.ts';
import { find, newMetafield, typeOf } from './state.ts';

const refused = (error: UserError) => ({ order: null, userErrors: [error] });

interface Input {
  readonly id: string;
  readonly shippingAddress?: AddressInput | null;
  readonly email?: string | null;
  readonly phone?: string | null;
  readonly note?: string | null;
  readonly tags?: readonly string[] | null;
  readonly customAttributes?: readonly Attribute[] | null;
  readonly metafields?: readonly MetafieldInput[] | null;
}
export interface AddressInput {
  readonly firstName?: string | null;
  readonly lastName?: string | null;
  readonly address1?: string | null;
  readonly address2?: string | null;
  readonly zip?: string | null;
  readonly city?: string | null;
  readonly countryCode?: string | null;
  readonly phone?: string | null;
  readonly company?: string | null;
}
interface MetafieldInput {
  readonly ownerId?: string;
  readonly namespace?: string | null;
  readonly key: string;
  readonly value: string;
  readonly type?: string | null;
}

/** An address in the input replaces the old one as a whole: what it leaves out is empty. */
export const orderUpdate: Mutation = (args, context) => {
  const input = args['input'] as Input;
  const order = orderById(context, input.id);
  if (!order) return refused(no('Order does not exist', ['id']));
  let address: Address | null = null;
  if (input.shippingAddress) {
    const read = readAddress(input.shippingAddress);
    if ('message' in read) return refused({ ...read, field: ['shippingAddress', ...(read.field ?? [])] });
    if (order.cancelledAt) return refused(no('Shipping address cannot be changed on a cancelled order', ['shippingAddress']));
    address = read;
  }
  if (input.email && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(input.email)) return refused(no('Email is invalid', ['email']));
  const tags = input.tags ? readTags(input.tags) : null;
  if (tags && 'message' in tags) return refused(tags);

  const changed: string[] = [];
  const moved = address !== null && !sameAddress(order.shippingAddress, address);
  if (moved) {
    order.shippingAddress = address;
    changed.push('shippingAddress');
  }
  for (const key of ['email', 'phone', 'note'] as const) {
    const value = input[key];
    if (value === undefined || value === order[key]) continue;
    order[key] = value;
    changed.push(key);
  }
  if (tags && JSON.stringify(tags) !== JSON.stringify(order.tags)) {
    order.tags = tags as string[];
    changed.push('tags');
  }
  if (input.customAttributes && JSON.stringify(input.customAttributes) !== JSON.stringify(order.customAttributes)) {
    order.customAttributes = input.customAttributes.map(({ key, value }) => ({ key, value }));
    changed.push('customAttributes');
  }
  for (const entry of input.metafields ?? []) {
    setMetafield(context, order.metafields, entry);
    changed.push(`metafield ${entry.key}`);
  }
  if (changed.length > 0) {
    order.updatedAt = context.now;
    context.record({
      kind: moved ? 'address_changed' : 'order_updated',
      subject: order.name,
      mutation: 'orderUpdate',
      data: { changed },
      ...(moved && address ? { effect: addressEffect(order, address) } : {}),
    });
  }
  return { order, userErrors: [] };
};

/** Shopify wants a whole address. */
export function readAddress(input: AddressInput): Address | UserError {
  for (const key of ['address1', 'city', 'countryCode'] as const) {
    if (!input[key]?.trim()) return no(`${key === 'countryCode' ? 'Country' : key} can't be blank`, [key]);
  }
  if (!input.zip?.trim() && input.countryCode !== 'IE') return no("Zip can't be blank", ['zip']);
  if (!input.lastName?.trim() && !input.firstName?.trim()) return no('Enter a name', ['lastName']);
  const zip = { DK: /^\d{4}$/, NO: /^\d{4}$/, SE: /^\d{3} ?\d{2}$/, DE: /^\d{5}$/ }[input.countryCode ?? ''];
  if (zip && !zip.test(input.zip?.trim() ?? '')) return no(`Zip is not valid for ${input.countryCode}`, ['zip']);
  return {
    firstName: input.firstName ?? null,
    lastName: input.lastName ?? null,
    address1: input.address1 ?? null,
    address2: input.address2 ?? null,
    zip: input.zip ?? null,
    city: input.city ?? null,
    country: input.countryCode ?? null,
    phone: input.phone ?? null,
    company: input.company ?? null,
  };
}

const sameAddress = (a: Address | null, b: Address) =>
  a !== null && (Object.keys(b) as (keyof Address)[]).every((key) => (a[key] ?? '').trim() === (b[key] ?? '').trim());

export function readTags(tags: readonly string[]): string[] | UserError {
  const clean = [...new Set(tags.map((tag) => tag.trim()).filter(Boolean))].sort();
  if (clean.some((tag) => tag.length > 40)) return no('Tags must be 40 characters or less', ['tags']);
  if (clean.length > 250) return no('Too many tags', ['tags']);
  return clean;
}

function setMetafield(context: Context, list: Metafield[], input: MetafieldInput): Metafield {
  const namespace = input.namespace ?? 'resolute';
  const found = list.find((entry) => entry.key === input.key && entry.namespace === namespace);
  if (found) {
    Object.assign(found, { value: input.value, updatedAt: context.now });
    return found;
  }
  const added = newMetafield(context.state, input.key, input.type ?? 'single_line_text_field', input.value, context.now, namespace);
  list.push(added);
  return added;
}

interface Owner {
  readonly id: string;
  readonly name?: string;
  readonly email?: string | null;
  readonly metafields: Metafield[];
  tags: string[];
}

const nameOf = (owner: Owner) => owner.name ?? owner.email ?? owner.id;

export const metafieldsSet: Mutation = (args, context) => {
  const set: Metafield[] = [];
  for (const [index, input] of (args['metafields'] as readonly MetafieldInput[]).entries()) {
    const owner = find<Owner>(context.state, typeOf(input.ownerId ?? ''), input.ownerId ?? '');
    if (!owner?.metafields)
      return {
        metafields: null,
        userErrors: [{ ...no('Owner does not exist.', ['metafields', String(index), 'ownerId']), elementIndex: null }],
      };
    set.push(setMetafield(context, owner.metafields, input));
    context.record({ kind: 'metafield_set', subject: nameOf(owner), mutation: 'metafieldsSet', data: { key: input.key } });
  }
  return { metafields: set, userErrors: [] };
};

const retag =
  (mutation: string, change: (tags: readonly string[], given: readonly string[]) => readonly string[]): Mutation =>
  (args, context) => {
    const id = String(args['id']);
    const owner = ['Order', 'Customer', 'Product'].includes(typeOf(id)) ? find<Owner>(context.state, typeOf(id), id) : null;
    if (!owner) return { node: null, userErrors: [no('Resource does not exist', ['id'])] };
    const tags = readTags(change(owner.tags, args['tags'] as readonly string[]));
    if ('message' in tags) return { node: null, userErrors: [tags] };
    if (JSON.stringify(tags) !== JSON.stringify(owner.tags)) {
      owner.tags = tags;
      context.record({ kind: 'tags_changed', subject: nameOf(owner), mutation, data: { tags } });
    }
    return { node: owner, userErrors: [] };
  };

export const tagsAdd = retag('tagsAdd', (tags, given) => [...tags, ...given]);
export const tagsRemove = retag('tagsRemove', (tags, given) =>
  tags.filter((tag) => !given.some((other) => other.toLowerCase() === tag.toLowerCase())),
);

/** A mail with the order's invoice. It goes to the order's address unless another is given. */
export const orderInvoiceSend: Mutation = (args, context) => {
  const order = orderById(context, args['id']);
  if (!order) return refused(no('Order does not exist', ['id']));
  const to = (args['email'] as { to?: string | null } | null)?.to ?? order.email;
  if (!to) return refused(no('Email address is missing', ['email', 'to'], 'ORDER_INVOICE_SEND_UNSUCCESSFUL'));
  if (order.cancelledAt) return refused(no('Invoice cannot be sent for a cancelled order', ['id'], 'ORDER_INVOICE_SEND_UNSUCCESSFUL'));
  note(context, order, `Invoice sent to ${to}.`);
  context.record({
    kind: 'invoice_sent',
    subject: order.name,
    mutation: 'orderInvoiceSend',
    data: { to },
    effect: { kind: 'send_invoice', order: order.name, customer: to },
  });
  return { order, userErrors: [] };
};

export function note({ state, now }: Context, order: Order, message: string): void {
  order.timeline.push({ id: state.nextId('BasicEvent'), at: now, message });
}

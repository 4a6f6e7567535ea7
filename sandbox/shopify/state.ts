import type { Metafield, Order, Shop, ShopState, Transaction } from './model.ts';

/** Ids begin somewhere in the millions, as real ones do, and differ between types, so that a mixed-up id is noticed. */
export function createShopState(shop: Shop): ShopState {
  let last = 5_500_000_000;
  const nextId = (type: string) => {
    last += 7;
    return `gid://shopify/${type}/${last}`;
  };
  return {
    shop,
    locationId: nextId('Location'),
    products: [],
    variants: new Map(),
    customers: [],
    orders: [],
    giftCards: [],
    discounts: [],
    jobs: [],
    edits: [],
    byId: new Map(),
    nextId,
    nextOrderNumber: 1001,
  };
}

/** Keeps a thing under its id and gives it back. */
export function known<T extends { readonly id: string }>(state: ShopState, thing: T): T {
  state.byId.set(thing.id, thing);
  return thing;
}

export function typeOf(id: string): string {
  return /^gid:\/\/shopify\/(\w+)\//.exec(id)?.[1] ?? '';
}

export function numberOf(id: string): string {
  return /\/(\d+)(?:\?.*)?$/.exec(id)?.[1] ?? '';
}

/** The thing with this id if it is of this type. */
export function find<T>(state: ShopState, type: string, id: string): T | null {
  return typeOf(id) === type ? ((state.byId.get(id) as T | undefined) ?? null) : null;
}

export function newMetafield(state: ShopState, key: string, type: string, value: string, at: Date, namespace = 'resolute'): Metafield {
  return known(state, { id: state.nextId('Metafield'), namespace, key, type, value, createdAt: at, updatedAt: at });
}

export function addTransaction(
  state: ShopState,
  order: Order,
  fields: Omit<Transaction, 'id' | 'order' | 'status' | 'gateway'> & { readonly status?: Transaction['status']; readonly gateway?: string },
): Transaction {
  const entry: Transaction = {
    id: state.nextId('OrderTransaction'),
    order,
    status: 'SUCCESS',
    gateway: order.gateway ?? 'manual',
    ...fields,
  };
  order.transactions.push(entry);
  return known(state, entry);
}

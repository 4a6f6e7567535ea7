import type { StoreFile } from '../formats/store-file.ts';
import { createTimes, type Times } from '../formats/times.ts';
import type { Customer, Product, ShopState, Variant } from './model.ts';
import { minor } from './money.ts';
import { seedOrder } from './seed-order.ts';
import { createShopState, known, newMetafield } from './state.ts';

/** A shop as the store file describes it. */
export function seedShop(store: StoreFile, now: Date): ShopState {
  const times = createTimes(now, store.shop.timezone);
  const openedAt = times.moment('-1500d');
  const state = createShopState({ ...store.shop, openedAt });
  for (const product of store.products) seedProduct(state, product, openedAt, times);
  for (const customer of store.customers) seedCustomer(state, customer, openedAt);
  const customerOf = createCustomerOf(state);
  const past = new Map<string, StoreFile['pastClaims']>();
  for (const claim of store.pastClaims) {
    const email = claim.email.toLowerCase();
    past.set(email, [...(past.get(email) ?? []), claim]);
  }
  for (const [email, claims] of past) {
    const value = claims.map(({ kind, order, at }) => ({ kind, order, at: times.moment(at).toISOString() }));
    customerOf(email, openedAt).metafields.push(newMetafield(state, 'past_claims', 'json', JSON.stringify(value), openedAt));
  }
  for (const order of store.orders) {
    const createdAt = times.moment(order.createdAt);
    const customer = customerOf(order.customerEmail ?? order.email, createdAt, order.shippingAddress?.name ?? null);
    seedOrder(state, order, customer, times);
  }
  for (const card of store.giftCards) {
    const balance = minor(card.balance);
    state.giftCards.push(
      known(state, {
        id: state.nextId('GiftCard'),
        code: card.code.toLowerCase().replace(/[^a-z0-9]/g, ''),
        balance,
        initial: balance,
        expiresOn: card.expiresOn === null ? null : times.day(card.expiresOn),
        createdAt: openedAt,
      }),
    );
  }
  for (const discount of store.discounts) {
    state.discounts.push(
      known(state, {
        id: state.nextId('DiscountCodeNode'),
        code: discount.code,
        percent: discount.percent,
        startsAt: discount.startsAt === null ? openedAt : times.moment(discount.startsAt, 'start'),
        endsAt: discount.endsAt === null ? null : times.moment(discount.endsAt, 'end'),
        minimum: discount.minimum === null ? null : minor(discount.minimum),
        usageLimit: discount.usageLimit,
        used: discount.used,
        oncePerCustomer: discount.oncePerCustomer,
      }),
    );
  }
  return state;
}

function seedProduct(state: ShopState, from: StoreFile['products'][number], at: Date, times: Times): void {
  const texts: readonly (readonly [string, string, string | null])[] = [
    ['material', 'single_line_text_field', from.material],
    ['care', 'multi_line_text_field', from.care],
    ['origin', 'single_line_text_field', from.origin],
    ['size_guide', 'single_line_text_field', from.sizeGuide],
    ['known_defects', 'json', from.knownDefects.length > 0 ? JSON.stringify(from.knownDefects) : null],
  ];
  const product: Product = known(state, {
    id: state.nextId('Product'),
    handle: from.handle,
    title: from.title,
    type: from.type ?? '',
    vendor: from.vendor ?? state.shop.name,
    description: from.description ?? '',
    tags: [...from.tags].sort(),
    optionNames: [...new Set(from.variants.flatMap((variant) => Object.keys(variant.options)))],
    variants: [],
    metafields: texts.flatMap(([key, type, value]) => (value === null ? [] : [newMetafield(state, key, type, value, at)])),
    createdAt: at,
  });
  for (const entry of from.variants) {
    const options = Object.entries(entry.options).map(([name, value]) => ({ name, value }));
    const variant: Variant = known(state, {
      id: state.nextId('ProductVariant'),
      inventoryItemId: state.nextId('InventoryItem'),
      inventoryLevelId: state.nextId('InventoryLevel'),
      product,
      sku: entry.sku,
      // A product without choices has one option in Shopify too.
      options: options.length > 0 ? options : [{ name: 'Title', value: 'Default Title' }],
      price: minor(entry.price),
      metafields: entry.incomingOn === null ? [] : [newMetafield(state, 'incoming_on', 'date', times.day(entry.incomingOn), at)],
      available: entry.inventory,
      committed: 0,
    });
    product.variants.push(variant);
    state.variants.set(variant.sku, variant);
  }
  state.products.push(product);
}

function seedCustomer(state: ShopState, from: StoreFile['customers'][number], at: Date): void {
  const customer = newCustomer(state, from.email, at);
  customer.firstName = from.firstName;
  customer.lastName = from.lastName;
  customer.phone = from.phone;
  customer.locale = from.locale;
  customer.tags = [...from.tags].sort();
  customer.state = from.account === 'enabled' ? 'ENABLED' : from.account === 'invited' ? 'INVITED' : 'DISABLED';
  if (from.account === 'disabled') {
    customer.metafields.push(newMetafield(state, 'account', 'single_line_text_field', 'disabled', at));
  }
  customer.marketing = from.marketing === 'none' ? 'NOT_SUBSCRIBED' : from.marketing === 'subscribed' ? 'SUBSCRIBED' : 'UNSUBSCRIBED';
  if (from.marketing !== 'none') customer.marketingUpdatedAt = at;
}

/** Check-out makes a customer record for every address that buys, with or without an account. */
function createCustomerOf(state: ShopState) {
  const byEmail = new Map(state.customers.toReversed().map((customer) => [customer.email.toLowerCase(), customer]));

  return (email: string, at: Date, name: string | null = null): Customer => {
    const found = byEmail.get(email.toLowerCase());
    if (found) return found;
    const customer = newCustomer(state, email, at);
    const [first = '', ...rest] = (name ?? '').split(' ');
    customer.firstName = first;
    customer.lastName = rest.join(' ');
    byEmail.set(email.toLowerCase(), customer);
    return customer;
  };
}

export function newCustomer(state: ShopState, email: string, at: Date): Customer {
  const customer: Customer = known(state, {
    id: state.nextId('Customer'),
    email,
    firstName: '',
    lastName: '',
    phone: null,
    locale: 'da',
    state: 'DISABLED',
    marketing: 'NOT_SUBSCRIBED',
    marketingUpdatedAt: null,
    tags: [],
    note: null,
    metafields: [],
    createdAt: at,
    updatedAt: at,
  });
  state.customers.push(customer);
  return customer;
}

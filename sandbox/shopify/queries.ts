import { GraphQLError } from 'graphql';
import { connection, page } from './connection.ts';
import type { Context, Fields } from './context.ts';
import { returnReasons } from './fields-shipping.ts';
import type { CancelJob, Customer, Discount, GiftCard, Order, Product, Return, Variant } from './model.ts';
import { pollJob } from './mutate-cancel.ts';
import { mayOpen, orderById } from './present.ts';
import { editedTotal, returnable } from './reckon.ts';
import { search } from './search.ts';
import { customerSearch, giftCardSearch, orderSearch, productSearch, variantSearch } from './searches.ts';
import { find, typeOf } from './state.ts';

type Key<T> = (item: T) => number | string;
const numberIn = (text: string) => Number(/\d+/.exec(text.split('/').at(-1) ?? '')?.[0] ?? 0);

function sorted<T>(items: readonly T[], args: Readonly<Record<string, unknown>>, keys: Readonly<Record<string, Key<T>>>): T[] {
  const name = String(args['sortKey']);
  const key = keys[name];
  if (!key) throw new GraphQLError(`Sandbox does not implement the sort key ${name}`, { extensions: { code: 'NOT_IMPLEMENTED' } });
  return items.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

const byId = { ID: (item: { readonly id: string }) => numberIn(item.id), RELEVANCE: (item: { readonly id: string }) => numberIn(item.id) };

const orderKeys: Readonly<Record<string, Key<Order>>> = {
  ...byId,
  PROCESSED_AT: (order) => order.createdAt.getTime(),
  CREATED_AT: (order) => order.createdAt.getTime(),
  UPDATED_AT: (order) => order.updatedAt.getTime(),
  ORDER_NUMBER: (order) => numberIn(order.name.replace(/\D/g, '')),
  TOTAL_PRICE: (order) => editedTotal(order),
};

export const queryFields: Fields<unknown> = {
  shop: () => ({}),
  currentAppInstallation: () => ({}),
  order: (_, { id }, context) => orderById(context, id),
  orderByIdentifier: (_, { identifier }, context) => orderById(context, (identifier as { id?: string }).id),
  orders: (_, args, context) => {
    const open = context.state.orders.filter((order) => mayOpen(context, order));
    return connection(sorted(search(open, args['query'], orderSearch(context)), args, orderKeys), args);
  },
  ordersCount: (_, args, context) => ({
    count: search(context.state.orders, args['query'], orderSearch(context)).length,
    precision: 'EXACT',
  }),
  customer: (_, { id }, { state }) => find<Customer>(state, 'Customer', String(id)),
  customers: (_, args, context) =>
    connection(
      sorted(search(context.state.customers, args['query'], customerSearch(context)), args, {
        ...byId,
        CREATED_AT: (c) => c.createdAt.getTime(),
      }),
      args,
    ),
  customerByIdentifier: (_, { identifier }, { state }) => {
    const by = identifier as { id?: string; emailAddress?: string; phoneNumber?: string };
    if (by.id) return find<Customer>(state, 'Customer', by.id);
    if (by.emailAddress) return state.customers.find((customer) => customer.email.toLowerCase() === by.emailAddress?.toLowerCase()) ?? null;
    return state.customers.find((customer) => customer.phone !== null && customer.phone === by.phoneNumber) ?? null;
  },
  product: (_, { id }, { state }) => find<Product>(state, 'Product', String(id)),
  productByIdentifier: (_, { identifier }, { state }) => {
    const by = identifier as { id?: string; handle?: string };
    if (by.id) return find<Product>(state, 'Product', by.id);
    return state.products.find((product) => product.handle === by.handle) ?? null;
  },
  products: (_, args, { state }) =>
    connection(sorted(search(state.products, args['query'], productSearch), args, { ...byId, TITLE: (p) => p.title }), args),
  productVariant: (_, { id }, { state }) => find<Variant>(state, 'ProductVariant', String(id)),
  productVariantByIdentifier: (_, { identifier }, { state }) =>
    find<Variant>(state, 'ProductVariant', String((identifier as { id?: string }).id)),
  productVariants: (_, args, { state }) =>
    connection(sorted(search([...state.variants.values()], args['query'], variantSearch), args, { ...byId, SKU: (v) => v.sku }), args),
  inventoryItem: (_, { id }, { state }) => {
    const variant = [...state.variants.values()].find((entry) => entry.inventoryItemId === id);
    return variant ? { id: variant.inventoryItemId, variant } : null;
  },
  location: () => ({}),
  locations: (_, args, { state }) => connection([{ id: state.locationId }], args),
  giftCards: (_, args, { state }) => connection(sorted<GiftCard>(search(state.giftCards, args['query'], giftCardSearch), args, byId), args),
  giftCard: (_, { id }, { state }) => find<GiftCard>(state, 'GiftCard', String(id)),
  codeDiscountNodeByCode: (_, { code }, { state }) =>
    state.discounts.find((discount: Discount) => discount.code.toLowerCase() === String(code).toLowerCase()) ?? null,
  return: (_, { id }, { state }) => find<Return>(state, 'Return', String(id)),
  returnReasonDefinitions: (_, args) => {
    const handles = args['handles'] as readonly string[] | undefined;
    const ids = args['ids'] as readonly string[] | undefined;
    return connection(
      returnReasons.filter((reason) => (!handles || handles.includes(reason.handle)) && (!ids || ids.includes(reason.id))),
      args,
    );
  },
  returnableFulfillments: (_, args, context) => {
    const order = orderById(context, args['orderId']);
    const parcels = (order?.fulfillments ?? []).filter((parcel) => parcel.lines.some((line) => returnable(parcel.order, line) > 0));
    return page(
      parcels.map((parcel) => ({ id: parcel.id.replace('/Fulfillment/', '/ReturnableFulfillment/'), parcel })),
      args,
      (entry) => entry.id,
    );
  },
  job: (_, { id }, { state }) => {
    const job = find<CancelJob>(state, 'Job', String(id));
    return job && pollJob(job);
  },
  node: (_, { id }, context) => nodeById(context, String(id)),
  nodes: (_, { ids }, context) => (ids as readonly string[]).map((id) => nodeById(context, id)),
};

function nodeById(context: Context, id: string): unknown {
  if (typeOf(id) === 'Order') return orderById(context, id);
  const found = context.state.byId.get(id) ?? null;
  if (typeOf(id) === 'OrderCancelJobResult' && found) return { __typename: 'OrderCancelJobResult', id, job: pollJob(found as CancelJob) };
  return found;
}

export const shopFields: Fields<unknown> = {
  id: () => 'gid://shopify/Shop/1',
  name: (_, __, { state }) => state.shop.name,
  email: (_, __, { state }) => `hello@${state.shop.domain}`,
  contactEmail: (_, __, { state }) => `hello@${state.shop.domain}`,
  currencyCode: (_, __, { state }) => state.shop.currency,
  ianaTimezone: (_, __, { state }) => state.shop.timezone,
  myshopifyDomain: (_, __, { state }) => `${handleOf(state.shop.domain)}.myshopify.com`,
  primaryDomain: (_, __, { state }) => ({
    id: 'gid://shopify/Domain/1',
    host: state.shop.domain,
    url: `https://${state.shop.domain}`,
    sslEnabled: true,
  }),
  url: (_, __, { state }) => `https://${state.shop.domain}`,
  plan: () => ({ publicDisplayName: 'Plus', shopifyPlus: true, partnerDevelopment: false }),
  taxesIncluded: () => true,
};

const handleOf = (domain: string) => domain.split('.')[0] ?? domain;

export const appFields: Fields<unknown> = {
  id: () => 'gid://shopify/AppInstallation/1',
  accessScopes: (_, __, { scopes }) =>
    [...scopes]
      // A right to write is listed together with the right to read.
      .flatMap((scope) => (scope.startsWith('write_') ? [scope.replace('write_', 'read_'), scope] : [scope]))
      .filter((scope, index, all) => all.indexOf(scope) === index)
      .map((handle) => ({ handle, description: handle.replaceAll('_', ' ') })),
};

export const jobFields: Fields<CancelJob> = {
  id: (job) => job.id,
  done: (job) => job.done,
  query: () => ({}),
};

const jobOf = (source: CancelJob | { readonly job: CancelJob }) => ('job' in source ? source.job : source);

export const jobResultFields: Fields<CancelJob | { readonly job: CancelJob }> = {
  id: (source) => jobOf(source).resultId,
  done: (source) => jobOf(source).done,
  status: (source) => (jobOf(source).done ? 'SUCCEEDED' : 'STARTED'),
  errors: () => [],
  order: (source) => jobOf(source).order,
};

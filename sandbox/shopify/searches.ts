import type { Context } from './context.ts';
import type { Customer, GiftCard, Order, Product, Variant } from './model.ts';
import { financialStatus, fulfillmentStatus, returnStatus } from './reckon.ts';
import { atTime, compares, hasWords, type Searchable, type SearchValue, same } from './search.ts';
import { numberOf } from './state.ts';

const byId = (id: string, value: SearchValue) =>
  compares(Number(numberOf(id)), value, Number(numberOf(`/${value.text.split('/').at(-1)}`)));
const tagged = (tags: readonly string[], value: SearchValue) => tags.some((tag) => same(tag, value));
const bare = (name: string) => name.replace(/^#/, '').toLowerCase();

export function orderSearch({ now }: Context): Searchable<Order> {
  const name = (order: Order, value: SearchValue) => bare(order.name) === bare(value.text);
  return {
    filters: {
      id: (order, value) => byId(order.id, value),
      name,
      email: (order, value) => hasWords(order.email, value),
      customer_id: (order, value) => order.customer !== null && byId(order.customer.id, value),
      confirmation_number: (order, value) => same(order.confirmation, value),
      tag: (order, value) => tagged(order.tags, value),
      tag_not: (order, value) => !tagged(order.tags, value),
      sku: (order, value) => order.lines.some((line) => same(line.sku, value)),
      discount_code: (order, value) => order.discountCodes.some((code) => same(code, value)),
      created_at: (order, value) => atTime(order.createdAt, value, now),
      updated_at: (order, value) => atTime(order.updatedAt, value, now),
      processed_at: (order, value) => atTime(order.createdAt, value, now),
      financial_status: (order, value) => same(financialStatus(order), value),
      fulfillment_status: (order, value) => same(fulfillmentStatus(order), value) || fulfillmentAlias(order, value),
      return_status: (order, value) => same(returnStatus(order), value),
      status: (order, value) => orderStatus(order, value.text),
    },
    anywhere: (order, value) =>
      name(order, value) ||
      hasWords(
        [order.email, order.customer?.firstName, order.customer?.lastName, ...order.lines.map((line) => line.title)].join(' '),
        value,
      ),
  };
}

function fulfillmentAlias(order: Order, value: SearchValue): boolean {
  const status = fulfillmentStatus(order);
  if (value.text === 'shipped') return status === 'FULFILLED';
  if (value.text === 'unshipped') return status !== 'FULFILLED';
  return value.text === 'partial' && status === 'PARTIALLY_FULFILLED';
}

function orderStatus(order: Order, wanted: string): boolean {
  switch (wanted) {
    case 'open':
      return order.closedAt === null && order.cancelledAt === null;
    case 'closed':
      return order.closedAt !== null && order.cancelledAt === null;
    case 'cancelled':
      return order.cancelledAt !== null;
    case 'not_closed':
      return order.closedAt === null;
    default:
      return wanted === 'any';
  }
}

export function customerSearch({ now }: Context): Searchable<Customer> {
  return {
    filters: {
      id: (customer, value) => byId(customer.id, value),
      email: (customer, value) => hasWords(customer.email, value),
      first_name: (customer, value) => hasWords(customer.firstName, value),
      last_name: (customer, value) => hasWords(customer.lastName, value),
      phone: (customer, value) => hasWords(customer.phone, value),
      tag: (customer, value) => tagged(customer.tags, value),
      state: (customer, value) => same(customer.state, value),
      customer_date: (customer, value) => atTime(customer.createdAt, value, now),
      updated_at: (customer, value) => atTime(customer.updatedAt, value, now),
    },
    anywhere: (customer, value) => hasWords(`${customer.email} ${customer.firstName} ${customer.lastName} ${customer.phone ?? ''}`, value),
  };
}

export const productSearch: Searchable<Product> = {
  filters: {
    id: (product, value) => byId(product.id, value),
    title: (product, value) => hasWords(product.title, value),
    handle: (product, value) => same(product.handle, value),
    sku: (product, value) => product.variants.some((variant) => same(variant.sku, value)),
    tag: (product, value) => tagged(product.tags, value),
    product_type: (product, value) => same(product.type, value),
    vendor: (product, value) => same(product.vendor, value),
    status: (_product, value) => value.text.toLowerCase().split(',').includes('active'),
  },
  anywhere: (product, value) =>
    hasWords(
      [product.title, product.vendor, product.type, ...product.tags, ...product.variants.map((variant) => variant.sku)].join(' '),
      value,
    ),
};

export const variantSearch: Searchable<Variant> = {
  filters: {
    id: (variant, value) => byId(variant.id, value),
    sku: (variant, value) => same(variant.sku, value),
    product_id: (variant, value) => byId(variant.product.id, value),
    title: (variant, value) => hasWords(variant.options.map((option) => option.value).join(' '), value),
  },
  anywhere: (variant, value) => hasWords(`${variant.sku} ${variant.product.title}`, value),
};

/** A full code finds its card, and so do its last four characters; a part of a code does not. Hyphens part words, so codes are asked for without. */
export const giftCardSearch: Searchable<GiftCard> = {
  filters: { id: (card, value) => byId(card.id, value) },
  anywhere: (card, value) => value.text.toLowerCase() === card.code || value.text.toLowerCase() === card.code.slice(-4),
};

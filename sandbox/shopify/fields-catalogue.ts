import { connection, cut } from './connection.ts';
import type { Context, Fields } from './context.ts';
import type { Customer, Discount, GiftCard, Metafield, Product, Variant } from './model.ts';
import { decimal } from './money.ts';
import { mayOpen, metafieldFields, moneyOf, stamp } from './present.ts';
import { numberOf } from './state.ts';

export const productFields: Fields<Product> = {
  id: (product) => product.id,
  legacyResourceId: (product) => numberOf(product.id),
  handle: (product) => product.handle,
  title: (product) => product.title,
  productType: (product) => product.type,
  vendor: (product) => product.vendor,
  description: (product) => product.description,
  descriptionHtml: (product) => (product.description ? `<p>${product.description}</p>` : ''),
  tags: (product) => product.tags,
  status: () => 'ACTIVE',
  createdAt: (product) => stamp(product.createdAt),
  updatedAt: (product) => stamp(product.createdAt),
  totalInventory: (product) => product.variants.reduce((count, variant) => count + variant.available, 0),
  tracksInventory: () => true,
  options: (product, args) =>
    cut(
      product.optionNames.map((name, index) => ({
        id: `${product.id.replace('/Product/', '/ProductOption/')}${index}`,
        name,
        position: index + 1,
        values: [
          ...new Set(
            product.variants.flatMap((variant) => variant.options.filter((option) => option.name === name).map((option) => option.value)),
          ),
        ],
      })),
      args,
    ),
  variants: (product, args) => connection(product.variants, args),
  variantsCount: (product) => ({ count: product.variants.length, precision: 'EXACT' }),
  onlineStoreUrl: (product, _, { state }) => `https://${state.shop.domain}/products/${product.handle}`,
  ...metafieldFields,
};

export const variantFields: Fields<Variant> = {
  id: (variant) => variant.id,
  legacyResourceId: (variant) => numberOf(variant.id),
  sku: (variant) => variant.sku,
  title: (variant) => variant.options.map((option) => option.value).join(' / '),
  displayName: (variant) => `${variant.product.title} - ${variant.options.map((option) => option.value).join(' / ')}`,
  product: (variant) => variant.product,
  price: (variant) => decimal(variant.price),
  compareAtPrice: () => null,
  position: (variant) => variant.product.variants.indexOf(variant) + 1,
  selectedOptions: (variant) => variant.options,
  inventoryQuantity: (variant) => variant.available,
  sellableOnlineQuantity: (variant) => variant.available,
  availableForSale: (variant) => variant.available > 0,
  inventoryPolicy: () => 'DENY',
  inventoryItem: (variant) => ({ id: variant.inventoryItemId, variant }),
  taxable: () => true,
  createdAt: (variant) => stamp(variant.product.createdAt),
  updatedAt: (variant) => stamp(variant.product.createdAt),
  ...metafieldFields,
};

export const inventoryItemFields: Fields<{ id: string; variant: Variant }> = {
  id: ({ id }) => id,
  sku: ({ variant }) => variant.sku,
  tracked: () => true,
  requiresShipping: () => true,
  inventoryLevels: ({ variant }, args) => connection([{ id: variant.inventoryLevelId, variant }], args),
  inventoryLevel: ({ variant }, args, { state }) =>
    args['locationId'] === state.locationId ? { id: variant.inventoryLevelId, variant } : null,
};

export const inventoryLevelFields: Fields<{ id: string; variant: Variant }> = {
  id: ({ id }) => id,
  isActive: () => true,
  location: () => ({}),
  item: ({ variant }) => ({ id: variant.inventoryItemId, variant }),
  quantities: ({ id, variant }, args) =>
    (args['names'] as readonly string[]).map((name) => ({
      id: `${id.replace('/InventoryLevel/', '/InventoryQuantity/')}?name=${name}`,
      name,
      quantity: quantityOf(variant, name),
    })),
};

function quantityOf(variant: Variant, name: string): number {
  switch (name) {
    case 'available':
      return variant.available;
    case 'committed':
      return variant.committed;
    case 'on_hand':
      return variant.available + variant.committed;
    case 'incoming':
    case 'reserved':
    case 'damaged':
    case 'safety_stock':
    case 'quality_control':
      return 0;
    default:
      throw new Error(`there is no inventory quantity "${name}"`);
  }
}

export const locationFields: Fields<unknown> = {
  id: (_, __, { state }) => state.locationId,
  name: (_, __, { state }) => `${state.shop.name} lager`,
  isActive: () => true,
  fulfillsOnlineOrders: () => true,
  shipsInventory: () => true,
  hasActiveInventory: () => true,
};

export const customerFields: Fields<Customer> = {
  id: (customer) => customer.id,
  legacyResourceId: (customer) => numberOf(customer.id),
  firstName: (customer) => customer.firstName || null,
  lastName: (customer) => customer.lastName || null,
  displayName: (customer) => [customer.firstName, customer.lastName].filter(Boolean).join(' ') || customer.email,
  locale: (customer) => customer.locale,
  state: (customer) => customer.state,
  tags: (customer) => customer.tags,
  note: (customer) => customer.note,
  verifiedEmail: () => true,
  createdAt: (customer) => stamp(customer.createdAt),
  updatedAt: (customer) => stamp(customer.updatedAt),
  defaultEmailAddress: (customer) => customer,
  defaultPhoneNumber: (customer) => (customer.phone === null ? null : { phoneNumber: customer.phone, marketingState: 'NOT_SUBSCRIBED' }),
  numberOfOrders: (customer, _, { state }) => String(ordersOf(state, customer).length),
  orders: (customer, args, context) =>
    connection(
      ordersOf(context.state, customer).filter((order) => mayOpen(context, order)),
      args,
    ),
  ...metafieldFields,
};

const ordersOf = (state: Context['state'], customer: Customer) => state.orders.filter((order) => order.customer === customer);

export const emailAddressFields: Fields<Customer> = {
  emailAddress: (customer) => customer.email,
  marketingState: (customer) => customer.marketing,
  marketingOptInLevel: (customer) => (customer.marketing === 'NOT_SUBSCRIBED' ? null : 'SINGLE_OPT_IN'),
  marketingUpdatedAt: (customer) => stamp(customer.marketingUpdatedAt),
  validFormat: () => true,
};

export const giftCardFields: Fields<GiftCard> = {
  id: (card) => card.id,
  balance: (card, _, context) => moneyOf(context, card.balance),
  initialValue: (card, _, context) => moneyOf(context, card.initial),
  lastCharacters: (card) => card.code.slice(-4),
  maskedCode: (card) => `•••• •••• •••• ${card.code.slice(-4)}`,
  enabled: () => true,
  deactivatedAt: () => null,
  expiresOn: (card) => card.expiresOn,
  isRedeemable: (card, _, { now }) => card.balance > 0 && (card.expiresOn === null || card.expiresOn >= now.toISOString().slice(0, 10)),
  createdAt: (card) => stamp(card.createdAt),
  updatedAt: (card) => stamp(card.createdAt),
  note: () => null,
};

export const discountNodeFields: Fields<Discount> = {
  id: (discount) => discount.id,
  codeDiscount: (discount) => ({ __typename: 'DiscountCodeBasic', discount }),
};

export const discountFields: Fields<{ discount: Discount }> = {
  title: ({ discount }) => discount.code,
  summary: ({ discount }) => (discount.percent === null ? 'Discount' : `${discount.percent}% off entire order`),
  shortSummary: ({ discount }) => (discount.percent === null ? 'Discount' : `${discount.percent}% off`),
  status: ({ discount }, _, { now }) =>
    discount.startsAt > now ? 'SCHEDULED' : discount.endsAt !== null && discount.endsAt <= now ? 'EXPIRED' : 'ACTIVE',
  startsAt: ({ discount }) => stamp(discount.startsAt),
  endsAt: ({ discount }) => stamp(discount.endsAt),
  createdAt: ({ discount }) => stamp(discount.startsAt),
  updatedAt: ({ discount }) => stamp(discount.startsAt),
  usageLimit: ({ discount }) => discount.usageLimit,
  asyncUsageCount: ({ discount }) => discount.used,
  appliesOncePerCustomer: ({ discount }) => discount.oncePerCustomer,
  codesCount: () => ({ count: 1, precision: 'EXACT' }),
  codes: ({ discount }, args) =>
    connection(
      [{ id: discount.id.replace('/DiscountCodeNode/', '/DiscountRedeemCode/'), code: discount.code, asyncUsageCount: discount.used }],
      args,
    ),
  minimumRequirement: ({ discount }, _, context) =>
    discount.minimum === null
      ? null
      : { __typename: 'DiscountMinimumSubtotal', greaterThanOrEqualToSubtotal: moneyOf(context, discount.minimum) },
  customerGets: ({ discount }, _, context) => ({
    appliesOnOneTimePurchase: true,
    appliesOnSubscription: false,
    value:
      discount.percent === null
        ? { __typename: 'DiscountAmount', amount: moneyOf(context, 0), appliesOnEachItem: false }
        : { __typename: 'DiscountPercentage', percentage: discount.percent / 100 },
    items: { __typename: 'AllDiscountItems', allItems: true },
  }),
};

export const metafieldValueFields: Fields<Metafield> = {
  id: (entry) => entry.id,
  legacyResourceId: (entry) => numberOf(entry.id),
  namespace: (entry) => entry.namespace,
  key: (entry) => entry.key,
  type: (entry) => entry.type,
  value: (entry) => entry.value,
  jsonValue: (entry) => (entry.type === 'json' ? JSON.parse(entry.value) : entry.value),
  createdAt: (entry) => stamp(entry.createdAt),
  updatedAt: (entry) => stamp(entry.updatedAt),
};

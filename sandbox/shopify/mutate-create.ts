import { type Context, type Mutation, no, type UserError } from './context.ts';
import { resendEffect } from './effects.ts';
import type { Attribute, Customer, Line, Order, Variant } from './model.ts';
import { minor } from './money.ts';
import { type AddressInput, readAddress, readTags } from './mutate-order.ts';
import { editedTotal } from './reckon.ts';
import { newCustomer } from './seed.ts';
import { addWorkOrder } from './seed-parcels.ts';
import { addTransaction, find, known } from './state.ts';

const refused = (error: UserError) => ({ order: null, userErrors: [error] });

interface MoneyBag {
  readonly shopMoney: { readonly amount: string | number; readonly currencyCode: string };
}
interface Input {
  readonly lineItems?:
    | readonly {
        readonly variantId?: string | null;
        readonly title?: string | null;
        readonly sku?: string | null;
        readonly quantity: number;
        readonly priceSet?: MoneyBag | null;
      }[]
    | null;
  readonly shippingLines?: readonly { readonly title: string; readonly priceSet: MoneyBag }[] | null;
  readonly shippingAddress?: AddressInput | null;
  readonly email?: string | null;
  readonly phone?: string | null;
  readonly customer?: {
    readonly toAssociate?: { readonly id?: string | null; readonly email?: string | null };
    readonly toUpsert?: { readonly id?: string | null; readonly email?: string | null };
  } | null;
  readonly note?: string | null;
  readonly tags?: readonly string[] | null;
  readonly customAttributes?: readonly Attribute[] | null;
  readonly transactions?:
    | readonly {
        readonly kind?: string | null;
        readonly status?: string | null;
        readonly gateway?: string | null;
        readonly amountSet: MoneyBag;
      }[]
    | null;
  readonly financialStatus?: string | null;
  readonly discountCode?: unknown;
  readonly fulfillment?: unknown;
  readonly name?: string | null;
}

/** A new order that did not come by check-out: an import, or goods sent again. */
export const orderCreate: Mutation = (args, context) => {
  const input = args['order'] as Input;
  const options = (args['options'] ?? {}) as { readonly inventoryBehaviour?: string };
  const { state, now } = context;
  for (const key of ['discountCode', 'fulfillment', 'name'] as const) {
    if (input[key]) throw new Error(`Sandbox does not implement OrderCreateOrderInput.${key}`);
  }
  const lines = readLines(input, context);
  if ('message' in lines) return refused(lines);
  const address = input.shippingAddress ? readAddress(input.shippingAddress) : null;
  if (address && 'message' in address)
    return refused({ ...address, code: 'INVALID', field: ['order', 'shippingAddress', ...(address.field ?? [])] });
  const tags = readTags(input.tags ?? []);
  if ('message' in tags) return refused({ ...tags, code: 'INVALID' });
  const customer = readCustomer(input, context);
  if (customer && 'message' in customer) return refused(customer);

  const behaviour = options.inventoryBehaviour ?? 'BYPASS';
  if (behaviour === 'DECREMENT_OBEYING_POLICY') {
    const wanted = new Map<Variant, number>();
    for (const { variant, quantity } of lines) if (variant) wanted.set(variant, (wanted.get(variant) ?? 0) + quantity);
    for (const [variant, quantity] of wanted) {
      if (variant.available < quantity)
        return refused(no(`Unable to reserve inventory for ${variant.sku}`, ['order', 'lineItems'], 'INVENTORY_CLAIM_FAILED'));
    }
  }
  const shipping = input.shippingLines?.[0];
  const order: Order = known(state, {
    id: state.nextId('Order'),
    name: `#${state.nextOrderNumber}`,
    confirmation: `C${String(state.nextOrderNumber).padStart(8, '0')}`,
    email: input.email ?? customer?.email ?? null,
    phone: input.phone ?? null,
    customer,
    createdAt: now,
    updatedAt: now,
    cancelledAt: null,
    cancelReason: null,
    cancelStaffNote: null,
    closedAt: null,
    lines: lines as Line[],
    shipping: shipping
      ? { id: state.nextId('ShippingLine'), title: shipping.title, price: minor(shipping.priceSet.shopMoney.amount) }
      : null,
    discountCodes: [],
    shippingAddress: address,
    gateway: input.transactions?.[0]?.gateway ?? null,
    transactions: [],
    fulfillments: [],
    fulfillmentOrders: [],
    returns: [],
    refunds: [],
    tags,
    note: input.note ?? null,
    customAttributes: (input.customAttributes ?? []).map(({ key, value }) => ({ key, value })),
    metafields: [],
    edited: false,
    timeline: [],
    statedFinancial: null,
  });
  state.nextOrderNumber += 1;
  state.orders.push(order);
  for (const entry of input.transactions ?? []) {
    const kind = (entry.kind ?? 'SALE') as 'SALE' | 'AUTHORIZATION' | 'CAPTURE';
    addTransaction(state, order, { kind, amount: minor(entry.amountSet.shopMoney.amount), parent: null, at: now });
  }
  if (input.financialStatus) order.statedFinancial = { status: input.financialStatus, transactions: order.transactions.length };
  if (behaviour !== 'BYPASS') {
    for (const line of lines) {
      if (!line.variant) continue;
      line.variant.available -= line.quantity;
      line.variant.committed += line.quantity;
    }
  }
  addWorkOrder(
    state,
    order,
    'OPEN',
    lines.map((line) => ({ line, quantity: line.quantity })),
    now,
  );
  recordNew(order, context);
  return { order, userErrors: [] };
};

function recordNew(order: Order, context: Context): void {
  const attribute = (key: string) => order.customAttributes.find((entry) => entry.key === key)?.value ?? null;
  const of = attribute('resolute_resend_of');
  const original = context.state.orders.find((entry) => of !== null && entry.name.replace('#', '') === of.replace('#', '')) ?? null;
  const pieces = order.lines.map((line) => ({ variant: line.variant, sku: line.sku ?? '', quantity: line.quantity }));
  context.record({
    kind: 'order_created',
    subject: order.name,
    mutation: 'orderCreate',
    data: { resendOf: of, total: editedTotal(order) / 100 },
    effect: resendEffect(original, attribute('resolute_kind'), pieces),
  });
}

function readLines(input: Input, { state }: Context): Line[] | UserError {
  const lines: Line[] = [];
  if (!input.lineItems || input.lineItems.length === 0)
    return no('Order must have at least one line item', ['order', 'lineItems'], 'INVALID');
  for (const [index, item] of input.lineItems.entries()) {
    const at = ['order', 'lineItems', String(index)];
    const variant = item.variantId ? find<Variant>(state, 'ProductVariant', item.variantId) : null;
    if (item.variantId && !variant) return no('Variant does not exist', [...at, 'variantId'], 'INVALID');
    if (!variant && !item.title) return no("Title can't be blank", [...at, 'title'], 'INVALID');
    if (item.quantity < 1) return no('Quantity must be greater than 0', [...at, 'quantity'], 'INVALID');
    if (item.priceSet && item.priceSet.shopMoney.currencyCode !== state.shop.currency)
      return no('Currency does not match the shop', [...at, 'priceSet'], 'INVALID');
    lines.push(
      known(state, {
        id: state.nextId('LineItem'),
        variant,
        product: variant?.product ?? null,
        sku: item.sku ?? variant?.sku ?? null,
        title: item.title ?? variant?.product.title ?? '',
        variantTitle: variant ? variant.options.map((option) => option.value).join(' / ') : null,
        unitPrice: item.priceSet ? minor(item.priceSet.shopMoney.amount) : (variant?.price ?? 0),
        discount: 0,
        quantity: item.quantity,
        removed: 0,
        added: false,
      }),
    );
  }
  return lines;
}

function readCustomer(input: Input, { state, now }: Context): Customer | null | UserError {
  const given = input.customer?.toAssociate ?? input.customer?.toUpsert;
  if (given?.id) {
    const found = find<Customer>(state, 'Customer', given.id);
    return found ?? no('Customer does not exist', ['order', 'customer'], 'INVALID');
  }
  const email = given?.email ?? input.email;
  if (!email) return null;
  const found = state.customers.find((customer) => customer.email.toLowerCase() === email.toLowerCase());
  if (found) return found;
  return input.customer?.toAssociate ? no('Customer does not exist', ['order', 'customer'], 'INVALID') : newCustomer(state, email, now);
}

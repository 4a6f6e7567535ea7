import { z } from 'zod';
import type { Customer } from '../domain/customer.ts';
import { asId, type Instant, type LocalDate } from '../domain/ids.ts';
import type { Address, Fulfillment, Order, OrderLine, Payment, Refund, Return } from '../domain/order.ts';
import type { DiscountCode, GiftCard, Product } from '../domain/product.ts';
import type { TicketSummary } from '../ports/help-desk.ts';

/** What shop and help desk said at one moment, whole, in the words of the ports. `npm run golden` reads it, and nobody writes it by hand. */
export interface Answers {
  readonly now: Instant;
  readonly customers: readonly Customer[];
  readonly orders: readonly Order[];
  readonly products: readonly Product[];
  readonly discounts: readonly DiscountCode[];
  /** By their full codes. */
  readonly giftCards: readonly { readonly code: string; readonly card: GiftCard }[];
  /** Earlier tickets of a customer. */
  readonly tickets: readonly { readonly email: string; readonly tickets: readonly TicketSummary[] }[];
}

const id = <Id extends ReturnType<typeof asId>>() =>
  z
    .string()
    .min(1)
    .transform((text) => asId<Id>(text));
const instant = z.iso.datetime().transform((text) => asId<Instant>(text));
const day = z.iso.date().transform((text) => asId<LocalDate>(text));
const Money = z.strictObject({ minor: z.int(), currency: z.string().length(3) });
const Options = z.record(z.string(), z.string());
const Pieces = z.array(z.strictObject({ line: id<OrderLine['id']>(), quantity: z.int() }));
const text = z.string().nullable();

const AddressShape = z.strictObject({
  name: text,
  address1: z.string(),
  address2: text,
  zip: z.string(),
  city: z.string(),
  country: z.string().length(2),
}) satisfies z.ZodType<Address>;

const LineShape = z.strictObject({
  id: id<OrderLine['id']>(),
  sku: z.string(),
  title: z.string(),
  product: id<Product['id']>().nullable(),
  variant: id<Product['variants'][number]['id']>().nullable(),
  options: Options,
  quantity: z.int(),
  currentQuantity: z.int(),
  unitPrice: Money,
  paid: Money,
  productTags: z.array(z.string()),
}) satisfies z.ZodType<OrderLine>;

const ParcelShape = z.strictObject({
  id: z.string(),
  createdAt: instant,
  carrier: text,
  tracking: text,
  trackingUrl: text,
  status: z.enum(['label_printed', 'in_transit', 'out_for_delivery', 'attempted', 'delivered', 'failure']),
  lastScanAt: instant.nullable(),
  estimatedAt: instant.nullable(),
  deliveredAt: instant.nullable(),
  lines: z.array(z.strictObject({ id: id<Fulfillment['lines'][number]['id']>(), line: id<OrderLine['id']>(), quantity: z.int() })),
}) satisfies z.ZodType<Fulfillment>;

const ReturnShape = z.strictObject({
  id: id<Return['id']>(),
  name: z.string(),
  status: z.enum(['requested', 'open', 'closed', 'canceled', 'declined']),
  createdAt: instant,
  receivedAt: instant.nullable(),
  lines: Pieces,
  exchange: z.boolean(),
}) satisfies z.ZodType<Return>;

const RefundShape = z.strictObject({
  id: z.string(),
  createdAt: instant,
  amount: Money,
  note: text,
  byBot: z.boolean(),
  lines: Pieces,
}) satisfies z.ZodType<Refund>;

const PaymentShape = z.strictObject({
  id: id<Payment['id']>(),
  at: instant,
  kind: z.enum(['authorization', 'capture', 'declined', 'refund', 'void']),
  amount: Money,
  gateway: text,
}) satisfies z.ZodType<Payment>;

const OrderShape = z.strictObject({
  id: id<Order['id']>(),
  name: z.string(),
  email: text,
  customer: z.strictObject({ id: id<Customer['id']>(), email: text }).nullable(),
  createdAt: instant,
  cancelledAt: instant.nullable(),
  financial: z.enum(['pending', 'authorized', 'partially_paid', 'paid', 'partially_refunded', 'refunded', 'voided', 'expired']),
  lines: z.array(LineShape),
  shipping: z.strictObject({ title: z.string(), price: Money }).nullable(),
  total: Money,
  received: Money,
  refunded: Money,
  reserved: Money,
  gateway: text,
  discountCodes: z.array(z.string()),
  shippingAddress: AddressShape.nullable(),
  fulfillments: z.array(ParcelShape),
  fulfillmentInProgress: z.boolean(),
  returns: z.array(ReturnShape),
  refunds: z.array(RefundShape),
  payments: z.array(PaymentShape),
  tags: z.array(z.string()),
  note: text,
  resend: z.strictObject({ of: text, byBot: z.boolean() }).nullable(),
  url: z.string(),
}) satisfies z.ZodType<Order>;

const ProductShape = z.strictObject({
  id: id<Product['id']>(),
  handle: z.string(),
  title: z.string(),
  type: text,
  description: text,
  material: text,
  care: text,
  origin: text,
  sizeGuide: text,
  tags: z.array(z.string()),
  knownDefects: z.array(z.strictObject({ id: z.string(), words: z.array(z.string()), note: text })),
  variants: z.array(
    z.strictObject({
      id: id<Product['variants'][number]['id']>(),
      sku: z.string(),
      options: Options,
      price: Money,
      available: z.int(),
      incomingOn: day.nullable(),
    }),
  ),
}) satisfies z.ZodType<Product>;

const CustomerShape = z.strictObject({
  id: id<Customer['id']>(),
  email: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  account: z.enum(['enabled', 'invited', 'disabled', 'none']),
  marketing: z.enum(['subscribed', 'unsubscribed', 'none']),
  tags: z.array(z.string()),
  url: z.string(),
}) satisfies z.ZodType<Customer>;

const DiscountShape = z.strictObject({
  code: z.string(),
  percent: z.number().nullable(),
  startsAt: z.string(),
  endsAt: text,
  minimum: Money.nullable(),
  usageLimit: z.int().nullable(),
  used: z.int(),
  oncePerCustomer: z.boolean(),
  active: z.boolean(),
}) satisfies z.ZodType<DiscountCode>;

const CardShape = z.strictObject({
  id: z.string(),
  lastCharacters: z.string(),
  balance: Money,
  expiresOn: day.nullable(),
  enabled: z.boolean(),
}) satisfies z.ZodType<GiftCard>;

const TicketShape = z.strictObject({
  id: id<TicketSummary['id']>(),
  subject: z.string(),
  description: z.string(),
  status: z.enum(['new', 'open', 'pending', 'hold', 'solved', 'closed']),
  tags: z.array(z.string()),
  createdAt: instant,
}) satisfies z.ZodType<TicketSummary>;

export const AnswersShape = z.strictObject({
  now: instant,
  customers: z.array(CustomerShape),
  orders: z.array(OrderShape),
  products: z.array(ProductShape),
  discounts: z.array(DiscountShape),
  giftCards: z.array(z.strictObject({ code: z.string(), card: CardShape })),
  tickets: z.array(z.strictObject({ email: z.string(), tickets: z.array(TicketShape) })),
}) satisfies z.ZodType<Answers>;

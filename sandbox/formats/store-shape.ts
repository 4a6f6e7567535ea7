import { z } from 'zod';
import { EmailAddress as Email } from '../../src/domain/email-address.ts';
import { isMoment, isTime, momentExpected, timeExpected } from './times.ts';

/** The shape of a store file. What it says about itself (unknown sku, twice the same name) is checked in `store-file.ts`. */
const text = z.string().min(1);
const Time = z
  .string()
  .refine(isTime, { error: timeExpected, abort: true })
  .meta({ description: 'ISO time, date, or relative such as -3d.' });
const Amount = z
  .string()
  .regex(/^\d{1,9}(\.\d{1,2})?$/, 'write an amount in quotes, such as "599.00"')
  .meta({ description: 'Decimal text.' });
const OrderName = z.string().regex(/^\S+$/, 'write an order name without spaces, such as "#10412"');
const count = z.int().min(0);

const Shop = z.strictObject({
  name: text.default('Lindholm'),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, 'write a currency as three capitals, such as "DKK"')
    .default('DKK'),
  timezone: z.string().refine(isTimezone, 'write a time zone such as "Europe/Copenhagen"').default('Europe/Copenhagen'),
  domain: text.default('lindholm.example'),
});

const KnownDefect = z.strictObject({
  id: text.default('defect'),
  words: z.array(text).default([]),
  note: z.string().nullable().default(null),
});

const Variant = z.strictObject({
  sku: text,
  options: z.record(z.string(), text),
  price: Amount,
  inventory: z.int().default(0),
  incomingOn: Time.nullable().default(null),
});

const Product = z.strictObject({
  handle: text,
  title: text,
  type: z.string().nullable().default(null),
  vendor: z.string().nullable().default(null),
  description: z.string().nullable().default(null),
  material: z.string().nullable().default(null),
  care: z.string().nullable().default(null),
  origin: z.string().nullable().default(null),
  sizeGuide: z.string().nullable().default(null),
  tags: z.array(text).default([]),
  knownDefects: z.array(KnownDefect).default([]),
  variants: z.array(Variant).min(1),
});

const Customer = z.strictObject({
  email: Email,
  firstName: z.string(),
  lastName: z.string().default(''),
  phone: z.string().nullable().default(null),
  locale: z.string().default('da'),
  account: z.enum(['enabled', 'invited', 'disabled', 'none']).default('enabled'),
  marketing: z.enum(['subscribed', 'unsubscribed', 'none']).default('none'),
  tags: z.array(text).default([]),
});

const Line = z.strictObject({
  sku: text,
  quantity: z.int().min(1).default(1),
  price: Amount.optional().meta({ description: 'Of one piece; the variant’s price when left out.' }),
  discount: Amount.default('0.00').meta({ description: 'Off the whole line.' }),
});

const Address = z.strictObject({
  name: z.string().nullable().default(null),
  address1: z.string().default(''),
  address2: z.string().nullable().default(null),
  zip: z.string().default(''),
  city: z.string().default(''),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'write a country as two capitals, such as "DK"')
    .default('DK'),
  phone: z.string().nullable().default(null),
});

const Fulfillment = z.strictObject({
  createdAt: Time.optional(),
  skus: z.array(text).min(1).optional().meta({ description: 'A sku twice is two pieces; everything not shipped yet when left out.' }),
  carrier: z.string().nullable().default(null),
  tracking: z.string().nullable().default(null),
  status: z.enum(['label_printed', 'in_transit', 'out_for_delivery', 'attempted', 'delivered', 'failure']).optional(),
  lastScanAt: Time.nullable().default(null),
  estimatedOn: Time.nullable().default(null),
  deliveredAt: Time.nullable().default(null),
});

const Return = z.strictObject({
  createdAt: Time.optional(),
  skus: z.array(text).min(1).optional().meta({ description: 'Everything shipped when left out.' }),
  status: z.enum(['requested', 'open', 'closed']).default('open'),
  receivedAt: Time.nullable().default(null),
});

const Refund = z.strictObject({
  createdAt: Time.optional(),
  amount: Amount.optional().meta({ description: 'What was paid for the skus when left out.' }),
  skus: z.array(text).default([]),
});

const Payment = z.strictObject({
  at: Time.optional(),
  amount: Amount.optional(),
  kind: z.enum(['authorization', 'capture', 'declined']).default('capture'),
});

const Order = z.strictObject({
  name: OrderName,
  email: Email,
  customerEmail: Email.nullable().default(null),
  createdAt: Time,
  financial: z.enum(['pending', 'authorized', 'paid', 'partially_refunded', 'refunded', 'voided']).optional(),
  gateway: z.string().nullable().default('shopify_payments'),
  lines: z.array(Line).min(1),
  shipping: z
    .strictObject({ title: z.string().default('Shipping'), price: Amount.default('0.00') })
    .nullable()
    .default(null),
  discountCodes: z.array(text).default([]),
  shippingAddress: Address.nullable().default(null),
  fulfillments: z.array(Fulfillment).default([]),
  fulfillmentInProgress: z.boolean().default(false),
  returns: z.array(Return).default([]),
  refunds: z.array(Refund).default([]),
  payments: z.array(Payment).optional(),
  cancelledAt: Time.nullable().default(null),
  note: z.string().nullable().default(null),
  tags: z.array(text).default([]),
});

const GiftCard = z.strictObject({
  code: z.string().regex(/^[A-Za-z0-9 -]{4,40}$/, 'write a gift card code of letters, digits and hyphens'),
  balance: Amount.default('0.00'),
  expiresOn: Time.nullable().default(null),
});

const Discount = z.strictObject({
  code: text,
  percent: z.number().min(0).max(100).nullable().default(null),
  startsAt: Time.nullable().default(null),
  endsAt: Time.nullable().default(null),
  minimum: Amount.nullable().default(null),
  usageLimit: count.nullable().default(null),
  used: count.default(0),
  oncePerCustomer: z.boolean().default(false),
});

const PastClaim = z.strictObject({
  email: Email,
  order: OrderName.nullable().default(null),
  kind: z.enum(['not_received', 'missing_item', 'damaged_item']).default('not_received'),
  at: Time.default('-30d').meta({ description: 'A month ago when left out.' }),
});

const Desk = z.strictObject({
  groups: z.array(text).default(['Support', 'Senior', 'Payments', 'Quality']),
  agents: z.array(z.strictObject({ name: text.default('Agent'), email: Email, group: text.nullable().default(null) })).default([]),
});

export const StoreShape = z
  .strictObject({
    shop: Shop.prefault({}),
    now: z
      .string()
      .refine(isMoment, { error: momentExpected, abort: true })
      .nullable()
      .default(null)
      .meta({ description: 'Where the clock starts; the real time when left out.' }),
    products: z.array(Product).default([]),
    customers: z.array(Customer).default([]),
    orders: z.array(Order).default([]),
    giftCards: z.array(GiftCard).default([]),
    discounts: z.array(Discount).default([]),
    pastClaims: z.array(PastClaim).default([]),
    desk: Desk.prefault({}),
  })
  .meta({ title: 'Store file', description: 'What the sandbox starts from.' });
export type StoreFile = z.infer<typeof StoreShape>;
export type StoreOrder = StoreFile['orders'][number];

function isTimezone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== null;
  } catch {
    return false;
  }
}

import { z } from 'zod';
import { Instant, MoneySet, Nodes, Page } from './money.ts';

export const Transaction = z.object({
  id: z.string(),
  kind: z.string(),
  status: z.string(),
  gateway: z.string().nullable(),
  createdAt: Instant,
  processedAt: Instant.nullable(),
  amountSet: MoneySet,
  parentTransaction: z.object({ id: z.string() }).nullable(),
});
export type Transaction = z.infer<typeof Transaction>;

const Owner = z.object({ defaultEmailAddress: z.object({ emailAddress: z.string() }).nullable() }).nullable();

const LineItem = z.object({
  id: z.string(),
  sku: z.string().nullable(),
  title: z.string(),
  variantTitle: z.string().nullable(),
  quantity: z.number(),
  currentQuantity: z.number(),
  originalUnitPriceSet: MoneySet,
  discountAllocations: z.array(z.object({ allocatedAmountSet: MoneySet })),
  product: z.object({ id: z.string(), tags: z.array(z.string()) }).nullable(),
  variant: z.object({ id: z.string(), selectedOptions: z.array(z.object({ name: z.string(), value: z.string() })) }).nullable(),
});
export type LineItem = z.infer<typeof LineItem>;

const Fulfillment = z.object({
  id: z.string(),
  status: z.string(),
  displayStatus: z.string().nullable(),
  createdAt: Instant,
  estimatedDeliveryAt: Instant.nullable(),
  deliveredAt: Instant.nullable(),
  trackingInfo: z.array(z.object({ company: z.string().nullable(), number: z.string().nullable(), url: z.string().nullable() })),
  events: Nodes(z.object({ status: z.string(), happenedAt: Instant })),
  fulfillmentLineItems: Page(z.object({ id: z.string(), quantity: z.number().nullable(), lineItem: z.object({ id: z.string() }) })),
});
export type Fulfillment = z.infer<typeof Fulfillment>;

const Return = z.object({
  id: z.string(),
  name: z.string(),
  status: z.string(),
  createdAt: Instant,
  exchangeLineItems: Nodes(z.object({ id: z.string() })),
  returnLineItems: Page(
    z.object({
      quantity: z.number(),
      fulfillmentLineItem: z.object({ lineItem: z.object({ id: z.string() }) }).optional(),
    }),
  ),
  reverseFulfillmentOrders: Nodes(
    z.object({ lineItems: Nodes(z.object({ dispositions: z.array(z.object({ type: z.string(), createdAt: Instant })) })) }),
  ),
});
export type Return = z.infer<typeof Return>;

const Refund = z.object({
  id: z.string(),
  createdAt: Instant.nullable(),
  processedAt: Instant,
  note: z.string().nullable(),
  totalRefundedSet: MoneySet,
  refundLineItems: Page(z.object({ quantity: z.number(), lineItem: z.object({ id: z.string() }) })),
});
export type Refund = z.infer<typeof Refund>;

export const Order = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  createdAt: Instant,
  cancelledAt: Instant.nullable(),
  displayFinancialStatus: z.string().nullable(),
  currencyCode: z.string(),
  discountCodes: z.array(z.string()),
  tags: z.array(z.string()),
  note: z.string().nullable(),
  customer: z.object({ id: z.string() }).and(Owner.unwrap()).nullable(),
  currentTotalPriceSet: MoneySet,
  totalRefundedSet: MoneySet,
  shippingLine: z.object({ title: z.string(), discountedPriceSet: MoneySet }).nullable(),
  shippingAddress: z
    .object({
      name: z.string().nullable(),
      address1: z.string().nullable(),
      address2: z.string().nullable(),
      zip: z.string().nullable(),
      city: z.string().nullable(),
      countryCodeV2: z.string().nullable(),
    })
    .nullable(),
  transactions: z.array(Transaction),
  lineItems: Page(LineItem),
  fulfillments: z.array(Fulfillment),
  fulfillmentOrders: Page(z.object({ status: z.string() })),
  returns: Page(Return),
  refunds: z.array(Refund),
});
export type Order = z.infer<typeof Order>;

export const OrdersById = z.object({ nodes: z.array(Order.nullable()) });
export const OrderInFull = z.object({ order: Order.nullable() });

const Owned = z.object({ id: z.string(), email: z.string().nullable(), createdAt: Instant, customer: Owner });
export type Owned = z.infer<typeof Owned>;
export const OrdersOfAddress = z.object({
  orders: Nodes(Owned),
  customerByIdentifier: z.object({ id: z.string(), orders: Nodes(Owned) }).nullable(),
});

export const OrdersGivenBack = z.object({
  orders: z.object({
    pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
    nodes: z.array(z.object({ id: z.string(), totalRefundedSet: MoneySet, currentTotalPriceSet: MoneySet })),
  }),
});

const Marked = z.object({
  id: z.string(),
  createdAt: Instant,
  customAttributes: z.array(z.object({ key: z.string(), value: z.string().nullable() })),
});
export const OrdersWithMark = z.object({ tagged: Nodes(Marked), newest: Nodes(Marked) });

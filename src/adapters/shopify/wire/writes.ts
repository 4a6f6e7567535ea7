import { z } from 'zod';
import { Instant, MoneySet, Nodes, UserErrors } from './money.ts';
import { Transaction } from './order.ts';

const Id = z.object({ id: z.string() });
const Status = z.object({ status: z.string() });

export const PaymentsOfOrder = z.object({
  order: z
    .object({
      id: z.string(),
      cancelledAt: Instant.nullable(),
      cancellation: z.object({ staffNote: z.string().nullable() }).nullable(),
      refunds: z.array(z.object({ note: z.string().nullable() })),
      currencyCode: z.string(),
      presentmentCurrencyCode: z.string(),
      totalRefundedSet: MoneySet,
      transactions: z.array(Transaction),
      lineItems: Nodes(z.object({ id: z.string(), refundableQuantity: z.number() })),
      fulfillmentOrders: Nodes(Status),
      fulfillments: z.array(Status),
    })
    .nullable(),
});

export const RefundCreated = z.object({ refundCreate: z.object({ refund: Id.nullable(), userErrors: UserErrors }) });

export const CancelStarted = z.object({
  orderCancel: z.object({ job: z.object({ id: z.string(), done: z.boolean() }).nullable(), orderCancelUserErrors: UserErrors }),
});
export const CancelProgress = z.object({
  job: z.object({ done: z.boolean() }).nullable(),
  order: z.object({ cancelledAt: Instant.nullable() }).nullable(),
});

export const ReturnReasons = z.object({
  returnReasonDefinitions: Nodes(z.object({ id: z.string(), handle: z.string(), deleted: z.boolean() })),
});
export const ReturnCreated = z.object({ returnCreate: z.object({ return: Id.nullable(), userErrors: UserErrors }) });

export const SwapPrices = z.object({
  order: z
    .object({
      currencyCode: z.string(),
      lineItems: Nodes(
        z.object({
          id: z.string(),
          quantity: z.number().positive(),
          originalUnitPriceSet: MoneySet,
          discountAllocations: z.array(z.object({ allocatedAmountSet: MoneySet })),
        }),
      ),
    })
    .nullable(),
  nodes: z.array(z.object({ id: z.string(), price: z.string() }).nullable()),
});
export type SwapPrices = z.infer<typeof SwapPrices>;

const text = z.string().nullable();
export const OrderForCopy = z.object({
  order: z
    .object({
      id: z.string(),
      name: z.string(),
      email: text,
      currencyCode: z.string(),
      cancelledAt: Instant.nullable(),
      customer: Id.nullable(),
      shippingAddress: z
        .object({
          firstName: text,
          lastName: text,
          company: text,
          phone: text,
          address1: text,
          address2: text,
          zip: text,
          city: text,
          provinceCode: text,
          countryCodeV2: text,
        })
        .nullable(),
      fulfillmentOrders: Nodes(Status),
      fulfillments: z.array(Status),
    })
    .nullable(),
});
export type OrderForCopy = NonNullable<z.infer<typeof OrderForCopy>['order']>;

export const OrderCreated = z.object({ orderCreate: z.object({ order: Id.nullable(), userErrors: UserErrors }) });
export const OrderUpdated = z.object({ orderUpdate: z.object({ order: Id.nullable(), userErrors: UserErrors }) });

const Calculated = z.object({ id: z.string(), totalPriceSet: MoneySet });
export const EditBegun = z.object({
  orderEditBegin: z.object({
    calculatedOrder: Calculated.extend({
      lineItems: Nodes(z.object({ id: z.string(), sku: text, quantity: z.number(), editableQuantity: z.number(), variant: Id.nullable() })),
    }).nullable(),
    userErrors: UserErrors,
  }),
});
export const QuantitySet = z.object({
  orderEditSetQuantity: z.object({ calculatedOrder: Calculated.nullable(), userErrors: UserErrors }),
});
export const VariantAdded = z.object({
  orderEditAddVariant: z.object({ calculatedLineItem: Id.nullable(), calculatedOrder: Calculated.nullable(), userErrors: UserErrors }),
});
export const DiscountAdded = z.object({
  orderEditAddLineItemDiscount: z.object({ calculatedOrder: Calculated.nullable(), userErrors: UserErrors }),
});
export const EditCommitted = z.object({ orderEditCommit: z.object({ order: Id.nullable(), userErrors: UserErrors }) });
export const InvoiceSent = z.object({ orderInvoiceSend: z.object({ order: Id.nullable(), userErrors: UserErrors }) });

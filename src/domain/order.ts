import type { CustomerId, FulfillmentLineId, Instant, LineId, OrderId, PaymentId, ProductId, ReturnId, VariantId } from './ids.ts';
import type { Money } from './money.ts';

export interface Order {
  readonly id: OrderId;
  /** As the shop prints it, e.g. `#10412`. */
  readonly name: string;
  /** The e-mail typed at check-out. */
  readonly email: string | null;
  readonly customer: { readonly id: CustomerId; readonly email: string | null } | null;
  readonly createdAt: Instant;
  readonly cancelledAt: Instant | null;
  readonly financial: FinancialStatus;
  readonly lines: readonly OrderLine[];
  readonly shipping: { readonly title: string; readonly price: Money } | null;
  /** What the customer was to pay for the order as it stands now, shipping and tax included. */
  readonly total: Money;
  /** What was captured, refunds not subtracted. */
  readonly received: Money;
  readonly refunded: Money;
  /** Reserved on the customer's card and not captured: released on cancelling. */
  readonly reserved: Money;
  /** What the customer paid with, e.g. `shopify_payments`; null when nothing was paid. */
  readonly gateway: string | null;
  readonly discountCodes: readonly string[];
  readonly shippingAddress: Address | null;
  readonly fulfillments: readonly Fulfillment[];
  /** Picked in the warehouse, not shipped yet. */
  readonly fulfillmentInProgress: boolean;
  readonly returns: readonly Return[];
  readonly refunds: readonly Refund[];
  readonly payments: readonly Payment[];
  readonly tags: readonly string[];
  readonly note: string | null;
  /** Set when nothing was charged for it: goods sent anew for another order (`of`, when the shop says which). */
  readonly resend: { readonly of: string | null; readonly byBot: boolean } | null;
  /** Where a person opens it in the shop's admin. */
  readonly url: string;
}

export type FinancialStatus =
  | 'pending'
  | 'authorized'
  | 'partially_paid'
  | 'paid'
  | 'partially_refunded'
  | 'refunded'
  | 'voided'
  | 'expired';

export interface OrderLine {
  readonly id: LineId;
  readonly sku: string;
  readonly title: string;
  readonly product: ProductId | null;
  readonly variant: VariantId | null;
  /** e.g. `{ color: 'Sort', size: '38' }`. */
  readonly options: Readonly<Record<string, string>>;
  /** Pieces ordered, and pieces still on the order after edits and refunds. */
  readonly quantity: number;
  readonly currentQuantity: number;
  /** Price of one piece before discounts. */
  readonly unitPrice: Money;
  /** Paid for the whole line (all `quantity` pieces) after discounts. */
  readonly paid: Money;
  readonly productTags: readonly string[];
}

export interface Fulfillment {
  readonly id: string;
  readonly createdAt: Instant;
  readonly carrier: string | null;
  readonly tracking: string | null;
  readonly trackingUrl: string | null;
  readonly status: ParcelStatus;
  readonly lastScanAt: Instant | null;
  readonly estimatedAt: Instant | null;
  readonly deliveredAt: Instant | null;
  readonly lines: readonly { readonly id: FulfillmentLineId; readonly line: LineId; readonly quantity: number }[];
}

export type ParcelStatus = 'label_printed' | 'in_transit' | 'out_for_delivery' | 'attempted' | 'delivered' | 'failure';

export interface Return {
  readonly id: ReturnId;
  readonly name: string;
  readonly status: 'requested' | 'open' | 'closed' | 'canceled' | 'declined';
  readonly createdAt: Instant;
  /** When the parcel reached the warehouse; null while it has not. */
  readonly receivedAt: Instant | null;
  readonly lines: readonly { readonly line: LineId; readonly quantity: number }[];
  /** True when other goods are sent in exchange. */
  readonly exchange: boolean;
}

export interface Refund {
  readonly id: string;
  readonly createdAt: Instant;
  readonly amount: Money;
  readonly note: string | null;
  /** By its note: the bot's own, so it stands in the ledger too. */
  readonly byBot: boolean;
  readonly lines: readonly { readonly line: LineId; readonly quantity: number }[];
}

export interface Payment {
  readonly id: PaymentId;
  readonly at: Instant;
  readonly kind: 'authorization' | 'capture' | 'declined' | 'refund' | 'void';
  readonly amount: Money;
  readonly gateway: string | null;
}

export interface Address {
  readonly name: string | null;
  readonly address1: string;
  readonly address2: string | null;
  readonly zip: string;
  readonly city: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
}

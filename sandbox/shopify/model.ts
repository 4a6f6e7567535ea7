/** The shop's state. Amounts are counted in the smallest unit (øre). Every id is a gid, whose middle part is the type. */
export interface Shop {
  readonly name: string;
  readonly currency: string;
  readonly timezone: string;
  readonly domain: string;
  readonly openedAt: Date;
}

export interface Metafield {
  readonly id: string;
  readonly namespace: string;
  readonly key: string;
  type: string;
  value: string;
  readonly createdAt: Date;
  updatedAt: Date;
}

export interface Product {
  readonly id: string;
  readonly handle: string;
  readonly title: string;
  readonly type: string;
  readonly vendor: string;
  readonly description: string;
  tags: string[];
  readonly optionNames: readonly string[];
  readonly variants: Variant[];
  readonly metafields: Metafield[];
  readonly createdAt: Date;
}

export interface Variant {
  readonly id: string;
  readonly inventoryItemId: string;
  readonly inventoryLevelId: string;
  readonly product: Product;
  readonly sku: string;
  readonly options: readonly { readonly name: string; readonly value: string }[];
  readonly price: number;
  readonly metafields: Metafield[];
  /** For sale; what is on the shelf is `available + committed`. */
  available: number;
  committed: number;
}

export interface Customer {
  readonly id: string;
  email: string;
  firstName: string;
  lastName: string;
  phone: string | null;
  locale: string;
  state: 'ENABLED' | 'INVITED' | 'DISABLED';
  marketing: 'SUBSCRIBED' | 'UNSUBSCRIBED' | 'NOT_SUBSCRIBED' | 'PENDING';
  marketingUpdatedAt: Date | null;
  tags: string[];
  note: string | null;
  readonly metafields: Metafield[];
  readonly createdAt: Date;
  updatedAt: Date;
}

export interface Address {
  firstName: string | null;
  lastName: string | null;
  address1: string | null;
  address2: string | null;
  zip: string | null;
  city: string | null;
  country: string | null;
  phone: string | null;
  company: string | null;
}

export interface Attribute {
  readonly key: string;
  readonly value: string | null;
}

export interface Line {
  readonly id: string;
  readonly variant: Variant | null;
  readonly product: Product | null;
  readonly sku: string | null;
  readonly title: string;
  readonly variantTitle: string | null;
  readonly unitPrice: number;
  /** Off the whole line. */
  readonly discount: number;
  /** Ordered, ever. */
  readonly quantity: number;
  /** Taken off by edits or by cancelling. */
  removed: number;
  /** Added to the order after it was made (edit, exchange). */
  readonly added: boolean;
}

export type EventStatus = 'LABEL_PURCHASED' | 'IN_TRANSIT' | 'OUT_FOR_DELIVERY' | 'ATTEMPTED_DELIVERY' | 'DELIVERED' | 'FAILURE';

export interface Fulfillment {
  readonly id: string;
  readonly name: string;
  readonly order: Order;
  readonly createdAt: Date;
  displayStatus: string;
  readonly carrier: string | null;
  readonly tracking: string | null;
  readonly trackingUrl: string | null;
  estimatedAt: Date | null;
  deliveredAt: Date | null;
  readonly lines: readonly FulfillmentLine[];
  readonly events: { readonly id: string; readonly status: string; readonly happenedAt: Date }[];
}

export interface FulfillmentLine {
  readonly id: string;
  readonly fulfillment: Fulfillment;
  readonly line: Line;
  readonly quantity: number;
}

export interface Transaction {
  readonly id: string;
  readonly order: Order;
  readonly kind: 'AUTHORIZATION' | 'CAPTURE' | 'SALE' | 'REFUND' | 'VOID';
  readonly status: 'SUCCESS' | 'FAILURE' | 'PENDING';
  readonly amount: number;
  readonly gateway: string;
  readonly parent: Transaction | null;
  readonly at: Date;
}

export interface Refund {
  readonly id: string;
  readonly order: Order;
  readonly createdAt: Date;
  readonly note: string | null;
  readonly lines: readonly { readonly id: string; readonly line: Line; readonly quantity: number; readonly restockType: string }[];
  readonly shipping: number;
  readonly transactions: readonly Transaction[];
  readonly returned: Return | null;
}

export interface Return {
  readonly id: string;
  readonly name: string;
  readonly order: Order;
  status: 'REQUESTED' | 'OPEN' | 'CLOSED' | 'CANCELED' | 'DECLINED';
  readonly createdAt: Date;
  closedAt: Date | null;
  approvedAt: Date | null;
  readonly lines: ReturnLine[];
  readonly exchangeLines: ExchangeLine[];
  readonly fees: readonly { readonly id: string; readonly amount: number }[];
  readonly reverseOrderId: string;
}

export interface ReturnLine {
  readonly id: string;
  readonly reverseLineId: string;
  readonly returned: Return;
  readonly fulfillmentLine: FulfillmentLine;
  readonly quantity: number;
  processed: number;
  refunded: number;
  readonly reasonHandle: string;
  readonly reasonNote: string;
  readonly customerNote: string | null;
  readonly dispositions: { readonly id: string; readonly type: string; readonly quantity: number; readonly createdAt: Date }[];
}

export interface ExchangeLine {
  readonly id: string;
  readonly variant: Variant;
  readonly quantity: number;
  /** Off the whole line. */
  readonly discount: number;
  processed: number;
  readonly lines: Line[];
}

export interface FulfillmentOrder {
  readonly id: string;
  readonly order: Order;
  status: 'OPEN' | 'IN_PROGRESS' | 'CLOSED' | 'CANCELLED';
  readonly createdAt: Date;
  updatedAt: Date;
  readonly lines: { readonly id: string; readonly line: Line; readonly total: number; remaining: number }[];
}

export interface Order {
  readonly id: string;
  readonly name: string;
  readonly confirmation: string;
  email: string | null;
  phone: string | null;
  readonly customer: Customer | null;
  readonly createdAt: Date;
  updatedAt: Date;
  cancelledAt: Date | null;
  cancelReason: string | null;
  cancelStaffNote: string | null;
  closedAt: Date | null;
  readonly lines: Line[];
  readonly shipping: { readonly id: string; readonly title: string; readonly price: number } | null;
  readonly discountCodes: readonly string[];
  shippingAddress: Address | null;
  readonly gateway: string | null;
  readonly transactions: Transaction[];
  readonly fulfillments: Fulfillment[];
  readonly fulfillmentOrders: FulfillmentOrder[];
  readonly returns: Return[];
  readonly refunds: Refund[];
  tags: string[];
  note: string | null;
  customAttributes: Attribute[];
  readonly metafields: Metafield[];
  edited: boolean;
  readonly timeline: { readonly id: string; readonly at: Date; readonly message: string }[];
  /** What the store file says, until a payment changes it. */
  statedFinancial: { readonly status: string; readonly transactions: number } | null;
}

export interface GiftCard {
  readonly id: string;
  /** Letters and digits only, lower case. Never shown. */
  readonly code: string;
  balance: number;
  readonly initial: number;
  readonly expiresOn: string | null;
  readonly createdAt: Date;
}

export interface Discount {
  readonly id: string;
  readonly code: string;
  readonly percent: number | null;
  readonly startsAt: Date;
  readonly endsAt: Date | null;
  readonly minimum: number | null;
  readonly usageLimit: number | null;
  used: number;
  readonly oncePerCustomer: boolean;
}

/** A cancellation runs for a moment after its answer; what it does is done when the shop next looks. */
export interface CancelJob {
  readonly id: string;
  readonly resultId: string;
  readonly order: Order;
  readonly dueAt: number;
  polls: number;
  done: boolean;
  run(): void;
}

export interface EditSession {
  readonly id: string;
  readonly calculatedId: string;
  readonly order: Order;
  readonly quantities: Map<Line, { quantity: number; restock: boolean }>;
  readonly added: { readonly id: string; readonly variant: Variant; quantity: number; offPerPiece: number }[];
  open: boolean;
}

export interface ShopState {
  readonly shop: Shop;
  readonly locationId: string;
  readonly products: Product[];
  readonly variants: Map<string, Variant>;
  readonly customers: Customer[];
  readonly orders: Order[];
  readonly giftCards: GiftCard[];
  readonly discounts: Discount[];
  readonly jobs: CancelJob[];
  readonly edits: EditSession[];
  /** Everything that has a gid, for `node` and for looking up arguments. */
  readonly byId: Map<string, unknown>;
  nextId(type: string): string;
  nextOrderNumber: number;
}

import { data, type LocalShop, type Received, type Reply, startLocalShop } from './local-shop.ts';

const set = (amount: string) => ({ shopMoney: { amount, currencyCode: 'DKK' } });
const page = <T>(nodes: T[]) => ({ nodes, pageInfo: { hasNextPage: false, endCursor: null } });

export const sale = {
  id: 'gid://shopify/OrderTransaction/1',
  kind: 'SALE',
  status: 'SUCCESS',
  gateway: 'shopify_payments',
  createdAt: '2026-11-17T09:00:00Z',
  processedAt: null,
  amountSet: set('638.00'),
  parentTransaction: null,
};

/** An order as the shop's API tells it: one dress for 599.00, shipping 39.00, paid, not shipped. */
export const wireOrder = {
  id: 'gid://shopify/Order/10412',
  name: '#10412',
  email: 'sofie.holm@example.dk',
  createdAt: '2026-11-17T09:00:00Z',
  cancelledAt: null,
  cancellation: null,
  displayFinancialStatus: 'PAID',
  currencyCode: 'DKK',
  presentmentCurrencyCode: 'DKK',
  discountCodes: [],
  tags: [],
  note: null,
  customer: { id: 'gid://shopify/Customer/1', defaultEmailAddress: { emailAddress: 'Sofie.Holm@example.dk' } },
  currentTotalPriceSet: set('638.00'),
  totalRefundedSet: set('0.00'),
  shippingLine: { title: 'GLS pakkeshop', discountedPriceSet: set('39.00') },
  shippingAddress: {
    name: 'Sofie Holm',
    firstName: 'Sofie',
    lastName: 'Holm',
    company: null,
    phone: '+4520000001',
    provinceCode: null,
    address1: 'Nørrebrogade 10',
    address2: null,
    zip: '2200',
    city: 'København N',
    countryCodeV2: 'DK',
  },
  transactions: [sale],
  lineItems: page([
    {
      id: 'gid://shopify/LineItem/7',
      sku: 'LINA-BLK-38',
      title: 'Lina kjole',
      variantTitle: 'Sort / 38',
      quantity: 1,
      currentQuantity: 1,
      refundableQuantity: 1,
      originalUnitPriceSet: set('599.00'),
      discountAllocations: [],
      product: { id: 'gid://shopify/Product/3', tags: [] },
      variant: {
        id: 'gid://shopify/ProductVariant/4',
        selectedOptions: [
          { name: 'Farve', value: 'Sort' },
          { name: 'Størrelse', value: '38' },
        ],
      },
    },
  ]),
  fulfillments: [] as unknown[],
  fulfillmentOrders: page([{ status: 'OPEN' }]),
  returns: page([]),
  refunds: [] as unknown[],
};

export const orderRef = { id: wireOrder.id, name: wireOrder.name };
export const dkk = (minor: number) => ({ minor, currency: 'DKK' });
export { set as moneySet };

const calculated = {
  id: 'gid://shopify/CalculatedOrder/9',
  totalPriceSet: set('638.00'),
  lineItems: {
    nodes: [
      {
        id: 'gid://shopify/CalculatedLineItem/7',
        sku: 'LINA-BLK-38',
        quantity: 1,
        editableQuantity: 1,
        variant: { id: 'gid://shopify/ProductVariant/4' },
      },
    ],
  },
};
const done = { userErrors: [] };

/** A well-behaved answer for every operation, about the one order. */
export function goodAnswer({ operation, variables }: Received, order: typeof wireOrder = wireOrder): Reply {
  const job = { id: 'gid://shopify/Job/1', done: false };
  const answers: Record<string, unknown> = {
    OrdersById: { nodes: Array.isArray(variables['ids']) ? variables['ids'].map((id) => ({ ...order, id })) : [] },
    PaymentsOfOrder: { order },
    OrderForCopy: { order },
    RefundCreate: { refundCreate: { refund: { id: 'gid://shopify/Refund/1' }, ...done } },
    OrderCancel: { orderCancel: { job, orderCancelUserErrors: [] } },
    CancelProgress: { job: { ...job, done: true }, order: { cancelledAt: '2026-11-20T09:00:00Z' } },
    ReturnReasons: {
      returnReasonDefinitions: { nodes: [{ id: 'gid://shopify/ReturnReasonDefinition/1', handle: 'other', deleted: false }] },
    },
    ReturnCreate: { returnCreate: { return: { id: 'gid://shopify/Return/1' }, ...done } },
    SwapPrices: {
      order,
      nodes: Array.isArray(variables['variants']) ? variables['variants'].map((id) => ({ id, price: '599.00' })) : [],
    },
    OrderCreate: { orderCreate: { order: { id: 'gid://shopify/Order/2' }, ...done } },
    OrderUpdate: { orderUpdate: { order: { id: order.id }, ...done } },
    OrderEditBegin: { orderEditBegin: { calculatedOrder: calculated, ...done } },
    OrderEditSetQuantity: { orderEditSetQuantity: { calculatedOrder: { ...calculated, totalPriceSet: set('39.00') }, ...done } },
    OrderEditAddVariant: {
      orderEditAddVariant: { calculatedLineItem: { id: 'gid://shopify/CalculatedLineItem/new' }, calculatedOrder: calculated, ...done },
    },
    OrderEditCommit: { orderEditCommit: { order: { id: order.id }, ...done } },
    OrderInvoiceSend: { orderInvoiceSend: { order: { id: order.id }, ...done } },
    SendAccountInvite: { customerSendAccountInviteEmail: { customer: { id: 'gid://shopify/Customer/1' }, ...done } },
    Unsubscribe: { customerEmailMarketingConsentUpdate: { customer: { id: 'gid://shopify/Customer/1' }, ...done } },
  };
  return data(answers[operation] ?? {});
}

/** A well-behaved shop whose order differs in these fields. */
export const shopWith = (order: Partial<Record<keyof typeof wireOrder, unknown>>) =>
  startLocalShop((request) => goodAnswer(request, { ...wireOrder, ...order } as typeof wireOrder));

/** The changes that the shop was asked for. */
export const changes = (shop: LocalShop) => shop.received.filter((request) => request.mutation);

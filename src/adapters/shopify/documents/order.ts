/** How much of each list one request takes. A list that is full may go on: the order is then read alone, with `large`. */
export interface Sizes {
  readonly transactions: number;
  readonly lines: number;
  readonly fulfillments: number;
  readonly fulfillmentLines: number;
  readonly fulfillmentOrders: number;
  readonly returns: number;
  readonly returnLines: number;
  readonly refunds: number;
  readonly refundLines: number;
}

/** For up to `ordersPerRequest` orders at once. */
export const usual: Sizes = {
  transactions: 8,
  lines: 10,
  fulfillments: 3,
  fulfillmentLines: 8,
  fulfillmentOrders: 4,
  returns: 2,
  returnLines: 5,
  refunds: 3,
  refundLines: 6,
};
export const ordersPerRequest = 3;

export const large: Sizes = {
  transactions: 20,
  lines: 25,
  fulfillments: 5,
  fulfillmentLines: 15,
  fulfillmentOrders: 10,
  returns: 5,
  returnLines: 10,
  refunds: 8,
  refundLines: 8,
};

const money = 'shopMoney { amount currencyCode }';

/** Everything of an order that the product reads. */
const orderFields = (sizes: Sizes) => `
fragment OrderFields on Order {
  id
  name
  email
  createdAt
  cancelledAt
  displayFinancialStatus
  currencyCode
  discountCodes
  tags
  note
  customer { id defaultEmailAddress { emailAddress } }
  currentTotalPriceSet { ${money} }
  totalRefundedSet { ${money} }
  shippingLine { title discountedPriceSet { ${money} } }
  shippingAddress { name address1 address2 zip city countryCodeV2 }
  transactions(first: ${sizes.transactions}) {
    id
    kind
    status
    gateway
    createdAt
    processedAt
    amountSet { ${money} }
    parentTransaction { id }
  }
  lineItems(first: ${sizes.lines}) {
    pageInfo { hasNextPage }
    nodes {
      id
      sku
      title
      variantTitle
      quantity
      currentQuantity
      originalUnitPriceSet { ${money} }
      discountAllocations { allocatedAmountSet { ${money} } }
      product { id tags }
      variant { id selectedOptions { name value } }
    }
  }
  fulfillments(first: ${sizes.fulfillments}) {
    id
    status
    displayStatus
    createdAt
    estimatedDeliveryAt
    deliveredAt
    trackingInfo(first: 1) { company number url }
    events(first: 2, reverse: true, sortKey: HAPPENED_AT) { nodes { status happenedAt } }
    fulfillmentLineItems(first: ${sizes.fulfillmentLines}) {
      pageInfo { hasNextPage }
      nodes { id quantity lineItem { id } }
    }
  }
  fulfillmentOrders(first: ${sizes.fulfillmentOrders}) { pageInfo { hasNextPage } nodes { status } }
  returns(first: ${sizes.returns}) {
    pageInfo { hasNextPage }
    nodes {
      id
      name
      status
      createdAt
      exchangeLineItems(first: 1) { nodes { id } }
      returnLineItems(first: ${sizes.returnLines}) {
        pageInfo { hasNextPage }
        nodes { quantity ... on ReturnLineItem { fulfillmentLineItem { lineItem { id } } } }
      }
      reverseFulfillmentOrders(first: 1) {
        nodes { lineItems(first: ${sizes.returnLines}) { nodes { dispositions { type createdAt } } } }
      }
    }
  }
  refunds(first: ${sizes.refunds}) {
    id
    createdAt
    processedAt
    note
    totalRefundedSet { ${money} }
    refundLineItems(first: ${sizes.refundLines}) {
      pageInfo { hasNextPage }
      nodes { quantity lineItem { id } }
    }
  }
}`;

export const ordersById = `query OrdersById($ids: [ID!]!) {
  nodes(ids: $ids) { ...OrderFields }
}${orderFields(usual)}`;

export const orderInFull = `query OrderInFull($id: ID!) {
  order(id: $id) { ...OrderFields }
}${orderFields(large)}`;

/** Who an order belongs to, and nothing more: what is not the requester's is never fetched. */
const owner = 'id email createdAt customer { defaultEmailAddress { emailAddress } }';

export const ordersOfAddress = `query OrdersOfAddress($search: String!, $email: String!) {
  orders(first: 50, query: $search, sortKey: CREATED_AT, reverse: true) { nodes { ${owner} } }
  customerByIdentifier(identifier: { emailAddress: $email }) {
    id
    orders(first: 50, sortKey: CREATED_AT, reverse: true) { nodes { ${owner} } }
  }
}`;

/** Orders of which something was paid back, or that cost nothing, and that changed lately. */
export const ordersGivenBack = `query OrdersGivenBack($search: String!, $after: String) {
  orders(first: 100, after: $after, query: $search, sortKey: UPDATED_AT, reverse: true) {
    pageInfo { hasNextPage endCursor }
    nodes { id totalRefundedSet { ${money} } currentTotalPriceSet { ${money} } }
  }
}`;

const marks = 'id createdAt customAttributes { key value }';

/** The search index lags behind; the newest orders, read without a search, do not. */
export const ordersWithMark = `query OrdersWithMark($search: String!) {
  tagged: orders(first: 10, query: $search, sortKey: CREATED_AT, reverse: true) { nodes { ${marks} } }
  newest: orders(first: 50, sortKey: CREATED_AT, reverse: true) { nodes { ${marks} } }
}`;

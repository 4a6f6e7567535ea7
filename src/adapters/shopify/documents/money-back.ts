const money = 'shopMoney { amount currencyCode }';

/** What must hold before money goes back or an order is cancelled, read right before. */
export const paymentsOfOrder = `query PaymentsOfOrder($id: ID!) {
  order(id: $id) {
    id
    cancelledAt
    cancellation { staffNote }
    currencyCode
    presentmentCurrencyCode
    totalRefundedSet { ${money} }
    transactions(first: 50) {
      id
      kind
      status
      gateway
      createdAt
      processedAt
      amountSet { ${money} }
      parentTransaction { id }
    }
    refunds(first: 50) { note }
    lineItems(first: 50) { nodes { id refundableQuantity } }
    fulfillmentOrders(first: 10) { nodes { status } }
    fulfillments(first: 10) { status }
  }
}`;

/** `@idempotent` makes the shop carry out one key once, however often it arrives. */
export const refundCreate = `mutation RefundCreate($input: RefundInput!, $key: String!) {
  refundCreate(input: $input) @idempotent(key: $key) {
    refund { id }
    userErrors { field message }
  }
}`;

export const orderCancel = `mutation OrderCancel(
  $id: ID!
  $reason: OrderCancelReason!
  $refundMethod: OrderCancelRefundMethodInput!
  $notify: Boolean!
  $staffNote: String!
) {
  orderCancel(
    orderId: $id
    reason: $reason
    restock: true
    refundMethod: $refundMethod
    notifyCustomer: $notify
    staffNote: $staffNote
  ) {
    job { id done }
    orderCancelUserErrors { field message code }
  }
}`;

export const cancelProgress = `query CancelProgress($job: ID!, $order: ID!) {
  job(id: $job) { id done }
  order(id: $order) { cancelledAt }
}`;

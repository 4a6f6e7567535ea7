const money = 'shopMoney { amount currencyCode }';

/** What a resend copies from the order that it replaces, and what an address change keeps. */
export const orderForCopy = `query OrderForCopy($id: ID!) {
  order(id: $id) {
    id
    name
    email
    currencyCode
    cancelledAt
    customer { id }
    shippingAddress { firstName lastName company phone address1 address2 zip city provinceCode countryCodeV2 }
    fulfillmentOrders(first: 10) { nodes { status } }
    fulfillments(first: 10) { status }
  }
}`;

export const orderCreate = `mutation OrderCreate($order: OrderCreateOrderInput!, $options: OrderCreateOptionsInput!) {
  orderCreate(order: $order, options: $options) {
    order { id name }
    userErrors { field message code }
  }
}`;

export const orderUpdate = `mutation OrderUpdate($input: OrderInput!) {
  orderUpdate(input: $input) {
    order { id }
    userErrors { field message }
  }
}`;

const calculated = `calculatedOrder { id totalPriceSet { ${money} } }
    userErrors { field message }`;

export const orderEditBegin = `mutation OrderEditBegin($id: ID!) {
  orderEditBegin(id: $id) {
    calculatedOrder {
      id
      totalPriceSet { ${money} }
      lineItems(first: 50) { nodes { id sku quantity editableQuantity variant { id } } }
    }
    userErrors { field message }
  }
}`;

export const orderEditSetQuantity = `mutation OrderEditSetQuantity($id: ID!, $line: ID!, $quantity: Int!) {
  orderEditSetQuantity(id: $id, lineItemId: $line, quantity: $quantity, restock: true) {
    ${calculated}
  }
}`;

export const orderEditAddVariant = `mutation OrderEditAddVariant($id: ID!, $variant: ID!, $quantity: Int!) {
  orderEditAddVariant(id: $id, variantId: $variant, quantity: $quantity, allowDuplicates: true) {
    calculatedLineItem { id }
    ${calculated}
  }
}`;

export const orderEditAddDiscount = `mutation OrderEditAddDiscount($id: ID!, $line: ID!, $discount: OrderEditAppliedDiscountInput!) {
  orderEditAddLineItemDiscount(id: $id, lineItemId: $line, discount: $discount) {
    ${calculated}
  }
}`;

export const orderEditCommit = `mutation OrderEditCommit($id: ID!, $staffNote: String!) {
  orderEditCommit(id: $id, notifyCustomer: false, staffNote: $staffNote) {
    order { id }
    userErrors { field message }
  }
}`;

export const orderInvoiceSend = `mutation OrderInvoiceSend($id: ID!, $to: String!) {
  orderInvoiceSend(id: $id, email: { to: $to }) {
    order { id }
    userErrors { field message code }
  }
}`;

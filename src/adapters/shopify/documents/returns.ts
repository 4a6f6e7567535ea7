export const returnReasons = `query ReturnReasons($handles: [String!]!) {
  returnReasonDefinitions(first: 10, handles: $handles) { nodes { id handle deleted } }
}`;

export const returnCreate = `mutation ReturnCreate($input: ReturnInput!) {
  returnCreate(returnInput: $input) {
    return { id status }
    userErrors { field message code }
  }
}`;

/** What came back cost the customer, and what goes out instead costs at the shop. */
export const exchangePrices = `query ExchangePrices($order: ID!, $variants: [ID!]!) {
  order(id: $order) {
    currencyCode
    lineItems(first: 50) {
      nodes {
        id
        quantity
        originalUnitPriceSet { shopMoney { amount currencyCode } }
        discountAllocations { allocatedAmountSet { shopMoney { amount currencyCode } } }
      }
    }
  }
  nodes(ids: $variants) { ... on ProductVariant { id price } }
}`;

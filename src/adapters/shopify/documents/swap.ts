/** What the goods on the order cost the customer, and what others cost at the shop now. */
export const swapPrices = `query SwapPrices($order: ID!, $variants: [ID!]!) {
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

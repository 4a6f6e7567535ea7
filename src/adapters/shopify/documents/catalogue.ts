const variants = `
    pageInfo { hasNextPage endCursor }
    nodes {
      id
      sku
      price
      inventoryQuantity
      selectedOptions { name value }
      incomingOn: metafield(namespace: "resolute", key: "incoming_on") { value }
    }`;

export const productPage = `query ProductPage($after: String) {
  shop { currencyCode }
  products(first: 12, after: $after) {
    pageInfo { hasNextPage endCursor }
    nodes {
      id
      handle
      title
      productType
      description
      status
      tags
      material: metafield(namespace: "resolute", key: "material") { value }
      care: metafield(namespace: "resolute", key: "care") { value }
      origin: metafield(namespace: "resolute", key: "origin") { value }
      sizeGuide: metafield(namespace: "resolute", key: "size_guide") { value }
      knownDefects: metafield(namespace: "resolute", key: "known_defects") { value }
      variants(first: 15) {${variants}
      }
    }
  }
}`;

export const variantPage = `query VariantPage($product: ID!, $after: String) {
  product(id: $product) {
    variants(first: 100, after: $after) {${variants}
    }
  }
}`;

export const discountByCode = `query DiscountByCode($code: String!) {
  codeDiscountNodeByCode(code: $code) {
    codeDiscount {
      __typename
      ... on DiscountCodeBasic {
        startsAt
        endsAt
        status
        usageLimit
        asyncUsageCount
        appliesOncePerCustomer
        codes(first: 10) { nodes { code } }
        minimumRequirement {
          __typename
          ... on DiscountMinimumSubtotal { greaterThanOrEqualToSubtotal { amount currencyCode } }
        }
        customerGets {
          items { __typename }
          value {
            __typename
            ... on DiscountPercentage { percentage }
          }
        }
      }
    }
  }
}`;

export const giftCardSearch = `query GiftCardSearch($search: String!) {
  giftCards(first: 5, query: $search) {
    nodes { id lastCharacters maskedCode enabled expiresOn balance { amount currencyCode } }
  }
}`;

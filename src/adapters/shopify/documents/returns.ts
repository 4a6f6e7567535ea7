export const returnReasons = `query ReturnReasons($handles: [String!]!) {
  returnReasonDefinitions(first: 10, handles: $handles) { nodes { id handle deleted } }
}`;

export const returnCreate = `mutation ReturnCreate($input: ReturnInput!) {
  returnCreate(returnInput: $input) {
    return { id status }
    userErrors { field message code }
  }
}`;

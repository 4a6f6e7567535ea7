export const customerByEmail = `query CustomerByEmail($email: String!) {
  customerByIdentifier(identifier: { emailAddress: $email }) {
    id
    firstName
    lastName
    state
    tags
    defaultEmailAddress { emailAddress marketingState }
    account: metafield(namespace: "resolute", key: "account") { value }
  }
}`;

export const customerSendAccountInvite = `mutation SendAccountInvite($customer: ID!) {
  customerSendAccountInviteEmail(customerId: $customer) {
    customer { id }
    userErrors { field message }
  }
}`;

export const customerUnsubscribe = `mutation Unsubscribe($input: CustomerEmailMarketingConsentUpdateInput!) {
  customerEmailMarketingConsentUpdate(input: $input) {
    customer { id defaultEmailAddress { marketingState } }
    userErrors { field message code }
  }
}`;

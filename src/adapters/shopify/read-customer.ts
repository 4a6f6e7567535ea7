import { type Customer, sameEmail } from '../../domain/customer.ts';
import { asId, type CustomerId } from '../../domain/ids.ts';
import { customerByEmail } from './documents/customer.ts';
import type { Graphql } from './graphql.ts';
import { numericId } from './search.ts';
import { CustomerByEmail } from './wire/customer.ts';

export function createFindCustomer(graphql: Graphql, adminUrl: string) {
  return async function findCustomer(email: string): Promise<Customer | null> {
    const address = email.trim();
    if (!/^[^\s@]+@[^\s@]+$/.test(address)) return null;
    const { customerByIdentifier: found } = await graphql.query(customerByEmail, { email: address }, CustomerByEmail);
    const held = found?.defaultEmailAddress;
    if (!found || !held || !sameEmail(held.emailAddress, address)) return null;
    return {
      id: asId<CustomerId>(found.id),
      email: held.emailAddress,
      firstName: found.firstName ?? '',
      lastName: found.lastName ?? '',
      account: accountState(found.state, found.account?.value ?? null),
      marketing: marketingState(held.marketingState),
      tags: found.tags,
      url: `${adminUrl}/customers/${numericId(found.id)}`,
    };
  };
}

/**
 * The shop says `DISABLED` both of an account that was closed and of a customer who never made one; the metafield
 * `resolute.account` tells them apart.
 */
function accountState(state: string, note: string | null): Customer['account'] {
  switch (state) {
    case 'ENABLED':
      return 'enabled';
    case 'INVITED':
      return 'invited';
    case 'DISABLED':
      return note === 'disabled' ? 'disabled' : 'none';
    default:
      return 'none';
  }
}

function marketingState(state: string): Customer['marketing'] {
  switch (state) {
    case 'SUBSCRIBED':
    case 'PENDING':
      return 'subscribed';
    case 'UNSUBSCRIBED':
      return 'unsubscribed';
    default:
      return 'none';
  }
}

import { GraphQLError } from 'graphql';
import type { Context } from './context.ts';

/**
 * A field or type opens to a token that holds any of the scopes that the published list names for it; a right to write is also a
 * right to read. A missing scope is told by name.
 */
export function requireAccess(context: Context, type: string, field: string, returns: string): void {
  check(context, `${type}.${field}`, field);
  check(context, returns.replace(/Connection$/, ''), field);
}

function check({ official, scopes }: Context, place: string, field: string): void {
  const need = official.scopes.get(place);
  if (!need || need.anyOf.some((scope) => holds(scopes, scope))) return;
  const required = need.says || need.anyOf.map((scope) => `\`${scope}\``).join(' or ');
  throw new GraphQLError(`Access denied for ${field} field. Required access: ${required}`, {
    extensions: { code: 'ACCESS_DENIED', documentation: 'https://shopify.dev/api/usage/access-scopes', requiredAccess: required },
  });
}

export const holds = (scopes: ReadonlySet<string>, scope: string) =>
  scopes.has(scope) || (scope.startsWith('read_') && scopes.has(scope.replace('read_', 'write_')));

/** What the product asks for, and what a person in the admin has. */
export const productScopes = [
  'read_all_orders',
  'write_orders',
  'write_order_edits',
  'write_returns',
  'write_customers',
  'read_products',
  'read_inventory',
  'read_locations',
  'read_gift_cards',
  'read_discounts',
  'read_merchant_managed_fulfillment_orders',
] as const;

export const adminScopes = [
  ...productScopes,
  'write_products',
  'write_inventory',
  'write_gift_cards',
  'write_discounts',
  'write_fulfillments',
  'write_merchant_managed_fulfillment_orders',
] as const;

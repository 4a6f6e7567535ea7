import { z } from 'zod';
import { isError } from '../../domain/errors.ts';
import { connection } from './documents/connection.ts';
import { shopThrottled, shopUnauthorized, shopUnreachable } from './errors.ts';
import type { Graphql } from './graphql.ts';

/** One of each group suffices; a write scope includes reading. */
const needed: readonly (readonly string[])[] = [
  ['read_orders', 'write_orders'],
  ['read_all_orders'],
  ['write_orders'],
  ['write_order_edits'],
  ['read_customers', 'write_customers'],
  ['write_customers'],
  ['read_products', 'write_products'],
  ['read_discounts', 'write_discounts'],
  ['read_gift_cards', 'write_gift_cards'],
  ['write_returns'],
  [
    'read_merchant_managed_fulfillment_orders',
    'write_merchant_managed_fulfillment_orders',
    'read_assigned_fulfillment_orders',
    'write_assigned_fulfillment_orders',
    'read_third_party_fulfillment_orders',
    'write_third_party_fulfillment_orders',
  ],
];

const Connection = z.object({
  currentAppInstallation: z.object({ accessScopes: z.array(z.object({ handle: z.string() })) }),
});

export function createCheckConnection(graphql: Graphql, shop: string) {
  return async function checkConnection(): Promise<readonly string[]> {
    try {
      const { currentAppInstallation } = await graphql.query(connection, {}, Connection);
      const held = new Set(currentAppInstallation.accessScopes.map((scope) => scope.handle));
      return needed
        .filter((anyOf) => !anyOf.some((scope) => held.has(scope)))
        .map(([scope]) => `Shopify: the app lacks the scope "${scope}". Add it to the app's access scopes and install the app again.`);
    } catch (error) {
      if (isError(error, shopUnauthorized)) return [`Shopify: ${error.message} (shop ${shop}). ${adviceFor(error.facts['shopSays'])}`];
      if (isError(error, shopUnreachable) || isError(error, shopThrottled)) {
        return [`Shopify: ${error.message} (shop ${shop}). Check the shop's address and the network, then start again.`];
      }
      throw error;
    }
  };
}

function adviceFor(says: unknown): string {
  return typeof says === 'string' ? `The shop says: ${says}` : 'Check the shop address and the access token in the settings.';
}

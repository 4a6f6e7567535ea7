import { inspect } from 'node:util';
import type { NotifySecret } from './read-notify.ts';

export interface Secrets {
  readonly zendesk: ZendeskSecret;
  /** Signs the deliveries; null in a process that receives none. */
  readonly webhookSecret: string | null;
  readonly shopify: ShopifySecret;
  /** Addresses that hold passwords. Null: the embedded Postgres, no Redis. */
  readonly databaseUrl: string | null;
  readonly redisUrl: string | null;
  readonly modelKey: string | null;
  /** Null: the operators' API is off. */
  readonly apiToken: string | null;
  /** Of the client at the identity provider; null where there is none, or it is a public one. */
  readonly oidcClientSecret: string | null;
  readonly notify: NotifySecret;
}

export type ZendeskSecret =
  | { readonly kind: 'token'; readonly email: string; readonly token: string }
  | { readonly kind: 'oauth'; readonly token: string };

export type ShopifySecret =
  | { readonly kind: 'static'; readonly accessToken: string }
  | { readonly kind: 'client_credentials'; readonly clientId: string; readonly clientSecret: string };

/**
 * Makes an object that gives its values only to whoever names them: printing, JSON, copying and looping over it show nothing.
 * Logs are written by people in a hurry.
 */
export function seal<Values extends object>(values: Values): Values {
  const sealed = {};
  for (const [name, value] of Object.entries(values) as [string, unknown][]) {
    const inner = typeof value === 'object' && value !== null ? seal(value) : value;
    Object.defineProperty(sealed, name, { value: inner, enumerable: false });
  }
  const masked = () => '[secrets]';
  for (const way of ['toJSON', 'toString', inspect.custom]) Object.defineProperty(sealed, way, { value: masked, enumerable: false });
  return Object.freeze(sealed) as Values;
}

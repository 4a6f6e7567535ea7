import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import Shopify from 'shopify-api-node';
import type { Fault } from './fault.ts';
import { readFault } from './fault.ts';
import type { ShopAddress } from './shop-address.ts';

export const apiVersion = '2026-10';
export type Variables = Readonly<Record<string, unknown>>;
export type Sent = { readonly kind: 'data'; readonly data: unknown } | { readonly kind: 'fault'; readonly fault: Fault };

/** One request, sent once; never throws. */
export type Send = (token: string, document: string, variables: Variables) => Promise<Sent>;

/** The parts of the client that its types leave out. `baseUrl` is the only way to another host than `*.myshopify.com`. */
type Inner = Shopify & {
  baseUrl: { protocol: string; hostname: string; port?: number };
  baseHeaders: Record<string, string>;
};

/**
 * `shopify-api-node` with everything off that sends a request again: its own retries (they repeat mutations after 5xx and
 * time-outs, and never end on lasting throttling) and redirects (a 307 would repeat the POST).
 */
export function createSend(address: ShopAddress, timeoutMs: number): Send {
  const client = new Shopify({
    shopName: address.hostname,
    accessToken: 'set per request',
    apiVersion,
    timeout: timeoutMs,
    maxRetries: 0,
    agent: { http: new HttpAgent({ keepAlive: true }), https: new HttpsAgent({ keepAlive: true }) },
    hooks: {
      beforeRedirect: [
        () => {
          throw new Error('The shop redirected the request.');
        },
      ],
    },
  }) as Inner;
  client.baseUrl = {
    protocol: address.protocol,
    hostname: address.hostname,
    ...(address.port === undefined ? {} : { port: address.port }),
  };

  return async function send(token, document, variables) {
    try {
      // The client copies its headers while `graphql` is being called, so setting them here cannot mix up two requests.
      client.baseHeaders['X-Shopify-Access-Token'] = token;
      const data: unknown = await client.graphql(document, variables);
      return typeof data === 'object' && data !== null
        ? { kind: 'data', data }
        : { kind: 'fault', fault: { kind: 'lost', what: 'unreadable answer' } };
    } catch (rejection) {
      return { kind: 'fault', fault: readFault(rejection) };
    }
  };
}

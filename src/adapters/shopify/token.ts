import { z } from 'zod';
import type { Clock } from '../../ports/clock.ts';
import { shopUnauthorized, shopUnreachable } from './errors.ts';

export type ShopifyAuth =
  | { readonly kind: 'static'; readonly accessToken: string }
  | { readonly kind: 'client_credentials'; readonly clientId: string; readonly clientSecret: string };

type Credentials = Extract<ShopifyAuth, { kind: 'client_credentials' }>;

export interface TokenSource {
  current(): Promise<string>;
  /** The shop took this token. */
  worked(token: string): void;
  /** The shop refused this token. @returns true when asking for `current` again may bring a better one. */
  refused(token: string): boolean;
}

const refreshBeforeMs = 5 * 60_000;
const Grant = z.object({ access_token: z.string().min(1), expires_in: z.number().positive().catch(86_399) });

interface Needs {
  readonly origin: string;
  readonly auth: ShopifyAuth;
  readonly timeoutMs: number;
  readonly clock: Clock;
}

export function createTokenSource({ origin, auth, timeoutMs, clock }: Needs): TokenSource {
  if (auth.kind === 'static') {
    return { current: async () => auth.accessToken, worked: () => {}, refused: () => false };
  }
  let held: { readonly token: string; readonly until: number; worked: boolean } | null = null;
  let fetching: Promise<string> | null = null;

  async function fetchToken(credentials: Credentials): Promise<string> {
    const grant = await requestGrant(origin, credentials, timeoutMs);
    held = { token: grant.access_token, until: Date.parse(clock.now()) + grant.expires_in * 1000 - refreshBeforeMs, worked: false };
    return held.token;
  }

  return {
    async current() {
      if (held && Date.parse(clock.now()) < held.until) return held.token;
      // One refresh at a time: whoever comes meanwhile waits for the same one.
      fetching ??= fetchToken(auth).finally(() => {
        fetching = null;
      });
      return fetching;
    },
    worked(token) {
      if (held?.token === token) held.worked = true;
    },
    refused(token) {
      if (held?.token !== token) return true;
      // A token that was refused before it ever worked would only be followed by another like it.
      const mayImprove = held.worked;
      held = null;
      return mayImprove;
    },
  };
}

/** Fetching a token changes nothing at the shop, so its failures never leave an effect open. */
async function requestGrant(origin: string, auth: Credentials, timeoutMs: number) {
  const form = new URLSearchParams({ grant_type: 'client_credentials', client_id: auth.clientId, client_secret: auth.clientSecret });
  let status: number;
  let body: unknown;
  try {
    const response = await fetch(`${origin}/admin/oauth/access_token`, {
      method: 'POST',
      headers: { accept: 'application/json' },
      body: form,
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });
    status = response.status;
    body = await response.json().catch(() => null);
  } catch (cause) {
    throw shopUnreachable('The shop did not answer when asked for an access token.', { effect: 'none', cause });
  }
  if (status === 429 || status >= 500) {
    throw shopUnreachable('The shop could not give an access token now.', { effect: 'none', facts: { status } });
  }
  const grant = Grant.safeParse(body);
  if (status !== 200 || !grant.success) {
    throw shopUnauthorized('The shop gave no access token: check the client id and secret, and that the app is installed in this shop.', {
      facts: { status },
    });
  }
  return grant.data;
}

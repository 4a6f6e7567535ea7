import { createHash } from 'node:crypto';
import type { Reply } from '../http.ts';
import { adminScopes, productScopes } from './access.ts';

/** Who a token belongs to and what it opens. */
export interface Token {
  readonly value: string;
  readonly by: string;
  scopes: ReadonlySet<string>;
  /** Milliseconds by the shop's clock; null for tokens that do not expire. */
  readonly expiresAt: number | null;
}

export interface Credentials {
  readonly accessToken: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

export type Tokens = ReturnType<typeof createTokens>;
const lifetimeSeconds = 86_399;

export function createTokens(credentials: Credentials, now: () => number) {
  const tokens = new Map<string, Token>();
  let botScopes: ReadonlySet<string> = new Set(productScopes);
  let issued = 0;

  const keep = (token: Token) => {
    tokens.set(token.value, token);
    return token;
  };
  keep({ value: credentials.accessToken, by: 'bot', scopes: botScopes, expiresAt: null });

  return {
    find(value: string | undefined): Token | null {
      const token = tokens.get(value ?? '');
      return token && (token.expiresAt === null || token.expiresAt > now()) ? token : null;
    },
    /** The token of a person in the admin. */
    agent(email: string): string {
      const value = `shpua_${createHash('sha256').update(`${credentials.clientId} ${email}`).digest('hex').slice(0, 32)}`;
      keep({ value, by: `agent:${email}`, scopes: new Set(adminScopes), expiresAt: null });
      return value;
    },
    /** What the product's tokens open from now on. */
    setBotScopes(scopes: readonly string[]): void {
      botScopes = new Set(scopes);
      for (const token of tokens.values()) if (token.by === 'bot') token.scopes = botScopes;
    },
    /** The client-credentials grant: a token for a day. */
    grant(body: Readonly<Record<string, unknown>>): Reply {
      if (body['client_id'] !== credentials.clientId || body['client_secret'] !== credentials.clientSecret) {
        return { status: 401, body: { error: 'invalid_client', error_description: 'Client authentication failed' } };
      }
      if (body['grant_type'] !== 'client_credentials') {
        return { status: 400, body: { error: 'unsupported_grant_type', error_description: 'The grant type is not supported' } };
      }
      issued += 1;
      const value = `shpat_${createHash('sha256').update(`${credentials.clientSecret} ${issued}`).digest('hex').slice(0, 32)}`;
      keep({ value, by: 'bot', scopes: botScopes, expiresAt: now() + lifetimeSeconds * 1000 });
      return { status: 200, body: { access_token: value, scope: [...botScopes].join(','), expires_in: lifetimeSeconds } };
    },
  };
}

import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  ClientError,
  ClientSecretBasic,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
  None,
} from 'openid-client';
import { z } from 'zod';
import type { Identity } from '../../domain/account.ts';
import { defineError } from '../../domain/errors.ts';
import { asId, type Instant } from '../../domain/ids.ts';
import type { IdentityProvider } from '../../ports/identity-provider.ts';

export const identityRefused = defineError('identity.refused', { retry: 'never' });
export const identityUnreachable = defineError('identity.unreachable', { retry: 'later' });

export interface OidcOptions {
  readonly issuer: string;
  readonly clientId: string;
  /** Null: a public client, which has PKCE alone. */
  readonly clientSecret: string | null;
  /** Where the provider sends the browser back to. */
  readonly redirectUri: string;
  readonly timeoutSeconds: number;
}

/** No proof is older than a session may become. */
const LONGEST_SECONDS = 12 * 3_600;
const maxAge = (again: boolean) => (again ? 0 : LONGEST_SECONDS);

/** An issuer on this machine may speak plain http; anything else never. */
const isHere = (url: URL) => url.protocol === 'http:' && /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname);

/** Signs people in at an OpenID provider: code flow with PKCE, each ID token's signature checked against the provider's keys. */
export function createOidc({ issuer, clientId, clientSecret, redirectUri, timeoutSeconds }: OidcOptions): IdentityProvider {
  let found: Promise<Configuration> | null = null;

  return {
    async loginUrl({ state, nonce, verifier }, again) {
      const url = buildAuthorizationUrl(await configuration(), {
        redirect_uri: redirectUri,
        scope: 'openid profile email',
        code_challenge: await calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        state,
        nonce,
        // Asked for in any case: then the provider must say when they proved it.
        max_age: String(maxAge(again)),
        ...(again ? { prompt: 'login' } : {}),
      });
      return url.href;
    },

    async finish(cameBackTo, { state, nonce, verifier }, again) {
      const config = await configuration();
      try {
        const tokens = await authorizationCodeGrant(config, new URL(cameBackTo), {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
          maxAge: maxAge(again),
        });
        const claims = Claims.parse(tokens.claims());
        // Many providers put the name and the address there only.
        const more = claims.name === undefined || claims.email === undefined ? await userInfo(config, tokens.access_token, claims.sub) : {};
        return identity({ ...more, ...claims });
      } catch (error) {
        throw translated(error);
      }
    },
  };

  /** Read once; a provider that could not be reached is asked again the next time. */
  function configuration(): Promise<Configuration> {
    const url = new URL(issuer);
    found ??= discovery(url, clientId, undefined, clientSecret === null ? None() : ClientSecretBasic(clientSecret), {
      timeout: timeoutSeconds,
      execute: [enableNonRepudiationChecks, ...(isHere(url) ? [allowInsecureRequests] : [])],
    }).catch((error: unknown) => {
      found = null;
      throw identityUnreachable('the identity provider does not answer as one', { cause: error });
    });
    return found;
  }
}

async function userInfo(config: Configuration, accessToken: string, subject: string): Promise<z.infer<typeof MoreClaims>> {
  if (config.serverMetadata().userinfo_endpoint === undefined) return {};
  return MoreClaims.parse(await fetchUserInfo(config, accessToken, subject));
}

const Claims = z.object({
  iss: z.string(),
  sub: z.string().min(1).max(255),
  name: z.string().max(200).optional(),
  preferred_username: z.string().max(200).optional(),
  email: z.string().max(254).optional(),
  email_verified: z.boolean().optional(),
  auth_time: z.number().optional(),
});
type Claims = z.infer<typeof Claims>;
const MoreClaims = Claims.omit({ iss: true, sub: true, auth_time: true });

function identity({ iss, sub, name, preferred_username: username, email, email_verified: verified, auth_time: time }: Claims): Identity {
  return {
    issuer: iss,
    subject: sub,
    name: name ?? username ?? email ?? sub,
    email: verified === true ? (email ?? null) : null,
    authenticatedAt: time === undefined ? null : asId<Instant>(new Date(time * 1_000).toISOString()),
  };
}

/** What the library says holds no secret, but may hold what the provider sent: only its code goes on. */
function translated(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';
  const isSilence = error instanceof TypeError || code === 'OAUTH_TIMEOUT' || code === 'OAUTH_ABORT';
  const facts = { oidc: code };
  return isSilence && !(error instanceof ClientError)
    ? identityUnreachable('the identity provider does not answer', { cause: error, facts })
    : identityRefused('the answer of the identity provider is not what was asked for', { cause: error, facts });
}

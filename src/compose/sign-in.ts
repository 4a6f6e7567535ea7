import { createLogin } from '../accounts/login.ts';
import { createSessions } from '../accounts/sessions.ts';
import { createSidebar } from '../accounts/sidebar.ts';
import { createTokens } from '../accounts/tokens.ts';
import { createOidc } from '../adapters/oidc/oidc.ts';
import { createSecretSource } from '../adapters/system/secret-source.ts';
import { systemRandom } from '../adapters/system/system-random.ts';
import { createDeskAgents } from '../adapters/zendesk/desk-agents.ts';
import { createCookies } from '../api/cookies.ts';
import { createLoginDoors } from '../api/login-doors.ts';
import { createOrigin } from '../api/origin.ts';
import { createRateLimit, type RateLimits } from '../api/rate-limit.ts';
import { createWhoIs } from '../api/v1/who-is.ts';
import type { PeopleStore } from '../ports/account-store.ts';
import type { Clock } from '../ports/clock.ts';
import type { IdSource } from '../ports/id-source.ts';
import type { Logger } from '../ports/logger.ts';
import { isLoopback } from '../settings/env-reader.ts';
import type { Secrets } from '../settings/secrets.ts';
import type { Settings } from '../settings/settings.ts';

const MINUTE_MS = 60_000;
const limits = { idleMs: 30 * MINUTE_MS, longestMs: 12 * 60 * MINUTE_MS, recentMs: 10 * MINUTE_MS };
const usualRates = { perAccount: 600, perAddress: 60 };
const PROVIDER_SECONDS = 10;

/** Who comes in, and how. */
export function composeSignIn(needs: {
  readonly settings: Settings;
  readonly secrets: Secrets;
  readonly people: PeopleStore;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly logger: Logger;
  readonly rates?: RateLimits | undefined;
}) {
  const { settings, secrets, people, clock, ids, logger } = needs;
  const { publicUrl, provider, administrators } = settings.signIn;
  const secretSource = createSecretSource();
  const sessions = createSessions({ accounts: people.accounts, secrets: secretSource, clock, limits });
  const tokens = createTokens({ tokens: people.tokens, secrets: secretSource, ids, clock });
  const agents = createAgents(settings, secrets, clock, logger);
  const sidebar =
    agents &&
    createSidebar({
      agents,
      issuer: `zendesk:${new URL(settings.zendesk.url).host}`,
      accounts: people.accounts,
      sessions: people.sidebar,
      secrets: secretSource,
      clock,
      logger,
    });
  const cookies = createCookies({ secure: publicUrl?.startsWith('https:') ?? false });
  const origin = createOrigin(publicUrl);
  const limit = createRateLimit(needs.rates ?? usualRates);
  // Named one by one: sealed secrets show nothing to whoever copies them.
  const clientSecret = secrets.oidcClientSecret;
  const login =
    provider === null
      ? null
      : createLogin({
          provider: createOidc({
            ...provider,
            clientSecret,
            redirectUri: `${publicUrl}/login/callback`,
            timeoutSeconds: PROVIDER_SECONDS,
          }),
          accounts: people.accounts,
          sessions,
          secrets: secretSource,
          clock,
          logger,
          administrators,
        });
  const isToy = [settings.zendesk.url, settings.shopify.url].every((url) => isLoopback(new URL(url)));
  const developmentKey = login === null && !isToy ? secretSource.next() : null;
  return {
    sessions,
    tokens,
    sidebar,
    limit,
    doors: createLoginDoors({
      login,
      sessions,
      accounts: people.accounts,
      cookies,
      origin,
      limit,
      clock,
      sessionMs: limits.longestMs,
      developmentKey,
    }),
    whoIs: createWhoIs({ sessions, tokens, sidebar, cookies, origin, development: login === null }),
    /** Where the development login is, as its key must be told; null where people prove who they are. */
    developmentLogin: (port: number) =>
      login === null ? `http://127.0.0.1:${port}/login${developmentKey === null ? '' : `?key=${developmentKey}`}` : null,
  };
}

/** Null: the sidebar is not installed. */
function createAgents({ zendesk }: Settings, secrets: Secrets, clock: Clock, logger: Logger) {
  if (zendesk.app === null) return null;
  const connection = { baseUrl: zendesk.url, auth: secrets.zendesk, timeoutMs: 10_000, clock, random: systemRandom, logger };
  return createDeskAgents(connection, zendesk.app);
}

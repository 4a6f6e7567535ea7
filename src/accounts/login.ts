import { later } from '../domain/calendar.ts';
import { ResoluteError } from '../domain/errors.ts';
import { asId, type Instant } from '../domain/ids.ts';
import type { Role } from '../domain/role.ts';
import type { AccountStore } from '../ports/account-store.ts';
import type { Clock } from '../ports/clock.ts';
import type { IdentityProvider } from '../ports/identity-provider.ts';
import type { Logger } from '../ports/logger.ts';
import type { SecretSource } from '../ports/secret-source.ts';
import { fingerprint } from './fingerprint.ts';
import type { createSessions } from './sessions.ts';

export type CameBack =
  | { readonly kind: 'signed_in'; readonly secret: string; readonly returnTo: string }
  /** `unknown_login`: never begun here, used already, or too old · `other_browser` · `refused` by the provider or our checks · `not_active` · `silent`: the provider does not answer. */
  | { readonly kind: 'unknown_login' | 'other_browser' | 'refused' | 'not_active' | 'silent' };

/** How long somebody may take at the identity provider. */
export const LOGIN_MS = 10 * 60_000;
const EPOCH = asId<Instant>('1970-01-01T00:00:00.000Z');

/** The way through the identity provider and back. */
export function createLogin(needs: {
  readonly provider: IdentityProvider;
  readonly accounts: AccountStore;
  readonly sessions: ReturnType<typeof createSessions>;
  readonly secrets: SecretSource;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Addresses, in small letters, of those who are administrators from the beginning. */
  readonly administrators: readonly string[];
}) {
  const { provider, accounts, sessions, secrets, clock, logger, administrators } = needs;
  return {
    /** @returns where the browser goes, and the secret that it keeps until it comes back. */
    async begin({ returnTo, again }: { readonly returnTo: string; readonly again: boolean }) {
      const once = { state: secrets.next(), nonce: secrets.next(), verifier: secrets.next() };
      const browser = secrets.next();
      const url = await provider.loginUrl(once, again);
      await accounts.beginLogin({
        stateHash: fingerprint(once.state),
        browserHash: fingerprint(browser),
        nonce: once.nonce,
        verifier: once.verifier,
        returnTo,
        again,
        expiresAt: later(clock.now(), LOGIN_MS),
      });
      return { url, browser };
    },

    /** The login is used up by the first answer to it, whatever comes of that. */
    async finish({ url, state, browser }: { readonly url: string; readonly state: string; readonly browser: string }): Promise<CameBack> {
      const attempt = await accounts.takeLogin(fingerprint(state), clock.now());
      if (attempt === null) return { kind: 'unknown_login' };
      if (attempt.browserHash !== fingerprint(browser)) return { kind: 'other_browser' };
      const { nonce, verifier, again, returnTo } = attempt;
      try {
        const identity = await provider.finish(url, { state, nonce, verifier }, again);
        const isChosen = identity.email !== null && administrators.includes(identity.email.toLowerCase());
        const roles: readonly Role[] = isChosen ? ['administrator'] : [];
        const account = await accounts.signedIn(identity, { roles, by: 'OIDC_ADMINISTRATORS' }, clock.now());
        if (!account.active) return { kind: 'not_active' };
        const authenticatedAt = earliest(identity.authenticatedAt ?? EPOCH, clock.now());
        return { kind: 'signed_in', secret: await sessions.start(account, { authenticatedAt, again, development: false }), returnTo };
      } catch (error) {
        if (!(error instanceof ResoluteError) || !error.code.startsWith('identity.')) throw error;
        logger.warn('A login was refused.', { code: error.code, oidc: error.facts['oidc'] ?? null });
        return { kind: error.retry === 'later' ? 'silent' : 'refused' };
      }
    },
  };
}

/** A provider whose clock runs ahead must not make a login look newer than now. */
function earliest(one: Instant, other: Instant): Instant {
  return one < other ? one : other;
}

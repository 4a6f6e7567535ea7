import type { Account } from '../domain/account.ts';
import { elapsed, later } from '../domain/calendar.ts';
import type { Instant } from '../domain/ids.ts';
import type { AccountStore } from '../ports/account-store.ts';
import type { Clock } from '../ports/clock.ts';
import type { SecretSource } from '../ports/secret-source.ts';
import { derived, fingerprint } from './fingerprint.ts';

export interface SessionLimits {
  /** Not used for so long, it ends … */
  readonly idleMs: number;
  /** … and after so long in any case. */
  readonly longestMs: number;
  /** So long after a login, what needs a recent one is let through. */
  readonly recentMs: number;
}

export interface Session {
  readonly account: Account;
  readonly recent: boolean;
  /** Belongs to this session alone; a page of another origin cannot read it. */
  readonly csrf: string;
}

/** Sessions: the browser holds a secret, the store its fingerprint. */
export function createSessions(needs: {
  readonly accounts: AccountStore;
  readonly secrets: SecretSource;
  readonly clock: Clock;
  readonly limits: SessionLimits;
}) {
  const { accounts, secrets, clock, limits } = needs;
  return {
    /** @returns the secret for the browser's cookie; a new one at each login. */
    async start(
      account: Account,
      {
        authenticatedAt,
        again,
        development,
      }: { readonly authenticatedAt: Instant; readonly again: boolean; readonly development: boolean },
    ): Promise<string> {
      const secret = secrets.next();
      const at = clock.now();
      await accounts.startSession(
        { hash: fingerprint(secret), account: account.id, at, authenticatedAt, endsAt: later(at, limits.longestMs) },
        [{ type: 'signed_in', account: account.id, again, development }],
      );
      return secret;
    },

    /** Null: unknown, ended, or too long unused. Only what somebody attends to counts as use. */
    async of(secret: string, isAttended = true): Promise<Session | null> {
      const now = clock.now();
      const used = await accounts.touchSession(fingerprint(secret), now, later(now, -limits.idleMs), isAttended);
      if (used === null) return null;
      return {
        account: used.account,
        recent: elapsed(used.authenticatedAt, now) <= limits.recentMs,
        csrf: derived(secret, 'csrf'),
      };
    },

    async end(secret: string, account: string): Promise<void> {
      await accounts.endSession(fingerprint(secret), [{ type: 'signed_out', account }]);
    },
  };
}

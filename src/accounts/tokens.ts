import { later } from '../domain/calendar.ts';
import type { Instant } from '../domain/ids.ts';
import type { Role } from '../domain/role.ts';
import type { TokenStore } from '../ports/account-store.ts';
import type { Clock } from '../ports/clock.ts';
import type { IdSource } from '../ports/id-source.ts';
import type { SecretSource } from '../ports/secret-source.ts';
import { fingerprint } from './fingerprint.ts';

/** How every personal access token begins, so that a lost one is recognised, here and by scanners of code. */
export const TOKEN_PREFIX = 'rsl_';

const DAY_MS = 86_400_000;

/** Personal access tokens: what a machine comes with in the place of a session. Shown once, kept as a fingerprint. */
export function createTokens(needs: {
  readonly tokens: TokenStore;
  readonly secrets: SecretSource;
  readonly ids: IdSource;
  readonly clock: Clock;
}) {
  const { tokens, secrets, ids, clock } = needs;
  return {
    async make(wanted: { readonly account: string; readonly name: string; readonly roles: readonly Role[]; readonly days: number }) {
      const { account, name, roles, days } = wanted;
      const [id, token, createdAt] = [ids.next(), `${TOKEN_PREFIX}${secrets.next()}`, clock.now()];
      const expiresAt: Instant = later(createdAt, days * DAY_MS);
      await tokens.make({ id, account, name, roles, createdAt, expiresAt, hash: fingerprint(token) }, [
        { type: 'token_made', token: id, account, roles },
      ]);
      return { id, token, expiresAt };
    },

    of: (token: string) => tokens.use(fingerprint(token), clock.now()),

    /** `account` null: of anybody. */
    revoke: (id: string, account: string | null, by: string) =>
      tokens.revoke(id, account, clock.now(), [{ type: 'token_revoked', token: id, by }]),
  };
}

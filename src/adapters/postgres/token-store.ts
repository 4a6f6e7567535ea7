import { type Kysely, sql } from 'kysely';
import type { Role } from '../../domain/role.ts';
import type { AccessToken, TokenStore } from '../../ports/account-store.ts';
import { type AccountRow, account } from './account-store.ts';
import { appendAudit } from './audit-append.ts';
import { instant, storableText } from './column-values.ts';
import { allOf, when } from './keyset.ts';
import type { Tables } from './tables.ts';

export function createTokenStore(db: Kysely<Tables>): TokenStore {
  return {
    async make({ id, account: of, name, hash, roles, createdAt, expiresAt }, events) {
      await db.transaction().execute(async (trx) => {
        await sql`insert into access_tokens (id, account_id, name, hash, roles, created_at, expires_at)
          values (${id}, ${of}, ${storableText(name)}, ${hash}, ${[...roles]}, ${createdAt}, ${expiresAt})`.execute(trx);
        await appendAudit(trx, null, events);
      });
    },

    async use(hash, now) {
      const { rows } = await sql<AccountRow & { token: string; token_roles: Role[] }>`
        select a.*, t.id as token, t.roles as token_roles from access_tokens t join accounts a on a.id = t.account_id
        where t.hash = ${hash} and t.revoked_at is null and t.expires_at > ${now}::timestamptz and a.active`.execute(db);
      const [row] = rows;
      if (!row) return null;
      await sql`update access_tokens set used_at = ${now}::timestamptz
        where hash = ${hash} and (used_at is null or used_at < ${now}::timestamptz - interval '1 minute')`.execute(db);
      const roles = row.roles.filter((role) => row.token_roles.includes(role));
      return { id: row.token, account: account({ ...row, roles }) };
    },

    async list(of) {
      const { rows } = await sql<TokenRow>`
        select t.*, a.name as account_name from access_tokens t join accounts a on a.id = t.account_id
        where ${allOf([when(of, (id) => sql`t.account_id = ${id}`)])} order by t.created_at desc, t.id desc`.execute(db);
      return rows.map(accessToken);
    },

    async revoke(id, of, at, events) {
      return db.transaction().execute(async (trx) => {
        const { rows } = await sql`
          update access_tokens t set revoked_at = ${at} where t.id = ${id} and t.revoked_at is null
            and ${allOf([when(of, (account) => sql`t.account_id = ${account}`)])} returning t.id`.execute(trx);
        if (rows.length === 0) return false;
        await appendAudit(trx, null, events);
        return true;
      });
    },
  };
}

interface TokenRow {
  readonly id: string;
  readonly account_id: string;
  readonly account_name: string;
  readonly name: string;
  readonly roles: Role[];
  readonly created_at: Date;
  readonly expires_at: Date;
  readonly used_at: Date | null;
  readonly revoked_at: Date | null;
}

function accessToken(row: TokenRow): AccessToken {
  return {
    id: row.id,
    account: row.account_id,
    accountName: row.account_name,
    name: row.name,
    roles: row.roles,
    createdAt: instant(row.created_at),
    expiresAt: instant(row.expires_at),
    usedAt: row.used_at && instant(row.used_at),
    revokedAt: row.revoked_at && instant(row.revoked_at),
  };
}

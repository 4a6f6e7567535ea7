import { type Kysely, sql } from 'kysely';
import type { Account } from '../../domain/account.ts';
import type { Role } from '../../domain/role.ts';
import type { AccountStore } from '../../ports/account-store.ts';
import type { IdSource } from '../../ports/id-source.ts';
import { appendAudit } from './audit-append.ts';
import { instant, storableText } from './column-values.ts';
import type { Tables } from './tables.ts';

/** So often at most is noted that a session is in use. */
const NOTED_EVERY = sql`interval '30 seconds'`;

export function createAccountStore(db: Kysely<Tables>, ids: IdSource): AccountStore {
  return {
    async signedIn({ issuer, subject, name, email }, grant, at) {
      return db.transaction().execute(async (trx) => {
        const known = await sql<{ roles: readonly Role[] }>`
          select roles from accounts where issuer = ${issuer} and subject = ${storableText(subject)} for update`.execute(trx);
        const { rows } = await sql<AccountRow>`
        insert into accounts (id, issuer, subject, name, email, roles, created_at, signed_in_at)
        values (${ids.next()}, ${issuer}, ${storableText(subject)}, ${storableText(name)}, ${email && storableText(email)}, ${[...grant.roles]}, ${at}, ${at})
        on conflict (issuer, subject) do update set
          name = excluded.name, email = excluded.email, signed_in_at = excluded.signed_in_at,
          -- The first version is the one on which nobody has decided yet.
          roles = case when accounts.version = 1 then array(select distinct unnest(accounts.roles || excluded.roles) order by 1) else accounts.roles end
        returning *`.execute(trx);
        const made = account(only(rows));
        const before = known.rows[0]?.roles ?? [];
        const given = made.roles.filter((role) => !before.includes(role));
        if (given.length > 0) await appendAudit(trx, null, [{ type: 'roles_given', account: made.id, roles: given, by: grant.by }]);
        return made;
      });
    },

    async find(id) {
      const { rows } = await sql<AccountRow>`select * from accounts where id = ${id}`.execute(db);
      return rows[0] ? account(rows[0]) : null;
    },

    async list() {
      const { rows } = await sql<AccountRow>`select * from accounts order by name, id`.execute(db);
      return rows.map(account);
    },

    async change(id, from, to, events) {
      return db.transaction().execute(async (trx) => {
        // One at a time: two who each take the right away from the other must not both succeed.
        await sql`select pg_advisory_xact_lock(hashtextextended('accounts', 0))`.execute(trx);
        const { rows: others } = await sql<{ count: string }>`
          select count(*) from accounts where id <> ${id} and active and 'administrator' = any(roles)`.execute(trx);
        const staysOne = to.active && to.roles.includes('administrator');
        if (!staysOne && Number(others[0]?.count ?? 0) === 0) return 'last_administrator';
        const { rows } = await sql<AccountRow>`
          update accounts set roles = ${[...to.roles]}, active = ${to.active}, version = version + 1
          where id = ${id} and version = ${from} returning *`.execute(trx);
        const [row] = rows;
        if (!row) return 'moved';
        await sql`delete from sessions where account_id = ${id}`.execute(trx);
        await sql`delete from sidebar_sessions where account_id = ${id}`.execute(trx);
        await appendAudit(trx, null, events);
        return account(row);
      });
    },

    async beginLogin(attempt) {
      await sql`delete from login_attempts where expires_at < ${attempt.expiresAt}::timestamptz - interval '1 hour'`.execute(db);
      await db
        .insertInto('login_attempts')
        .values({
          state_hash: attempt.stateHash,
          browser_hash: attempt.browserHash,
          nonce: attempt.nonce,
          verifier: attempt.verifier,
          return_to: attempt.returnTo,
          again: attempt.again,
          expires_at: attempt.expiresAt,
        })
        .execute();
    },

    async takeLogin(stateHash, now) {
      const row = await db.deleteFrom('login_attempts').where('state_hash', '=', stateHash).returningAll().executeTakeFirst();
      if (!row || instant(row.expires_at) <= now) return null;
      return {
        stateHash,
        browserHash: row.browser_hash,
        nonce: row.nonce,
        verifier: row.verifier,
        returnTo: row.return_to,
        again: row.again,
        expiresAt: instant(row.expires_at),
      };
    },

    async startSession({ hash, account: of, at, authenticatedAt, endsAt }, events) {
      await db.transaction().execute(async (trx) => {
        await sql`delete from sessions where ends_at < ${at}::timestamptz`.execute(trx);
        await trx
          .insertInto('sessions')
          .values({ hash, account_id: of, created_at: at, seen_at: at, authenticated_at: authenticatedAt, ends_at: endsAt })
          .execute();
        await appendAudit(trx, null, events);
      });
    },

    async touchSession(hash, now, idleSince, isUse) {
      const { rows } = await sql<AccountRow & { authenticated_at: Date; seen_at: Date; hash: string }>`
        select a.*, s.authenticated_at, s.seen_at from sessions s join accounts a on a.id = s.account_id
        where s.hash = ${hash} and s.ends_at > ${now}::timestamptz and s.seen_at > ${idleSince}::timestamptz and a.active`.execute(db);
      const [row] = rows;
      if (!row) return null;
      if (!isUse) return { account: account(row), authenticatedAt: instant(row.authenticated_at) };
      await sql`update sessions set seen_at = ${now}::timestamptz where hash = ${hash} and seen_at < ${now}::timestamptz - ${NOTED_EVERY}`.execute(
        db,
      );
      return { account: account(row), authenticatedAt: instant(row.authenticated_at) };
    },

    async endSession(hash, events) {
      await db.transaction().execute(async (trx) => {
        const { numDeletedRows } = await trx.deleteFrom('sessions').where('hash', '=', hash).executeTakeFirst();
        if (numDeletedRows > 0n) await appendAudit(trx, null, events);
      });
    },
  };
}

function only<Row>(rows: readonly Row[]): Row {
  const [row] = rows;
  if (row === undefined) throw new TypeError('a statement that always gives a row gave none');
  return row;
}

export interface AccountRow {
  readonly id: string;
  readonly issuer: string;
  readonly subject: string;
  readonly name: string;
  readonly email: string | null;
  readonly roles: Role[];
  readonly active: boolean;
  readonly version: string;
  readonly created_at: Date;
  readonly signed_in_at: Date;
}

export function account(row: AccountRow): Account {
  return {
    id: row.id,
    issuer: row.issuer,
    subject: row.subject,
    name: row.name,
    email: row.email,
    roles: row.roles,
    active: row.active,
    version: Number(row.version),
    createdAt: instant(row.created_at),
    signedInAt: instant(row.signed_in_at),
  };
}

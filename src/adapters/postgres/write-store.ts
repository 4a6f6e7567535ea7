import { type Kysely, sql } from 'kysely';
import type { WriteStore } from '../../ports/account-store.ts';
import { appendAudit } from './audit-append.ts';
import type { Tables } from './tables.ts';

export function createWriteStore(db: Kysely<Tables>): WriteStore {
  return {
    async begin({ account, key, request, turn, at, stuckSince }, events) {
      return db.transaction().execute(async (trx) => {
        // Of two at the same moment the second waits here for the first one's row.
        const { rows: begun } = await sql`
          insert into api_writes (account_id, key, request, at) values (${account}, ${key}, ${request}, ${at})
          on conflict (account_id, key) do update set at = excluded.at
            where api_writes.status is null and api_writes.request = excluded.request and api_writes.at < ${stuckSince}::timestamptz
          returning key`.execute(trx);
        if (begun.length > 0) {
          const about = await sql<{ ticket: string }>`
            select c.ticket from turns t join cases c on c.id = t.case_id where t.id = ${turn}`.execute(trx);
          await appendAudit(trx, about.rows[0]?.ticket ?? null, events);
          return { kind: 'begun' as const };
        }
        const { rows } = await sql<{ request: string; status: number | null; answer: string | null }>`
          select request, status, answer from api_writes where account_id = ${account} and key = ${key}`.execute(trx);
        const [known] = rows;
        if (!known || known.request !== request) return { kind: 'other' as const };
        if (known.status === null) return { kind: 'under_way' as const };
        return { kind: 'done' as const, status: known.status, answer: known.answer ?? '' };
      });
    },

    async end(account, key, { status, answer }) {
      await sql`update api_writes set status = ${status}, answer = ${answer} where account_id = ${account} and key = ${key}`.execute(db);
    },

    async forget(account, key) {
      await sql`delete from api_writes where account_id = ${account} and key = ${key} and status is null`.execute(db);
    },

    async forgetOld(at) {
      await sql`delete from api_writes where at < ${at}::timestamptz - interval '1 day'`.execute(db);
    },
  };
}

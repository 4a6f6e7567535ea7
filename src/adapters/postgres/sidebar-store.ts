import { type Kysely, sql } from 'kysely';
import { asId, type PersonId, type TicketId } from '../../domain/ids.ts';
import type { SidebarStore } from '../../ports/sidebar.ts';
import { appendAudit } from './audit-append.ts';
import type { Tables } from './tables.ts';

export function createSidebarStore(db: Kysely<Tables>): SidebarStore {
  return {
    async start({ hash, proof, account, agent, at, endsAt }) {
      await sql`delete from sidebar_sessions where ends_at < ${at}::timestamptz`.execute(db);
      const { rows } = await sql`
        insert into sidebar_sessions (hash, proof, account_id, agent, created_at, ends_at)
        values (${hash}, ${proof}, ${account}, ${agent}, ${at}, ${endsAt})
        on conflict (proof) do nothing returning hash`.execute(db);
      return rows.length > 0;
    },

    async find(hash, now) {
      const { rows } = await sql<{ account_id: string; name: string; agent: string; ticket: string | null }>`
        select s.account_id, a.name, s.agent, s.ticket from sidebar_sessions s join accounts a on a.id = s.account_id
        where s.hash = ${hash} and s.ends_at > ${now}::timestamptz and a.active and 'agent' = any(a.roles)`.execute(db);
      const [row] = rows;
      if (!row) return null;
      const { account_id: account, name, agent, ticket } = row;
      return { account, name, agent: asId<PersonId>(agent), ticket: ticket === null ? null : asId<TicketId>(ticket) };
    },

    async bind(hash, ticket, events) {
      return db.transaction().execute(async (trx) => {
        const { rows } = await sql`
          update sidebar_sessions set ticket = ${ticket} where hash = ${hash} and (ticket is null or ticket = ${ticket})
          returning hash`.execute(trx);
        if (rows.length === 0) return false;
        await appendAudit(trx, ticket, events);
        return true;
      });
    },
  };
}

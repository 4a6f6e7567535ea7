import { type Kysely, sql } from 'kysely';
import type { ChainRow } from '../../audit/chain.ts';
import type { Tables } from './tables.ts';

const AT_ONCE = 5_000;

/** The audit chain, oldest row first, without holding it in memory. Of one moment when `db` is a repeatable-read transaction. */
export async function* auditRows(db: Kysely<Tables>): AsyncGenerator<ChainRow> {
  for (let last = '0'; ; ) {
    const { rows } = await sql<Omit<ChainRow, 'seq'> & { seq: string }>`
      select seq, at, ticket, type, event, prev, hash from audit_events where seq > ${last}::bigint order by seq limit ${AT_ONCE}`.execute(
      db,
    );
    for (const row of rows) yield { ...row, seq: Number(row.seq) };
    const end = rows.at(-1);
    if (!end || rows.length < AT_ONCE) return;
    last = end.seq;
  }
}

import { type Kysely, sql } from 'kysely';
import type { AuditEntry, AuditSearch, ChainStanding, ConsoleReads, Page, Paged } from '../../ports/console-reads.ts';
import { auditBroken } from './audit-check.ts';
import { allOf, paged, readCursor, when } from './keyset.ts';
import type { Tables } from './tables.ts';

/** Audit events, newest first. They are numbered in the order of their times, so that a time leads to a number. */
export async function searchAudit(db: Kysely<Tables>, search: AuditSearch, page: Page): Promise<Paged<AuditEntry>> {
  const cursor = readCursor(page.after, ['number']);
  const where = allOf([
    cursor && sql`seq < ${cursor[0]}::bigint`,
    when(search.ticket, (ticket) => sql`ticket = ${ticket}`),
    when(search.type, (type) => sql`type = ${type}`),
    when(
      search.from,
      (from) => sql`seq >= coalesce((select seq from audit_events where at >= ${from} order by at, seq limit 1), 9e18::bigint)`,
    ),
    when(search.to, (to) => sql`seq < coalesce((select seq from audit_events where at >= ${to} order by at, seq limit 1), 9e18::bigint)`),
    when(
      search.turn,
      (turn) => sql`ticket = (select c.ticket from turns t join cases c on c.id = t.case_id where t.id = ${turn})
        and event::jsonb ->> 'turn' = ${turn}`,
    ),
  ]);
  const { rows } = await sql<AuditRow>`
    select seq, at, ticket, type, event, prev, hash from audit_events where ${where} order by seq desc limit ${page.limit + 1}`.execute(db);
  return paged(rows, page, auditEntry, (row) => [row.seq]);
}

export async function changedSince(db: Kysely<Tables>, seq: number | null): ReturnType<ConsoleReads['changedSince']> {
  const { rows } = await sql<{ seq: string }>`select seq from audit_head`.execute(db);
  const head = Number(rows[0]?.seq ?? 0);
  if (seq === null || head <= seq) return { seq: head, types: [] };
  const found = await sql<{ type: string }>`
    select distinct type from audit_events where seq > ${seq}::bigint and seq <= ${head}::bigint`.execute(db);
  return { seq: head, types: found.rows.map(({ type }) => type) };
}

export async function chainStanding(db: Kysely<Tables>): Promise<ChainStanding> {
  const { rows } = await sql<{ seq: string; hash: string; checked: string }>`
    select h.seq, h.hash, c.seq as checked from audit_head h, audit_checks c`.execute(db);
  const row = rows[0];
  return {
    head: { seq: Number(row?.seq ?? 0), hash: row?.hash ?? '' },
    checkedTo: Number(row?.checked ?? 0),
    fault: await auditBroken(db),
  };
}

function auditEntry({ seq, event, ...row }: AuditRow): AuditEntry {
  return { ...row, seq: Number(seq), event: JSON.parse(event) };
}

interface AuditRow {
  readonly seq: string;
  readonly at: string;
  readonly ticket: string | null;
  readonly type: string;
  readonly event: string;
  readonly prev: string;
  readonly hash: string;
}

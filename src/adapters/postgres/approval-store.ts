import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Approval, ApprovalStore } from '../../ports/account-store.ts';
import { appendAudit } from './audit-append.ts';
import { instant, storableJson, storableText } from './column-values.ts';
import type { Tables } from './tables.ts';

export function createApprovalStore(db: Kysely<Tables>): ApprovalStore {
  return {
    async ask({ id, request, why, askedBy, askedAt, expiresAt }, events) {
      await db.transaction().execute(async (trx) => {
        await sql`insert into approvals (id, kind, request, why, asked_by, asked_at, expires_at)
          values (${id}, ${request.kind}, ${storableJson(request)}, ${storableText(why)}, ${askedBy}, ${askedAt}, ${expiresAt})`.execute(
          trx,
        );
        await appendAudit(trx, null, events);
      });
    },

    find: async (id) => (await read(db, sql`p.id = ${id}`))[0] ?? null,
    list: (limit) => read(db, sql`true order by p.decision is not null, p.asked_at desc, p.id desc limit ${limit}`),

    async decide(id, { kind, by, at }, events) {
      return db.transaction().execute(async (trx) => {
        const { rows } = await sql`
          update approvals set decision = ${kind}, decided_by = ${by}, decided_at = ${at}
          where id = ${id} and decision is null and expires_at > ${at}::timestamptz returning id`.execute(trx);
        if (rows.length === 0) return false;
        await appendAudit(trx, null, events);
        return true;
      });
    },

    async noteOutcome(id, outcome) {
      await sql`update approvals set outcome = ${storableText(outcome)} where id = ${id} and outcome is null`.execute(db);
    },
  };
}

async function read(db: Kysely<Tables>, which: RawBuilder<unknown>): Promise<Approval[]> {
  const { rows } = await sql<ApprovalRow>`
    select p.*, a.name as asked_by_name, d.name as decided_by_name
    from approvals p join accounts a on a.id = p.asked_by left join accounts d on d.id = p.decided_by where ${which}`.execute(db);
  return rows.map((row) => ({
    id: row.id,
    request: row.request,
    why: row.why,
    askedBy: row.asked_by,
    askedByName: row.asked_by_name,
    askedAt: instant(row.asked_at),
    expiresAt: instant(row.expires_at),
    decision: row.decision,
    decidedBy: row.decided_by,
    decidedByName: row.decided_by_name,
    decidedAt: row.decided_at && instant(row.decided_at),
    outcome: row.outcome,
  }));
}

interface ApprovalRow {
  readonly id: string;
  readonly request: Approval['request'];
  readonly why: string;
  readonly asked_by: string;
  readonly asked_by_name: string;
  readonly asked_at: Date;
  readonly expires_at: Date;
  readonly decision: Approval['decision'];
  readonly decided_by: string | null;
  readonly decided_by_name: string | null;
  readonly decided_at: Date | null;
  readonly outcome: string | null;
}

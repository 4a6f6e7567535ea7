import { type Kysely, sql } from 'kysely';
import { type ChainHead, checkRow } from '../../audit/chain.ts';
import type { Instant } from '../../domain/ids.ts';
import type { SignalStore } from '../../ports/service-mode.ts';
import { instant } from './column-values.ts';
import type { Tables } from './tables.ts';

/** About a tenth of a second of reckoning. */
const ROWS_AT_ONCE = 5_000;

/**
 * Goes through the audit chain while the service runs, from where the last look ended, in whichever process comes first. A fault is
 * noted and the look goes on behind it, so that it is told once. `npm run audit:verify` proves the whole chain at once.
 */
export async function checkAudit(db: Kysely<Tables>, now: Instant): Promise<void> {
  await db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (trx) => {
      const { rows: mine } = await sql<{ seq: string; hash: string }>`
        select seq, hash from audit_checks for update skip locked`.execute(trx);
      const [from] = mine;
      if (!from) return;
      const { rows: noted } = await sql<{ seq: string; hash: string }>`select seq, hash from audit_head`.execute(trx);
      const rows = await trx
        .selectFrom('audit_events')
        .selectAll()
        .where('seq', '>', from.seq)
        .orderBy('seq')
        .limit(ROWS_AT_ONCE)
        .execute();

      let head: ChainHead = { seq: Number(from.seq), hash: from.hash };
      let found: { readonly seq: number; readonly fault: string } | null = null;
      for (const row of rows) {
        const { seq: text, ...rest } = row;
        const seq = Number(text);
        const fault = checkRow(head, { ...rest, seq });
        if (fault && found === null) found = { seq, fault };
        head = { seq, hash: row.hash };
      }
      const end = noted[0];
      if (end && rows.length < ROWS_AT_ONCE && (Number(end.seq) !== head.seq || end.hash !== head.hash)) {
        found ??= { seq: head.seq, fault: 'cut' };
        head = { seq: Number(end.seq), hash: end.hash };
      }
      await trx
        .updateTable('audit_checks')
        .set({
          seq: String(head.seq),
          hash: head.hash,
          ...(found === null ? {} : { fault: found.fault, fault_seq: String(found.seq), fault_at: now }),
        })
        .execute();
    });
}

export async function auditBroken(db: Kysely<Tables>): ReturnType<SignalStore['auditBroken']> {
  const row = await db.selectFrom('audit_checks').select(['fault', 'fault_seq', 'fault_at']).executeTakeFirst();
  if (!row || row.fault === null || row.fault_seq === null || row.fault_at === null) return null;
  return { seq: Number(row.fault_seq), fault: row.fault, at: instant(row.fault_at) };
}

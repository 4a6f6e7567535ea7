import { type Kysely, sql } from 'kysely';
import type { SignalStore } from '../../ports/service-mode.ts';
import { auditBroken, checkAudit } from './audit-check.ts';
import { instant } from './column-values.ts';
import type { Tables } from './tables.ts';

const FAILS_BY_ITSELF = 3;

export function createSignalStore(db: Kysely<Tables>): SignalStore {
  return {
    async add(measures) {
      if (measures.length === 0) return;
      await db
        .insertInto('measures')
        .values(measures.map((measure) => ({ ...measure, seconds: [...measure.seconds] })))
        .execute();
    },

    async measures(since, until) {
      const rows = await db
        .selectFrom('measures')
        .selectAll()
        .where('at', '>=', sql<Date>`${since}::timestamptz`)
        .where('at', '<=', sql<Date>`${until}::timestamptz`)
        .orderBy('at', 'desc')
        .orderBy('id', 'desc')
        .execute();
      return rows.map(({ system, at, calls, failed, invalid, seconds }) => ({ system, at: instant(at), calls, failed, invalid, seconds }));
    },

    async forget(before) {
      await db.deleteFrom('measures').where('at', '<', sql<Date>`${before}::timestamptz`).execute();
    },

    async oldestWaiting() {
      const row = await db
        .selectFrom('cases')
        .select('due_since')
        .where('state', '=', 'due')
        .where('due_since', 'is not', null)
        // What fails again and again waits for its own reasons, and people hear of it one by one: a single unreadable ticket must not stop all.
        .where('failures', '<', FAILS_BY_ITSELF)
        .orderBy('due_since')
        .limit(1)
        .executeTakeFirst();
      return row?.due_since ? instant(row.due_since) : null;
    },

    checkAudit: (now) => checkAudit(db, now),
    auditBroken: () => auditBroken(db),
  };
}

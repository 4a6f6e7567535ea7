import { type Kysely, sql } from 'kysely';
import type { AuditEvent } from '../../audit/events.ts';
import type { Mode } from '../../domain/decision.ts';
import type { ModeChange, ModeStore } from '../../ports/mode-store.ts';
import { appendAudit } from './audit-append.ts';
import { instant, storableText } from './column-values.ts';
import type { Tables } from './tables.ts';

export function createModeStore(db: Kysely<Tables>): ModeStore {
  const newest = (from: Kysely<Tables>) =>
    from.selectFrom('scenario_modes').distinctOn('scenario').orderBy('scenario').orderBy('id', 'desc');

  return {
    async current() {
      const rows = await newest(db).select(['scenario', 'mode']).execute();
      return new Map(rows.map((row) => [row.scenario, row.mode]));
    },

    async standings() {
      const rows = await newest(db).selectAll().execute();
      return new Map(
        rows.map((row) => [row.scenario, { mode: row.mode, trial: row.trial, by: row.set_by, why: row.why, at: instant(row.at) }]),
      );
    },

    async set(scenario, mode, by, why, at) {
      await db.transaction().execute((trx) => write(trx, { scenario, mode, trial: false, by, why, at }, []));
    },

    async change(change, events) {
      return db.transaction().execute(async (trx) => {
        // Two who change the same scenario wait for one another: the second sees what the first made of it.
        await sql`select pg_advisory_xact_lock(hashtextextended('mode ' || ${change.scenario}, 0))`.execute(trx);
        const row = await newest(trx).select(['mode', 'trial']).where('scenario', '=', change.scenario).executeTakeFirst();
        if (!standsAs(row, change.from)) return false;
        await write(trx, change, events);
        return true;
      });
    },
  };
}

function standsAs(row: { readonly mode: Mode; readonly trial: boolean } | undefined, from: ModeChange['from']): boolean {
  return row === undefined || from === null ? row === undefined && from === null : row.mode === from.mode && row.trial === from.trial;
}

async function write(trx: Kysely<Tables>, change: Omit<ModeChange, 'from'>, events: readonly AuditEvent[]): Promise<void> {
  const { scenario, mode, trial, by, why, at } = change;
  await trx
    .insertInto('scenario_modes')
    .values({ scenario, mode, trial, set_by: storableText(by), why: storableText(why), at })
    .execute();
  await appendAudit(trx, null, [{ type: 'mode_set', scenario, mode, by, why }, ...events]);
}

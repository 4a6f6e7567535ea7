import { type Kysely, sql } from 'kysely';
import type { AuditEvent } from '../../audit/events.ts';
import type { Mode } from '../../domain/decision.ts';
import type { ModeChange, ModeStore } from '../../ports/mode-store.ts';
import { appendAudit } from './audit-append.ts';
import { instant, storableText } from './column-values.ts';
import type { Tables } from './tables.ts';

export function createModeStore(db: Kysely<Tables>): ModeStore {
  return {
    async current() {
      const rows = await newestMode(db).select(['scenario', 'mode']).execute();
      return new Map(rows.map((row) => [row.scenario, row.mode]));
    },

    async standings() {
      const rows = await newestMode(db).selectAll().execute();
      return new Map(
        rows.map((row) => [row.scenario, { mode: row.mode, trial: row.trial, by: row.set_by, why: row.why, at: instant(row.at) }]),
      );
    },

    async set(scenario, mode, by, why, at) {
      await db.transaction().execute((trx) => writeMode(trx, { scenario, mode, trial: false, by, why, at }, []));
    },

    async change(change, events) {
      return db.transaction().execute(async (trx) => {
        await holdMode(trx, change.scenario);
        const row = await newestMode(trx).select(['mode', 'trial']).where('scenario', '=', change.scenario).executeTakeFirst();
        if (!standsAs(row, change.from)) return false;
        await writeMode(trx, change, events);
        return true;
      });
    },
  };
}

function standsAs(row: { readonly mode: Mode; readonly trial: boolean } | undefined, from: ModeChange['from']): boolean {
  return row === undefined || from === null ? row === undefined && from === null : row.mode === from.mode && row.trial === from.trial;
}

export function newestMode(from: Kysely<Tables>) {
  return from.selectFrom('scenario_modes').distinctOn('scenario').orderBy('scenario').orderBy('id', 'desc');
}

/** Two who change the same scenario wait for one another: the second sees what the first made of it. */
export async function holdMode(trx: Kysely<Tables>, scenario: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('mode ' || ${scenario}, 0))`.execute(trx);
}

export async function writeMode(trx: Kysely<Tables>, change: Omit<ModeChange, 'from'>, events: readonly AuditEvent[]): Promise<void> {
  const { scenario, mode, trial, by, why, at } = change;
  await trx
    .insertInto('scenario_modes')
    .values({ scenario, mode, trial, set_by: storableText(by), why: storableText(why), at })
    .execute();
  await appendAudit(trx, null, [{ type: 'mode_set', scenario, mode, by, why }, ...events]);
}

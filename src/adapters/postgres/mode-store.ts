import type { Kysely } from 'kysely';
import type { ModeStore } from '../../ports/store.ts';
import { appendAudit } from './audit-append.ts';
import { storableText } from './column-values.ts';
import type { Tables } from './tables.ts';

export function createModeStore(db: Kysely<Tables>): ModeStore {
  return {
    async current() {
      const rows = await db
        .selectFrom('scenario_modes')
        .distinctOn('scenario')
        .select(['scenario', 'mode'])
        .orderBy('scenario')
        .orderBy('id', 'desc')
        .execute();
      return new Map(rows.map((row) => [row.scenario, row.mode]));
    },

    async set(scenario, mode, by, why, at) {
      await db.transaction().execute(async (trx) => {
        await trx
          .insertInto('scenario_modes')
          .values({ scenario, mode, set_by: storableText(by), why: storableText(why), at })
          .execute();
        await appendAudit(trx, null, [{ type: 'mode_set', scenario, mode, by, why }]);
      });
    },
  };
}

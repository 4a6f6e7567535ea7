import type { Kysely, Selectable } from 'kysely';
import { MovedLimits } from '../../domain/policy.ts';
import type { LimitChange, LimitStore } from '../../ports/limit-store.ts';
import { appendAudit } from './audit-append.ts';
import { instant, storableJson, storableText } from './column-values.ts';
import type { Tables } from './tables.ts';
import type { LimitChangesTable } from './version-tables.ts';

export function createLimitStore(db: Kysely<Tables>): LimitStore {
  const newestFirst = () => db.selectFrom('limit_changes').selectAll().orderBy('number', 'desc');
  return {
    async newest() {
      const row = await newestFirst().limit(1).executeTakeFirst();
      return row ? limitChange(row) : null;
    },

    async history(limit) {
      return (await newestFirst().limit(limit).execute()).map(limitChange);
    },

    async set({ limits, by, why, at }, from, events) {
      return db.transaction().execute(async (trx) => {
        const { last } = await trx
          .selectFrom('limit_changes')
          .select(({ fn }) => fn.max('number').as('last'))
          .executeTakeFirstOrThrow();
        if ((last ?? 0) !== from) return false;
        // Of two at once the second finds the number taken.
        const row = await trx
          .insertInto('limit_changes')
          .values({ number: from + 1, limits: storableJson(limits), why: storableText(why), set_by: storableText(by), at })
          .onConflict((conflict) => conflict.doNothing())
          .returning('number')
          .executeTakeFirst();
        if (row) await appendAudit(trx, null, events);
        return row !== undefined;
      });
    },
  };
}

function limitChange({ number, limits, why, set_by: by, at }: Selectable<LimitChangesTable>): LimitChange {
  // JSON has no undefined: a limit that is not named is not there.
  return { number, limits: MovedLimits.partial().parse(limits) as LimitChange['limits'], why, by, at: instant(at) };
}

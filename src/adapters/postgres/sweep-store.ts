import type { Kysely } from 'kysely';
import { asId, type TicketId } from '../../domain/ids.ts';
import type { IdSource } from '../../ports/id-source.ts';
import type { SweepStore } from '../../ports/sweep-store.ts';
import { noteArrivals } from './arrivals.ts';
import { instant } from './column-values.ts';
import type { Tables } from './tables.ts';

export function createSweepStore(db: Kysely<Tables>, ids: IdSource): SweepStore {
  return {
    async cursor() {
      const row = await db.selectFrom('sweep_cursor').select('cursor').executeTakeFirst();
      return row?.cursor ?? null;
    },

    async sweptAt() {
      const row = await db.selectFrom('sweep_cursor').select('swept_at').executeTakeFirst();
      return row?.swept_at ? instant(row.swept_at) : null;
    },

    async advance(cursor, arrivals, now) {
      return db.transaction().execute(async (trx) => {
        await trx
          .insertInto('sweep_cursor')
          .values({ cursor, swept_at: now ?? null })
          .onConflict((conflict) => conflict.column('single').doUpdateSet({ cursor, ...(now === undefined ? {} : { swept_at: now }) }))
          .execute();
        const due = await noteArrivals(trx, ids, arrivals);
        return due.map((ticket) => asId<TicketId>(ticket));
      });
    },

    async note(arrivals) {
      return (await noteArrivals(db, ids, arrivals)).map((ticket) => asId<TicketId>(ticket));
    },
  };
}

import { type Kysely, sql } from 'kysely';
import { asId, type TurnId } from '../../domain/ids.ts';
import type { Sighting } from '../../domain/sighting.ts';
import type { StatsStore } from '../../ports/stats-store.ts';
import { appendAudit } from './audit-append.ts';
import { auditRows } from './audit-rows.ts';
import { holdClaim } from './claim-check.ts';
import { readHistories } from './histories.ts';
import type { Tables } from './tables.ts';

export function createStatsStore(db: Kysely<Tables>): StatsStore {
  return {
    async noteSeen(claim, sightings) {
      if (sightings.length === 0) return;
      await db.transaction().execute(async (trx) => {
        await holdClaim(trx, claim);
        const noted = await trx
          .insertInto('sightings')
          .values(sightings.map((sighting) => sightingRow(claim.case.id, sighting)))
          .onConflict((conflict) =>
            conflict
              .columns(['case_id', 'type', 'key'])
              .doUpdateSet((eb) => ({ score: eb.ref('excluded.score'), whose: eb.ref('excluded.whose'), at: eb.ref('excluded.at') }))
              .where('sightings.score', 'is distinct from', (eb) => eb.ref('excluded.score')),
          )
          .returning(['type', 'key'])
          .execute();
        const isNew = ({ type, key }: Sighting) => noted.some((row) => row.type === type && row.key === key);
        await appendAudit(trx, claim.case.ticket, sightings.filter(isNew));
      });
    },

    async toReread({ after, before }, limit) {
      const rows = await db
        .selectFrom('turns')
        .select('id')
        .where('disposition_kind', '=', 'resolved')
        .where('in_shop', 'is', null)
        .where('superseded', '=', false)
        .where('ended_at', '>', sql<Date>`${after}::timestamptz`)
        .where('ended_at', '<=', sql<Date>`${before}::timestamptz`)
        .where(({ exists, selectFrom }) =>
          exists(
            selectFrom('actions')
              .select('actions.id')
              .whereRef('actions.turn_id', '=', 'turns.id')
              .where('actions.kind', '<>', 'update_ticket'),
          ),
        )
        .orderBy('ended_at')
        .orderBy('id')
        .limit(limit)
        .execute();
      return rows.map(({ id }) => asId<TurnId>(id));
    },

    async noteReread(turn, inShop, at) {
      await db.transaction().execute(async (trx) => {
        const row = await trx
          .updateTable('turns')
          .from('cases')
          .set({ in_shop: inShop, in_shop_at: at })
          .whereRef('cases.id', '=', 'turns.case_id')
          .where('turns.id', '=', turn)
          .where('turns.in_shop', 'is', null)
          .returning('cases.ticket')
          .executeTakeFirst();
        if (row) await appendAudit(trx, row.ticket, [{ type: 'resolution_reread', turn, inShop, at }]);
      });
    },

    snapshot(work) {
      return db
        .transaction()
        .setIsolationLevel('repeatable read')
        .setAccessMode('read only')
        .execute((trx) => work({ tables: (since) => readHistories(trx, since), audit: () => auditRows(trx) }));
    },
  };
}

function sightingRow(caseId: string, sighting: Sighting) {
  const rated = sighting.type === 'ticket_rated';
  return {
    case_id: caseId,
    type: sighting.type,
    key: sighting.key,
    score: rated ? sighting.score : null,
    whose: rated ? sighting.whose : null,
    how: sighting.type === 'ticket_reopened' ? sighting.how : null,
    at: sighting.at,
  };
}

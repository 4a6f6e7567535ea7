import { type Kysely, sql } from 'kysely';
import type { AuditEvent } from '../../audit/events.ts';
import { asId, type Instant } from '../../domain/ids.ts';
import { reachOf } from '../../domain/service-mode.ts';
import type { ActionOutcome, Ledger } from '../../ports/store.ts';
import { actionRow, ledgerEntry } from './action-rows.ts';
import { appendAudit } from './audit-append.ts';
import { holdClaim } from './claim-check.ts';
import { instant, storableJson } from './column-values.ts';
import { sumCompensation } from './compensation.ts';
import { modeAllows } from './service-mode-store.ts';
import { notPlanned } from './store-errors.ts';
import type { Tables } from './tables.ts';

export function createLedger(db: Kysely<Tables>): Ledger {
  return {
    async of(turn) {
      const rows = await db.selectFrom('actions').selectAll().where('turn_id', '=', turn).orderBy('position').execute();
      return rows.map(ledgerEntry);
    },

    async plan(claim, turn, { id, businessKey, work }) {
      return db.transaction().execute(async (trx) => {
        await holdClaim(trx, claim);
        const { position, decided_at } = await trx
          .selectFrom('turns')
          .select((eb) => [
            'decided_at',
            eb
              .selectFrom('actions')
              .select(sql<number>`coalesce(max(position), -1) + 1`.as('next'))
              .where('turn_id', '=', turn)
              .as('position'),
          ])
          .where('id', '=', turn)
          .executeTakeFirstOrThrow();
        const at = instant(decided_at);
        const entry = { id, turn, ticket: claim.case.ticket, position: position ?? 0, businessKey, work, requesterKey: null, at };
        await trx
          .insertInto('actions')
          .values(actionRow(entry))
          .onConflict((conflict) => conflict.column('business_key').doNothing())
          .execute();
        return ledgerEntry(await trx.selectFrom('actions').selectAll().where('business_key', '=', businessKey).executeTakeFirstOrThrow());
      });
    },

    async replan(claim, action, work) {
      await db.transaction().execute(async (trx) => {
        await holdClaim(trx, claim);
        const result = await trx
          .updateTable('actions')
          .set({ work: storableJson(work) })
          .where('id', '=', action)
          .where('kind', '=', 'update_ticket')
          .where('state', '=', 'planned')
          .executeTakeFirst();
        if (result.numUpdatedRows === 0n) throw notPlanned('the ticket update was started already', { facts: { action } });
      });
    },

    async start(claim, action, now) {
      return db.transaction().execute(async (trx) => {
        await holdClaim(trx, claim);
        const entry = await trx
          .selectFrom('actions')
          .selectAll()
          .where('id', '=', action)
          .where('ticket', '=', claim.case.ticket)
          .forUpdate()
          .executeTakeFirstOrThrow();
        if (entry.state === 'done' || entry.state === 'refused' || entry.state === 'with_people') return entry.state;
        if (entry.state === 'started' && Number(entry.started_fence) >= claim.fence) return 'already_started';
        if (entry.moves_money && entry.order_id && (await orderIsBusy(trx, entry.order_id, action))) return 'order_busy';
        const started = await trx
          .updateTable('actions')
          .set({
            state: 'started',
            attempts: sql`attempts + 1`,
            started_fence: claim.fence,
            first_started_at: sql`coalesce(first_started_at, ${now}::timestamptz)`,
            changed_at: now,
          })
          .where('id', '=', action)
          .where(modeAllows(reachOf(entry.work)))
          .executeTakeFirst();
        if (started.numUpdatedRows === 0n) return 'halted';
        await appendAudit(trx, entry.ticket, [{ type: 'action_started', action, kind: entry.kind }]);
        return 'started';
      });
    },

    async finish(action, outcome, now) {
      await db.transaction().execute(async (trx) => {
        const row = await trx
          .updateTable('actions')
          .set(outcomeColumns(outcome, now))
          .where('id', '=', action)
          // A late word from a worker that lost its claim must not make a finished action unfinished.
          .where('state', '<>', 'done')
          .returning('ticket')
          .executeTakeFirst();
        if (row) await appendAudit(trx, row.ticket, [outcomeEvent(action, outcome, now)]);
      });
    },

    compensation: (about) => sumCompensation(db, about),

    async inState(state, olderThan) {
      const rows = await db
        .selectFrom('actions')
        .selectAll()
        .where('state', '=', state)
        .where('changed_at', '<', sql<Date>`${olderThan}::timestamptz`)
        .orderBy('changed_at')
        .orderBy('id')
        .execute();
      return rows.map(ledgerEntry);
    },
  };
}

/**
 * Under a lock that all workers take for this order until their commit: two actions that may both pay back never run at the
 * same time, and one with an unclear end blocks the next.
 */
async function orderIsBusy(trx: Kysely<Tables>, order: string, action: string): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${order}, 0))`.execute(trx);
  const busy = await trx
    .selectFrom('actions')
    .select('id')
    .where('order_id', '=', order)
    .where('state', 'in', ['started', 'unknown'])
    .where('id', '<>', action)
    .limit(1)
    .executeTakeFirst();
  return busy !== undefined;
}

function outcomeColumns(outcome: ActionOutcome, now: Instant) {
  const done = outcome.state === 'done';
  return {
    state: outcome.state,
    how: done ? outcome.how : null,
    code: done ? null : outcome.code,
    stamp: done ? (outcome.stamp ?? null) : null,
    changed_at: now,
  };
}

function outcomeEvent(id: string, outcome: ActionOutcome, at: Instant): AuditEvent {
  const action = asId(id);
  switch (outcome.state) {
    case 'done':
      return { type: 'action_done', action, how: outcome.how, at };
    case 'refused':
      return { type: 'action_refused', action, code: outcome.code };
    case 'unknown':
      return { type: 'action_unknown', action, code: outcome.code };
    case 'planned':
      return { type: 'action_put_back', action, code: outcome.code };
    case 'with_people':
      return { type: 'action_with_people', action, code: outcome.code };
    default:
      return outcome satisfies never;
  }
}

import { type Kysely, sql } from 'kysely';
import { later } from '../../domain/calendar.ts';
import { asId, type TicketId } from '../../domain/ids.ts';
import type { DraftRecord, DraftStore, NewReview } from '../../ports/draft-store.ts';
import type { Claim, NewTurn } from '../../ports/store.ts';
import { appendAudit } from './audit-append.ts';
import { caseRecord, free, leaseEnd } from './case-store.ts';
import { holdClaim } from './claim-check.ts';
import { instant, storableJson, storableText } from './column-values.ts';
import { mustStillHold, planActions, refusal } from './plan-actions.ts';
import type { Tables } from './tables.ts';
import { selectTurns, turnRecord } from './turn-store.ts';

/** If whoever is at it dies, the watchdog brings the case to another. */
const HANDLE_WITHIN_MS = 10_000;

export function createDraftStore(db: Kysely<Tables>): DraftStore {
  return {
    async waiting({ scenario = null, limit }) {
      const rows = await selectDrafts(db)
        .where('cases.state', '=', 'observed')
        .where('turns.disposition_kind', '=', 'drafted')
        .where('turns.superseded', '=', false)
        .where('draft_reviews.turn_id', 'is', null)
        .where(sql<boolean>`(${scenario}::text is null or turns.scenarios @> array[${scenario}::text])`)
        .where(sql<boolean>`not exists (select from turns newer
          where newer.case_id = turns.case_id and not newer.superseded and (newer.decided_at, newer.id) > (turns.decided_at, turns.id))`)
        .orderBy('turns.decided_at')
        .orderBy('turns.id')
        .limit(limit)
        .execute();
      return rows.map(draftRecord);
    },

    async find(turn) {
      const row = await selectDrafts(db).where('turns.id', '=', turn).executeTakeFirst();
      return row ? draftRecord(row) : null;
    },

    async take(ticket, worker, leaseMs) {
      const row = await db
        .updateTable('cases')
        .set({ worker, fence: sql`fence + 1`, lease_until: leaseEnd(leaseMs) })
        .where('ticket', '=', ticket)
        .where('state', '=', 'observed')
        .where(free)
        .returningAll()
        .executeTakeFirst();
      return row ? { case: caseRecord(row), worker, fence: Number(row.fence), arrivals: row.arrivals } : null;
    },

    async settle(claim, turn, review, basis, events) {
      return db
        .transaction()
        .execute(async (trx) => {
          await holdClaim(trx, claim);
          const noted = await trx
            .insertInto('draft_reviews')
            .values({
              turn_id: turn,
              kind: review.review.kind,
              review: storableJson(review.review),
              request_key: review.key,
              reviewed_by: storableText(review.by),
              at: review.at,
            })
            .onConflict((conflict) => conflict.doNothing())
            .returning('turn_id')
            .executeTakeFirst();
          if (!noted) return { kind: 'known' as const };
          if (review.review.kind !== 'overridden') {
            if (basis) await mustStillHold(trx, basis);
            await toBeSent(trx, claim, turn, review);
          }
          await appendAudit(trx, claim.case.ticket, events);
          return { kind: 'stored' as const };
        })
        .catch(refusal);
    },
  };
}

/** The plan goes into the ledger, and the case to whoever handles it next. */
async function toBeSent(trx: Kysely<Tables>, claim: Claim, turn: NewTurn['id'], { review, at }: NewReview): Promise<void> {
  if (review.kind === 'approved' || (review.kind === 'edited' && review.carryOut)) {
    const { decision, requester_key: requesterKey } = await trx
      .selectFrom('turns')
      .select(['decision', 'requester_key'])
      .where('id', '=', turn)
      .executeTakeFirstOrThrow();
    await planActions(trx, claim.case.ticket, { id: turn, decision, requesterKey, decidedAt: at });
  }
  await trx
    .updateTable('cases')
    .set({
      state: 'due',
      owner: 'bot',
      next_deadline_at: later(at, HANDLE_WITHIN_MS),
      due_since: at,
      failures: 0,
      worker: null,
      lease_until: null,
    })
    .where('id', '=', claim.case.id)
    .execute();
}

function selectDrafts(db: Kysely<Tables>) {
  return selectTurns(db)
    .innerJoin('cases', 'cases.id', 'turns.case_id')
    .select([
      'cases.ticket',
      'cases.state as case_state',
      'draft_reviews.request_key',
      'draft_reviews.reviewed_by',
      'draft_reviews.at as reviewed_at',
    ])
    .where('turns.mode', '=', 'draft')
    .where('turns.verdict_kind', '=', 'go');
}

type DraftRow = Awaited<ReturnType<ReturnType<typeof selectDrafts>['execute']>>[number];

function draftRecord(row: DraftRow): DraftRecord {
  const { review, request_key: key, reviewed_by: by, reviewed_at: at } = row;
  return {
    turn: turnRecord(row),
    ticket: asId<TicketId>(row.ticket),
    caseState: row.case_state,
    review:
      review === null || key === null || by === null || at === null
        ? null
        : { review, key, by, at: instant(at), disposition: row.reviewed_disposition },
  };
}

import type { Kysely, Selectable } from 'kysely';
import { later } from '../../domain/calendar.ts';
import type { Disposition } from '../../domain/decision.ts';
import type { Review } from '../../domain/draft.ts';
import { asId, type CaseId, type CommentId, type Instant, type TurnId } from '../../domain/ids.ts';
import { ordersAbout } from '../../domain/orders-about.ts';
import type { Claim, NewTurn, TurnRecord, TurnStore } from '../../ports/store.ts';
import { appendAudit } from './audit-append.ts';
import { holdClaim } from './claim-check.ts';
import { instant, storableJson, storableText } from './column-values.ts';
import { mustStillHold, planActions, refusal } from './plan-actions.ts';
import type { Tables, TurnsTable } from './tables.ts';

export function createTurnStore(db: Kysely<Tables>): TurnStore {
  return {
    async find(caseId, comment) {
      const row = await selectTurns(db)
        .where('turns.case_id', '=', caseId)
        .where('turns.comment', '=', comment)
        .where('superseded', '=', false)
        .orderBy('hand_back', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row ? turnRecord(row) : null;
    },

    async of(caseId) {
      const rows = await selectTurns(db).where('turns.case_id', '=', caseId).orderBy('decided_at').orderBy('turns.id').execute();
      return rows.map(turnRecord);
    },

    async save(claim, turn, basis, events) {
      const refused = await db
        .transaction()
        .execute(async (trx) => {
          await holdClaim(trx, claim);
          if (basis) await mustStillHold(trx, basis);
          await trx.insertInto('turns').values(turnRow(claim, turn)).execute();
          if (turn.mode === 'shadow' || turn.mode === 'draft') {
            await trx.insertInto('shadow_pairs').values(pairRow(claim, turn)).execute();
          }
          if (turn.mode === 'auto' && turn.verdict.kind === 'go') await planActions(trx, claim.case.ticket, turn);
          await appendAudit(trx, claim.case.ticket, events);
          return null;
        })
        .catch(refusal);
      return refused ?? { kind: 'stored' };
    },

    async end(claim, turn, disposition, escalation, events, at) {
      await db.transaction().execute(async (trx) => {
        await holdClaim(trx, claim);
        const isReviewed = await endReview(trx, turn, disposition, at);
        // What was sent by a person's word is no work of the bot alone: in the numbers it stays a proposal.
        if (!isReviewed || disposition.kind === 'escalated')
          await trx
            .updateTable('turns')
            .set({
              disposition: storableJson(disposition),
              disposition_kind: disposition.kind,
              ended_at: at,
              ...(disposition.kind === 'escalated' ? { reasons: [...disposition.reasons] } : {}),
            })
            .where('id', '=', turn)
            .where('case_id', '=', claim.case.id)
            .execute();
        if (escalation) {
          if (disposition.kind !== 'escalated') throw new TypeError('an escalation belongs to a turn that ends escalated');
          const { reasons, group } = disposition;
          await trx
            .insertInto('escalations')
            .values({
              turn_id: turn,
              case_id: claim.case.id,
              reasons: storableJson(reasons),
              group_name: storableText(group),
              brief: storableText(escalation.brief),
              owner: `group:${storableText(group)}`,
              ladder: escalation.ladder,
              opened_at: escalation.openedAt,
              deadline: escalation.deadline,
            })
            .onConflict((conflict) => conflict.column('turn_id').doNothing())
            .execute();
        }
        await appendAudit(trx, claim.case.ticket, events);
      });
    },

    async supersede(claim, turn) {
      await db.transaction().execute(async (trx) => {
        await holdClaim(trx, claim);
        const result = await trx
          .updateTable('turns')
          .set({ superseded: true })
          .where('id', '=', turn)
          .where('case_id', '=', claim.case.id)
          .where('superseded', '=', false)
          .executeTakeFirst();
        if (result.numUpdatedRows === 0n) return;
        // `planned` also holds what was started and surely had no effect: its key must be free for the next turn.
        await trx.deleteFrom('actions').where('turn_id', '=', turn).where('state', '=', 'planned').execute();
        await appendAudit(trx, claim.case.ticket, [{ type: 'turn_superseded', turn }]);
      });
    },
  };
}

/** People are looked for some minutes later, or when something arrives on the ticket. */
const FIRST_LOOK_MS = 10 * 60_000;

function pairRow(claim: Claim, turn: NewTurn) {
  return {
    turn_id: turn.id,
    case_id: claim.case.id,
    scenarios: turn.decision.scenarios.map(({ id }) => id),
    before: turn.before ? storableJson(turn.before) : null,
    look_at: later(turn.decidedAt, FIRST_LOOK_MS),
  };
}

/** A turn is as sure as the least sure of its scenarios. */
function leastConfidence({ scenarios }: NewTurn['decision']): number | null {
  return scenarios.length === 0 ? null : Math.min(...scenarios.map(({ confidence }) => confidence));
}

function turnRow(claim: Claim, turn: NewTurn) {
  return {
    id: turn.id,
    case_id: claim.case.id,
    comment: turn.comment,
    decision: storableJson(turn.decision),
    verdict: storableJson(turn.verdict),
    scenarios: turn.decision.scenarios.map(({ id }) => id),
    confidence: leastConfidence(turn.decision),
    verdict_kind: turn.verdict.kind,
    language: turn.decision.heard.language,
    reasons: turn.verdict.kind === 'hand_over' ? [...turn.verdict.reasons] : [],
    mode: turn.mode,
    reply: turn.reply === null ? null : storableText(turn.reply),
    config: turn.config,
    requester_key: turn.requesterKey,
    hand_back: claim.case.handBack?.count ?? 0,
    orders: ordersAbout(turn.decision),
    written_at: turn.writtenAt,
    decided_at: turn.decidedAt,
  };
}

/** Turns with what a person decided to send of them. */
export function selectTurns(db: Kysely<Tables>) {
  return db
    .selectFrom('turns')
    .leftJoin('draft_reviews', 'draft_reviews.turn_id', 'turns.id')
    .selectAll('turns')
    .select(['draft_reviews.review', 'draft_reviews.disposition as reviewed_disposition']);
}

type TurnRow = Selectable<TurnsTable> & { readonly review: Review | null; readonly reviewed_disposition: Disposition | null };

export function turnRecord(row: TurnRow): TurnRecord {
  const review = row.review === null || row.review.kind === 'overridden' ? null : row.review;
  return {
    id: asId<TurnId>(row.id),
    case: asId<CaseId>(row.case_id),
    comment: asId<CommentId>(row.comment),
    handBack: row.hand_back,
    decision: row.decision,
    verdict: row.verdict,
    mode: row.mode,
    reply: row.reply,
    disposition: review === null ? row.disposition : row.reviewed_disposition,
    review,
    superseded: row.superseded,
    decidedAt: instant(row.decided_at),
  };
}

/** False when nobody has decided to send anything of the turn. What people did with it is compared at once. */
async function endReview(trx: Kysely<Tables>, turn: TurnId, disposition: Disposition, at: Instant): Promise<boolean> {
  const result = await trx
    .updateTable('draft_reviews')
    .set({ disposition: storableJson(disposition), ended_at: at })
    .where('turn_id', '=', turn)
    .where('kind', '<>', 'overridden')
    .executeTakeFirst();
  if (result.numUpdatedRows === 0n) return false;
  await trx.updateTable('shadow_pairs').set({ look_at: at }).where('turn_id', '=', turn).execute();
  return true;
}

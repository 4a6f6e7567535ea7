import { type Kysely, type Selectable, sql } from 'kysely';
import { later } from '../../domain/calendar.ts';
import { asId, type CaseId, type CommentId, type TurnId } from '../../domain/ids.ts';
import { ordersAbout } from '../../domain/orders-about.ts';
import type { Claim, CompensationBasis, NewTurn, TurnRecord, TurnStore } from '../../ports/store.ts';
import { actionRow } from './action-rows.ts';
import { appendAudit } from './audit-append.ts';
import { holdClaim } from './claim-check.ts';
import { instant, storableJson, storableText } from './column-values.ts';
import { sumCompensation } from './compensation.ts';
import type { Tables, TurnsTable } from './tables.ts';

export function createTurnStore(db: Kysely<Tables>): TurnStore {
  return {
    async find(caseId, comment) {
      const row = await db
        .selectFrom('turns')
        .selectAll()
        .where('case_id', '=', caseId)
        .where('comment', '=', comment)
        .where('superseded', '=', false)
        .orderBy('hand_back', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row ? turnRecord(row) : null;
    },

    async of(caseId) {
      const rows = await db.selectFrom('turns').selectAll().where('case_id', '=', caseId).orderBy('decided_at').orderBy('id').execute();
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
          await planActions(trx, claim, turn);
          await appendAudit(trx, claim.case.ticket, events);
          return null;
        })
        .catch((error: unknown) => (error instanceof KeysTaken || error instanceof BasisMoved ? error : Promise.reject(error)));
      if (refused instanceof BasisMoved) return { kind: 'moved' };
      return refused ? { kind: 'taken', keys: refused.keys } : { kind: 'stored' };
    },

    async end(claim, turn, disposition, escalation, events, at) {
      await db.transaction().execute(async (trx) => {
        await holdClaim(trx, claim);
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

class KeysTaken extends Error {
  readonly keys: readonly string[];
  constructor(keys: readonly string[]) {
    super('the ledger holds these keys already');
    this.keys = keys;
  }
}

class BasisMoved extends Error {}

/** All plans that give money wait for one another here, so that each sees what the one before gave. */
async function mustStillHold(trx: Kysely<Tables>, basis: CompensationBasis): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('compensation', 0))`.execute(trx);
  if (!basis.holds(await sumCompensation(trx, basis.question))) throw new BasisMoved('what was given has changed since the verdict');
}

/** A key that is taken undoes the whole transaction: half a plan is none. */
async function planActions(trx: Kysely<Tables>, claim: Claim, turn: NewTurn): Promise<void> {
  if (turn.mode !== 'auto' || turn.verdict.kind !== 'go' || turn.decision.plan.length === 0) return;
  const about = { turn: turn.id, ticket: claim.case.ticket, requesterKey: turn.requesterKey, at: turn.decidedAt };
  const inserted = await trx
    .insertInto('actions')
    .values(
      turn.decision.plan.map(({ id, businessKey, action }, position) => actionRow({ ...about, id, businessKey, position, work: action })),
    )
    .onConflict((conflict) => conflict.column('business_key').doNothing())
    .returning('id')
    .execute();
  const ids = new Set(inserted.map((row) => row.id));
  const taken = turn.decision.plan.filter(({ id }) => !ids.has(id)).map(({ businessKey }) => businessKey);
  if (taken.length > 0) throw new KeysTaken(taken);
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

function turnRecord(row: Selectable<TurnsTable>): TurnRecord {
  return {
    id: asId<TurnId>(row.id),
    case: asId<CaseId>(row.case_id),
    comment: asId<CommentId>(row.comment),
    handBack: row.hand_back,
    decision: row.decision,
    verdict: row.verdict,
    mode: row.mode,
    reply: row.reply,
    disposition: row.disposition,
    superseded: row.superseded,
    decidedAt: instant(row.decided_at),
  };
}

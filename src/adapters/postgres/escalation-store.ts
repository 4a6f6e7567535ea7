import { type Kysely, sql } from 'kysely';
import { asId, type CaseId, type CommentId, type TicketId, type TurnId } from '../../domain/ids.ts';
import type { EscalationStore } from '../../ports/follow-up.ts';
import type { IdSource } from '../../ports/id-source.ts';
import { appendAudit } from './audit-append.ts';
import { holdClaim } from './claim-check.ts';
import { instant, storableText } from './column-values.ts';
import { addNotices } from './notice-store.ts';
import type { Tables } from './tables.ts';

export function createEscalationStore(db: Kysely<Tables>, ids: IdSource): EscalationStore {
  return {
    async openOf(caseId) {
      const rows = await db
        .selectFrom('escalations')
        .innerJoin('turns', 'turns.id', 'escalations.turn_id')
        .innerJoin('cases', 'cases.id', 'escalations.case_id')
        .selectAll('escalations')
        .select(['turns.comment', 'cases.ticket'])
        .where('escalations.case_id', '=', caseId)
        .where('escalations.closed_at', 'is', null)
        .orderBy('escalations.opened_at')
        .orderBy('escalations.turn_id')
        .execute();
      return rows.map((row) => ({
        turn: asId<TurnId>(row.turn_id),
        case: asId<CaseId>(row.case_id),
        ticket: asId<TicketId>(row.ticket),
        comment: asId<CommentId>(row.comment),
        reasons: row.reasons,
        group: row.group_name,
        owner: row.owner,
        openedAt: instant(row.opened_at),
        ladder: row.ladder,
        step: row.step,
        deadline: instant(row.deadline),
        acknowledgedAt: row.acknowledged_at && instant(row.acknowledged_at),
        alerts: row.alerts,
      }));
    },

    async alerted(claim, turn, next, notices, events) {
      await db.transaction().execute(async (trx) => {
        await holdClaim(trx, claim);
        const result = await trx
          .updateTable('escalations')
          .set({
            step: next.step,
            deadline: next.deadline,
            group_name: storableText(next.group),
            owner: `group:${storableText(next.group)}`,
            alerts: sql`alerts + 1`,
          })
          .where('turn_id', '=', turn)
          .where('case_id', '=', claim.case.id)
          .where('acknowledged_at', 'is', null)
          .where('closed_at', 'is', null)
          // The same rung is climbed once, whoever comes second.
          .where('step', '<', next.step)
          .executeTakeFirst();
        if (result.numUpdatedRows === 0n) return;
        await addNotices(trx, ids, notices);
        await appendAudit(trx, claim.case.ticket, events);
      });
    },

    async acknowledge(claim, turn, by, at, events) {
      await db.transaction().execute(async (trx) => {
        await holdClaim(trx, claim);
        const result = await trx
          .updateTable('escalations')
          .set({ acknowledged_at: at, owner: `person:${by}` })
          .where('turn_id', '=', turn)
          .where('case_id', '=', claim.case.id)
          .where('acknowledged_at', 'is', null)
          .executeTakeFirst();
        if (result.numUpdatedRows > 0n) await appendAudit(trx, claim.case.ticket, events);
      });
    },

    async take(claim, turn, by, at, events) {
      await db.transaction().execute(async (trx) => {
        await holdClaim(trx, claim);
        const result = await trx
          .updateTable('escalations')
          .set({ acknowledged_at: at, owner: `person:${by}` })
          .where('turn_id', '=', turn)
          .where('case_id', '=', claim.case.id)
          .where('closed_at', 'is', null)
          .executeTakeFirst();
        if (result.numUpdatedRows > 0n) await appendAudit(trx, claim.case.ticket, events);
      });
    },

    async reopen(claim, turn, { ladder, openedAt, deadline, group }, events) {
      await db.transaction().execute(async (trx) => {
        await holdClaim(trx, claim);
        const result = await trx
          .updateTable('escalations')
          .set({
            acknowledged_at: null,
            step: 0,
            ladder,
            opened_at: openedAt,
            deadline,
            group_name: storableText(group),
            owner: `group:${storableText(group)}`,
          })
          .where('turn_id', '=', turn)
          .where('case_id', '=', claim.case.id)
          .where('acknowledged_at', 'is not', null)
          .where('closed_at', 'is', null)
          .executeTakeFirst();
        if (result.numUpdatedRows > 0n) await appendAudit(trx, claim.case.ticket, events);
      });
    },

    async close(claim, turn, why, at, events) {
      await db.transaction().execute(async (trx) => {
        await holdClaim(trx, claim);
        const result = await trx
          .updateTable('escalations')
          .set({ closed_at: at, closed_why: why })
          .where('turn_id', '=', turn)
          .where('case_id', '=', claim.case.id)
          .where('closed_at', 'is', null)
          .executeTakeFirst();
        if (result.numUpdatedRows > 0n) await appendAudit(trx, claim.case.ticket, events);
      });
    },
  };
}

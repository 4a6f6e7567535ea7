import { type Kysely, sql } from 'kysely';
import { asId, type CommentId, type TicketId, type TurnId } from '../../domain/ids.ts';
import type { Comparison } from '../../domain/shadow.ts';
import type { DuePair, ShadowStore } from '../../ports/shadow-store.ts';
import { appendAudit } from './audit-append.ts';
import { instant, storableJson, storableText } from './column-values.ts';
import { createEvidenceStore } from './shadow-evidence.ts';
import { countOpen, listPairs, scoredPairs } from './shadow-reads.ts';
import type { Tables } from './tables.ts';

/** The second look comes after ten minutes, then twice as late each time, at most once a day. */
const AGAIN = sql`least(interval '10 minutes' * power(2, p.looks), interval '1 day')`;

export function createShadowStore(db: Kysely<Tables>): ShadowStore {
  return {
    async takeDue(now, limit) {
      const { rows } = await sql<DueRow>`
        with due as (
          select p.turn_id, t.superseded from shadow_pairs p
          join turns t on t.id = p.turn_id
          join cases c on c.id = p.case_id
          where not p.final and (t.superseded or p.look_at <= ${now}::timestamptz or exists (
            select from inbox i where i.ticket = c.ticket and i.received_at > coalesce(p.looked_at, t.decided_at)))
          order by p.look_at, p.turn_id limit ${limit}
          for update of p skip locked
        )
        update shadow_pairs p set
          looked_at = ${now}::timestamptz, look_at = ${now}::timestamptz + ${AGAIN}, looks = p.looks + 1,
          final = due.superseded, dismissed = case when due.superseded then 'overtaken' end
        from due join turns t on t.id = due.turn_id join cases c on c.id = t.case_id
        where p.turn_id = due.turn_id
        returning t.id, t.comment, t.decision, t.verdict, t.reply, t.decided_at, c.ticket, p.before, due.superseded,
          (select json_agg(a.work order by a.position) from actions a
            where a.turn_id = t.id and a.state = 'done' and a.kind <> 'update_ticket') as done`.execute(db);
      return rows.filter((row) => !row.superseded).map(duePair);
    },

    async observe({ turn, ticket, work, effects, comparison, final }, now) {
      await db.transaction().execute(async (trx) => {
        const row = await trx
          .selectFrom('shadow_pairs')
          .select(['comparison', 'final'])
          .where('turn_id', '=', turn)
          .forUpdate()
          .executeTakeFirst();
        if (!row || row.final) return;
        await trx
          .updateTable('shadow_pairs')
          .set({
            human_reply: work.replies[0] === undefined ? null : storableText(work.replies[0]),
            human_effects: storableJson(effects),
            work: storableJson(work),
            minutes: work.minutes,
            comparison: storableJson(comparison),
            differs: differs(comparison),
            observed_at: sql`coalesce(observed_at, ${now}::timestamptz)`,
            final,
          })
          .where('turn_id', '=', turn)
          .execute();
        const event = { type: 'pair_observed' as const, turn, ...verdictsOf(comparison) };
        const isNews = JSON.stringify(row.comparison && verdictsOf(row.comparison)) !== JSON.stringify(verdictsOf(comparison));
        await appendAudit(trx, ticket, isNews ? [event] : []);
      });
    },

    async dismiss(turn, why) {
      await db.transaction().execute(async (trx) => {
        const row = await trx
          .updateTable('shadow_pairs')
          .set({ final: true, dismissed: why })
          .where('turn_id', '=', turn)
          .where('final', '=', false)
          .returning('case_id')
          .executeTakeFirst();
        if (!row) return;
        const { ticket } = await trx.selectFrom('cases').select('ticket').where('id', '=', row.case_id).executeTakeFirstOrThrow();
        await appendAudit(trx, ticket, [{ type: 'pair_dismissed', turn, why }]);
      });
    },

    scored: (about) => scoredPairs(db, about),
    open: (scenario) => countOpen(db, scenario),
    find: async (turn) => (await listPairs(db, { turn, limit: 1 }))[0] ?? null,
    list: (about) => listPairs(db, about),

    async giveOpinion({ turn, level, opinion, by, why, at }) {
      return db.transaction().execute(async (trx) => {
        const about = await trx
          .selectFrom('turns')
          .innerJoin('cases', 'cases.id', 'turns.case_id')
          .select('cases.ticket')
          .where('turns.id', '=', turn)
          .executeTakeFirst();
        if (!about) return false;
        await trx
          .insertInto('opinions')
          .values({ turn_id: turn, level, opinion, given_by: storableText(by), why: storableText(why), at })
          .execute();
        await appendAudit(trx, about.ticket, [{ type: 'opinion_given', turn, level, opinion, by, why }]);
        return true;
      });
    },

    ...createEvidenceStore(db),
  };
}

interface DueRow {
  readonly id: string;
  readonly comment: string;
  readonly decision: DuePair['decision'];
  readonly verdict: DuePair['verdict'];
  readonly reply: string | null;
  readonly decided_at: Date;
  readonly ticket: string;
  readonly before: DuePair['before'];
  readonly superseded: boolean;
  readonly done: DuePair['done'] | null;
}

function duePair(row: DueRow): DuePair {
  return {
    turn: asId<TurnId>(row.id),
    ticket: asId<TicketId>(row.ticket),
    comment: asId<CommentId>(row.comment),
    decision: row.decision,
    verdict: row.verdict,
    reply: row.reply,
    before: row.before,
    decidedAt: instant(row.decided_at),
    done: row.done ?? [],
  };
}

/** Worth a person's look. */
function differs({ disposition, effects, content }: Comparison): boolean {
  return [disposition.verdict, effects.verdict].includes('different') || content.verdict === 'contrary' || content.verdict === 'less';
}

function verdictsOf({ disposition, effects, content }: Comparison) {
  return {
    disposition: disposition.verdict,
    effects: effects.verdict,
    content: content.verdict,
    wrongMoney: effects.verdict !== 'handed_over' && effects.wrongMoney,
  };
}

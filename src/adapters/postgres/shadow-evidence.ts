import { type Kysely, sql } from 'kysely';
import type { ActionKind, ActionState } from '../../domain/action.ts';
import { counted } from '../../domain/effect.ts';
import { asId, type TurnId } from '../../domain/ids.ts';
import { decimal } from '../../domain/money.ts';
import type { OwnAction, ShadowStore } from '../../ports/shadow-store.ts';
import type { LedgerWork } from '../../ports/store.ts';
import { appendAudit } from './audit-append.ts';
import { storableText } from './column-values.ts';
import type { Tables } from './tables.ts';

type EvidenceStore = Pick<ShadowStore, 'ownActions' | 'noteWrongEffect' | 'evidence'>;

export function createEvidenceStore(db: Kysely<Tables>): EvidenceStore {
  return {
    async ownActions(orders, since) {
      const { rows } = await sql<{ id: string; turn_id: string; kind: ActionKind; work: LedgerWork; state: ActionState }>`
        select id, turn_id, kind, work, state from actions
        where kind <> 'update_ticket' and order_name = any(${[...orders]}::text[])
          and coalesce(first_started_at, planned_at) >= ${since}::timestamptz
        order by planned_at, id`.execute(db);
      return rows.flatMap(({ id, turn_id, kind, work, state }): OwnAction[] => {
        if (work.kind === 'update_ticket' || !('order' in work)) return [];
        return [
          {
            id,
            turn: asId<TurnId>(turn_id),
            kind,
            order: work.order.name,
            amount: 'amount' in work ? decimal(work.amount) : null,
            newLines: 'newLines' in work ? counted(work.newLines) : null,
            done: state === 'done',
          },
        ];
      });
    },

    async noteWrongEffect({ key, action, order, what, at }) {
      return db.transaction().execute(async (trx) => {
        const scenarios = sql`coalesce((
          select array_agg(distinct s) from actions a join turns t on t.id = a.turn_id, unnest(t.scenarios) s
          where case when exists (select from actions where id = ${action}) then a.id = ${action} else a.order_id = ${order.id} end), '{}')`;
        const { rows } = await sql`
          insert into wrong_effects (key, action, scenarios, what, at)
          values (${key}, ${action}, ${scenarios}, ${storableText(what)}, ${at}::timestamptz)
          on conflict (key) do nothing returning key`.execute(trx);
        if (rows.length === 0) return false;
        await appendAudit(trx, null, [{ type: 'wrong_effect', key, action, order: order.name, what }]);
        return true;
      });
    },

    async evidence(scenario, since, resolvedSince) {
      const isOf = sql`t.scenarios @> array[${scenario}::text]`;
      const wrong = await sql<{ what: string }>`
        select what from (
          select what, at from wrong_effects
          where (scenarios = '{}' or scenarios @> array[${scenario}::text]) and at >= ${since}::timestamptz
          union all
          select 'a person found a wrong effect (turn ' || t.id || ')', o.at from (
            select distinct on (turn_id) * from opinions where level = 'effects' and at >= ${since}::timestamptz order by turn_id, id desc) o
          join turns t on t.id = o.turn_id
          where o.opinion = 'wrong' and t.mode = 'auto' and ${isOf}
        ) found order by at`.execute(db);
      const counts = await sql<{ resolved: string; reopened: string }>`
        select count(*) as resolved, count(*) filter (where exists (
          select from turns again where again.case_id = t.case_id and again.decided_at > t.decided_at and not again.superseded
            and again.verdict_kind <> 'skip')) as reopened
        from turns t
        where t.mode = 'auto' and not t.superseded and t.disposition_kind = 'resolved'
          and t.decided_at >= greatest(${since}::timestamptz, ${resolvedSince}::timestamptz) and ${isOf}`.execute(db);
      // Whose work it was that was rated, the sighting says; of the bot's turns it is the last one before it.
      const ratings = await sql<{ rated: string; good: string }>`
        select count(*) as rated, count(*) filter (where s.score = 'good') as good
        from sightings s join lateral (
          select mode, scenarios, decided_at from turns
          where case_id = s.case_id and not superseded and verdict_kind <> 'skip' and decided_at <= s.at
          order by decided_at desc, id desc limit 1) t on true
        where s.type = 'ticket_rated' and s.whose = 'bot' and s.at >= ${resolvedSince}::timestamptz
          and t.mode = 'auto' and t.decided_at >= ${since}::timestamptz and ${isOf}`.execute(db);
      const [count] = counts.rows;
      const [rating] = ratings.rows;
      return {
        wrongEffects: wrong.rows.map(({ what }) => what),
        resolved: Number(count?.resolved ?? 0),
        reopened: Number(count?.reopened ?? 0),
        rated: Number(rating?.rated ?? 0),
        ratedGood: Number(rating?.good ?? 0),
      };
    },
  };
}

import { type Kysely, sql } from 'kysely';
import type { ActionKind } from '../../domain/action.ts';
import type { Disposition, Verdict } from '../../domain/decision.ts';
import { type ActionHistory, byTime, type InShop, type TicketHistory, type TurnEnd, type TurnHistory } from '../../domain/history.ts';
import type { Instant } from '../../domain/ids.ts';
import { decimal } from '../../domain/money.ts';
import type { Sighting } from '../../domain/sighting.ts';
import type { LedgerWork } from '../../ports/store.ts';
import { instant } from './column-values.ts';
import type { Tables } from './tables.ts';

/** The clocks of help desk, service and database differ a little. */
const touchedSince = (since: Instant) => sql`
  select id, ticket, created_at from cases c
  where created_at >= ${since}::timestamptz
    or exists (select from turns t where t.case_id = c.id and (t.decided_at >= ${since}::timestamptz or t.ended_at >= ${since}::timestamptz))
    or exists (select from sightings s where s.case_id = c.id and s.at >= ${since}::timestamptz)
    or exists (select from actions a join turns t on t.id = a.turn_id where t.case_id = c.id and a.state = 'done'
      and a.kind <> 'update_ticket' and a.changed_at >= ${since}::timestamptz)`;

/** What the tables tell of every ticket that was touched since then, each from its beginning. */
export async function readHistories(db: Kysely<Tables>, since: Instant): Promise<readonly TicketHistory[]> {
  const cases = await sql<CaseRow>`${touchedSince(since)} order by ticket`.execute(db);
  const turns = await sql<TurnRow>`
    select t.id, t.case_id, t.written_at, t.decided_at, t.ended_at, t.scenarios, t.orders, t.verdict_kind, t.disposition, t.in_shop,
      exists (select from wrong_effects w join actions a on a.id = w.action where a.turn_id = t.id) as wrong
    from turns t join (${touchedSince(since)}) c on c.id = t.case_id where not t.superseded`.execute(db);
  const actions = await sql<ActionRow>`
    select a.id, t.case_id, a.kind, a.work, a.changed_at, t.scenarios
    from actions a join turns t on t.id = a.turn_id join (${touchedSince(since)}) c on c.id = t.case_id
    where a.state = 'done' and a.kind <> 'update_ticket'`.execute(db);
  const sightings = await sql<SightingRow>`
    select s.* from sightings s join (${touchedSince(since)}) c on c.id = s.case_id`.execute(db);

  const turnsOf = Map.groupBy(turns.rows, (row) => row.case_id);
  const actionsOf = Map.groupBy(actions.rows, (row) => row.case_id);
  const sightingsOf = Map.groupBy(sightings.rows, (row) => row.case_id);
  return cases.rows.map(({ id, ticket, created_at }) => ({
    ticket,
    receivedAt: instant(created_at),
    turns: (turnsOf.get(id) ?? []).map(turnOf).sort(
      byTime(
        ({ decidedAt }) => decidedAt,
        (turn) => turn.id,
      ),
    ),
    actions: (actionsOf.get(id) ?? []).map(actionOf).sort(
      byTime(
        ({ doneAt }) => doneAt,
        (action) => action.id,
      ),
    ),
    sightings: (sightingsOf.get(id) ?? []).map(sightingOf).sort(
      byTime(
        ({ at }) => at,
        ({ type, key }) => `${type} ${key}`,
      ),
    ),
  }));
}

function turnOf(row: TurnRow): TurnHistory {
  return {
    id: row.id,
    writtenAt: instant(row.written_at),
    decidedAt: instant(row.decided_at),
    scenario: row.scenarios[0] ?? null,
    orders: row.orders,
    asksNothing: row.verdict_kind === 'skip',
    end: endOf(row),
    inShop: row.in_shop,
    wrongEffect: row.wrong,
  };
}

function endOf({ disposition, ended_at }: TurnRow): TurnEnd | null {
  if (disposition === null || ended_at === null) return null;
  return {
    kind: disposition.kind,
    at: instant(ended_at),
    reason: disposition.kind === 'escalated' ? (disposition.reasons[0] ?? null) : null,
    skip: disposition.kind === 'skipped' ? disposition.why : null,
  };
}

function actionOf({ id, kind, work, scenarios, changed_at }: ActionRow): ActionHistory {
  return { id, kind, scenario: scenarios[0] ?? null, amount: 'amount' in work ? decimal(work.amount) : null, doneAt: instant(changed_at) };
}

function sightingOf({ type, key, score, whose, how, at }: SightingRow): Sighting {
  if (type === 'ticket_rated') return { type, key, score: score ?? 'bad', whose: whose ?? 'people', at: instant(at) };
  if (type === 'ticket_reopened') return { type, key, how: how ?? 'status', at: instant(at) };
  return { type, key, at: instant(at) };
}

interface CaseRow {
  readonly id: string;
  readonly ticket: string;
  readonly created_at: Date;
}

interface TurnRow {
  readonly id: string;
  readonly case_id: string;
  readonly written_at: Date;
  readonly decided_at: Date;
  readonly ended_at: Date | null;
  readonly scenarios: string[];
  readonly orders: string[];
  readonly verdict_kind: Verdict['kind'] | null;
  readonly disposition: Disposition | null;
  readonly in_shop: InShop | null;
  readonly wrong: boolean;
}

interface ActionRow {
  readonly id: string;
  readonly case_id: string;
  readonly kind: ActionKind;
  readonly work: LedgerWork;
  readonly scenarios: string[];
  readonly changed_at: Date;
}

interface SightingRow {
  readonly case_id: string;
  readonly type: Sighting['type'];
  readonly key: string;
  readonly score: 'good' | 'bad' | null;
  readonly whose: 'bot' | 'people' | null;
  readonly how: 'person' | 'status' | null;
  readonly at: Date;
}

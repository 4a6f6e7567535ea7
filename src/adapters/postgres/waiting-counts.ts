import { type Kysely, type RawBuilder, sql } from 'kysely';
import { later } from '../../domain/calendar.ts';
import type { Instant } from '../../domain/ids.ts';
import type { SystemStanding, Waiting, Waits } from '../../ports/console-reads.ts';
import { instant } from './column-values.ts';
import type { Tables } from './tables.ts';

const DAY_MS = 86_400_000;
/** By then an action that nobody knows the end of should have been read back. */
const UNCLEAR_MS = 5 * 60_000;
const FAILS_BY_ITSELF = 3;

const waitingDrafts = sql`ticket_register r join shadow_pairs p on p.turn_id = r.turn_id
  where r.state = 'observed' and r.disposition = 'drafted' and p.observed_at is null and p.dismissed is null
    and not exists (select from draft_reviews d where d.turn_id = r.turn_id)`;

const ticketOfCase = sql`(select c.ticket from cases c where c.id = e.case_id)`;

/** How much waits, for whom, and since when. */
export async function countWaiting(db: Kysely<Tables>, now: Instant): Promise<Waiting> {
  const time = sql`${now}::timestamptz`;
  const open = sql`escalations e where e.closed_at is null`;
  const [forBot, forCustomer, forPeople, late, taken, drafts, failing, unclearActions, undeliveredNotices, toJudge] = await Promise.all([
    waits(db, sql`due_since`, sql`ticket`, sql`cases where state = 'due'`),
    waits(db, sql`decided_at`, sql`ticket`, sql`ticket_register where state = 'asked'`),
    waits(db, sql`e.opened_at`, ticketOfCase, sql`${open} and e.acknowledged_at is null`),
    waits(db, sql`e.deadline`, ticketOfCase, sql`${open} and e.acknowledged_at is null and e.deadline < ${time}`),
    waits(db, sql`e.acknowledged_at`, ticketOfCase, sql`${open} and e.acknowledged_at is not null`),
    waits(db, sql`r.decided_at`, sql`r.ticket`, waitingDrafts),
    waits(db, sql`due_since`, sql`ticket`, sql`cases where state = 'due' and failures >= ${FAILS_BY_ITSELF}`),
    waits(
      db,
      sql`changed_at`,
      sql`ticket`,
      sql`actions where state in ('started', 'unknown') and changed_at < ${later(now, -UNCLEAR_MS)}::timestamptz`,
    ),
    waits(
      db,
      sql`changed_at`,
      sql`''::text`,
      sql`notices where state in ('refused', 'unclear') and changed_at > ${later(now, -DAY_MS)}::timestamptz`,
    ),
    sql<{ count: string }>`
      select count(*) from shadow_pairs p where p.observed_at is not null and p.dismissed is null and p.differs
        and not exists (select from opinions o where o.turn_id = p.turn_id)`.execute(db),
  ]);
  const count = Number(toJudge.rows[0]?.count ?? 0);
  return { forBot, forCustomer, forPeople, late, taken, drafts, failing, unclearActions, undeliveredNotices, toJudge: count };
}

async function waits(
  db: Kysely<Tables>,
  since: RawBuilder<unknown>,
  ticket: RawBuilder<unknown>,
  what: RawBuilder<unknown>,
): Promise<Waits> {
  const { rows } = await sql<{ count: string; oldest: Date | null; tickets: string[] | null }>`
    select waiting.*, (select array_agg(ticket order by since) from (
        select ${ticket} as ticket, ${since} as since from ${what} order by ${since} limit 5) first) as tickets
    from (select count(*), min(${since}) as oldest from ${what}) waiting`.execute(db);
  const row = rows[0];
  return {
    count: Number(row?.count ?? 0),
    oldest: row?.oldest ? instant(row.oldest) : null,
    tickets: (row?.tickets ?? []).filter((one) => one !== ''),
  };
}

/** How the parts of the service stand that only the store knows of. */
export async function systemStanding(db: Kysely<Tables>, now: Instant): Promise<SystemStanding> {
  const sweep = await db.selectFrom('sweep_cursor').select('swept_at').executeTakeFirst();
  const actions = await counts(
    db,
    sql`actions where state in ('unknown', 'started')
    or (state = 'with_people' and changed_at > ${later(now, -DAY_MS)}::timestamptz)`,
  );
  const notices = await counts(
    db,
    sql`notices where state in ('planned', 'started')
    or (state in ('refused', 'unclear') and changed_at > ${later(now, -DAY_MS)}::timestamptz)`,
  );
  const lastNotice = await db
    .selectFrom('notices')
    .select('code')
    .where('code', 'is not', null)
    .orderBy('changed_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  const failing = await db
    .selectFrom('cases')
    .select(['ticket', 'failures', 'next_deadline_at'])
    .where('state', '=', 'due')
    .where('failures', '>', 0)
    .orderBy('failures', 'desc')
    .limit(20)
    .execute();
  const errors = await sql<{ at: string; ticket: string | null; type: string; code: string | null }>`
    select at, ticket, type, event::jsonb ->> 'code' as code from audit_events
    where type in ('action_refused', 'action_unknown', 'action_with_people', 'ticket_stuck') order by seq desc limit 20`.execute(db);
  const tasks = await db.selectFrom('task_runs').selectAll().orderBy('task').execute();
  return {
    sweptAt: sweep?.swept_at ? instant(sweep.swept_at) : null,
    actions: { unknown: actions('unknown'), started: actions('started'), withPeople: actions('with_people') },
    notices: {
      planned: notices('planned') + notices('started'),
      refused: notices('refused'),
      unclear: notices('unclear'),
      lastCode: lastNotice?.code ?? null,
    },
    failing: failing.map((row) => ({
      ticket: row.ticket,
      failures: row.failures,
      next: row.next_deadline_at && instant(row.next_deadline_at),
    })),
    errors: errors.rows.map(({ at, ticket, type, code }) => ({ at, ticket, what: type, code: code ?? '' })),
    tasks: tasks.map(({ task, at }) => ({ task, at: instant(at) })),
  };
}

async function counts(db: Kysely<Tables>, what: RawBuilder<unknown>): Promise<(state: string) => number> {
  const { rows } = await sql<{ state: string; count: string }>`select state, count(*) from ${what} group by state`.execute(db);
  const byState = new Map(rows.map(({ state, count }) => [state, Number(count)]));
  return (state) => byState.get(state) ?? 0;
}

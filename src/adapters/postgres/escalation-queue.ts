import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Decision } from '../../domain/decision.ts';
import type { ReasonCode } from '../../domain/reasons.ts';
import type { EscalationInList, EscalationSearch, Page, Paged } from '../../ports/console-reads.ts';
import { instant } from './column-values.ts';
import { allOf, paged, readCursor, when } from './keyset.ts';
import type { Tables } from './tables.ts';

/** What people have: by deadline while it is open, and newest first when it is over. */
export async function listEscalations(db: Kysely<Tables>, search: EscalationSearch, page: Page): Promise<Paged<EscalationInList>> {
  const isClosed = search.show === 'closed';
  const time = isClosed ? sql.ref('e.closed_at') : sql.ref('e.deadline');
  const cursor = readCursor(page.after, ['time', 'text']);
  const beyond = isClosed ? sql`<` : sql`>`;
  const where = allOf([
    shown(search),
    cursor && sql`(${time}, e.turn_id) ${beyond} (${cursor[0]}::timestamptz, ${cursor[1]})`,
    when(search.reason, (reason) => sql`t.reasons @> array[${reason}::text]`),
    when(search.group, (group) => sql`e.group_name = ${group}`),
  ]);
  const order = isClosed ? sql`e.closed_at desc, e.turn_id desc` : sql`e.deadline, e.turn_id`;
  const rows = await read(db, sql`${where} order by ${order} limit ${page.limit + 1}`);
  return paged(rows, page, escalationInList, (row) => [
    (isClosed ? (row.closed_at ?? row.deadline) : row.deadline).toISOString(),
    row.turn_id,
  ]);
}

export async function readEscalation(db: Kysely<Tables>, turn: string): Promise<EscalationInList | null> {
  const [row] = await read(db, sql`e.turn_id = ${turn}`);
  return row ? escalationInList(row) : null;
}

export async function escalationsOf(db: Kysely<Tables>, ticket: string): Promise<readonly EscalationInList[]> {
  return (await read(db, sql`c.ticket = ${ticket} order by e.opened_at, e.turn_id`)).map(escalationInList);
}

function shown({ show, now }: EscalationSearch): RawBuilder<unknown> {
  switch (show) {
    case 'open':
      return sql`e.closed_at is null`;
    case 'waiting':
      return sql`e.closed_at is null and e.acknowledged_at is null`;
    case 'taken':
      return sql`e.closed_at is null and e.acknowledged_at is not null`;
    case 'late':
      return sql`e.closed_at is null and e.acknowledged_at is null and e.deadline < ${now}::timestamptz`;
    case 'closed':
      return sql`e.closed_at is not null`;
    default:
      return show satisfies never;
  }
}

async function read(db: Kysely<Tables>, which: RawBuilder<unknown>): Promise<EscalationRow[]> {
  const { rows } = await sql<EscalationRow>`
    select e.*, c.ticket, t.reply, t.decision from escalations e join turns t on t.id = e.turn_id join cases c on c.id = e.case_id
    where ${which}`.execute(db);
  return rows;
}

function escalationInList(row: EscalationRow): EscalationInList {
  return {
    turn: row.turn_id,
    ticket: row.ticket,
    reasons: row.reasons,
    group: row.group_name,
    owner: row.owner,
    openedAt: instant(row.opened_at),
    deadline: instant(row.deadline),
    step: row.step,
    alerts: row.alerts,
    takenAt: row.acknowledged_at && instant(row.acknowledged_at),
    closedAt: row.closed_at && instant(row.closed_at),
    closedWhy: row.closed_why,
    brief: row.brief,
    reply: row.reply,
    decision: row.decision,
  };
}

interface EscalationRow {
  readonly turn_id: string;
  readonly ticket: string;
  readonly reasons: ReasonCode[];
  readonly group_name: string;
  readonly owner: string;
  readonly opened_at: Date;
  readonly deadline: Date;
  readonly step: number;
  readonly alerts: number;
  readonly acknowledged_at: Date | null;
  readonly closed_at: Date | null;
  readonly closed_why: string | null;
  readonly brief: string;
  readonly reply: string | null;
  readonly decision: Decision;
}

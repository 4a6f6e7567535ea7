import { type Kysely, type RawBuilder, type Selectable, sql } from 'kysely';
import type { ReasonCode } from '../../domain/reasons.ts';
import type { ActionFile, Page, Paged, TicketFile, TurnFile } from '../../ports/console-reads.ts';
import { instant } from './column-values.ts';
import { allOf, paged, readCursor, when } from './keyset.ts';
import type { ActionsTable, Tables, TurnsTable } from './tables.ts';

/** Everything that is stored of one ticket. */
export async function readTicketFile(db: Kysely<Tables>, ticket: string): Promise<TicketFile | null> {
  const found = await db.selectFrom('cases').selectAll().where('ticket', '=', ticket).executeTakeFirst();
  if (!found) return null;
  const turns = await readTurns(db, sql`c.id = ${found.id} order by t.decided_at, t.id`);
  const actions = await sql<Selectable<ActionsTable>>`
    select a.* from actions a join turns t on t.id = a.turn_id where t.case_id = ${found.id} order by a.planned_at, a.position`.execute(db);
  const seen = await db.selectFrom('sightings').selectAll().where('case_id', '=', found.id).orderBy('at').execute();
  return {
    ticket: found.ticket,
    state: found.state,
    owner: found.owner,
    receivedAt: instant(found.created_at),
    nextDeadlineAt: found.next_deadline_at && instant(found.next_deadline_at),
    botTurns: found.bot_turns,
    failures: found.failures,
    handBacks: found.hand_backs,
    turns,
    actions: actions.rows.map(actionFile),
    seen: seen.map(({ type, at, score, whose }) => ({ type, at: instant(at), score, whose })),
  };
}

export async function readTurn(db: Kysely<Tables>, turn: string): Promise<TurnFile | null> {
  const [found] = await readTurns(db, sql`t.id = ${turn}`);
  return found ?? null;
}

/** Proposals that people have neither taken up nor left behind. */
const waits = sql`r.state = 'observed' and r.disposition = 'drafted'
  and not exists (select from draft_reviews d where d.turn_id = r.turn_id)
  and exists (select from shadow_pairs p where p.turn_id = r.turn_id and p.observed_at is null and p.dismissed is null)`;

export async function listDrafts(db: Kysely<Tables>, scenario: string | null, page: Page): Promise<Paged<TurnFile>> {
  const cursor = readCursor(page.after, ['time', 'text']);
  const where = allOf([
    waits,
    cursor && sql`(r.decided_at, r.case_id) > (${cursor[0]}::timestamptz, ${cursor[1]})`,
    when(scenario, (id) => sql`r.scenarios @> array[${id}]`),
  ]);
  const { rows } = await sql<{ turn_id: string; decided_at: Date; case_id: string }>`
    select turn_id, decided_at, case_id from ticket_register r where ${where} order by r.decided_at, r.case_id limit ${page.limit + 1}`.execute(
    db,
  );
  const ids = rows.map(({ turn_id }) => turn_id);
  const turns = new Map((await readTurns(db, sql`t.id = any(${ids})`)).map((turn) => [turn.id, turn]));
  const { rows: shown, next } = paged(
    rows,
    page,
    ({ turn_id }) => turns.get(turn_id),
    (row) => [row.decided_at.toISOString(), row.case_id],
  );
  return { rows: shown.filter((turn) => turn !== undefined), next };
}

export async function readDraft(db: Kysely<Tables>, turn: string): Promise<TurnFile | null> {
  const [found] = await readTurns(db, sql`t.id = ${turn} and exists (select from ticket_register r where r.turn_id = t.id and ${waits})`);
  return found ?? null;
}

async function readTurns(db: Kysely<Tables>, which: RawBuilder<unknown>): Promise<TurnFile[]> {
  const { rows } = await sql<Selectable<TurnsTable> & { ticket: string; seen_stamp: string | null }>`
    select t.*, c.ticket, c.seen_stamp from turns t join cases c on c.id = t.case_id where ${which}`.execute(db);
  return rows.map((row) => ({
    id: row.id,
    ticket: row.ticket,
    comment: row.comment,
    writtenAt: instant(row.written_at),
    decidedAt: instant(row.decided_at),
    endedAt: row.ended_at && instant(row.ended_at),
    superseded: row.superseded,
    handBack: row.hand_back,
    decision: row.decision,
    verdict: row.verdict,
    mode: row.mode,
    reply: row.reply,
    disposition: row.disposition,
    // Written by us from a closed list.
    reasons: row.reasons as ReasonCode[],
    confidence: row.confidence,
    config: row.config,
    customer: row.requester_key,
    inShop: row.in_shop,
    stamp: row.seen_stamp,
  }));
}

function actionFile(row: Selectable<ActionsTable>): ActionFile {
  return {
    id: row.id,
    turn: row.turn_id,
    businessKey: row.business_key,
    kind: row.kind,
    work: row.work,
    state: row.state,
    movesMoney: row.moves_money,
    attempts: row.attempts,
    plannedAt: instant(row.planned_at),
    startedAt: row.first_started_at && instant(row.first_started_at),
    changedAt: instant(row.changed_at),
    how: row.how,
    code: row.code,
  };
}

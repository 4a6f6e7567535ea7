import { type Kysely, sql } from 'kysely';
import type { Decision, Disposition, Mode } from '../../domain/decision.ts';
import type { Language } from '../../domain/language.ts';
import type { ReasonCode } from '../../domain/reasons.ts';
import type { Page, Paged, TicketInList, TicketSearch } from '../../ports/console-reads.ts';
import type { CaseOwner, CaseState } from '../../ports/store.ts';
import { instant } from './column-values.ts';
import { allOf, paged, readCursor, when } from './keyset.ts';
import type { Tables } from './tables.ts';

/** Tickets, newest first. The decisions are read for the rows of the page alone. */
export async function listTickets(db: Kysely<Tables>, search: TicketSearch, page: Page): Promise<Paged<TicketInList>> {
  const cursor = readCursor(page.after, ['time', 'text']);
  const where = allOf([
    cursor && sql`(r.received_at, r.case_id) < (${cursor[0]}::timestamptz, ${cursor[1]})`,
    when(search.scenario, (id) => (id === 'none' ? sql`r.scenarios = '{}' and r.turn_id is not null` : sql`r.scenarios @> array[${id}]`)),
    when(search.disposition, (kind) => sql`r.disposition = ${kind}`),
    when(search.state, (state) => sql`r.state = ${state}`),
    when(search.mode, (mode) => sql`r.mode = ${mode}`),
    when(search.reason, (reason) => sql`r.reasons @> array[${reason}::text]`),
    when(search.language, (language) => (language === 'other' ? sql`r.language is null` : sql`r.language = ${language}`)),
    when(search.confidenceFrom, (from) => sql`r.confidence >= ${from}`),
    when(search.confidenceTo, (to) => sql`r.confidence <= ${to}`),
    when(search.from, (from) => sql`r.received_at >= ${from}::timestamptz`),
    when(search.to, (to) => sql`r.received_at < ${to}::timestamptz`),
    when(search.customer, (customer) => sql`r.requester_key = ${customer}`),
    when(search.ticket, (ticket) => sql`r.ticket = ${ticket}`),
    when(search.order, (order) => sql`r.case_id in (select case_id from turns where orders @> array[${order}])`),
  ]);
  const { rows } = await sql<RegisterRow>`
    select r.*, t.decision from (
      select * from ticket_register r where ${where} order by r.received_at desc, r.case_id desc limit ${page.limit + 1}
    ) r left join turns t on t.id = r.turn_id order by r.received_at desc, r.case_id desc`.execute(db);
  return paged(rows, page, ticketInList, (row) => [row.received_at.toISOString(), row.case_id]);
}

function ticketInList(row: RegisterRow): TicketInList {
  return {
    ticket: row.ticket,
    receivedAt: instant(row.received_at),
    state: row.state,
    owner: row.owner,
    turns: row.turns,
    decidedAt: row.decided_at && instant(row.decided_at),
    scenarios: row.scenarios,
    confidence: row.confidence,
    language: row.language,
    mode: row.mode,
    disposition: row.disposition,
    reasons: row.reasons,
    customer: row.requester_key,
    decision: row.decision,
  };
}

interface RegisterRow {
  readonly case_id: string;
  readonly ticket: string;
  readonly received_at: Date;
  readonly state: CaseState;
  readonly owner: CaseOwner;
  readonly turns: number;
  readonly decided_at: Date | null;
  readonly scenarios: string[];
  readonly confidence: number | null;
  readonly language: Language | null;
  readonly mode: Mode | null;
  readonly disposition: Disposition['kind'] | null;
  readonly reasons: ReasonCode[];
  readonly requester_key: string | null;
  readonly decision: Decision | null;
}

import { type Kysely, sql } from 'kysely';
import type { Decision, Mode } from '../../domain/decision.ts';
import type { ConsoleReads, ModeSet, Page, Paged, Way } from '../../ports/console-reads.ts';
import { chainStanding, changedSince, searchAudit } from './audit-search.ts';
import { instant } from './column-values.ts';
import { escalationsOf, listEscalations, readEscalation } from './escalation-queue.ts';
import { allOf, paged, readCursor, when } from './keyset.ts';
import { pairsOf, searchPairs } from './pair-list.ts';
import { listTickets } from './register-list.ts';
import type { Tables } from './tables.ts';
import { listDrafts, readDraft, readTicketFile, readTurn } from './ticket-file.ts';
import { countWaiting, systemStanding } from './waiting-counts.ts';

export function createConsoleReads(db: Kysely<Tables>): ConsoleReads {
  return {
    tickets: (search, page) => listTickets(db, search, page),
    async ticketsOf(customer) {
      const { rows } = await sql<{ count: string }>`select count(*) from ticket_register where requester_key = ${customer}`.execute(db);
      return Number(rows[0]?.count ?? 0);
    },
    ticket: (ticket) => readTicketFile(db, ticket),
    escalations: (search, page) => listEscalations(db, search, page),
    escalation: (turn) => readEscalation(db, turn),
    escalationsOf: (ticket) => escalationsOf(db, ticket),
    drafts: ({ scenario }, page) => listDrafts(db, scenario, page),
    draft: (turn) => readDraft(db, turn),
    pairs: (search, page) => searchPairs(db, search, page),
    pairsOf: (ticket) => pairsOf(db, ticket),
    turn: (turn) => readTurn(db, turn),
    modeHistory: (scenario, page) => modeHistory(db, scenario, page),
    audit: (search, page) => searchAudit(db, search, page),
    changedSince: (seq) => changedSince(db, seq),
    chain: () => chainStanding(db),
    waiting: (now) => countWaiting(db, now),
    system: (now) => systemStanding(db, now),
    judged: () => judged(db),
    ways: (scenario, turns) => ways(db, scenario, turns),
  };
}

async function modeHistory(db: Kysely<Tables>, scenario: string | null, page: Page): Promise<Paged<ModeSet>> {
  const cursor = readCursor(page.after, ['number']);
  const where = allOf([when(scenario, (id) => sql`scenario = ${id}`), cursor && sql`id < ${cursor[0]}::bigint`]);
  const { rows } = await sql<{ id: string; scenario: string; mode: Mode; trial: boolean; set_by: string; why: string; at: Date }>`
    select * from scenario_modes where ${where} order by id desc limit ${page.limit + 1}`.execute(db);
  return paged(
    rows,
    page,
    ({ scenario: id, mode, trial, set_by: by, why, at }) => ({ scenario: id, mode, trial, by, why, at: instant(at) }),
    (row) => [row.id],
  );
}

async function judged(db: Kysely<Tables>): Promise<string> {
  const { rows } = await sql<{ stamp: string }>`
    select concat_ws(' ', (select max(id) from opinions), (select max(at) from draft_reviews), (select count(*) from wrong_effects),
      (select max(id) from scenario_modes)) as stamp`.execute(db);
  return rows[0]?.stamp ?? '';
}

/** The calls of each turn in their order, those that are alike counted together. */
async function ways(db: Kysely<Tables>, scenario: string, turns: number): ReturnType<ConsoleReads['ways']> {
  const { rows } = await sql<{ decision: Decision }>`
    select decision from turns where scenarios @> array[${scenario}] and not superseded order by decided_at desc limit ${turns}`.execute(
    db,
  );
  const counted = new Map<string, Way>();
  for (const { decision } of rows) {
    const calls = decision.calls.filter((call) => call.scenario === scenario).map(({ tool, outcome }) => ({ tool, outcome }));
    const key = JSON.stringify(calls);
    counted.set(key, { calls, count: (counted.get(key)?.count ?? 0) + 1 });
  }
  return { turns: rows.length, ways: [...counted.values()] };
}

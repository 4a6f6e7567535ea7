import { type Kysely, type Selectable, sql } from 'kysely';
import { asId, type CaseId, type CommentId, type Instant, type TicketId } from '../../domain/ids.ts';
import type { IdSource } from '../../ports/id-source.ts';
import type { CaseRecord, CaseState, CaseStore, Claim, HandBack } from '../../ports/store.ts';
import { noteArrivals } from './arrivals.ts';
import { appendAudit } from './audit-append.ts';
import { fenced, stands } from './claim-check.ts';
import { instant } from './column-values.ts';
import type { CasesTable, Tables } from './tables.ts';

export function createCaseStore(db: Kysely<Tables>, ids: IdSource): CaseStore {
  return {
    async receive(arrival) {
      const due = await noteArrivals(db, ids, [arrival]);
      return due.length > 0 ? 'new' : 'known';
    },

    async claim(ticket, worker, leaseMs) {
      const row = await db
        .updateTable('cases')
        .set({ worker, fence: sql`fence + 1`, lease_until: leaseEnd(leaseMs) })
        .where('ticket', '=', ticket)
        .where('state', '=', 'due')
        .where(free)
        .returningAll()
        .executeTakeFirst();
      return row ? { case: caseRecord(row), worker, fence: Number(row.fence), arrivals: row.arrivals } : null;
    },

    async renew(claim, leaseMs) {
      const result = await db
        .updateTable('cases')
        .set({ lease_until: leaseEnd(leaseMs) })
        .where(stands(claim))
        .executeTakeFirst();
      return result.numUpdatedRows > 0n;
    },

    async release(claim, standing, events) {
      return db.transaction().execute(async (trx) => {
        const more = sql<boolean>`arrivals > ${claim.arrivals}`;
        const row = await trx
          .updateTable('cases')
          .set({
            state: sql`case when ${more} then 'due' else ${standing.state} end`,
            owner: sql`case when ${more} then 'bot' else ${standing.owner} end`,
            next_deadline_at: sql`case when ${more} then next_deadline_at else ${standing.nextDeadlineAt}::timestamptz end`,
            seen_stamp: standing.seenStamp,
            bot_turns: sql`bot_turns + ${standing.botTurnsAdded}::integer`,
            due_since: sql`case when ${more} then (select max(received_at) from inbox where inbox.ticket = cases.ticket) end`,
            failures: 0,
            worker: null,
            lease_until: null,
          })
          .where(stands(claim))
          .returning(more.as('more'))
          .executeTakeFirst();
        if (!row) throw fenced(claim);
        await appendAudit(trx, claim.case.ticket, events);
        return { more: row.more };
      });
    },

    giveBack: (claim, retryAt) => dueAgain(claim, retryAt, 1),
    putOff: (claim, until) => dueAgain(claim, until, 0),

    async overdue(now, limit) {
      const rows = await db
        .selectFrom('cases')
        .select('ticket')
        .where('state', '=', 'due')
        .where('next_deadline_at', '<=', sql<Date>`${now}::timestamptz`)
        .where(free)
        .orderBy('next_deadline_at')
        .orderBy('id')
        .limit(limit)
        .execute();
      return rows.map((row) => asId<TicketId>(row.ticket));
    },

    async toLookAfter(now, limit) {
      const rows = await db
        .selectFrom('cases')
        .select('ticket')
        .where('state', 'in', lookedAfter)
        .where('next_deadline_at', '<=', sql<Date>`${now}::timestamptz`)
        .where(free)
        .orderBy('next_deadline_at')
        .orderBy('id')
        .limit(limit)
        .execute();
      return rows.map((row) => asId<TicketId>(row.ticket));
    },

    async look(ticket, worker, leaseMs) {
      const row = await db
        .updateTable('cases')
        .set({ worker, fence: sql`fence + 1`, lease_until: leaseEnd(leaseMs) })
        .where('ticket', '=', ticket)
        .where('state', 'in', lookedAfter)
        .where(free)
        .returningAll()
        .executeTakeFirst();
      return row ? { case: caseRecord(row), worker, fence: Number(row.fence), arrivals: row.arrivals } : null;
    },

    async letGo(claim) {
      await db.updateTable('cases').set({ worker: null, lease_until: null }).where(stands(claim)).execute();
    },

    async handBack(claim, { after, from }, events) {
      return db.transaction().execute(async (trx) => {
        const row = await trx
          .updateTable('cases')
          .set({ hand_backs: sql`hand_backs + 1`, handed_back_after: after, handed_back_from: from })
          .where(stands(claim))
          .returningAll()
          .executeTakeFirst();
        if (!row) throw fenced(claim);
        await appendAudit(trx, claim.case.ticket, events);
        return { ...claim, case: caseRecord(row) };
      });
    },

    async open(states) {
      const rows = await db
        .selectFrom('cases')
        .selectAll()
        .where('state', 'in', [...states])
        .orderBy('id')
        .execute();
      return rows.map(caseRecord);
    },

    async findMany(tickets) {
      if (tickets.length === 0) return [];
      const rows = await db
        .selectFrom('cases')
        .selectAll()
        .where('ticket', 'in', [...tickets])
        .execute();
      return rows.map(caseRecord);
    },

    async since() {
      const row = await db.selectFrom('cases').select('created_at').orderBy('created_at').limit(1).executeTakeFirst();
      return row ? instant(row.created_at) : null;
    },

    async find(ticket) {
      const row = await db.selectFrom('cases').selectAll().where('ticket', '=', ticket).executeTakeFirst();
      return row ? caseRecord(row) : null;
    },
  };

  async function dueAgain(claim: Claim, at: Instant, failures: number): Promise<void> {
    const result = await db
      .updateTable('cases')
      .set({
        state: 'due',
        owner: 'bot',
        // What arrived meanwhile keeps its own, earlier deadline.
        next_deadline_at: sql`case when arrivals > ${claim.arrivals} then least(next_deadline_at, ${at}::timestamptz) else ${at}::timestamptz end`,
        failures: sql`failures + ${failures}::integer`,
        worker: null,
        lease_until: null,
      })
      .where(stands(claim))
      .executeTakeFirst();
    if (result.numUpdatedRows === 0n) throw fenced(claim);
  }
}

const lookedAfter = ['with_people', 'asked'] as const satisfies readonly CaseState[];

export const free = sql<boolean>`(cases.lease_until is null or cases.lease_until <= clock_timestamp())`;

/** Leases run by the database's clock: the workers' clocks may differ. */
export function leaseEnd(leaseMs: number) {
  return sql<string>`clock_timestamp() + ${leaseMs} * interval '1 millisecond'`;
}

export function caseRecord(row: Selectable<CasesTable>): CaseRecord {
  return {
    id: asId<CaseId>(row.id),
    ticket: asId<TicketId>(row.ticket),
    state: row.state,
    owner: row.owner,
    nextDeadlineAt: row.next_deadline_at && instant(row.next_deadline_at),
    botTurns: row.bot_turns,
    seenStamp: row.seen_stamp,
    failures: row.failures,
    handBack: handBackOf(row),
    createdAt: instant(row.created_at),
  };
}

function handBackOf({ hand_backs: count, handed_back_after: after, handed_back_from: from }: Selectable<CasesTable>): HandBack | null {
  return after === null ? null : { count, after: asId<CommentId>(after), from: from === null ? null : asId<CommentId>(from) };
}

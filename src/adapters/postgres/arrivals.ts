import { type Kysely, sql } from 'kysely';
import { canonicalJson } from '../../audit/chain.ts';
import type { IdSource } from '../../ports/id-source.ts';
import type { Arrival } from '../../ports/store.ts';
import { storableText } from './column-values.ts';
import type { Tables } from './tables.ts';

/**
 * Notes arrivals and makes their cases due, in one statement: inbox, cases and audit depend on each other in this order.
 * Events known already change nothing, nor does one whose `stamp` the case has seen. @returns the tickets that became due.
 */
export async function noteArrivals(
  db: Kysely<Tables>,
  ids: IdSource,
  arrivals: readonly (Arrival & { readonly stamp?: string })[],
): Promise<string[]> {
  if (arrivals.length === 0) return [];
  const rows = JSON.stringify(
    arrivals.map((arrival) => ({
      event: storableText(arrival.event),
      ticket: storableText(arrival.ticket),
      source: arrival.source,
      at: arrival.at,
      deadline: arrival.deadline,
      stamp: arrival.stamp ?? null,
      case_id: ids.next(),
      audit: canonicalJson({ type: 'ticket_received', source: arrival.source, event: arrival.event, at: arrival.at }),
    })),
  );
  const result = await sql<{ ticket: string }>`
    with arrived as (
      select * from json_to_recordset(${rows}::json)
        as a (event text, ticket text, source text, at timestamptz, deadline timestamptz, stamp text, case_id text, audit text)
    ), noted as (
      insert into inbox (event, ticket, source, received_at)
      select event, ticket, source, at from arrived a
      where a.stamp is null or not exists (select from cases c where c.ticket = a.ticket and c.seen_stamp = a.stamp)
      order by event
      on conflict (event) do nothing
      returning event, ticket
    ), due as (
      insert into cases (id, ticket, state, owner, next_deadline_at, due_since, arrivals, created_at)
      select min(a.case_id), a.ticket, 'due', 'bot', min(a.deadline), min(a.at), count(*), min(a.at)
      from arrived a join noted n on n.event = a.event
      group by a.ticket
      order by a.ticket
      on conflict (ticket) do update set
        state = 'due', owner = 'bot', arrivals = cases.arrivals + excluded.arrivals,
        next_deadline_at = case when cases.state = 'due' then least(cases.next_deadline_at, excluded.next_deadline_at)
                                else excluded.next_deadline_at end,
        due_since = case when cases.state = 'due' then coalesce(cases.due_since, excluded.due_since) else excluded.due_since end
      returning ticket
    )
    select due.ticket, (select count(audit_append(a.ticket, a.audit)) from arrived a join noted n on n.event = a.event where a.ticket = due.ticket)
    from due`.execute(db);
  return result.rows.map((row) => row.ticket);
}

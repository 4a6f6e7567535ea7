import pg from 'pg';
import { aroundTheTickets, auditOfCopies, registerOfCopies } from './copies-around-cases.ts';
import { actionsOfCopies, caseCopies, escalationCopies, pairCopies, turnCopies } from './copies-of-cases.ts';

export interface Size {
  readonly tickets: number;
  /** Audit events of each ticket. */
  readonly eventsEach: number;
}

const seed = 0.42;

/**
 * Multiplies the tickets that a store has lived through: each copy begins at its own moment of the last 400 days, with its own customer
 * and order, and old ones are over. The same seed gives the same store, but for what the templates hold.
 */
export async function multiplyTickets(url: string, { tickets, eventsEach }: Size): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    // No triggers: what they keep is written below, all at once.
    await client.query('SET session_replication_role = replica');
    await client.query("SET work_mem = '256MB'; SET maintenance_work_mem = '512MB'; SET synchronous_commit = off");
    await client.query('SET max_parallel_workers_per_gather = 0');
    const indexes = await client.query<{ name: string; definition: string }>(indexesToRebuild);
    for (const { name } of indexes.rows) await client.query(`DROP INDEX ${name}`);
    await client.query('SELECT setseed($1)', [seed]);
    await client.query(templates);
    await client.query(copies, [tickets]);
    await client.query('ANALYZE template; ANALYZE copy');
    for (const statement of [caseCopies, turnCopies, actionsOfCopies, escalationCopies, ...pairCopies, ...aroundTheTickets])
      await client.query(statement);
    await client.query(auditOfCopies(eventsEach));
    for (const { definition } of indexes.rows) await client.query(definition);
    await client.query('ANALYZE cases; ANALYZE turns');
    await client.query(registerOfCopies);
    await client.query('VACUUM ANALYZE');
  } finally {
    await client.end();
  }
}

const indexesToRebuild = `
  SELECT i.indexname AS name, i.indexdef AS definition FROM pg_indexes i
  WHERE i.schemaname = 'public' AND i.tablename IN ('inbox', 'cases', 'turns', 'actions', 'shadow_pairs', 'sightings', 'audit_events')
    AND NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conname = i.indexname)`;

/** Tickets that were decided on. Ids of turns and actions in their events are marked, so that each copy can have its own. */
const templates = `
  CREATE TEMP TABLE template AS
    SELECT row_number() OVER (ORDER BY c.ticket) AS place, c.id, c.ticket, c.created_at FROM cases c
    WHERE EXISTS (SELECT FROM turns t WHERE t.case_id = c.id AND NOT t.superseded);
  CREATE TEMP TABLE template_event AS
    SELECT t.id AS case_id, row_number() OVER (PARTITION BY t.id ORDER BY e.seq) AS place, count(*) OVER (PARTITION BY t.id) AS many, 
      regexp_replace(e.event, '"([0-9a-f]{8}-[0-9a-f-]{27})"', '"§\\1"', 'g') AS event
    FROM template t JOIN audit_events e ON e.ticket = t.ticket`;

/** A few customers write often, most of them rarely. */
const copies = `
  CREATE TEMP TABLE copy AS
    SELECT 'b' || lpad(n::text, 7, '0') AS id, (10000000 + n)::text AS ticket, t.id AS template, t.created_at AS template_at, at,
      at - t.created_at AS later, now() - at AS age, chance,
      encode(sha256(('customer ' || floor(60000 * power(customer, 2)))::bytea), 'hex') AS customer,
      (500000 + floor(60000 * power(customer, 2)) * 4 + floor(chance * 4))::bigint::text AS order_name
    FROM (
      SELECT n, 1 + floor(random() * (SELECT count(*) FROM template)) AS place, random() AS chance, random() AS customer,
        date_trunc('milliseconds', now() - interval '400 days' * (1 - n::float / $1::int) - interval '3 hours' - interval '2 minutes' * random()) AS at
      FROM generate_series(1, $1::int) n OFFSET 0
    ) drawn JOIN template t ON t.place = drawn.place`;

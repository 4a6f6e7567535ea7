import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createPostgresStore } from '../../../src/adapters/postgres/store.ts';
import { verifyAudit } from '../../../src/adapters/postgres/verify-audit.ts';
import { createIdSource } from '../../../src/adapters/system/id-source.ts';
import type { Store } from '../../../src/ports/store.ts';
import { claimed, fresh, now, planned, refund, standing, turn } from '../../contract/store-fixtures.ts';
import { type FreshDatabase, freshDatabase } from '../../support/postgres.ts';
import { silentLogger } from '../../support/silent-logger.ts';

let database: FreshDatabase;
let owner: pg.Client;
let store: Store;

beforeEach(async () => {
  database = await freshDatabase();
  owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
  store = createPostgresStore({ url: database.url, ids: createIdSource(), logger: silentLogger });
});
afterEach(async () => {
  await store.close();
  await owner.end();
  await database.drop();
});

async function liveOneCase(): Promise<string> {
  const claim = await claimed(store);
  const action = planned(refund(fresh('order')));
  const saved = turn([action]);
  await store.turns.save(claim, saved, null, [
    { type: 'turn_ended', turn: saved.id, disposition: 'Ærøskøbing "\\ \0 \uD800 \u2028 \u007F 🧥 1e21', at: now },
    { type: 'ticket_escalated', reasons: ['safety', 'legal_or_authority'], group: 'Støtte' },
  ]);
  await store.ledger.start(claim, action.id, now);
  await store.ledger.finish(action.id, { state: 'done', how: 'answered' }, now);
  const ended = { type: 'turn_ended', turn: saved.id, disposition: 'resolved', at: now } as const;
  await store.turns.end(claim, saved.id, { kind: 'resolved' }, null, [ended], now);
  await store.cases.release(claim, standing(), [{ type: 'case_closed', why: 'resolved' }]);
  return claim.case.ticket;
}

async function types(): Promise<string[]> {
  return (await owner.query<{ type: string }>('SELECT type FROM audit_events ORDER BY seq')).rows.map((row) => row.type);
}

/** What an intruder with the owner's rights must do first. */
async function withoutTriggers(sql: string): Promise<void> {
  await owner.query(`ALTER TABLE audit_events DISABLE TRIGGER USER; ${sql}; ALTER TABLE audit_events ENABLE TRIGGER USER`);
}

test('each step of a case leaves its event, and the database hashes as this program does', async () => {
  await liveOneCase();

  expect(await types()).toEqual([
    'ticket_received',
    'turn_ended',
    'ticket_escalated',
    'action_started',
    'action_done',
    'turn_ended',
    'case_closed',
  ]);
  expect(await verifyAudit({ url: database.url })).toMatchObject({ kind: 'whole', count: 7 });
});

test('events written by many workers at once make one chain without holes', async () => {
  await Promise.all(Array.from({ length: 12 }, liveOneCase));

  expect(await verifyAudit({ url: database.url })).toMatchObject({ kind: 'whole', count: 84 });
});

test('a change that is undone leaves no event', async () => {
  const claim = await claimed(store);
  const before = await types();

  const refused = store.cases.release(claim, standing({ state: 'asked', owner: 'nobody' }), [{ type: 'person_took_over' }]);

  await expect(refused).rejects.toThrow();
  expect(await types()).toEqual(before);
});

test.each(['UPDATE audit_events SET ticket = NULL', 'DELETE FROM audit_events', 'TRUNCATE audit_events'])(
  '%s is refused, for the service by its role and for the owner by a trigger',
  async (sql) => {
    await liveOneCase();
    const client = new pg.Client({ connectionString: database.url, options: '-c role=resolute_app' });
    await client.connect();

    await expect(client.query(sql)).rejects.toThrow(/permission denied/);
    await expect(owner.query(sql)).rejects.toThrow(/never changed or removed/);

    await client.end();
    expect(await types()).toHaveLength(7);
  },
);

test.each([
  'UPDATE audit_head SET seq = 0',
  'INSERT INTO audit_head (single, seq, hash) VALUES (true, 0, 0)',
  "INSERT INTO audit_events (seq, ticket, event) VALUES (99, '1', '{}')",
  'ALTER TABLE audit_events DISABLE TRIGGER USER',
  'DELETE FROM scenario_modes',
  'DELETE FROM inbox',
])('the service may not: %s', async (sql) => {
  const client = new pg.Client({ connectionString: database.url, options: '-c role=resolute_app' });
  await client.connect();

  await expect(client.query(sql)).rejects.toThrow(/permission denied|must be owner/);

  await client.end();
});

test('an event cannot choose its own number, hash or time', async () => {
  await owner.query(
    `INSERT INTO audit_events (seq, at, ticket, event, prev, hash) VALUES (77, 'long ago', '1', '{"type":"person_took_over"}', 'x', 'y')`,
  );

  const { rows } = await owner.query('SELECT seq, at FROM audit_events');

  expect(rows[0]).toMatchObject({ seq: '1', at: expect.stringMatching(/^\d{4}-.*Z$/) });
  expect(await verifyAudit({ url: database.url })).toMatchObject({ kind: 'whole', count: 1 });
});

test.each([
  ['edited', `UPDATE audit_events SET event = replace(event, 'answered', 'read_back') WHERE type = 'action_done'`, 5],
  ['moved to another ticket', `UPDATE audit_events SET ticket = '1' WHERE seq = 3`, 3],
  ['deleted', 'DELETE FROM audit_events WHERE seq = 4', 5],
  [
    'inserted',
    `UPDATE audit_events SET seq = seq + 100 WHERE seq > 3; UPDATE audit_events SET seq = seq - 99 WHERE seq > 100;
     INSERT INTO audit_events (seq, at, ticket, event, prev, hash) SELECT 4, at, ticket, event, hash, repeat('a', 64) FROM audit_events WHERE seq = 3`,
    4,
  ],
  [
    'reordered',
    'UPDATE audit_events SET seq = 100 WHERE seq = 3; UPDATE audit_events SET seq = 3 WHERE seq = 4; UPDATE audit_events SET seq = 4 WHERE seq = 100',
    3,
  ],
] as const)('an event that was %s by the owner is found', async (_what, sql, seq) => {
  await liveOneCase();

  await withoutTriggers(sql);

  expect(await verifyAudit({ url: database.url })).toMatchObject({ kind: 'broken', seq });
});

test('a cut tail is found by the head row, and with that forged too by the anchor', async () => {
  await liveOneCase();
  const { rows } = await owner.query<{ hash: string }>('SELECT hash FROM audit_head');
  const anchor = rows[0]?.hash;
  await withoutTriggers('DELETE FROM audit_events WHERE seq > 5');

  expect(await verifyAudit({ url: database.url })).toMatchObject({ kind: 'cut', count: 5, noted: 7 });
  await owner.query('UPDATE audit_head SET (seq, hash) = (SELECT seq, hash FROM audit_events WHERE seq = 5)');

  expect(await verifyAudit({ url: database.url })).toMatchObject({ kind: 'whole', count: 5 });
  expect(await verifyAudit({ url: database.url, anchor })).toMatchObject({ kind: 'not_anchored', count: 5 });
});

test('a whole chain that was written anew is found by the anchor', async () => {
  await liveOneCase();
  const { rows } = await owner.query<{ hash: string }>('SELECT hash FROM audit_head');
  await owner.query('CREATE TEMP TABLE kept AS SELECT ticket, event FROM audit_events WHERE seq <> 4 ORDER BY seq');
  await withoutTriggers(`DELETE FROM audit_events; UPDATE audit_head SET seq = 0, hash = repeat('0', 64)`);
  await owner.query('INSERT INTO audit_events (ticket, event) SELECT ticket, event FROM kept');

  expect(await verifyAudit({ url: database.url })).toMatchObject({ kind: 'whole', count: 6 });
  expect(await verifyAudit({ url: database.url, anchor: rows[0]?.hash })).toMatchObject({ kind: 'not_anchored' });
});

test('the command says in a sentence how the chain stands, and fails when it is broken', async () => {
  const run = (...args: string[]) => {
    const script = fileURLToPath(new URL('../../../scripts/audit-verify.ts', import.meta.url));
    return spawnSync(process.execPath, [script, '--url', database.url, ...args], { encoding: 'utf8' });
  };
  await liveOneCase();

  const whole = run();
  expect(whole.stdout).toContain('The audit chain is whole: 7 events.');
  expect(whole.status).toBe(0);
  const anchored = run('--anchor', 'f'.repeat(64));
  expect(anchored.stdout).toContain('does not hold the anchor');
  expect(anchored.status).toBe(1);

  await withoutTriggers('DELETE FROM audit_events WHERE seq = 4');
  const broken = run();
  expect(broken.stdout).toContain('broken at event 5');
  expect(broken.status).toBe(1);
});

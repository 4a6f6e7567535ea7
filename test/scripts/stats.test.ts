import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createPostgresStore } from '../../src/adapters/postgres/store.ts';
import { createIdSource } from '../../src/adapters/system/id-source.ts';
import { live, type Message } from '../support/lived-history.ts';
import { type FreshDatabase, freshDatabase } from '../support/postgres.ts';
import { silentLogger } from '../support/silent-logger.ts';

const DAY = 1_440;
const message: Message = {
  after: 1,
  scenario: 'cancel_order',
  orders: [],
  end: 'resolved',
  reasons: ['human_requested'],
  skip: 'thanks',
  refund: 63_800,
  inShop: 'yes',
  wrongEffect: false,
  seen: [],
};
const info: Message = { ...message, scenario: 'order_status', refund: null, inShop: null };
const rated = (good: boolean, bots: boolean) => [{ type: 'ticket_rated' as const, after: 300, good, bots }];

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
  const store = createPostgresStore({ url: database.url, ids: createIdSource(), logger: silentLogger });
  await live(store, { start: 0, messages: [message] });
  await live(store, { start: 5, messages: [{ ...info, seen: rated(true, true) }] });
  await live(store, {
    start: 9,
    messages: [
      { ...info, end: 'asked' },
      { ...info, after: 90 },
      { ...info, after: 9, end: 'skipped' },
    ],
  });
  await live(store, { start: 10 * DAY, messages: [message, { ...info, after: 2 * DAY, end: 'escalated', seen: rated(false, false) }] });
  await live(store, { start: 10 * DAY, messages: [{ ...info, scenario: null, end: 'shadowed' }] });
  await store.close();
});
afterAll(() => database.drop());

const autumn = ['--from', '2026-11-01', '--to', '2026-12-31'];

async function stats(...args: string[]) {
  const script = fileURLToPath(new URL('../../scripts/stats.ts', import.meta.url));
  const run = spawn(process.execPath, [script, '--url', database.url, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const [stdout, stderr, [status]] = await Promise.all([text(run.stdout), text(run.stderr), once(run, 'close')]);
  return { stdout, stderr, status };
}

test('the command tells the same text from the tables and from the audit log alone', async () => {
  const [tables, audit] = await Promise.all([stats(...autumn, '--json'), stats(...autumn, '--json', '--from-audit')]);

  expect([tables.status, audit.status]).toEqual([0, 0]);
  expect(audit.stdout).toBe(tables.stdout);
  expect(JSON.parse(tables.stdout)).toMatchObject({ total: { arrived: 5, resolved: 3, reversed: { reopened: 1 } } });
  expect(audit.stderr).toContain('The tables say the same.');
});

test('the command fails when the tables say otherwise or the chain is broken, and prints tables for people', async () => {
  const owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
  await owner.query(`UPDATE sightings SET score = 'good'`);
  await owner.query('ALTER TABLE audit_events DISABLE TRIGGER USER');
  await owner.query(`UPDATE audit_events SET event = replace(event, 'shadowed', 'resolved') WHERE seq = 34`);
  const tampered = await stats(...autumn, '--from-audit');
  await owner.end();

  expect(tampered.status).toBe(1);
  expect(tampered.stderr).toContain('The audit chain is broken at event 34; nothing from there on was counted.');
  expect(tampered.stderr).toContain('total.csat.people.good: 1 by the tables, 0 by the audit log');
  expect(tampered.stdout).toContain('3 resolved of 5 that arrived: 60 %; of the 4 whose scenario is known: 75 %');
});

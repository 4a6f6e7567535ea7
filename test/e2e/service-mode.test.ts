import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { startWorld, type World } from '../../scripts/eval/world.ts';
import type { Notice } from '../../src/domain/notice.ts';
import { deskStore } from '../support/desk-store.ts';
import { follow } from '../support/followed.ts';
import { type FreshDatabase, freshDatabase } from '../support/postgres.ts';
import { setServiceMode } from '../support/service-mode.ts';

const QUIET_MS = 601_000;
let database: FreshDatabase;
let owner: pg.Pool;
let world: World;
const told: Notice[] = [];
const { ticket, caseOf, handled, changes, notes } = follow(() => world);

beforeAll(async () => {
  database = await freshDatabase();
  owner = new pg.Pool({ connectionString: database.url, max: 2 });
  world = await startWorld({
    root: process.cwd(),
    store: deskStore,
    databaseUrl: database.url,
    ownerUrl: database.url,
    logLevel: 'silent',
    notifiers: [{ name: 'list', send: async (notice) => void told.push(notice) }],
  });
});
afterAll(async () => {
  await world.close();
  await owner.end();
  await database.drop();
});
beforeEach(async () => {
  await world.fresh();
  // Each test begins at the same time of the sandbox.
  await owner.query('TRUNCATE measures; UPDATE audit_checks SET fault = NULL, fault_seq = NULL, fault_at = NULL');
  await setServiceMode(world, 'auto');
  told.length = 0;
});

const watch = () => world.service.serviceMode.watchService();
const standing = () => world.service.store.serviceMode.current();
const mailed = (email = 'sofie@mail.example', body = 'Hej, jeg vil gerne annullere ordre 10412.') =>
  world.sandbox.mail({ from: { email, name: 'Kunde' }, subject: 'Ordre', body });
const byBot = () => world.sandbox.history.list().filter(({ by }) => by === 'bot');

/** Holds the turn's decision back in the database until the switch is flipped: decided under one mode, carried out under the other. */
async function flipBetween(mode: 'human' | 'frozen'): Promise<void> {
  const client = await owner.connect();
  try {
    await client.query('BEGIN');
    await client.query('LOCK TABLE turns IN SHARE MODE');
    mailed();
    await vi.waitFor(
      async () => {
        const { rows } = await owner.query(
          "SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%insert into \"turns\"%'",
        );
        expect(rows).toHaveLength(1);
      },
      { timeout: 10_000, interval: 20 },
    );
    await setServiceMode(world, mode);
  } finally {
    await client.query('COMMIT');
    client.release();
  }
}

test('a turn that was decided before the switch was flipped does nothing any more: people get it with the brief', async () => {
  await flipBetween('human');
  await handled();

  expect(world.sandbox.effects()).toEqual([]);
  expect(changes().filter(({ kind, data }) => kind === 'comment_added' && data['public'] === true && data['author'] === 'bot')).toEqual([]);
  expect(notes().join()).toContain('Botten er trådt tilbage');
  expect(await caseOf()).toMatchObject({ state: 'with_people', failures: 0 });
});

test('a frozen service writes nothing, loses nothing, counts no failure, and goes on where it was', async () => {
  await flipBetween('frozen');
  await sleep(500);
  expect(byBot()).toEqual([]);
  expect(await caseOf()).toMatchObject({ state: 'due', failures: 0 });

  await setServiceMode(world, 'auto');
  await world.service.queue.add({ kind: 'handle_ticket', ticket: ticket() });
  await handled();

  expect(world.sandbox.effects()).toHaveLength(1);
  expect(byBot().filter(({ kind }) => kind === 'ticket_updated')).toHaveLength(1);
});

test('a shop that fails sends everything to people; quiet and five good tickets bring the bot back; people hear of each step once', async () => {
  world.sandbox.faults.set([{ system: 'shopify', kind: '500', probability: 1 }]);
  await Promise.all(Array.from({ length: 12 }, () => world.service.commerce.findCustomer('sofie@mail.example').catch(() => undefined)));
  await Promise.all(Array.from({ length: 12 }, () => world.service.commerce.findCustomer('lars@mail.example').catch(() => undefined)));
  expect(await watch()).toBe(true);
  world.sandbox.faults.set([]);
  expect(await standing()).toMatchObject({ mode: 'human', wanted: 'auto', triggers: ['shop_errors'], by: 'resolute', held: false });

  expect(await watch()).toBe(false);
  world.sandbox.clock.advance(QUIET_MS);
  expect(await watch()).toBe(true);
  expect(await standing()).toMatchObject({ mode: 'suggest', wanted: 'auto' });

  for (let count = 0; count < 5; count += 1) {
    expect(await watch()).toBe(false);
    mailed(`kunde${count}@mail.example`, 'Hej, hvor er min ordre 10400?');
    await world.sandbox.settled();
    await vi.waitFor(async () => expect(await world.service.store.cases.open(['observed'])).toHaveLength(count + 1), 10_000);
  }
  expect(await watch()).toBe(true);
  expect(await standing()).toMatchObject({ mode: 'auto', triggers: [] });
  expect(world.sandbox.effects()).toEqual([]);
  expect(byBot().filter(({ kind, data }) => kind === 'comment_added' && data['public'] === true)).toEqual([]);

  await watch();
  await world.service.followUp.lookAfter();
  const texts = told.map(({ content }) => content.text);
  expect(texts.filter((text) => text.includes('calls to the shop failed'))).toHaveLength(1);
  expect(texts.filter((text) => text.startsWith('The bot works as its scenarios say.')).length).toBeGreaterThan(0);
  expect(new Set(told.map(({ key }) => key)).size).toBe(told.length);
});

test('a fault in the audit trail sends everything to people, and only a person brings the bot back', async () => {
  await watch();
  await owner.query(`ALTER TABLE audit_events DISABLE TRIGGER USER;
    INSERT INTO audit_events (seq, at, ticket, event, prev, hash)
      SELECT seq + 1, at, ticket, '{"type":"case_closed","why":"forged"}', hash, reverse(hash) FROM audit_events ORDER BY seq DESC LIMIT 1;
    ALTER TABLE audit_events ENABLE TRIGGER USER;
    UPDATE audit_head SET seq = seq + 1, hash = (SELECT hash FROM audit_events ORDER BY seq DESC LIMIT 1)`);

  expect(await watch()).toBe(true);
  expect(await standing()).toMatchObject({ mode: 'human', held: true, triggers: ['audit_broken'] });
  world.sandbox.clock.advance(QUIET_MS);
  expect(await watch()).toBe(false);

  await setServiceMode(world, 'auto');
  expect(await watch()).toBe(false);
  expect(await standing()).toMatchObject({ mode: 'auto', held: false });
});

test('a ticket that waits too long for the bot sends everything to people', async () => {
  world.sandbox.webhookTrouble({ drop: 1 });
  const { ticketId } = mailed();
  const at = world.service.clock.now();
  await world.service.store.cases.receive({
    event: 'waits' as never,
    ticket: String(ticketId) as never,
    source: 'manual',
    at,
    deadline: '2099-01-01T00:00:00.000Z' as never,
  });
  world.sandbox.webhookTrouble({});
  expect(await watch()).toBe(false);
  world.sandbox.clock.advance(301_000);

  expect(await watch()).toBe(true);
  expect(await standing()).toMatchObject({ mode: 'human', triggers: ['oldest_waiting'] });
});

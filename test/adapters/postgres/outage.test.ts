import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { expect, test, vi } from 'vitest';
import { startEmbeddedPostgres } from '../../../src/adapters/postgres/embedded.ts';
import { migrate } from '../../../src/adapters/postgres/migrate.ts';
import { createPostgresStore } from '../../../src/adapters/postgres/store.ts';
import { translated } from '../../../src/adapters/postgres/store-errors.ts';
import { createIdSource } from '../../../src/adapters/system/id-source.ts';
import { arrival, claimed, fresh } from '../../contract/store-fixtures.ts';
import { freshDatabase } from '../../support/postgres.ts';
import { recordingLogger, silentLogger } from '../../support/silent-logger.ts';

test('when the database ends its connections the process lives on, says so, and goes on with new ones', async () => {
  const database = await freshDatabase();
  const logger = recordingLogger();
  const store = createPostgresStore({ url: database.url, ids: createIdSource(), logger });
  await Promise.all([1, 2, 3].map(() => store.cases.receive(arrival(fresh('ticket')))));
  const killer = new pg.Client({ connectionString: database.url });
  await killer.connect();

  const { rows } = await killer.query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'resolute' AND datname = current_database()",
  );

  expect(rows.length).toBeGreaterThan(0);
  await vi.waitFor(() => expect(logger.lines.filter((line) => line.level === 'warn')).toHaveLength(rows.length), { timeout: 5_000 });
  expect(await store.cases.receive(arrival(fresh('ticket')))).toBe('new');
  await killer.end();
  await store.close();
  await database.drop();
});

test('a write whose connection is cut in the middle is unreachable, with unknown effect', async () => {
  const database = await freshDatabase();
  const store = createPostgresStore({ url: database.url, ids: createIdSource(), logger: silentLogger });
  const claim = await claimed(store);
  const blocker = new pg.Client({ connectionString: database.url });
  await blocker.connect();
  await blocker.query('BEGIN');
  await blocker.query('SELECT FROM cases WHERE id = $1 FOR UPDATE', [claim.case.id]);

  const writing = store.cases.renew(claim, 1_000);
  const outcome = expect(writing).rejects.toMatchObject({ code: 'store.unreachable', retry: 'later', effect: 'unknown' });
  await wait(50);
  await blocker.query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'resolute' AND datname = current_database()",
  );

  await outcome;
  await blocker.end();
  await store.close();
  await database.drop();
});

test('while the database is down every call is unreachable; when it is back, so is the store', { timeout: 30_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'resolute-outage-'));
  const first = await startEmbeddedPostgres({ dataDir: folder, durable: false });
  await migrate({ url: first.url });
  const store = createPostgresStore({ url: first.url, ids: createIdSource(), logger: silentLogger });
  expect(await store.healthy()).toBe(true);
  await first.stop();

  expect(await store.healthy()).toBe(false);
  await expect(store.cases.receive(arrival(fresh('ticket')))).rejects.toMatchObject({ code: 'store.unreachable' });
  await expect(migrate({ url: first.url })).rejects.toMatchObject({ code: 'store.unreachable' });

  const second = await startEmbeddedPostgres({ dataDir: folder, port: first.port, durable: false });
  expect(await store.cases.receive(arrival(fresh('ticket')))).toBe('new');
  await store.close();
  await second.stop();
  await rm(folder, { recursive: true, force: true });
});

test('an error of ours in a statement is not mistaken for an outage', () => {
  const bug = Object.assign(new Error('column does not exist'), { code: '42703' });

  expect(translated(bug)).toBe(bug);
});

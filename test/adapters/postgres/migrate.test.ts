import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { migrate } from '../../../src/adapters/postgres/migrate.ts';
import { type FreshDatabase, freshDatabase } from '../../support/postgres.ts';

let database: FreshDatabase;
let folder: string;

beforeEach(async () => {
  database = await freshDatabase();
  folder = await mkdtemp(join(tmpdir(), 'resolute-migrations-'));
  await cp(fileURLToPath(new URL('../../../migrations/', import.meta.url)), folder, { recursive: true });
});
afterEach(async () => {
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

async function exists(table: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const { rows } = await client.query<{ found: boolean }>('SELECT to_regclass($1) IS NOT NULL AS found', [table]);
  await client.end();
  return rows[0]?.found ?? false;
}

test('a database that is up to date is left alone', async () => {
  expect(await migrate({ url: database.url, folder })).toEqual([]);
});

test('of four processes that start at once, one applies what is new and all succeed', async () => {
  await writeFile(join(folder, '0900_more.sql'), 'CREATE TABLE more (id int)');

  const answers = await Promise.all([1, 2, 3, 4].map(() => migrate({ url: database.url, folder })));

  expect(answers.flat()).toEqual(['0900_more.sql']);
  expect(await exists('more')).toBe(true);
});

test('a migration that fails half-way leaves nothing behind and can be tried again', async () => {
  await writeFile(join(folder, '0900_more.sql'), 'CREATE TABLE more (id int); SELECT no_such_column');
  await expect(migrate({ url: database.url, folder })).rejects.toThrow(/no_such_column/);
  expect(await exists('more')).toBe(false);
  await writeFile(join(folder, '0900_more.sql'), 'CREATE TABLE more (id int)');

  expect(await migrate({ url: database.url, folder })).toEqual(['0900_more.sql']);
});

test('a migration that was changed after it had been applied is refused', async () => {
  await writeFile(join(folder, '0900_more.sql'), 'CREATE TABLE more (id int)');
  await migrate({ url: database.url, folder });
  await writeFile(join(folder, '0900_more.sql'), 'CREATE TABLE more (id bigint)');

  await expect(migrate({ url: database.url, folder })).rejects.toMatchObject({ code: 'store.migration_changed' });
});

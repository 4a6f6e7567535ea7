import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, expect, test } from 'vitest';
import { startEmbeddedPostgres } from '../../../src/adapters/postgres/embedded.ts';

const folders: string[] = [];
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'resolute-embedded-'));
  folders.push(folder);
  return folder;
}

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query({ text: sql, rowMode: 'array' });
    return rows[0]?.[0];
  } finally {
    await client.end();
  }
}

test('a cluster is made once, keeps its data over a restart, and answers on loopback only', { timeout: 30_000 }, async () => {
  const dataDir = join(await newFolder(), 'data');
  const first = await startEmbeddedPostgres({ dataDir, durable: false });
  folders.push(first.dataDir);
  await ask(first.url, 'CREATE TABLE kept AS SELECT 42 AS n');
  await first.stop();

  const second = await startEmbeddedPostgres({ dataDir, durable: false });

  expect(await ask(second.url, 'SELECT n FROM kept')).toBe(42);
  expect(await ask(second.url, 'SHOW listen_addresses')).toBe('127.0.0.1');
  await second.stop();
  await expect(ask(second.url, 'SELECT 1')).rejects.toThrow(/ECONNREFUSED/);
});

test('when the owner is killed the server ends by itself, and the next start takes over', { timeout: 30_000 }, async () => {
  const dataDir = join(await newFolder(), 'data');
  const source = new URL('../../../src/adapters/postgres/embedded.ts', import.meta.url).href;
  const script = `const { startEmbeddedPostgres } = await import(${JSON.stringify(source)});
    const server = await startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)}, durable: false });
    console.log(JSON.stringify(server)); setInterval(() => {}, 1000);`;
  const owner = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  const { url, dataDir: place } = JSON.parse(await new Promise<string>((line) => owner.stdout.once('data', (data) => line(String(data)))));
  folders.push(place);
  expect(await ask(url, 'SELECT 1')).toBe(1);

  owner.kill('SIGKILL');
  const next = await startEmbeddedPostgres({ dataDir, durable: false });

  expect(await ask(next.url, 'SELECT 1')).toBe(1);
  await expect(ask(url, 'SELECT 1')).rejects.toThrow(/ECONNREFUSED/);
  await next.stop();
});

test('a lock file whose number now belongs to another program does not block the start', { timeout: 30_000 }, async () => {
  const dataDir = join(await newFolder(), 'data');
  const first = await startEmbeddedPostgres({ dataDir, durable: false });
  folders.push(first.dataDir);
  const lock = await readFile(join(first.dataDir, 'postmaster.pid'), 'utf8');
  await first.stop();
  await writeFile(join(first.dataDir, 'postmaster.pid'), lock.replace(/^\d+/, String(process.pid)));

  const second = await startEmbeddedPostgres({ dataDir, durable: false });

  expect(await ask(second.url, 'SELECT 1')).toBe(1);
  await second.stop();
});

test('a second start on a folder in use is refused with a sentence, and the first goes on', { timeout: 30_000 }, async () => {
  const dataDir = join(await newFolder(), 'data');
  const first = await startEmbeddedPostgres({ dataDir, durable: false });
  folders.push(first.dataDir);

  const attempt = startEmbeddedPostgres({ dataDir, durable: false, patienceMs: 300 });

  await expect(attempt).rejects.toMatchObject({ code: 'store.data_dir_in_use' });
  expect(await ask(first.url, 'SELECT 1')).toBe(1);
  await first.stop();
});

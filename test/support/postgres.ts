import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import type { TestProject } from 'vitest/node';
import { startEmbeddedPostgres } from '../../src/adapters/postgres/embedded.ts';
import { migrate } from '../../src/adapters/postgres/migrate.ts';
import { askAtDoor, type LentServer, lendOnDemand } from './server-on-demand.ts';

declare module 'vitest' {
  interface ProvidedContext {
    postgresDoor: string;
  }
}

const template = 'resolute_template';

/** Vitest's `globalSetup`: one server for the whole run, with a migrated database to copy from. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await lendOnDemand(startPostgres);
  project.provide('postgresDoor', server.door);
  return server.stop;
}

/** The same outside vitest (the demo, crash tests in own processes). */
export async function startPostgres(): Promise<LentServer> {
  const folder = await mkdtemp(join(tmpdir(), 'resolute-test-postgres-'));
  const server = await startEmbeddedPostgres({ dataDir: folder, durable: false, maxConnections: 300 });
  const stop = async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await query(server.url, `CREATE DATABASE ${template}`);
    await migrate({ url: databaseUrl(server.url, template) });
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: server.url, stop };
}

export interface FreshDatabase {
  /** As the owner of everything; `createPostgresStore` takes on the service's role itself. */
  readonly url: string;
  /** Removes it, whoever is still connected. */
  drop(): Promise<void>;
}

/** A new migrated database, for one test file or one test. `url` is needed outside vitest only: what `startPostgres` gave. */
export async function freshDatabase(url?: string): Promise<FreshDatabase> {
  const server = url ?? (await askAtDoor(inject('postgresDoor')));
  const name = `test_${randomBytes(6).toString('hex')}`;
  // Copying the files takes a tenth of what Postgres does by itself, writing each page into its log.
  await query(server, `CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY`);
  return { url: databaseUrl(server, name), drop: () => query(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}

function databaseUrl(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

async function query(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '../../src/adapters/postgres/embedded.ts';

export interface TemporaryDatabase {
  /** Makes an empty database and returns its address, as its owner. */
  create(name: string): Promise<string>;
  stop(): Promise<void>;
}

/** A Postgres of its own in a temporary folder, gone with `stop`. It does not wait for the disk: nothing here must survive. */
export async function startTemporaryDatabase(): Promise<TemporaryDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'resolute-'));
  const server = await startEmbeddedPostgres({ dataDir: folder, durable: false });
  return {
    async create(name) {
      const client = new pg.Client({ connectionString: server.url });
      await client.connect();
      await client.query(`CREATE DATABASE ${pg.escapeIdentifier(name)}`).finally(() => client.end());
      const url = new URL(server.url);
      url.pathname = `/${name}`;
      return url.href;
    },
    async stop() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../src/adapters/postgres/embedded.ts';

export interface RestartableDatabase {
  readonly url: string;
  /** Stops the server and starts it again at the same address; what was committed is there. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

export async function startRestartableDatabase(): Promise<RestartableDatabase> {
  const dataDir = await mkdtemp(join(tmpdir(), 'resolute-escalations-'));
  let server: EmbeddedPostgres = await startEmbeddedPostgres({ dataDir, durable: false });
  const { url, port } = server;
  return {
    url,
    async restart() {
      await server.stop();
      server = await startEmbeddedPostgres({ dataDir, port, durable: false });
    },
    async stop() {
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

import { fileURLToPath } from 'node:url';
import { findEmbeddedPostgres, startEmbeddedPostgres } from '../src/adapters/postgres/embedded.ts';

const dataDir = fileURLToPath(new URL('../.resolute/postgres', import.meta.url));

/** The database that is named or in the environment, else the embedded one: the running one, or started for this look. */
export async function openDatabase(named: string | undefined): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const url = named ?? process.env.DATABASE_URL ?? (await findEmbeddedPostgres(dataDir));
  return url ? { url, stop: async () => undefined } : startEmbeddedPostgres({ dataDir });
}

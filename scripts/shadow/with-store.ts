import { migrate } from '../../src/adapters/postgres/migrate.ts';
import { createPostgresStore } from '../../src/adapters/postgres/store.ts';
import { createIdSource } from '../../src/adapters/system/id-source.ts';
import { createPinoLogger } from '../../src/adapters/system/pino-logger.ts';
import type { Store } from '../../src/ports/store.ts';
import { openDatabase } from '../open-database.ts';

/** The service's memory, for one look; `named` is the database's address, else the one in the environment, else the embedded one. */
export async function withStore<Found>(named: string | undefined, look: (store: Store) => Promise<Found>): Promise<Found> {
  const database = await openDatabase(named);
  await migrate({ url: database.url });
  const logger = createPinoLogger({ level: 'error' });
  const store = createPostgresStore({ url: database.url, ids: createIdSource(), logger, poolSize: 2 });
  try {
    return await look(store);
  } finally {
    await store.close();
    await database.stop();
  }
}

import { afterAll, beforeAll } from 'vitest';
import { createPostgresStore } from '../../../src/adapters/postgres/store.ts';
import { createIdSource } from '../../../src/adapters/system/id-source.ts';
import type { Store } from '../../../src/ports/store.ts';
import { describeShadowStore } from '../../contract/store-shadow-suite.ts';
import { type FreshDatabase, freshDatabase } from '../../support/postgres.ts';
import { silentLogger } from '../../support/silent-logger.ts';

let database: FreshDatabase;
let store: Store;

beforeAll(async () => {
  database = await freshDatabase();
  store = createPostgresStore({ url: database.url, ids: createIdSource(), logger: silentLogger });
});
afterAll(async () => {
  await store.close();
  await database.drop();
});

describeShadowStore(() => store);

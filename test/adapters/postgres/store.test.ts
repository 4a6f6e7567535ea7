import { afterAll, beforeAll, expect, test } from 'vitest';
import { createPostgresStore } from '../../../src/adapters/postgres/store.ts';
import { createIdSource } from '../../../src/adapters/system/id-source.ts';
import type { Store } from '../../../src/ports/store.ts';
import { describeCaseStore } from '../../contract/store-cases-suite.ts';
import { describeFollowUpStore } from '../../contract/store-follow-up-suite.ts';
import { describeLedger } from '../../contract/store-ledger-suite.ts';
import { describeServiceMode } from '../../contract/store-service-mode-suite.ts';
import { describeTurnStore } from '../../contract/store-turns-suite.ts';
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

describeCaseStore(() => store);
describeTurnStore(() => store);
describeLedger(() => store);
describeFollowUpStore(() => store);
describeServiceMode(() => store);

test('the store is healthy while the database answers', async () => {
  expect(await store.healthy()).toBe(true);
});

import { afterAll, beforeAll } from 'vitest';
import { describeQueueProcesses } from '../../contract/queue-process-suite.ts';
import { describeQueue } from '../../contract/queue-suite.ts';
import { type FreshDatabase, freshDatabase } from '../../support/postgres.ts';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

describeQueue(() => ({ kind: 'postgres', url: database.url }));
describeQueueProcesses(() => ({ kind: 'postgres', url: database.url }));

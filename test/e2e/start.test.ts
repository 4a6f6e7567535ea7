import { spawn } from 'node:child_process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../../sandbox/start.ts';
import { deskStore } from '../support/desk-store.ts';
import { type FreshDatabase, freshDatabase } from '../support/postgres.ts';

let database: FreshDatabase;
let sandbox: Sandbox;
beforeAll(async () => {
  [database, sandbox] = await Promise.all([freshDatabase(), startSandbox({ store: deskStore })]);
});
afterAll(async () => {
  await sandbox.close();
  await database.drop();
});

/** The service as `npm start` runs it, until it ends by itself. */
function start(env: Readonly<Record<string, string>>): Promise<{ code: number | null; says: string }> {
  const child = spawn(process.execPath, ['src/main.ts'], {
    env: {
      PATH: process.env.PATH ?? '',
      ZENDESK_URL: sandbox.zendesk.url,
      ZENDESK_EMAIL: sandbox.zendesk.username,
      ZENDESK_API_TOKEN: sandbox.zendesk.token,
      ZENDESK_WEBHOOK_SECRET: 'secret',
      SHOPIFY_SHOP: sandbox.shopify.url,
      SHOPIFY_ACCESS_TOKEN: sandbox.shopify.accessToken,
      DATABASE_URL: database.url,
      ...env,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let says = '';
  child.stderr.on('data', (text) => {
    says += text;
  });
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, says })));
}

test('a start without its Redis, or without its Postgres, says which setting to look at', async () => {
  const [redis, postgres] = await Promise.all([
    start({ REDIS_URL: 'redis://127.0.0.1:9' }),
    start({ DATABASE_URL: 'postgres://bot:none@127.0.0.1:9/bot' }),
  ]);

  expect(redis).toMatchObject({ code: 1, says: expect.stringContaining('The Redis that REDIS_URL names does not answer.') });
  expect(postgres).toMatchObject({ code: 1, says: expect.stringContaining('The Postgres that DATABASE_URL names does not answer.') });
}, 60_000);

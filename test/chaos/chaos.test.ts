import { Redis } from 'ioredis';
import { expect, test } from 'vitest';
import { hardFaults, runChaos } from '../../scripts/chaos/run-chaos.ts';
import { freshDatabase } from '../support/postgres.ts';
import { startRedis } from '../support/redis.ts';

const clean = { doubleEffects: 0, wrongEffects: 0, repliesTwice: 0, lost: 0, examples: [] };
const root = process.cwd();

test('60 tickets under lost answers, 429, 500 and doubled webhooks: nothing twice, nothing lost', { timeout: 120_000 }, async () => {
  const database = await freshDatabase();
  const run = await runChaos({
    root,
    tickets: 60,
    seed: 7,
    databaseUrl: database.url,
    faults: hardFaults,
    webhooks: { duplicate: 0.3, drop: 0 },
    quiet: true,
    patienceMs: 90_000,
  });
  await database.drop();

  expect(run).toMatchObject(clean);
  expect(run.injected['lost_answer']).toBeGreaterThan(50);
});

test('when every webhook is dropped, the sweep handles every ticket', { timeout: 60_000 }, async () => {
  const database = await freshDatabase();
  const run = await runChaos({
    root,
    tickets: 15,
    seed: 3,
    databaseUrl: database.url,
    faults: [],
    webhooks: { duplicate: 0, drop: 1 },
    quiet: true,
    patienceMs: 45_000,
  });
  await database.drop();

  expect(run).toMatchObject({ ...clean, resolved: 15 });
});

test('a Redis that is flushed in mid-run costs time only', { timeout: 90_000 }, async () => {
  const database = await freshDatabase();
  const redis = await startRedis({});
  let flushed = 0;
  const run = await runChaos({
    root,
    tickets: 40,
    seed: 5,
    databaseUrl: database.url,
    redisUrl: redis.url,
    faults: hardFaults,
    webhooks: { duplicate: 0.3, drop: 0 },
    quiet: true,
    patienceMs: 75_000,
    disturb: async () => {
      const client = new Redis(redis.url);
      await client.flushall();
      client.disconnect();
      flushed += 1;
    },
  });
  await redis.stop();
  await database.drop();

  expect(run).toMatchObject(clean);
  expect(flushed).toBe(1);
});

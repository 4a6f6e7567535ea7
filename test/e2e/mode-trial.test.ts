import { afterEach, beforeEach, expect, test } from 'vitest';
import { flipUnderLoad } from '../../scripts/mode-trial/flip-under-load.ts';
import { modelOutage } from '../../scripts/mode-trial/model-outage.ts';
import { type FreshDatabase, freshDatabase } from '../support/postgres.ts';

let database: FreshDatabase;
beforeEach(async () => {
  database = await freshDatabase();
});
afterEach(() => database.drop());

test('flipped under load, the switch holds within a second, and no ticket is lost or served twice', { timeout: 60_000 }, async () => {
  const run = await flipUnderLoad({ root: process.cwd(), databaseUrl: database.url, flips: 2, rate: 5, quiet: true });

  expect(run).toMatchObject({ late: 0, lost: 0, doubleEffects: 0, wrongEffects: 0, repliesTwice: 0, examples: [] });
  expect(run.resolved).toBeGreaterThan(0);
  expect(run.allowed).toBeGreaterThan(0);
});

test('a language model that goes down: people get every ticket, and the bot comes back by itself', { timeout: 60_000 }, async () => {
  const run = await modelOutage({
    root: process.cwd(),
    databaseUrl: database.url,
    trouble: 'down',
    rate: 6,
    calmMs: 300,
    hurry: true,
    patienceMs: 20_000,
    slowMs: 0,
    policy: (policy) => {
      const { service_mode: numbers } = policy;
      return { ...policy, service_mode: { ...numbers, recovery: { ...numbers.recovery, trial_tickets: 2 } } };
    },
  });

  expect(run).toMatchObject({ path: ['human', 'suggest', 'auto'], answeredAgain: true, unattended: 0, doubleEffects: 0 });
  expect(run.why).toMatch(/language-model calls failed|broke the rules/);
});

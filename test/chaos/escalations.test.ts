import { expect, test } from 'vitest';
import { kinds } from '../../scripts/escalations/mails.ts';
import { startRestartableDatabase } from '../../scripts/escalations/restartable-database.ts';
import { runEscalations } from '../../scripts/escalations/run-escalations.ts';

test('42 hand-overs for many reasons that nobody takes: one reminder within a minute of each deadline, though workers and database die', {
  timeout: 180_000,
}, async () => {
  const database = await startRestartableDatabase();

  const run = await runEscalations({
    root: process.cwd(),
    tickets: 3 * kinds.length,
    kills: 2,
    lookMs: 20_000,
    databaseUrl: database.url,
    restartDatabase: database.restart,
    quiet: true,
  }).finally(() => database.stop());

  expect(run).toMatchObject({
    escalated: 3 * kinds.length,
    placedWrongly: 0,
    notRaised: 0,
    missed: 0,
    late: 0,
    surplus: 0,
    unowned: 0,
    acknowledgedWrongly: 0,
    noticesWrongly: 0,
    examples: [],
    killed: 2,
    restarted: 1,
  });
  expect(run.byReason.map(({ reason }) => reason)).toEqual([...new Set(kinds.map(({ reason }) => reason))]);
  expect(new Set(run.byReason.map(({ priority }) => priority))).toEqual(new Set(['normal', 'high', 'urgent']));
  expect(run.deadlines).toBeGreaterThan(120);
});

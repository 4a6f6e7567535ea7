import { hardFaults, runChaos } from './chaos/run-chaos.ts';
import { readCount, readOptions } from './read-options.ts';

const values = readOptions('npm run chaos -- [--tickets 1000] [--seed 1] [--redis redis://…] [--drop 0.3]', {
  tickets: { type: 'string', default: '1000' },
  seed: { type: 'string', default: '1' },
  redis: { type: 'string' },
  drop: { type: 'string', default: '0' },
});

const tickets = readCount('tickets', values.tickets);
const run = await runChaos({
  root: process.cwd(),
  tickets,
  seed: Number(values.seed),
  redisUrl: values.redis,
  faults: hardFaults,
  webhooks: { duplicate: 0.3, drop: Number(values.drop) },
  patienceMs: 60_000 + tickets * 600,
});
console.log(
  `${values.tickets} tickets, seed ${values.seed}, queue on ${values.redis === undefined ? 'Postgres' : 'Redis'}, ${run.seconds} s`,
);
console.log(
  `Injected: ${Object.entries(run.injected)
    .map(([kind, count]) => `${kind} ${count}`)
    .join(', ')}. Calls: Zendesk ${run.calls.zendesk}, Shopify ${run.calls.shopify}.`,
);
console.log(`Resolved ${run.resolved}, with people ${run.withPeople}.`);
console.log(
  `Double effects ${run.doubleEffects} · wrong effects ${run.wrongEffects} · replies sent twice ${run.repliesTwice} · lost tickets ${run.lost}`,
);
for (const example of run.examples) console.log(`  ${example}`);
if (run.doubleEffects + run.wrongEffects + run.repliesTwice + run.lost > 0) process.exitCode = 1;

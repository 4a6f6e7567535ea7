import { startRestartableDatabase } from './escalations/restartable-database.ts';
import { runEscalations } from './escalations/run-escalations.ts';
import { readCount, readOptions } from './read-options.ts';

const values = readOptions('npm run escalations -- [--tickets 1000] [--kills 20]', {
  tickets: { type: 'string', default: '1000' },
  kills: { type: 'string', default: '20' },
});

const tickets = readCount('tickets', values.tickets);
const kills = readCount('kills', values.kills, 0);
const database = await startRestartableDatabase();
const run = await runEscalations({
  root: process.cwd(),
  tickets,
  kills,
  databaseUrl: database.url,
  restartDatabase: database.restart,
}).finally(() => database.stop());

console.log(
  `${run.escalated} tickets with people who never look, from the day before Christmas over the holidays and the weekend to the Tuesday after, ${run.seconds} s.`,
);
console.log(`${run.killed} workers killed at work, the database restarted ${run.restarted} times.`);
console.log(`${run.deadlines} deadlines passed; the longest way to a reminder was ${run.longestDelaySeconds} s.`);
console.log(
  `Missed ${run.missed} · later than a minute ${run.late} · reminded beyond or before ${run.surplus} · without owner or deadline ${run.unowned} · customers told not once ${run.acknowledgedWrongly} · notices not once each ${run.noticesWrongly}`,
);
for (const example of run.examples) console.log(`  ${example}`);
const faults = run.missed + run.late + run.surplus + run.unowned + run.acknowledgedWrongly + run.noticesWrongly;
if (faults > 0 || run.escalated !== tickets || (kills > 0 && run.killed === 0) || run.deadlines === 0) process.exit(1);

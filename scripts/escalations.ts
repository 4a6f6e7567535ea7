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
console.log(`${run.deadlines} deadlines passed. How long after its deadline the latest reminder came, by reason:\n`);
console.log('reason                 priority  ladder   tickets  deadlines  latest');
for (const { reason, priority, ladder, tickets: count, deadlines, longestDelaySeconds } of run.byReason)
  console.log(
    `${reason.padEnd(22)} ${priority.padEnd(9)} ${ladder.padEnd(8)} ${String(count).padStart(7)} ${String(deadlines).padStart(10)} ${`${longestDelaySeconds} s`.padStart(7)}`,
  );
const faults = {
  missed: run.missed,
  'later than a minute': run.late,
  'reminded beyond or before': run.surplus,
  'without owner or deadline': run.unowned,
  'wrong reason, ladder, group or priority': run.placedWrongly,
  'not with the manager at the end': run.notRaised,
  'customers told wrongly': run.acknowledgedWrongly,
  'notices not once each': run.noticesWrongly,
};
console.log(
  `\n${Object.entries(faults)
    .map(([name, count]) => `${name} ${count}`)
    .join(' · ')}`,
);
for (const example of run.examples) console.log(`  ${example}`);
const isClean = Object.values(faults).every((count) => count === 0) && run.escalated === tickets && run.deadlines > 0;
if (!isClean || (kills > 0 && run.killed === 0)) process.exitCode = 1;

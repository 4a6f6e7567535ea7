// Shadow mode with people who follow a script, against the sandbox: npm run shadow:trial -- [--tickets 1000]
import { fileURLToPath } from 'node:url';
import { startTemporaryDatabase } from './eval/temporary-database.ts';
import { readCount, readOptions } from './read-options.ts';
import { differencesByHand } from './shadow-trial/by-hand.ts';
import { printScorecards } from './shadow-trial/print-scorecards.ts';
import { runTrial } from './shadow-trial/run-trial.ts';

const values = readOptions('npm run shadow:trial -- [--tickets 200]', { tickets: { type: 'string', default: '200' } });
const tickets = readCount('tickets', values.tickets, 1, 20_000);

const began = performance.now();
const database = await startTemporaryDatabase();
try {
  const trial = await runTrial({
    root: fileURLToPath(new URL('..', import.meta.url)),
    databaseUrl: await database.create('trial'),
    tickets,
    onProgress: (done) => process.stderr.write(process.stderr.isTTY ? `\r${done} of ${tickets} tickets ` : ''),
  });
  if (process.stderr.isTTY) process.stderr.write('\r\u001B[K');
  console.log(printScorecards(trial.progress, 'DKK'));
  console.log(`\n${tickets} tickets in ${Math.round((performance.now() - began) / 1_000)} s.`);
  console.log(
    `Pairs that say what the script says: ${trial.tickets.length - new Set(trial.faults.map((fault) => fault.split(':')[0])).size} of ${tickets}.`,
  );
  console.log(`Changes by people in the sandbox: ${trial.changesByPeople}. By the bot: ${trial.byBot}.`);
  const otherwise = differencesByHand(trial);
  console.log(
    otherwise.length === 0
      ? 'Pairs, intervals, wrong money and gates are as reckoned by hand, on the day and a week later.'
      : `${otherwise.length} figures are not as reckoned by hand:`,
  );
  for (const fault of [...trial.faults, ...otherwise].slice(0, 50)) console.log(`  ${fault}`);
  process.exitCode = trial.faults.length === 0 && otherwise.length === 0 && trial.byBot === 0 ? 0 : 1;
} finally {
  await database.stop();
}

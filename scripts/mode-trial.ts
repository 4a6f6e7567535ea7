// Does the switch hold, and does the service step back in time? npm run mode:trial -- [--flips 100] [--trouble down|slow|invalid|flapping] [--rate 8]
// Without --trouble the switch is flipped under load; with it the language model fails. Against the sandbox; its history is what counts.
import { startTemporaryDatabase } from './eval/temporary-database.ts';
import { flipUnderLoad } from './mode-trial/flip-under-load.ts';
import { modelOutage, troubles } from './mode-trial/model-outage.ts';
import { readCount, readOptions } from './read-options.ts';
import { stop } from './stop.ts';

const values = readOptions('npm run mode:trial -- [--flips 100] [--trouble down|slow|invalid|flapping] [--rate MAILS_A_SECOND]', {
  flips: { type: 'string', default: '100' },
  trouble: { type: 'string' },
  rate: { type: 'string' },
});
const trouble = troubles.find((each) => each === values.trouble) ?? null;
if (values.trouble !== undefined && trouble === null) {
  stop(`There is no trouble "${values.trouble}". Known: ${troubles.join(', ')}.`);
}

const times = readCount('flips', values.flips);

const MINUTE_MS = 60_000;
const database = await startTemporaryDatabase();
const ran = await (trouble === null ? flips() : outage()).finally(() => database.stop());
if (!ran) process.exitCode = 1;

async function flips(): Promise<boolean> {
  const run = await flipUnderLoad({
    root: process.cwd(),
    databaseUrl: await database.create('flips'),
    flips: times,
    rate: Number(values.rate ?? 8),
  });
  console.log(`The switch was flipped ${values.flips} times while ${run.tickets} mails came in, ${run.seconds} s.`);
  console.log(`At ${run.underLoad} flips the bot was writing within the half second before; ${run.allowed} changes were allowed.`);
  console.log(`Forbidden changes later than a second after the switch: ${run.late}. The last one came ${run.latestMs} ms after it.`);
  console.log(
    `Resolved ${run.resolved} · with people ${run.withPeople} · drafted ${run.drafted} · lost ${run.lost} · double effects ${run.doubleEffects} · wrong effects ${run.wrongEffects} · replies sent twice ${run.repliesTwice}`,
  );
  for (const example of run.examples) console.log(`  ${example}`);
  // A switch that was flipped while the bot did nothing proves nothing.
  if (run.underLoad === 0 || run.allowed === 0) return false;
  return run.late + run.lost + run.doubleEffects + run.wrongEffects + run.repliesTwice === 0;
}

async function outage(): Promise<boolean> {
  const run = await modelOutage({
    root: process.cwd(),
    databaseUrl: await database.create('outage'),
    trouble: trouble ?? 'down',
    rate: Number(values.rate ?? 1),
    calmMs: 20_000,
    patienceMs: 2 * MINUTE_MS,
    slowMs: 25_000,
  });
  const inTime = run.steppedBackMs !== null && run.steppedBackMs <= MINUTE_MS && run.longestMs <= 5 * MINUTE_MS;
  const stepped = run.steppedBackMs === null ? 'never' : `after ${(run.steppedBackMs / 1_000).toFixed(1)} s`;
  console.log(`The language model was ${run.trouble} while ${run.tickets} mails came in, ${run.seconds} s.`);
  console.log(`Every ticket to people: ${stepped}${run.why === '' ? '' : ` (${run.why})`}.`);
  console.log(`Modes: auto → ${run.path.join(' → ')}. Answered by the bot again: ${run.answeredAgain ? 'yes' : 'no'}.`);
  console.log(
    `Longest way of a mail to an answer or to people ${(run.longestMs / 1_000).toFixed(1)} s · neither ${run.unattended} · double effects ${run.doubleEffects}`,
  );
  return inTime && run.answeredAgain && run.unattended + run.doubleEffects === 0;
}

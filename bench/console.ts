import { openBareConsole } from '../scripts/eval/console-door.ts';
import { shippedPack } from '../scripts/eval/shipped-pack.ts';
import { startTemporaryDatabase } from '../scripts/eval/temporary-database.ts';
import { readCount, readOptions } from '../scripts/read-options.ts';
import { createPinoLogger } from '../src/adapters/system/pino-logger.ts';
import { createSystemClock } from '../src/adapters/system/system-clock.ts';
import { askConsole } from './ask-console.ts';
import { multiplyTickets } from './console-store.ts';
import { liveTemplates } from './console-templates.ts';
import { timeFirstLoad } from './first-load.ts';
import { printTimes } from './print-times.ts';

// `npm run bench:console`: how fast the console's API answers over a full store, and how fast its first page is there.
const usage = 'npm run bench:console -- [--tickets 200000]';
const values = readOptions(usage, { tickets: { type: 'string', default: '200000' } });
const tickets = readCount('tickets', values.tickets, 1_000, 2_000_000);
const EVENTS_EACH = 10;

const root = process.cwd();
const database = await startTemporaryDatabase();
try {
  const url = await database.create('console');
  const lived = await timed('Tickets really decided', () => liveTemplates(url, root));
  console.log(`${lived} tickets are the templates.`);
  await timed('Multiplied', () => multiplyTickets(url, { tickets, eventsEach: EVENTS_EACH }));
  const { pack } = shippedPack(root, 'fashion');
  const logger = createPinoLogger({ level: 'error' });
  const console_ = await openBareConsole({ databaseUrl: url, pack, clock: createSystemClock(), logger, root });
  try {
    const times = await askConsole({ url: console_.url, databaseUrl: url, pack });
    const isQuick = printTimes(times);
    process.exitCode = (await timeFirstLoad(console_.url)) && isQuick ? 0 : 1;
  } finally {
    await console_.close();
  }
} finally {
  await database.stop();
}

async function timed<Result>(what: string, work: () => Promise<Result>): Promise<Result> {
  const began = performance.now();
  const result = await work();
  console.log(`${what} in ${((performance.now() - began) / 1_000).toFixed(1)} s.`);
  return result;
}

// How much the whole service may do: npm run mode -- [--set auto|suggest|human|frozen --by NAME --why REASON] [--json] [--url URL]
// Goes straight to the database: it works while the service does not.
import { migrate } from '../src/adapters/postgres/migrate.ts';
import { createPostgresStore } from '../src/adapters/postgres/store.ts';
import { createIdSource } from '../src/adapters/system/id-source.ts';
import { createPinoLogger } from '../src/adapters/system/pino-logger.ts';
import { createSystemClock } from '../src/adapters/system/system-clock.ts';
import { ResoluteError } from '../src/domain/errors.ts';
import { serviceModes } from '../src/domain/service-mode.ts';
import type { ServiceModeStanding } from '../src/ports/service-mode.ts';
import { createSetByHand } from '../src/service-mode/set-by-hand.ts';
import { sentenceFor } from '../src/service-mode/watch-service.ts';
import { openDatabase } from './open-database.ts';
import { readOptions } from './read-options.ts';
import { stop } from './stop.ts';

const values = readOptions('npm run mode -- [--set auto|suggest|human|frozen --by NAME --why REASON] [--json] [--url postgres://…]', {
  set: { type: 'string' },
  by: { type: 'string' },
  why: { type: 'string' },
  json: { type: 'boolean', default: false },
  url: { type: 'string' },
});
const wanted = serviceModes.find((mode) => mode === values.set) ?? null;
const [by, why] = [values.by?.trim() ?? '', values.why?.trim() ?? ''];
if (values.set !== undefined && wanted === null) stop(`There is no mode "${values.set}". The modes are ${serviceModes.join(', ')}.`);
if (wanted !== null && (by === '' || why === ''))
  stop(`Say who and why: npm run mode -- --set ${wanted} --by Mette --why "the shop is down"`);
if (wanted === null && by + why !== '') stop('Say which mode: npm run mode -- --set human --by Mette --why "the shop is down"');

try {
  const database = await openDatabase(values.url);
  await migrate({ url: database.url });
  const store = createPostgresStore({
    url: database.url,
    ids: createIdSource(),
    logger: createPinoLogger({ level: 'error' }),
    poolSize: 2,
  });
  try {
    const { serviceMode } = store;
    if (wanted !== null) await createSetByHand({ serviceMode, clock: createSystemClock({ startAt: null }) })({ mode: wanted, by, why });
    const [current, history] = [await serviceMode.current(), await serviceMode.history(10)];
    if (values.json) console.log(JSON.stringify({ ...current, history }, null, 2));
    else print(current, history);
  } finally {
    await store.close();
    await database.stop();
  }
} catch (error) {
  if (!(error instanceof ResoluteError)) throw error;
  stop(error.message);
}

function print(current: ServiceModeStanding, history: readonly ServiceModeStanding[]): void {
  console.log(`${current.mode}: ${sentenceFor(current)}`);
  if (history.length > 0) console.log('');
  for (const { at, mode, by: who, why: reason } of history) console.log(`  ${at}  ${mode.padEnd(8)} ${who}: ${reason}`);
}

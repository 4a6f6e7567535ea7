// What people did beside what the bot proposed, scenario by scenario: npm run shadow -- [--scenario ID] [--json] [--url URL]
import { fileURLToPath } from 'node:url';
import { migrate } from '../src/adapters/postgres/migrate.ts';
import { createPostgresStore } from '../src/adapters/postgres/store.ts';
import { createIdSource } from '../src/adapters/system/id-source.ts';
import { createPinoLogger } from '../src/adapters/system/pino-logger.ts';
import { createSystemClock } from '../src/adapters/system/system-clock.ts';
import { checkTemplate } from '../src/agent/reply/templates.ts';
import { ResoluteError } from '../src/domain/errors.ts';
import { readPack } from '../src/settings/read-pack.ts';
import { createChangeStage, type Progress } from '../src/shadow/change-stage.ts';
import { toolSignatures } from '../src/tools/registry.ts';
import { openDatabase } from './open-database.ts';
import { readOptions } from './read-options.ts';
import { printScorecards } from './shadow-trial/print-scorecards.ts';

const values = readOptions('npm run shadow -- [--scenario ID] [--json] [--url postgres://…]', {
  scenario: { type: 'string' },
  json: { type: 'boolean', default: false },
  url: { type: 'string' },
});
const root = fileURLToPath(new URL('..', import.meta.url));

try {
  const pack = readPack({ root, pack: process.env.PACK ?? 'fashion', tools: toolSignatures(), checkTemplate });
  const known = [...pack.book.scenarios.keys()];
  if (values.scenario !== undefined && !known.includes(values.scenario)) {
    stop(`There is no scenario "${values.scenario}". Known: ${known.join(', ')}.`);
  }
  const progress = await read(values.scenario === undefined ? known : [values.scenario], pack);
  if (values.json) console.log(JSON.stringify(Object.fromEntries(progress), null, 2));
  else console.log(printScorecards(progress, pack.policy.shop.currency));
} catch (error) {
  if (!(error instanceof ResoluteError)) throw error;
  stop(error.message);
}

async function read(scenarios: readonly string[], pack: ReturnType<typeof readPack>): Promise<ReadonlyMap<string, Progress>> {
  const database = await openDatabase(values.url);
  await migrate({ url: database.url });
  const store = createPostgresStore({
    url: database.url,
    ids: createIdSource(),
    logger: createPinoLogger({ level: 'error' }),
    poolSize: 2,
  });
  try {
    const { progressOf } = createChangeStage({
      modes: store.modes,
      shadow: store.shadow,
      policy: pack.policy.shadow,
      clock: createSystemClock({ startAt: null }),
      modeInFile: (scenario) => pack.book.scenarios.get(scenario)?.mode ?? null,
      freeOfGate: new Set(),
    });
    const progress = new Map<string, Progress>();
    for (const scenario of scenarios) progress.set(scenario, await progressOf(scenario));
    return progress;
  } finally {
    await store.close();
    await database.stop();
  }
}

function stop(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

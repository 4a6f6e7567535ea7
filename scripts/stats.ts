// What the bot did and what became of it: npm run stats -- [--days N | --from DAY --to DAY] [--json] [--from-audit] [--url URL]
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { migrate } from '../src/adapters/postgres/migrate.ts';
import { createPostgresStore } from '../src/adapters/postgres/store.ts';
import { createIdSource } from '../src/adapters/system/id-source.ts';
import { createPinoLogger } from '../src/adapters/system/pino-logger.ts';
import { createSystemClock } from '../src/adapters/system/system-clock.ts';
import { checkTemplate } from '../src/agent/reply/templates.ts';
import { ResoluteError } from '../src/domain/errors.ts';
import { readPack } from '../src/settings/read-pack.ts';
import { createReadReport, type Recomputed } from '../src/stats/read-report.ts';
import type { Report } from '../src/stats/report.ts';
import { wantedPeriod } from '../src/stats/wanted-period.ts';
import { toolSignatures } from '../src/tools/registry.ts';
import { openDatabase } from './open-database.ts';
import { printReport } from './stats/print-report.ts';

const { values } = parseArgs({
  options: {
    days: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    json: { type: 'boolean', default: false },
    'from-audit': { type: 'boolean', default: false },
    url: { type: 'string' },
  },
});
const root = fileURLToPath(new URL('..', import.meta.url));
const SHOWN = 20;

try {
  const { policy, calendar } = readPack({ root, pack: process.env.PACK ?? 'fashion', tools: toolSignatures(), checkTemplate });
  const database = await openDatabase(values.url);
  try {
    await migrate({ url: database.url });
    await tell(database.url, { calendar, timezone: policy.shop.timezone, currency: policy.shop.currency });
  } finally {
    await database.stop();
  }
} catch (error) {
  if (!(error instanceof ResoluteError)) throw error;
  complain(error.message);
}

async function tell(url: string, shop: Parameters<typeof createReadReport>[0]['shop']): Promise<void> {
  const store = createPostgresStore({ url, ids: createIdSource(), logger: createPinoLogger({ level: 'error' }), poolSize: 2 });
  try {
    const read = createReadReport({ stats: store.stats, clock: createSystemClock({ startAt: null }), shop });
    const wanted = wantedPeriod(values, read.lastDays);
    if (wanted.kind === 'refused') return complain(wanted.why);
    if (!values['from-audit']) return print(await read.fromTables(wanted.period));
    const recomputed = await read.fromAudit(wanted.period);
    print(recomputed.report);
    judge(recomputed);
  } finally {
    await store.close();
  }
}

function print(report: Report): void {
  console.log(values.json ? JSON.stringify(report, null, 2) : printReport(report));
}

/** Beside the numbers, so that these stay the same text whatever they come from. */
function judge({ chain, differences }: Recomputed): void {
  if (chain.kind === 'broken') complain(`The audit chain is broken at event ${chain.seq}; what stands behind it was not counted.`);
  else
    process.stderr.write(
      `\nFrom ${chain.count} events of the audit log alone; the chain is whole. Head ${chain.kind === 'whole' ? chain.head : ''}\n`,
    );
  if (differences.length === 0) return void process.stderr.write('The tables say the same.\n');
  complain(`The tables say otherwise in ${differences.length} places:`);
  for (const difference of differences.slice(0, SHOWN)) process.stderr.write(`  ${difference}\n`);
  if (differences.length > SHOWN) process.stderr.write(`  … and ${differences.length - SHOWN} more\n`);
}

function complain(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
}

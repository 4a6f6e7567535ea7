// What the bot did and what became of it: npm run stats -- [--days N | --from DAY --to DAY] [--json] [--from-audit] [--url URL]
import { fileURLToPath } from 'node:url';
import { migrate } from '../src/adapters/postgres/migrate.ts';
import { createPostgresStore } from '../src/adapters/postgres/store.ts';
import { createIdSource } from '../src/adapters/system/id-source.ts';
import { createPinoLogger } from '../src/adapters/system/pino-logger.ts';
import { createSystemClock } from '../src/adapters/system/system-clock.ts';
import { checkTemplate } from '../src/agent/reply/templates.ts';
import { ResoluteError } from '../src/domain/errors.ts';
import { readPack } from '../src/settings/read-pack.ts';
import { createReadReport, type Recomputed } from '../src/stats/read-report.ts';
import type { Period, Report } from '../src/stats/report.ts';
import { lastDays, wantedPeriod } from '../src/stats/wanted-period.ts';
import { toolSignatures } from '../src/tools/registry.ts';
import { openDatabase } from './open-database.ts';
import { readOptions } from './read-options.ts';
import { printReport } from './stats/print-report.ts';

const values = readOptions(
  'npm run stats -- [--days 28 | --from 2026-11-01 --to 2026-11-30] [--json] [--from-audit] [--url postgres://…]',
  {
    days: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    json: { type: 'boolean', default: false },
    'from-audit': { type: 'boolean', default: false },
    url: { type: 'string' },
  },
);
const root = fileURLToPath(new URL('..', import.meta.url));
const SHOWN = 20;

try {
  const { policy, calendar } = readPack({ root, pack: process.env.PACK ?? 'fashion', tools: toolSignatures(), checkTemplate });
  const { timezone, currency } = policy.shop;
  const clock = createSystemClock({ startAt: null });
  const wanted = wantedPeriod(values, (days) => lastDays(days, calendar, clock.now()));
  if (wanted.kind === 'refused') complain(wanted.why);
  else await tell(wanted.period, { clock, shop: { calendar, timezone, currency } });
} catch (error) {
  if (!(error instanceof ResoluteError)) throw error;
  complain(error.message);
}

async function tell(period: Period, by: Omit<Parameters<typeof createReadReport>[0], 'stats'>): Promise<void> {
  const database = await openDatabase(values.url);
  try {
    await migrate({ url: database.url });
    const store = createPostgresStore({
      url: database.url,
      ids: createIdSource(),
      logger: createPinoLogger({ level: 'error' }),
      poolSize: 2,
    });
    const read = createReadReport({ stats: store.stats, ...by });
    await (values['from-audit'] ? read.fromAudit(period).then(show) : read.fromTables(period).then(print)).finally(store.close);
  } finally {
    await database.stop();
  }
}

function show(recomputed: Recomputed): void {
  print(recomputed.report);
  judge(recomputed);
}

function print(report: Report): void {
  console.log(values.json ? JSON.stringify(report, null, 2) : printReport(report));
}

/** Beside the numbers, so that these stay the same text whatever they come from. */
function judge({ chain, differences }: Recomputed): void {
  if (chain.kind === 'broken') complain(`The audit chain is broken at event ${chain.seq}; nothing from there on was counted.`);
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

// What the help desk's history holds, before anything is switched on: npm run map -- --days 90, or --file tickets.jsonl
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createPinoLogger } from '../src/adapters/system/pino-logger.ts';
import { createSystemClock } from '../src/adapters/system/system-clock.ts';
import { systemRandom } from '../src/adapters/system/system-random.ts';
import { helpDeskUnauthorized } from '../src/adapters/zendesk/errors.ts';
import { createZendesk } from '../src/adapters/zendesk/zendesk.ts';
import { isError, ResoluteError } from '../src/domain/errors.ts';
import { asId, type Instant } from '../src/domain/ids.ts';
import { drawMap } from '../src/mapping/draw-map.ts';
import { loadEnv } from '../src/settings/env.ts';
import { createEnvReader } from '../src/settings/env-reader.ts';
import { readZendesk } from '../src/settings/read-vendors.ts';
import { settingNames } from '../src/settings/settings.ts';
import { createProgress } from './eval/progress.ts';
import { createDeskSource } from './map/desk-source.ts';
import { createFileSource } from './map/file-source.ts';
import { hearHistory } from './map/hear-history.ts';
import { openJournal } from './map/journal.ts';
import { benchmarkTickets, readKnownEnds } from './map/known-ends.ts';
import { openEars } from './map/open-ears.ts';
import { writePage } from './map/page.ts';
import { printMap } from './map/print-map.ts';
import type { HistorySource } from './map/source.ts';
import { readCount, readOptions } from './read-options.ts';
import { stop } from './stop.ts';

const values = readOptions('npm run map -- [--days 90 | --file tickets.jsonl] [--html page.html] [--report map.json] [--json]', {
  days: { type: 'string', default: '90' },
  file: { type: 'string' },
  html: { type: 'string' },
  json: { type: 'boolean', default: false },
  report: { type: 'string' },
});
const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, '.resolute', 'map');
const html = resolve(values.html ?? join(root, '.resolute', 'map.html'));
const clock = createSystemClock();
const days = readCount('days', values.days, 1, 3_650);
if (values.file !== undefined && !existsSync(values.file)) stop(`${values.file}: there is no such file.`);

try {
  const env = loadEnv(root);
  const packName = env['PACK'] ?? 'fashion';
  const { pack, hearTicket, version } = openEars(root, packName);
  const ends = readKnownEnds(root, values.report ?? null, hearTicket);
  const place = values.file === undefined ? readDesk() : null;
  const journal = openJournal({ folder, key: `${place?.url ?? values.file} ${days} ${version}`, now: clock.now() });
  const source = place === null ? createFileSource(resolve(values.file ?? '')) : deskSource(place, journal.began);
  if (journal.tickets.length > 0) process.stderr.write(`Going on after the ${journal.tickets.length} tickets that are heard already.\n`);
  const progress = createProgress('History, percent', 100);
  let shown = 0;
  const tickets = await hearHistory({
    source,
    journal,
    hearTicket,
    onProgress(done) {
      for (; shown < Math.floor(100 * done); shown += 1) progress.step();
    },
  });
  progress.end();
  const map = drawMap(tickets, { book: pack.book, policy: pack.policy, time: pack, ends });
  mkdirSync(dirname(html), { recursive: true });
  const from = place === null ? basename(values.file ?? '') : new URL(place.url).host;
  const measured = values.report === undefined ? 'by their right answers' : `by what came of them in ${basename(values.report)}`;
  writeFileSync(html, writePage(map, { source: from, pack: packName, ends: `${benchmarkTickets}, ${measured}` }), { mode: 0o600 });
  journal.remove();
  process.stdout.write(`${values.json ? JSON.stringify(map, null, 2) : printMap(map)}\n`);
  process.stderr.write(`As a page with plots: ${relative(process.cwd(), html)}\n`);
} catch (error) {
  stop(sentenceFor(error));
}

function readDesk() {
  const reader = createEnvReader(loadEnv(root), settingNames);
  // Like a worker, this needs no signing secret.
  const { settings, secret } = readZendesk(reader, 'worker');
  if (reader.faults.length > 0) stop(reader.faults.join('\n'));
  return { url: settings.url, auth: secret };
}

function deskSource({ url, auth }: ReturnType<typeof readDesk>, began: Instant): HistorySource {
  return createDeskSource({
    helpDesk: createZendesk({
      baseUrl: url,
      auth,
      timeoutMs: 60_000,
      clock,
      random: systemRandom,
      logger: createPinoLogger({ level: 'silent' }),
    }),
    name: url,
    days,
    since: asId<Instant>(new Date(Date.parse(began) - days * 86_400_000).toISOString()),
    clock,
    sleep,
    onWait: (seconds) =>
      process.stderr.write(
        `${process.stderr.isTTY ? '\r\u001B[K' : ''}Zendesk lets its export be asked a few times a minute; going on in ${seconds} s.\n`,
      ),
  });
}

function sentenceFor(error: unknown): string {
  if (isError(error, helpDeskUnauthorized)) return 'Zendesk did not allow it: the export of tickets needs the token of an administrator.';
  if (error instanceof ResoluteError && error.retry === 'later')
    return `Zendesk does not answer (${error.message}). What is read so far is kept for a day: run the same command again to go on.`;
  if (error instanceof Error && error.name !== 'TypeError') return error.message;
  throw error;
}

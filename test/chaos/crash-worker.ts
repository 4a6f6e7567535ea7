/**
 * A worker in a process of its own that kills itself at one named point of one ticket. What it is to do comes in the
 * environment: the settings of the service, CRASH = `ticket boundary kind`, and CRASH_ROOT, where its pack lies.
 */
import { flushCompileCache } from 'node:module';
import { compose } from '../../src/compose.ts';
import { asId, type Instant } from '../../src/domain/ids.ts';
import { endProcess } from '../../src/settings/end-process.ts';
import { readSettings } from '../../src/settings/settings.ts';
import { crashHear, readCrashPack } from './crash-pack.ts';

const [ticket = '', boundary = '', kind = ''] = (process.env['CRASH'] ?? '').split(' ');
const names = ['ZENDESK_URL', 'ZENDESK_EMAIL', 'ZENDESK_API_TOKEN', 'SHOPIFY_SHOP', 'SHOPIFY_ACCESS_TOKEN', 'DATABASE_URL', 'REDIS_URL'];
const { settings, secrets } = readSettings({
  ...Object.fromEntries(names.map((name) => [name, process.env[name]])),
  ROLE: 'worker',
  CONCURRENCY: '1',
  LEASE_SECONDS: '5',
  LOG_LEVEL: 'error',
});

// Who is killed keeps nothing; the next ones start twice as fast with what this one compiled.
flushCompileCache();

let current = '';
const service = await compose({
  settings,
  secrets,
  root: process.cwd(),
  pack: readCrashPack(process.env['CRASH_ROOT'] ?? ''),
  hear: crashHear,
  instead: {
    clock: { now: () => asId<Instant>(new Date().toISOString()) },
    at(reached, what) {
      if (reached === 'after_claim') current = what;
      if (current === ticket && reached === boundary && (kind === '-' || what === kind)) process.kill(process.pid, 'SIGKILL');
    },
  },
});
await service.start();
process.send?.('up');
process.on('message', () => {
  process.disconnect?.();
  void service.stop().then(() => endProcess(0));
});

import { randomBytes } from 'node:crypto';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { StoreFile } from '../../sandbox/formats/store-file.ts';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../sandbox/start.ts';
import { createPinoLogger, type LogLevel } from '../../src/adapters/system/pino-logger.ts';
import { systemRandom } from '../../src/adapters/system/system-random.ts';
import { ensureWebhook } from '../../src/adapters/zendesk/webhook-setup.ts';
import type { AtBoundary } from '../../src/agent/boundary.ts';
import { HAND_OVERS } from '../../src/agent/check.ts';
import { compose, type Service } from '../../src/compose.ts';
import type { Mode } from '../../src/domain/decision.ts';
import { asId, type Instant } from '../../src/domain/ids.ts';
import type { Policy } from '../../src/domain/policy.ts';
import type { Clock } from '../../src/ports/clock.ts';
import type { Notifier } from '../../src/ports/notifier.ts';
import { readSettings } from '../../src/settings/settings.ts';
import { shippedPack } from './shipped-pack.ts';

/** The service against a sandbox, in one process, with every scenario in one mode. */
export interface World {
  readonly sandbox: Sandbox;
  readonly service: Service;
  /** Of its web door. */
  readonly url: string;
  readonly storeFile: StoreFile;
  readonly modelName: string;
  readonly packName: string;
  /** Both systems as the store file says, at its `now`, and the service without memory. */
  fresh(): Promise<void>;
  /** Until the service lets go of a case, and no longer than this. */
  released(patienceMs: number): Promise<void>;
  close(): Promise<void>;
}

export interface WorldOptions {
  readonly root: string;
  readonly store: StoreFile;
  readonly databaseUrl: string;
  /** May empty the tables; the service itself runs with fewer rights. */
  readonly ownerUrl: string;
  readonly redisUrl?: string | undefined;
  readonly mode?: Mode;
  readonly logLevel?: LogLevel;
  readonly at?: AtBoundary;
  /** Whether scenarios can lose their autonomy; not by itself, since each ticket meets a fresh shop. */
  readonly watch?: boolean;
  readonly notifiers?: readonly Notifier[];
  readonly env?: Readonly<Record<string, string>>;
  /** Changes to the pack's policy, for trying other numbers. */
  readonly policy?: (policy: Policy) => Policy;
  readonly sandboxOptions?: Partial<Omit<SandboxOptions, 'store'>>;
}

export async function startWorld(options: WorldOptions): Promise<World> {
  // The limits of the largest plan, times what a machine can do: an evaluation is no test of patience.
  const limits = {
    accountPerMinute: 1_000_000,
    updatesPerMinute: 1_000_000,
    updatesPerTicketIn10Minutes: 1_000,
    exportsPerMinute: 1_000,
    listsPerMinute: 1_000_000,
  };
  const sandbox = await startSandbox({ limits, ...options.sandboxOptions, store: options.store });
  const clock: Clock = { now: () => asId<Instant>(sandbox.clock.now().toISOString()) };
  const logger = createPinoLogger({ level: options.logLevel ?? 'error' });
  const port = await freePort();
  const apiToken = randomBytes(24).toString('hex');
  const { secret } = await ensureWebhook(
    {
      baseUrl: sandbox.zendesk.url,
      auth: { kind: 'token', email: sandbox.zendesk.username, token: sandbox.zendesk.token },
      timeoutMs: 10_000,
      clock,
      random: systemRandom,
      logger,
    },
    { name: 'Resolute', endpoint: `http://127.0.0.1:${port}/webhooks/zendesk` },
  );
  const { settings, secrets } = readSettings({
    ZENDESK_URL: sandbox.zendesk.url,
    ZENDESK_EMAIL: sandbox.zendesk.username,
    ZENDESK_API_TOKEN: sandbox.zendesk.token,
    ZENDESK_WEBHOOK_SECRET: secret,
    SHOPIFY_SHOP: sandbox.shopify.url,
    SHOPIFY_ACCESS_TOKEN: sandbox.shopify.accessToken,
    DATABASE_URL: options.databaseUrl,
    ...(options.redisUrl === undefined ? {} : { REDIS_URL: options.redisUrl }),
    PORT: String(port),
    API_TOKEN: apiToken,
    LOG_LEVEL: options.logLevel ?? 'error',
    ...options.env,
  });
  const { pack: shipped, hear } = shippedPack(options.root, settings.pack);
  // Every ticket of a measurement is answered: none is held back for review.
  const unreviewed = { ...shipped.policy, shadow: { ...shipped.policy.shadow, review_share: 0 } };
  const pack = { ...shipped, policy: options.policy ? options.policy(unreviewed) : unreviewed };
  const waiting = new Set<() => void>();
  const service = await compose({
    settings,
    secrets,
    root: options.root,
    pack,
    hear,
    instead: {
      clock,
      logger,
      watch: options.watch ?? false,
      at(boundary, what) {
        options.at?.(boundary, what);
        if (boundary === 'after_release') for (const wake of waiting) wake();
      },
      ...(options.notifiers ? { notifiers: options.notifiers } : {}),
    },
  });
  // Gives up on a lock before Postgres calls it a deadlock and ends somebody's work.
  const owner = new pg.Pool({ connectionString: options.ownerUrl, max: 1, lock_timeout: 200 });
  owner.on('error', () => undefined);
  const statements = await forgetting(owner);
  await setModes(service, options.mode ?? 'auto');
  await service.start();
  return {
    sandbox,
    service,
    url: `http://127.0.0.1:${port}`,
    storeFile: options.store,
    modelName: settings.model.kind === 'embedded' ? 'embedded' : settings.model.name,
    packName: settings.pack,
    async fresh() {
      sandbox.reset();
      await forget(owner, statements);
    },
    released: (patienceMs) =>
      new Promise((resolve) => {
        const wake = () => {
          clearTimeout(timer);
          waiting.delete(wake);
          resolve();
        };
        const timer = setTimeout(wake, patienceMs);
        waiting.add(wake);
      }),
    async close() {
      await service.stop();
      await owner.end();
      await sandbox.close();
    },
  };
}

const LOCK_NOT_AVAILABLE = '55P03';

/** What a ticket leaves behind, and every table that points to it; those first that point the furthest. */
const MEMORY = `WITH RECURSIVE memory(name, depth) AS (
  SELECT unnest('{inbox, cases, turns, actions, escalations, shadow_pairs, sweep_cursor, notices, task_runs}'::regclass[]), 0
  UNION SELECT conrelid::regclass, depth + 1 FROM pg_constraint JOIN memory ON confrelid = name WHERE conrelid <> confrelid
) SELECT name::text FROM memory GROUP BY name ORDER BY max(depth) DESC`;

/** In one transaction and row by row: to truncate makes new files for every table and index, a hundred times slower. */
async function forgetting(owner: pg.Pool): Promise<string> {
  const { rows } = await owner.query<{ name: string }>(MEMORY);
  const tables = rows.map(({ name }) => name);
  return [`LOCK TABLE ${tables.join(', ')} IN SHARE ROW EXCLUSIVE MODE`, ...tables.map((table) => `DELETE FROM ${table}`)].join(';');
}

/** Empties the service's memory. Its repeated tasks go on writing meanwhile, so the locks may take a few attempts. */
async function forget(owner: pg.Pool, statements: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await owner.query(statements);
      return;
    } catch (error) {
      const busy = error instanceof Error && 'code' in error && error.code === LOCK_NOT_AVAILABLE;
      if (!busy || attempt === 50) throw error;
      await sleep(20);
    }
  }
}

/** Every scenario, and mail that fits none, in one mode. */
export async function setModes(service: Service, mode: Mode): Promise<void> {
  for (const id of [...service.pack.book.scenarios.keys(), HAND_OVERS]) {
    await service.store.modes.set(id, mode, 'evaluation', 'every scenario in one mode', service.clock.now());
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  const port = await new Promise<number>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
  await new Promise((resolve) => server.close(resolve));
  return port;
}

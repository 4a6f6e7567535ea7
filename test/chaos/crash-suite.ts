import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { startSandbox } from '../../sandbox/start.ts';
import { chaosStore } from '../../scripts/chaos/chaos-store.ts';
import { createBullQueue } from '../../src/adapters/bullmq/bull-queue.ts';
import { createPostgresStore } from '../../src/adapters/postgres/store.ts';
import { verifyAudit } from '../../src/adapters/postgres/verify-audit.ts';
import { createIdSource } from '../../src/adapters/system/id-source.ts';
import { boundaries } from '../../src/agent/boundary.ts';
import { asId, type EventId, type Instant, type TicketId } from '../../src/domain/ids.ts';
import { freshDatabase } from '../support/postgres.ts';
import { redisUrl } from '../support/redis.ts';
import { silentLogger } from '../support/silent-logger.ts';
import { writeCrashPack } from './crash-pack.ts';

const inLedger = ['before_start', 'after_start', 'after_call', 'after_finish'];
/** Every named point, for an action at the shop and for the ticket's update. */
const points = boundaries.flatMap((boundary): { boundary: string; kinds: readonly string[] }[] => {
  if (inLedger.includes(boundary)) return [{ boundary, kinds: ['action', 'update_ticket'] }];
  return [{ boundary, kinds: ['-'] }];
});

/**
 * At an action both wishes are tried. Elsewhere they take turns, the other way round on the other queue: to start a process
 * takes longer than all that it does, and which order it is for makes no difference there.
 */
function casesOn(backend: 'postgres' | 'redis') {
  return points.flatMap(({ boundary, kinds }, place) =>
    kinds.flatMap((kind) => {
      const inTurn = (place % 2 === 0) === (backend === 'postgres') ? ('cancel' as const) : ('refund' as const);
      if (kind === 'action') return (['cancel', 'refund'] as const).map((wish) => ({ wish, boundary, kind: `${wish}_order` }));
      return [{ wish: inTurn, boundary, kind: boundary === 'after_plan_update' ? 'update_ticket' : kind }];
    }),
  );
}

/** A worker process is killed at each point in turn; the next one, before it is killed at its own, finishes what was left. */
export function crashSuite(backend: 'postgres' | 'redis'): void {
  const cases = casesOn(backend);
  test('a worker killed at any point leaves one effect, one reply and a whole audit chain', { timeout: 240_000 }, async () => {
    const database = await freshDatabase();
    const { store: storeFile, tickets } = chaosStore(cases.length * 5);
    // Money is given back for what was delivered: the order of every second kind of ticket is.
    const orders = cases.map(({ wish }, index) => tickets[index * 5 + (wish === 'refund' ? 1 : 0)]);
    const root = mkdtempSync(join(tmpdir(), 'resolute-crash-'));
    writeCrashPack(root);
    const sandbox = await startSandbox({ store: storeFile, now: null, limits: { accountPerMinute: 100_000, updatesPerMinute: 100_000 } });
    const redis = backend === 'redis' ? await redisUrl() : undefined;
    const store = createPostgresStore({ url: database.url, ids: createIdSource(), logger: silentLogger, poolSize: 3 });
    const queue = createBullQueue({
      backend: redis === undefined ? { kind: 'postgres', url: database.url } : { kind: 'redis', url: redis },
      logger: silentLogger,
      random: Math.random,
    });
    const env = {
      ...process.env,
      CRASH_ROOT: root,
      ZENDESK_URL: sandbox.zendesk.url,
      ZENDESK_EMAIL: sandbox.zendesk.username,
      ZENDESK_API_TOKEN: sandbox.zendesk.token,
      SHOPIFY_SHOP: sandbox.shopify.url,
      SHOPIFY_ACCESS_TOKEN: sandbox.shopify.accessToken,
      DATABASE_URL: database.url,
      ...(redis === undefined ? {} : { REDIS_URL: redis }),
    };
    let child: ChildProcess | null = null;
    try {
      const ids: string[] = [];
      for (const [index, { wish, boundary, kind }] of cases.entries()) {
        const { order = '', email = '' } = orders[index] ?? {};
        const { ticketId } = sandbox.mail({ from: { email, name: 'Kunde' }, subject: 'Ordre', body: `${wish} ${order.slice(1)}` });
        ids.push(String(ticketId));
        const at = asId<Instant>(new Date().toISOString());
        const ticket = asId<TicketId>(String(ticketId));
        await store.cases.receive({ event: asId<EventId>(`e${ticketId}`), ticket, source: 'manual', at, deadline: at });
        await queue.add({ kind: 'handle_ticket', ticket });
        child = startWorker({ ...env, CRASH: `${ticketId} ${boundary} ${kind}` });
        const [, signal] = (await once(child, 'exit')) as [number | null, string | null];
        expect({ boundary, kind, signal }).toEqual({ boundary, kind, signal: 'SIGKILL' });
      }
      child = startWorker({ ...env, CRASH: '' });
      await allHandled(ids);

      const effects = sandbox.effects();
      for (const [index, { wish, boundary, kind }] of cases.entries()) {
        const own = effects.filter((effect) => effect.order === orders[index]?.order);
        const replies = sandbox.history
          .list()
          .filter((change) => change.kind === 'comment_added' && change.subject === ids[index] && change.by === 'bot');
        expect({ boundary, kind, effects: own.map((effect) => [effect.kind, effect.amount]), replies: replies.length }).toEqual({
          boundary,
          kind,
          effects: [[`${wish}_order`, '638.00']],
          replies: 1,
        });
      }
      expect((await verifyAudit({ url: database.url })).kind).toBe('whole');
    } finally {
      if (child && child.exitCode === null && child.signalCode === null) {
        child.send('stop');
        await once(child, 'exit');
      }
      await queue.close();
      await store.close();
      await sandbox.close();
      await database.drop();
      rmSync(root, { recursive: true });
    }

    async function allHandled(ids: readonly string[]): Promise<void> {
      const deadline = Date.now() + 60_000;
      for (const id of ids) {
        for (
          let found = await store.cases.find(asId<TicketId>(id));
          found?.state === 'due' && Date.now() < deadline;
          found = await store.cases.find(asId<TicketId>(id))
        )
          await sleep(50);
      }
    }
  });
}

function startWorker(env: NodeJS.ProcessEnv): ChildProcess {
  return fork(fileURLToPath(new URL('./crash-worker.ts', import.meta.url)), { env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
}

import { hostname } from 'node:os';
import { join } from 'node:path';
import { createBullQueue } from './adapters/bullmq/bull-queue.ts';
import { startEmbeddedPostgres } from './adapters/postgres/embedded.ts';
import { migrate } from './adapters/postgres/migrate.ts';
import { createPostgresStore } from './adapters/postgres/store.ts';
import { createShopify } from './adapters/shopify/shopify.ts';
import { createIdSource } from './adapters/system/id-source.ts';
import { createPinoLogger } from './adapters/system/pino-logger.ts';
import { createSystemClock } from './adapters/system/system-clock.ts';
import { systemRandom } from './adapters/system/system-random.ts';
import { UNSEEN_TAG } from './adapters/zendesk/rules-setup.ts';
import { createZendesk } from './adapters/zendesk/zendesk.ts';
import { createAcknowledge } from './agent/acknowledge.ts';
import { createAct } from './agent/act.ts';
import type { AtBoundary } from './agent/boundary.ts';
import { createCarryOut } from './agent/carry-out.ts';
import { createReadCompensation } from './agent/compensation.ts';
import { createGather } from './agent/gather.ts';
import type { Hear } from './agent/hearing/hear.ts';
import { createResolveTurn } from './agent/resolve-turn.ts';
import { createSettleTurn } from './agent/settle-turn.ts';
import type { Pack } from './agent/situation.ts';
import { createWriteTicket } from './agent/write-ticket.ts';
import { composeDeciding } from './compose/deciding.ts';
import { composeDrafts } from './compose/drafts.ts';
import { composeFollowUp } from './compose/follow-up.ts';
import { createNotifiers } from './compose/notifiers.ts';
import { composeServiceMode } from './compose/service-mode.ts';
import { composeShadow } from './compose/shadow.ts';
import { composeStats } from './compose/stats.ts';
import { composeWebDoor } from './compose/web-door.ts';
import { createHandleJob } from './jobs/handle-job.ts';
import { repeat } from './jobs/repeat.ts';
import { createSweep } from './jobs/sweep.ts';
import { createWatchdog } from './jobs/watchdog.ts';
import type { Clock } from './ports/clock.ts';
import type { Commerce } from './ports/commerce.ts';
import type { HelpDesk } from './ports/help-desk.ts';
import type { Logger } from './ports/logger.ts';
import type { Notifier } from './ports/notifier.ts';
import type { Queue, QueueWorker } from './ports/queue.ts';
import type { Store } from './ports/store.ts';
import { createGate } from './service-mode/gate.ts';
import { createMeasures, measured } from './service-mode/measure.ts';
import type { Secrets } from './settings/secrets.ts';
import type { Settings } from './settings/settings.ts';
import { createPackInForce } from './versions/pack-in-force.ts';

/** What a run may put in the place of the real thing: the sandbox's clock, and the named points of the crash tests. */
export interface Instead {
  readonly clock?: Clock;
  readonly logger?: Logger;
  readonly at?: AtBoundary;
  readonly notifiers?: readonly Notifier[];
  /** False where somebody else empties shop and store at will, as evaluations do. */
  readonly watch?: boolean;
}

export interface Service {
  readonly store: Store;
  readonly queue: Queue;
  readonly pack: Pack;
  readonly helpDesk: HelpDesk;
  readonly commerce: Commerce;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Looks for tickets that no webhook brought; runs by itself every `sweepSeconds` in a worker. */
  readonly sweep: () => Promise<number>;
  /** Follows hand-overs whose deadline has passed; runs by itself every half minute in a worker. */
  readonly followUp: Pick<ReturnType<typeof composeFollowUp>, 'lookAfter' | 'reconcile' | 'tellSuspended'>;
  readonly shadow: Pick<ReturnType<typeof composeShadow>, 'capturePairs' | 'watchAutonomy' | 'changeStage' | 'progressOf'>;
  readonly drafts: ReturnType<typeof composeDrafts>;
  readonly serviceMode: Pick<ReturnType<typeof composeServiceMode>, 'watchService'>;
  readonly stats: Pick<ReturnType<typeof composeStats>, 'readReport' | 'reread' | 'findRatings'>;
  /** What is missing at Zendesk, Shopify or the queue, a sentence each; empty when all is well. */
  checkConnections(): Promise<readonly string[]>;
  /** Opens the doors of its role. Returns the port of the web door, null for a mere worker. */
  start(): Promise<number | null>;
  /** Closes the doors, lets running tickets end, and leaves nothing behind. A second time changes nothing. */
  stop(): Promise<void>;
}

const STOP_MS = 20_000;
const WATCHDOG_MS = 5_000;
/** An arrival that no job has brought to a worker by then is brought by the watchdog: a lost job must not outlast the promised half minute. */
const PATIENCE_MS = 10_000;

/** The composition root: settings in, running parts out. */
export async function compose(needs: {
  readonly settings: Settings;
  readonly secrets: Secrets;
  readonly root: string;
  readonly pack: Pack;
  readonly hear: Hear;
  readonly instead?: Instead;
}): Promise<Service> {
  const { settings, secrets, pack, hear, instead = {} } = needs;
  const logger = instead.logger ?? createPinoLogger({ level: settings.logLevel });
  const clock = instead.clock ?? createSystemClock({ startAt: settings.clockStart });
  const at = instead.at ?? (() => undefined);
  const ids = createIdSource();
  const worker = `${hostname()}-${process.pid}-${ids.next().slice(-6)}`;

  const database =
    secrets.databaseUrl === null ? await startEmbeddedPostgres({ dataDir: join(needs.root, '.resolute/postgres'), logger }) : null;
  const databaseUrl = secrets.databaseUrl ?? database?.url ?? '';
  await migrate({ url: databaseUrl, logger });
  const store = createPostgresStore({ url: databaseUrl, ids, logger, poolSize: settings.concurrency + 4 });
  const packInForce = createPackInForce({ base: pack, scenarios: store.scenarios, limits: store.limits, logger });
  // What was published and cannot be read must not be replaced by the files unseen.
  await packInForce().catch(async (error: unknown) => {
    await store.close();
    await database?.stop();
    throw error;
  });
  const leaseMs = settings.leaseSeconds * 1_000;
  const queue = await createBullQueue({
    backend: secrets.redisUrl === null ? { kind: 'postgres', url: databaseUrl } : { kind: 'redis', url: secrets.redisUrl },
    lockMs: leaseMs,
    logger,
    random: systemRandom,
  });

  const measures = createMeasures({ clock, overdueMs: pack.policy.service_mode.model.slow_seconds * 1_000 });
  const mayWrite = createGate(store.serviceMode);
  const zendesk = createZendesk({
    baseUrl: settings.zendesk.url,
    auth: secrets.zendesk,
    timeoutMs: 10_000,
    clock,
    random: systemRandom,
    logger,
    mayWrite,
    unseenTag: UNSEEN_TAG,
  });
  const shopify = createShopify({
    shop: settings.shopify.url,
    auth: secrets.shopify,
    timeoutMs: 10_000,
    timezone: pack.policy.shop.timezone,
    clock,
    random: systemRandom,
    logger,
    mayWrite,
  });
  const helpDesk = measured(zendesk, 'help_desk', { measures, free: ['me'] });
  const commerce = measured(shopify, 'shop', { measures, free: ['products'] });

  const { limits } = pack.policy;
  const { carryOut, settle, isDone } = createCarryOut({ ledger: store.ledger, commerce, helpDesk, clock, at, tries: limits.tries });
  const writeTicket = createWriteTicket({ store, helpDesk, carryOut, at });
  const acknowledge = createAcknowledge({ helpDesk, pack, clock, writeTicket });
  const acting = createAct({ store, helpDesk, pack, packInForce, clock, carryOut, writeTicket, acknowledge });
  const followUp = composeFollowUp({
    store,
    helpDesk,
    queue,
    pack,
    packInForce,
    clock,
    ids,
    logger,
    notifiers: instead.notifiers ?? createNotifiers(secrets.notify, pack.policy.escalation.manager.email, clock),
    writeTicket,
    act: acting,
    worker,
    leaseMs,
    concurrency: settings.concurrency,
    patienceMs: PATIENCE_MS,
  });
  const watch = instead.watch ?? true;
  const shadow = composeShadow({ store, helpDesk, commerce, pack, clock, logger, tell: followUp.tell, watch });
  const stats = composeStats({ store, helpDesk, queue, isDone, pack, clock, logger, patienceMs: PATIENCE_MS });
  const serviceMode = composeServiceMode({ store, pack, packInForce, measures, clock, logger, tell: followUp.tell, watch });
  const gather = createGather({ helpDesk, hear, pack, clock, ids, logger });
  const readCompensation = createReadCompensation({ ledger: store.ledger, commerce });
  const resolveTurn = createResolveTurn({
    store,
    helpDesk,
    packInForce,
    clock,
    logger,
    gather,
    decide: composeDeciding({
      model: settings.model,
      modelKey: secrets.modelKey,
      helpDesk,
      commerce,
      ids,
      serviceMode: store.serviceMode,
      measures,
    }),
    readCompensation,
    act: acting.act,
    settleTurn: createSettleTurn({ store, pack, clock, settle, act: acting }),
    readBefore: shadow.readBefore,
    people: followUp.people,
    giveUp: followUp.giveUp,
    at,
    worker,
    leaseMs,
  });
  const drafts = composeDrafts({
    store,
    helpDesk,
    commerce,
    packInForce,
    clock,
    gather,
    readCompensation,
    resolveTurn,
    worker,
    leaseMs,
  });
  const sweep = createSweep({ store, helpDesk, queue, clock, logger, patienceMs: PATIENCE_MS });
  const watchdog = createWatchdog({ store, queue, clock });

  const web = composeWebDoor({
    root: needs.root,
    settings,
    secrets,
    databaseUrl,
    store,
    helpDesk,
    queue,
    pack,
    hear,
    packInForce,
    clock,
    ids,
    logger,
    shadow,
    followUp,
    drafts,
    serviceMode,
    stats,
    handleWithinMs: PATIENCE_MS,
    checkConnections,
  });
  let working: QueueWorker | null = null;
  const repeated: { stop(): Promise<void> }[] = [];
  let stopped: Promise<void> | null = null;

  return {
    store,
    queue,
    pack,
    helpDesk,
    commerce,
    clock,
    logger,
    sweep,
    followUp,
    shadow,
    drafts,
    serviceMode,
    stats,
    checkConnections,
    async start() {
      if (settings.role !== 'web') {
        working = await queue.work(createHandleJob({ resolveTurn }), { concurrency: settings.concurrency });
        repeated.push(repeat('sweep', settings.sweepSeconds * 1_000, sweep, logger), repeat('watchdog', WATCHDOG_MS, watchdog, logger));
        repeated.push(...followUp.start(), ...serviceMode.start());
        repeated.push(...shadow.start(), ...stats.start());
      }
      if (settings.role === 'worker') return null;
      return web.open((await helpDesk.me()).id);
    },
    stop() {
      stopped ??= stop();
      return stopped;
    },
  };

  async function stop(): Promise<void> {
    await web.close();
    await Promise.all(repeated.map((task) => task.stop()));
    await working?.stop(STOP_MS);
    await queue.close();
    await store.close();
    await database?.stop();
  }

  async function checkConnections(): Promise<readonly string[]> {
    const { desk: policy, escalation } = pack.policy;
    const groups = [...new Set([policy.default_group, ...Object.values(policy.groups), escalation.manager.group])];
    const [desk, shop, jobs] = await Promise.all([helpDesk.checkConnection({ groups }), commerce.checkConnection(), checkQueue()]);
    return [...desk, ...shop, ...jobs];
  }

  async function checkQueue(): Promise<readonly string[]> {
    const named = secrets.redisUrl === null ? 'The queue in Postgres' : 'The Redis that REDIS_URL names';
    return queue.depth().then(
      () => [],
      () => [`${named} does not answer. Start it, or correct the address.`],
    );
  }
}

import { setTimeout as sleep } from 'node:timers/promises';
import { parseStoreFile } from '../../sandbox/formats/store-file.ts';
import type { Change } from '../../sandbox/history.ts';
import type { Policy } from '../../src/domain/policy.ts';
import type { ServiceModeStanding } from '../../src/ports/service-mode.ts';
import { startWorld, type World } from '../eval/world.ts';
import { type Health, type ModelEndpoint, startModelEndpoint } from './model-endpoint.ts';

export const troubles = ['down', 'slow', 'invalid', 'flapping'] as const;
export type Trouble = (typeof troubles)[number];

export interface OutageOptions {
  readonly root: string;
  readonly databaseUrl: string;
  readonly trouble: Trouble;
  /** Mails a second, all the while. */
  readonly rate: number;
  /** Of good weather before. */
  readonly calmMs: number;
  /** Longest wait for the service to step back. */
  readonly patienceMs: number;
  readonly slowMs: number;
  /** Short runs do not wait for the watch's own time. */
  readonly hurry?: boolean;
  /** Other numbers of the policy, for short runs. */
  readonly policy?: (policy: Policy) => Policy;
}

export interface OutageRun {
  readonly trouble: Trouble;
  readonly tickets: number;
  /** From the trouble's begin until every ticket went to people; null: it never did. */
  readonly steppedBackMs: number | null;
  readonly why: string;
  /** From a mail's arrival until the bot had answered it or people had it: the longest, over all tickets. */
  readonly longestMs: number;
  readonly unattended: number;
  /** Effects at the shop per order beyond the first. */
  readonly doubleEffects: number;
  /** Each mode that was in force, in order. */
  readonly path: readonly string[];
  /** After the trouble: the last tickets were answered by the bot again. */
  readonly answeredAgain: boolean;
  readonly seconds: number;
}

const ENDED = ['resolute_resolved', 'resolute_escalated', 'resolute_drafted'];
const FLAP_MS = 4_000;

/** The language model fails while mail comes in: does the service step back in time, does each ticket reach people, does it come back? */
export async function modelOutage(options: OutageOptions): Promise<OutageRun> {
  const began = performance.now();
  const most = 2_000;
  const endpoint = await startModelEndpoint({ slowMs: options.slowMs });
  const world = await startWorld({
    root: options.root,
    store: storeOf(most),
    databaseUrl: options.databaseUrl,
    ownerUrl: options.databaseUrl,
    logLevel: 'silent',
    watch: true,
    env: { MODEL: 'openai', OPENAI_MODEL: 'local', OPENAI_BASE_URL: endpoint.url, OPENAI_API_KEY: 'none-needed', OPENAI_API: 'responses' },
    sandboxOptions: { now: null },
    ...(options.policy ? { policy: options.policy } : {}),
  });
  const mail = startMail(world, options.rate, most);
  const weather = createWeather(endpoint);
  try {
    await sleep(options.calmMs);
    const from = clock(world);
    weather.begin(options.trouble);
    await until(world, ({ mode }) => mode === 'human', options);
    const stepped = (await history(world)).find(({ mode }) => mode === 'human') ?? null;
    // The trouble goes on for a while; then it is over, except where it comes and goes.
    await sleep(options.hurry ? 300 : 2_000);
    if (options.trouble !== 'flapping') weather.end();
    const leaps: Leap[] = [];
    const returned = await wayBack(world, options, weather, mail, leaps);
    const last = returned ? await answered(world, mail.sent().length) : false;
    await idle(world, mail, options.patienceMs);
    return {
      trouble: options.trouble,
      tickets: mail.sent().length,
      steppedBackMs: stepped === null ? null : Date.parse(stepped.at) - from,
      why: stepped?.why ?? '',
      ...attention(world.sandbox.history.list(), mail.sent(), leaps),
      doubleEffects: doubles(world),
      path: (await history(world)).map(({ mode, held }) => (held ? `${mode} (held)` : mode)),
      answeredAgain: last,
      seconds: Math.round(performance.now() - began) / 1_000,
    };
  } finally {
    mail.stop();
    weather.end();
    await world.close();
    await endpoint.close();
  }
}

/** The quiet time is passed by the clock. What comes and goes is held in the end, and then a person brings the bot back. */
async function wayBack(
  world: World,
  options: OutageOptions,
  weather: ReturnType<typeof createWeather>,
  mail: ReturnType<typeof startMail>,
  leaps: Leap[],
): Promise<boolean> {
  const { trouble } = options;
  const { recovery } = world.service.pack.policy.service_mode;
  for (let round = 0; round < recovery.relapses; round += 1) {
    await idle(world, mail, options.patienceMs);
    const leap = { at: clock(world), ms: recovery.quiet_minutes * 60_000 + 1_000 };
    leaps.push(leap);
    world.sandbox.clock.advance(leap.ms);
    mail.resume();
    const back = await until(world, ({ mode, held }) => mode === 'auto' || held, options);
    const { mode, held } = await world.service.store.serviceMode.current();
    if (mode === 'auto') return back;
    if (held || trouble !== 'flapping') break;
  }
  if (trouble !== 'flapping') return false;
  weather.end();
  await world.service.store.serviceMode.set(
    {
      mode: 'auto',
      wanted: 'auto',
      held: false,
      triggers: [],
      troubledAt: null,
      by: 'trial',
      why: 'it is over',
      at: world.service.clock.now(),
    },
    [],
  );
  return true;
}

/** A leap of the clock must not make a ticket that is just being handled look forgotten. */
async function idle(world: World, mail: ReturnType<typeof startMail>, patienceMs: number): Promise<void> {
  mail.pause();
  const end = performance.now() + patienceMs;
  while (performance.now() < end) {
    await world.sandbox.settled();
    if ((await world.service.store.cases.open(['due'])).length === 0) return;
    await sleep(100);
  }
}

async function until(
  world: World,
  holds: (standing: ServiceModeStanding) => boolean,
  { patienceMs, hurry }: Pick<OutageOptions, 'patienceMs' | 'hurry'>,
): Promise<boolean> {
  const end = performance.now() + patienceMs;
  while (performance.now() < end) {
    if (hurry) await world.service.serviceMode.watchService();
    if (holds(await world.service.store.serviceMode.current())) return true;
    await sleep(100);
  }
  return false;
}

const clock = ({ sandbox }: World) => sandbox.clock.now().getTime();
const history = async (world: World) => (await world.service.store.serviceMode.history(100)).toReversed();

/** Some ticket that arrived after `count` others is resolved by the bot. */
async function answered(world: World, count: number): Promise<boolean> {
  for (let tries = 0; tries < 100; tries += 1) {
    const changes = world.sandbox.history.list();
    const later = changes.filter(({ kind }) => kind === 'ticket_created').slice(count);
    const isResolved = ({ subject }: Change) =>
      changes.some((change) => change.subject === subject && tagsOf(change).includes('resolute_resolved'));
    if (later.some(isResolved)) return true;
    await sleep(100);
  }
  return false;
}

function createWeather(endpoint: ModelEndpoint) {
  let timer: NodeJS.Timeout | null = null;
  return {
    begin(trouble: Trouble) {
      const health: Health = trouble === 'flapping' ? 'down' : trouble;
      endpoint.health(health);
      if (trouble !== 'flapping') return;
      let isDown = true;
      timer = setInterval(() => {
        isDown = !isDown;
        endpoint.health(isDown ? 'down' : 'well');
      }, FLAP_MS);
    },
    end() {
      if (timer) clearInterval(timer);
      endpoint.health('well');
    },
  };
}

interface Leap {
  readonly at: number;
  readonly ms: number;
}

interface Sent {
  readonly id: string;
  readonly at: number;
}

function startMail(world: World, rate: number, most: number) {
  const sent: Sent[] = [];
  let isPaused = false;
  const timer = setInterval(() => {
    if (isPaused || sent.length === most) return;
    const from = { email: `kunde${sent.length}@mail.example`, name: 'Kunde', verified: true };
    const body = `Hej, jeg vil gerne annullere ordre ${20_000 + sent.length}.`;
    const at = clock(world);
    sent.push({ id: String(world.sandbox.mail({ from, subject: 'Annullering', body }).ticketId), at });
  }, 1_000 / rate);
  return {
    sent: () => sent,
    pause: () => {
      isPaused = true;
    },
    resume: () => {
      isPaused = false;
    },
    stop: () => clearInterval(timer),
  };
}

/** The clock's leaps over the quiet time are nobody's waiting. */
function attention(changes: readonly Change[], sent: readonly Sent[], leaps: readonly Leap[]): Pick<OutageRun, 'longestMs' | 'unattended'> {
  const ends = new Map<string, number>();
  for (const change of changes) {
    if (ends.has(change.subject) || !tagsOf(change).some((tag) => ENDED.includes(tag))) continue;
    ends.set(change.subject, Date.parse(change.at));
  }
  const waits = sent.flatMap(({ id, at }) => {
    const end = ends.get(id);
    if (end === undefined) return [];
    const leapt = leaps.filter((leap) => leap.at >= at && leap.at < end).reduce((total, { ms }) => total + ms, 0);
    return [end - at - leapt];
  });
  return { longestMs: Math.max(0, ...waits), unattended: sent.length - waits.length };
}

function tagsOf({ data }: Change): readonly string[] {
  return Array.isArray(data['tags']) ? data['tags'].map(String) : [];
}

function doubles({ sandbox }: World): number {
  const orders = sandbox.effects().map(({ order }) => order);
  return orders.length - new Set(orders).size;
}

function storeOf(count: number) {
  const numbers = Array.from({ length: count }, (_, index) => index);
  return parseStoreFile(
    JSON.stringify({
      products: [
        { handle: 'lina', title: 'Lina kjole', variants: [{ sku: 'LINA-38', options: { size: '38' }, price: '599.00', inventory: 9_999 }] },
      ],
      customers: numbers.map((index) => ({ email: `kunde${index}@mail.example`, firstName: 'Kunde' })),
      orders: numbers.map((index) => ({
        name: `#${20_000 + index}`,
        email: `kunde${index}@mail.example`,
        createdAt: '-3h',
        lines: [{ sku: 'LINA-38', quantity: 1, price: '599.00' }],
        shipping: { title: 'GLS', price: '39.00' },
      })),
    }),
    'model-outage.store.json',
  );
}

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import helmet from 'helmet';
import { createPostgresStore } from '../../src/adapters/postgres/store.ts';
import { createIdSource } from '../../src/adapters/system/id-source.ts';
import type { RateLimits } from '../../src/api/rate-limit.ts';
import { composeConsole } from '../../src/compose/console.ts';
import { asId, type Instant } from '../../src/domain/ids.ts';
import type { Role } from '../../src/domain/role.ts';
import type { HelpDesk } from '../../src/ports/help-desk.ts';
import type { Queue } from '../../src/ports/queue.ts';
import type { Store } from '../../src/ports/store.ts';
import { createSetByHand } from '../../src/service-mode/set-by-hand.ts';
import { readSettings } from '../../src/settings/settings.ts';
import { createChangeStage } from '../../src/shadow/change-stage.ts';
import { createReadReport } from '../../src/stats/read-report.ts';
import { createPackInForce } from '../../src/versions/pack-in-force.ts';
import { pack } from './orders.ts';
import { type FreshDatabase, freshDatabase } from './postgres.ts';
import { silentLogger } from './silent-logger.ts';

/** The console's API over a real store, without shop, help desk and workers. */
export interface ConsoleDoor {
  readonly url: string;
  readonly store: Store;
  readonly database: FreshDatabase;
  /** The service's clock stands until it is moved. */
  pass(minutes: number): void;
  now(): Instant;
  /** By the development login. */
  signIn(roles: readonly Role[]): Promise<Visitor>;
  close(): Promise<void>;
}

export interface Visitor {
  readonly id: string;
  readonly cookie: string;
  readonly csrf: string;
  ask(method: string, path: string, options?: Asking): Promise<Answered>;
}

export interface Asking {
  readonly body?: unknown;
  readonly version?: string | undefined;
  readonly key?: string;
  /** In the place of what the console sends; null leaves it out. */
  readonly headers?: Readonly<Record<string, string | null>>;
}

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Record<string, unknown>;
}

const generous: RateLimits = { perAccount: 100_000, perAddress: 100_000 };
const environment = {
  ZENDESK_URL: 'http://127.0.0.1:9',
  ZENDESK_EMAIL: 'bot@acme.example',
  ZENDESK_API_TOKEN: 'token',
  ZENDESK_WEBHOOK_SECRET: 'secret',
  SHOPIFY_SHOP: 'http://127.0.0.1:9',
  SHOPIFY_ACCESS_TOKEN: 'token',
};

export async function openConsole(
  options: {
    readonly env?: (url: string) => Promise<Readonly<Record<string, string>>>;
    readonly rates?: RateLimits;
    readonly start?: number;
    /** Where the built pages are looked for. */
    readonly root?: string;
  } = {},
): Promise<ConsoleDoor> {
  let moment = options.start ?? Date.parse('2026-11-20T09:00:00.000Z');
  const clock = { now: () => asId<Instant>(new Date(moment).toISOString()) };
  const app = express();
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const database = await freshDatabase();
  const ids = createIdSource();
  const store = createPostgresStore({ url: database.url, ids, logger: silentLogger });
  const { settings, secrets } = readSettings({ ...environment, ...(await options.env?.(url)) });
  const { changeStage, progressOf } = createChangeStage({
    modes: store.modes,
    shadow: store.shadow,
    policy: pack.policy.shadow,
    clock,
    modeInFile: (scenario) => pack.book.scenarios.get(scenario)?.mode ?? (scenario === 'hand_overs' ? 'shadow' : null),
    freeOfGate: new Set(['hand_overs']),
  });
  const { timezone, currency } = pack.policy.shop;
  const door = composeConsole({
    root: options.root ?? process.cwd(),
    store,
    // Only what the API itself asks of them.
    helpDesk: { readThread: async () => null } as unknown as HelpDesk,
    queue: { depth: async () => ({ waiting: 0, delayed: 0, active: 0 }) } as unknown as Queue,
    pack,
    packInForce: createPackInForce({ base: pack, scenarios: store.scenarios, logger: silentLogger }),
    settings,
    secrets,
    databaseUrl: database.url,
    clock,
    ids,
    logger: silentLogger,
    readReport: createReadReport({ stats: store.stats, clock, shop: { calendar: pack.calendar, timezone, currency } }),
    shadow: { progressOf, changeStage, watchAutonomy: async () => [] },
    reviewDraft: async () => ({ kind: 'moved' }),
    workEscalation: async () => ({ kind: 'refused', says: 'nobody carries it out' }),
    setByHand: createSetByHand({ serviceMode: store.serviceMode, clock }),
    rates: options.rates ?? generous,
    checkConnections: async () => [],
  });
  app.use(helmet(), door.router);
  return {
    url,
    store,
    database,
    now: clock.now,
    pass(minutes) {
      moment += minutes * 60_000;
    },
    signIn: (roles) => signIn(url, roles),
    async close() {
      door.close();
      await ended(server);
      await store.close();
      await database.drop();
    },
  };
}

async function ended(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}

/** By the development login. */
export async function signIn(url: string, roles: readonly Role[]): Promise<Visitor> {
  const body = new URLSearchParams(roles.map((role): [string, string] => ['role', role]));
  const answer = await fetch(`${url}/login/development`, { method: 'POST', body, redirect: 'manual', headers: { origin: url } });
  const [cookie = ''] = (answer.headers.getSetCookie()[0] ?? '').split(';');
  if (answer.status !== 303 || cookie === '') throw new Error(`the development login answered ${answer.status}`);
  return visitor(url, cookie);
}

/** Whoever has this session. */
export async function visitor(url: string, cookie: string): Promise<Visitor> {
  const session = await (await fetch(`${url}/api/v1/session`, { headers: { cookie } })).json();
  const { id, csrf } = session as { id: string; csrf: string };
  return {
    id,
    cookie,
    csrf,
    ask: (method, path, asking = {}) =>
      ask(url, method, path, { ...asking, headers: { cookie, origin: url, 'x-csrf-token': csrf, ...asking.headers } }),
  };
}

/** A request as the console makes it, but for what is said otherwise. */
export async function ask(url: string, method: string, path: string, { body, version, key, headers }: Asking = {}): Promise<Answered> {
  const all = {
    'idempotency-key': key ?? crypto.randomUUID(),
    ...(version === undefined ? {} : { 'if-match': version }),
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    ...headers,
  };
  const given = Object.entries(all).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  const answer = await fetch(`${url}/api/v1${path}`, {
    method,
    redirect: 'manual',
    headers: given,
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  if (answer.headers.get('content-type')?.includes('event-stream')) {
    await answer.body?.cancel();
    return { status: answer.status, headers: answer.headers, body: {} };
  }
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, body: text === '' ? {} : JSON.parse(text) };
}

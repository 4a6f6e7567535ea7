import { openBareConsole } from '../../scripts/eval/console-door.ts';
import type { RateLimits } from '../../src/api/rate-limit.ts';
import { asId, type Instant } from '../../src/domain/ids.ts';
import type { Role } from '../../src/domain/role.ts';
import type { Store } from '../../src/ports/store.ts';
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
  const database = await freshDatabase();
  const { env, rates, root = process.cwd() } = options;
  const door = await openBareConsole({ databaseUrl: database.url, pack, clock, logger: silentLogger, env, rates, root });
  return {
    ...door,
    database,
    now: clock.now,
    pass(minutes) {
      moment += minutes * 60_000;
    },
    signIn: (roles) => signIn(door.url, roles),
    async close() {
      await door.close();
      await database.drop();
    },
  };
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
  const isFile = answer.headers.get('content-type')?.includes('ndjson');
  return { status: answer.status, headers: answer.headers, body: isFile ? { file: text } : text === '' ? {} : JSON.parse(text) };
}

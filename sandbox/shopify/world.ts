import type { IncomingMessage } from 'node:http';
import type { Effect } from '../../src/domain/ticket-line.ts';
import type { SandboxClock } from '../clock.ts';
import type { Faults } from '../faults.ts';
import type { StoreFile } from '../formats/store-file.ts';
import type { History } from '../history.ts';
import { answerThrough, type Exchange, type Reply, type RequestListener, readBody, send } from '../http.ts';
import { type Asked, answerQuery, type Read, readQuery, shown } from './answer.ts';
import type { Context, IdempotentRun } from './context.ts';
import { type Bucket, type BucketSize, createBucket } from './cost.ts';
import { runPlace } from './idempotency.ts';
import type { ShopState } from './model.ts';
import { settleJobs } from './mutate-cancel.ts';
import { type OfficialSchema, officialSchema } from './schema.ts';
import { seedShop } from './seed.ts';
import { createShopState } from './state.ts';
import { type Credentials, createTokens, type Token } from './tokens.ts';

export interface ShopifyNeeds {
  readonly clock: SandboxClock;
  readonly history: History;
  readonly faults: Faults;
  readonly credentials?: Credentials | undefined;
  readonly onExchange?: ((exchange: Exchange) => void) | undefined;
  /** Points of the rate limit; default is the Plus plan's. */
  readonly bucket?: BucketSize | undefined;
  /** How long a refund takes (real milliseconds); longer than nothing, two at the same time with one key meet. */
  readonly refundMs?: number | undefined;
}

export interface ShopifyWorld extends Credentials {
  load(store: StoreFile, now?: Date): void;
  readonly handler: RequestListener;
  /** What has been done since the last load, in the words of the file formats; the bot's unless another is named. */
  effects(by?: string): Effect[];
  /** The token of a person in the admin; what they do stands in the history as `agent:<email>`. */
  agentToken(email: string): string;
  setBotScopes(scopes: readonly string[]): void;
  setBucket(size: BucketSize): void;
  /** Fields that were asked for and are not built. */
  gaps(): readonly string[];
  /** For looking in without HTTP. */
  readonly state: () => ShopState;
  /** A request without HTTP: for acting as a person, and for tests. */
  ask(token: string, query: string, variables?: Readonly<Record<string, unknown>>): unknown;
}

const sizes = { plus: { maximumAvailable: 20_000, restoreRate: 1_000 }, standard: { maximumAvailable: 2_000, restoreRate: 100 } } as const;
export const bucketSizes: Readonly<Record<'plus' | 'standard', BucketSize>> = sizes;

const noCredentials: Credentials = { accessToken: 'shpat_sandbox', clientId: 'sandbox-client', clientSecret: 'sandbox-secret' };

/** Shopify's Admin API on the published schema, with a shop behind it that remembers. */
export async function createShopifyWorld(needs: ShopifyNeeds): Promise<ShopifyWorld> {
  const official = await officialSchema();
  const credentials = needs.credentials ?? noCredentials;
  const { clock, history } = needs;
  const nowMs = () => clock.now().getTime();
  const tokens = createTokens(credentials, nowMs);
  let size: BucketSize = needs.bucket ?? sizes.plus;
  let state = createShopState({ name: '', currency: 'DKK', timezone: 'Europe/Copenhagen', domain: 'shop.example', openedAt: clock.now() });
  let buckets = new Map<string, Bucket>();
  let effects: { by: string; effect: Effect }[] = [];
  let idempotent = new Map<string, IdempotentRun>();
  const gaps = new Set<string>();

  function contextFor(token: Token, request: symbol): Context {
    return {
      state,
      official,
      by: token.by,
      token: token.by,
      scopes: token.scopes,
      now: clock.now(),
      idempotent,
      request,
      gap: (name) => gaps.add(name),
      record({ kind, subject, mutation, data, effect }) {
        history.add({
          system: 'shopify',
          kind,
          by: token.by,
          subject,
          cause: `mutation ${mutation}`,
          data: { ...data, ...(effect ? { effect } : {}) },
        });
        if (effect) effects.push({ by: token.by, effect });
      },
    };
  }

  function bucketOf(token: Token): Bucket {
    const found = buckets.get(token.by) ?? createBucket(size, nowMs);
    buckets.set(token.by, found);
    return found;
  }

  function run(read: Read, asked: Asked, token: Token, request: symbol): unknown {
    if (read.kind === 'faulty') return { errors: read.errors.map((error) => shown(error)) };
    settleJobs(state.jobs, nowMs());
    return answerQuery(read, asked, contextFor(token, request), bucketOf(token));
  }

  async function handle(request: IncomingMessage, response: Parameters<RequestListener>[1]): Promise<void> {
    const raw = await readBody(request);
    const url = new URL(request.url ?? '/', 'http://shop');
    const door = doorOf(url.pathname, official);
    const token = tokens.find(header(request, 'x-shopify-access-token'));
    const asked = door === 'graphql' ? askedOf(raw) : null;
    const read = asked && readQuery(asked, official);
    const label = read?.kind === 'ready' ? read.label : `${request.method} ${url.pathname}`;
    history.countCall('shopify', label);
    const fault = needs.faults.draw('shopify', label);
    const mark = Symbol('request');
    const release = asked && token && read ? await hold(read, asked, token, mark) : null;
    let made: Reply | null = null;
    answerThrough(fault, request, response, () => {
      made = reply(request, door, raw, asked, read, token, mark);
      return made;
    });
    release?.();
    const told = made as Reply | null;
    needs.onExchange?.({
      system: 'shopify',
      method: request.method ?? 'GET',
      target: `${url.pathname}${url.search}`,
      requestBody: asked,
      status: told?.status ?? 0,
      responseBody: told?.body ?? null,
      fault: fault?.kind ?? null,
    });
  }

  /** Lets a refund take its time, so that a second one with the same key finds the first still running. */
  async function hold(read: Read, asked: Asked, token: Token, mark: symbol): Promise<(() => void) | null> {
    if (!needs.refundMs || read.kind !== 'ready' || read.label !== 'mutation refundCreate') return null;
    const key = keyIn(asked);
    if (key === null) return null;
    const place = runPlace(token.by, key);
    if (idempotent.has(place)) return null;
    idempotent.set(place, { request: mark, at: nowMs(), parameters: '', payload: null });
    await new Promise((resolve) => setTimeout(resolve, needs.refundMs));
    return () => {
      const run = idempotent.get(place);
      if (run?.request === mark && run.payload === null) idempotent.delete(place);
    };
  }

  function reply(
    request: IncomingMessage,
    door: Door,
    raw: Buffer,
    asked: Asked | null,
    read: Read | null,
    token: Token | null,
    mark: symbol,
  ): Reply {
    if (door === 'unknown') return { status: 404, body: { errors: 'Not Found' } };
    if (request.method !== 'POST') return { status: 405, body: { errors: 'Method Not Allowed' } };
    if (door === 'token') return tokens.grant(formOf(raw, header(request, 'content-type') ?? ''));
    if (!token) return { status: 401, body: { errors: '[API] Invalid API key or access token (unrecognized login or wrong password)' } };
    if (!asked || !read) return { status: 400, body: { errors: { query: 'Required parameter missing or invalid' } } };
    const headers = { 'x-shopify-api-version': official.version };
    return { status: 200, headers, body: run(read, asked, token, mark) };
  }

  return {
    ...credentials,
    load(store, now = clock.now()) {
      state = seedShop(store, now);
      buckets = new Map();
      idempotent = new Map();
      effects = [];
    },
    handler(request, response) {
      handle(request, response).catch((error: unknown) => {
        if (response.headersSent || response.destroyed) return;
        send(response, { status: 500, body: { errors: `The sandbox is broken: ${error instanceof Error ? error.stack : String(error)}` } });
      });
    },
    effects(by = 'bot') {
      settleJobs(state.jobs, Number.POSITIVE_INFINITY);
      return effects.filter((entry) => entry.by === by).map((entry) => entry.effect);
    },
    agentToken: tokens.agent,
    setBotScopes: tokens.setBotScopes,
    setBucket(next) {
      size = next;
      buckets = new Map();
    },
    gaps: () => [...gaps],
    state: () => state,
    ask(value, query, variables = {}) {
      const token = tokens.find(value);
      if (!token) throw new Error('there is no such token');
      const asked = { query, variables, operationName: null };
      return JSON.parse(JSON.stringify(run(readQuery(asked, official), asked, token, Symbol('request'))));
    },
  };
}

type Door = 'graphql' | 'token' | 'unknown';

function doorOf(path: string, { version }: OfficialSchema): Door {
  if (path === '/admin/oauth/access_token') return 'token';
  return path === `/admin/api/${version}/graphql.json` ? 'graphql' : 'unknown';
}

const header = (request: IncomingMessage, name: string) => {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
};

function askedOf(raw: Buffer): Asked | null {
  try {
    const { query, variables, operationName } = JSON.parse(raw.toString('utf8')) as Record<string, unknown>;
    if (typeof query !== 'string') return null;
    return {
      query,
      variables: (variables ?? {}) as Asked['variables'],
      operationName: typeof operationName === 'string' ? operationName : null,
    };
  } catch {
    return null;
  }
}

function formOf(raw: Buffer, type: string): Readonly<Record<string, unknown>> {
  const text = raw.toString('utf8');
  if (type.includes('json')) {
    try {
      return JSON.parse(text) as Record<string, unknown>;
    } catch {
      return {};
    }
  }
  return Object.fromEntries(new URLSearchParams(text));
}

/** The key of `@idempotent`, written out or given as a variable. */
function keyIn({ query, variables }: Asked): string | null {
  const found = /@idempotent\s*\(\s*key\s*:\s*(?:"([^"]+)"|\$(\w+))/.exec(query);
  if (!found) return null;
  if (found[1] !== undefined) return found[1];
  const value = variables[found[2] ?? ''];
  return typeof value === 'string' ? value : null;
}

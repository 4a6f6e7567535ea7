import { channel } from 'node:diagnostics_channel';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { SandboxClock } from '../clock.ts';
import type { Faults } from '../faults.ts';
import type { History } from '../history.ts';
import { answerThrough, type Exchange, type Reply, readBody, send } from '../http.ts';
import { authenticate } from './auth.ts';
import type { Call } from './call.ts';
import { envelopes } from './events.ts';
import { createIds } from './ids.ts';
import { createLimits, type LimitNumbers, type Limits } from './limits.ts';
import { type IncomingMail, type Received, receiveMail } from './mail.ts';
import { forbidden, noSuchEndpoint, Refusal } from './refusals.ts';
import { DOWNLOAD, ROUTES, type Route } from './routes.ts';
import { runAutomations } from './run-rules.ts';
import { type DeskSeed, seedDesk } from './seed.ts';
import { createWebhooks, type Webhooks, type WebhookTiming } from './webhooks.ts';
import { type Account, emptyDesk, isStaff, type World } from './world.ts';

export interface HelpDeskNeeds {
  readonly clock: SandboxClock;
  readonly history: History;
  readonly faults: Faults;
  readonly limits?: Partial<LimitNumbers> | undefined;
  readonly webhookTiming?: Partial<WebhookTiming> | undefined;
  readonly onExchange?: ((exchange: Exchange) => void) | undefined;
}

export interface SandboxHelpDesk {
  load(seed: DeskSeed): void;
  readonly handler: (request: IncomingMessage, response: ServerResponse) => void;
  mail(mail: IncomingMail): Received;
  /** Time has passed: what is due by the hour runs. */
  passTime(): void;
  readonly account: () => Account;
  readonly webhooks: Webhooks;
  readonly limits: Limits;
  /** For looking in without HTTP. */
  readonly world: World;
}

/** Whoever wants all traffic of a process, whichever sandbox it goes to, subscribes here. */
const everyExchange = channel('resolute.sandbox.zendesk');

const NO_ACCOUNT: Account = { id: 0, brandId: 0, formId: 0, name: '', supportAddress: '', botId: 0, botEmail: '' };

export function createSandboxHelpDesk(needs: HelpDeskNeeds): SandboxHelpDesk {
  const { clock, history, faults } = needs;
  const webhooks = createWebhooks(clock.now, { timeoutMs: 12_000, retryMs: 1_000, ...needs.webhookTiming });
  const limits = createLimits(() => clock.now().getTime());
  if (needs.limits !== undefined) limits.set(needs.limits);
  const world: World = {
    clock,
    history,
    ids: createIds(),
    desk: emptyDesk(),
    account: NO_ACCOUNT,
    webhooks,
    rules: { triggers: new Map(), automations: new Map(), automatedHour: 0 },
    idempotency: new Map(),
    emit(ticket, actor, events) {
      for (const event of envelopes(world, ticket, actor, events)) webhooks.deliver(world.account.id, event);
    },
  };

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const raw = await readBody(request);
    runAutomations(world);
    const method = request.method ?? 'GET';
    const url = new URL(request.url ?? '/', `http://${request.headers.host ?? '127.0.0.1'}`);
    const download = DOWNLOAD.path.exec(url.pathname);
    const path = url.pathname.replace(/\.json$/, '');
    const cause = `${method} ${path}`;
    if (download === null) history.countCall('zendesk', cause);
    const fault = download === null ? faults.draw('zendesk', cause) : null;
    let made: Reply | null = null;
    answerThrough(fault, request, response, () => {
      made = answer(world, limits, { request, raw, method, path, url, cause });
      return made;
    });
    const reply = made as Reply | null;
    const exchange: Exchange = {
      system: 'zendesk',
      method,
      target: `${url.pathname}${url.search}`,
      requestBody: parsed(raw, request.headers['content-type']),
      status: reply?.status ?? 0,
      responseBody: reply?.body ?? null,
      fault: fault?.kind ?? null,
    };
    needs.onExchange?.(exchange);
    if (everyExchange.hasSubscribers) everyExchange.publish(exchange);
  }

  return {
    load(seed) {
      webhooks.forget();
      limits.clear();
      seedDesk(world, seed);
      world.rules.automatedHour = Math.floor(clock.now().getTime() / 3_600_000);
    },
    handler(request, response) {
      handle(request, response).catch((error: unknown) => {
        if (response.headersSent || response.destroyed) return;
        send(response, { status: 500, body: { error: 'SandboxBroken', description: String(error) } });
      });
    },
    mail: (mail) => {
      runAutomations(world);
      return receiveMail(world, mail);
    },
    passTime: () => runAutomations(world),
    account: () => world.account,
    webhooks,
    limits,
    world,
  };
}

interface Asked {
  readonly request: IncomingMessage;
  readonly raw: Buffer;
  readonly method: string;
  readonly path: string;
  readonly url: URL;
  readonly cause: string;
}

/** Authenticates, counts against the limits, finds the endpoint, and answers. */
function answer(world: World, limits: Limits, asked: Asked): Reply {
  const { request, method, path, url } = asked;
  let headers: Record<string, string> = {};
  try {
    const download = DOWNLOAD.path.exec(url.pathname);
    const { actor, anonymous } =
      download === null ? authenticate(world, request.headers) : { actor: authenticate(world, {}).actor, anonymous: true };
    if (download === null) {
      const taken = limits.take({ method, path, actorId: actor.id });
      headers = taken.headers;
      if (taken.refused !== null) return { ...taken.refused, headers: { ...headers, ...taken.refused.headers } };
    }
    const { route, params } = download === null ? routeFor(method, path) : { route: DOWNLOAD, params: download.slice(1) };
    admit(route, anonymous, isStaff(actor));
    const call: Call = {
      method,
      path,
      params,
      query: url.searchParams,
      base: `http://${request.headers.host ?? url.host}`,
      contentType: (request.headers['content-type'] ?? '').split(';')[0]?.trim() ?? '',
      raw: asked.raw,
      idempotencyKey: header(request, 'idempotency-key'),
      actor,
      anonymous,
      cause: asked.cause,
    };
    const reply = route.handler(world, call);
    return { ...reply, headers: { ...headers, ...reply.headers } };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { ...error.reply, headers: { ...headers, ...error.reply.headers } };
  }
}

function routeFor(method: string, path: string): { route: Route; params: string[] } {
  for (const route of ROUTES) {
    const match = route.method === method ? route.path.exec(path) : null;
    if (match !== null) return { route, params: match.slice(1).map(decodeURIComponent) };
  }
  throw noSuchEndpoint();
}

function admit(route: Route, anonymous: boolean, staff: boolean): void {
  if (route.audience === 'anybody') return;
  if (anonymous) throw new Refusal({ status: 401, body: { error: "Couldn't authenticate you" } });
  if (route.audience === 'staff' && !staff) throw forbidden();
}

function header(request: IncomingMessage, name: string): string | null {
  const value = request.headers[name];
  return typeof value === 'string' ? value.slice(0, 255) : null;
}

function parsed(raw: Buffer, type: string | undefined): unknown {
  if (raw.length === 0) return null;
  if (type !== undefined && !type.includes('json')) return `<${raw.length} bytes>`;
  try {
    return JSON.parse(raw.toString('utf8'));
  } catch {
    return raw.toString('utf8');
  }
}

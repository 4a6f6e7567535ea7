import { createHmac, randomUUID } from 'node:crypto';
import { Agent, type ClientRequest, request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { mulberry32 } from '../faults.ts';
import type { Envelope } from './events.ts';

export interface Webhook {
  readonly id: string;
  name: string;
  description: string | null;
  status: 'active' | 'inactive';
  endpoint: string;
  httpMethod: 'POST';
  requestFormat: 'json';
  subscriptions: string[];
  secret: string;
  readonly createdAt: number;
  updatedAt: number;
  readonly createdBy: number;
}

/** What goes wrong on the way to the receiver; each is a probability, drawn per event from a seeded generator. */
export interface DeliveryTrouble {
  readonly duplicate: number;
  readonly delay: number;
  /** Longest delay; the real one is drawn between 0 and this. */
  readonly delayMs: number;
  /** Let the next event (or 200 ms) go first. */
  readonly reorder: number;
  readonly drop: number;
}

/** One attempt, as the webhook's activity log shows it. */
export interface Delivery {
  readonly webhookId: string;
  readonly eventId: string;
  readonly type: string;
  readonly ticketId: string;
  readonly attempt: number;
  /** HTTP status; 0 when the connection failed, 504 for a time-out, null when the sandbox dropped it. */
  readonly status: number | null;
}

export interface WebhookTiming {
  /** How long the receiver may take: 12 s at the vendor. */
  readonly timeoutMs: number;
  /** Pause before a retry that names no time of its own. */
  readonly retryMs: number;
}

export interface Webhooks {
  readonly list: Map<string, Webhook>;
  deliver(accountId: number, event: Envelope): void;
  trouble(next: Partial<DeliveryTrouble>, seed?: number): void;
  deliveries(): readonly Delivery[];
  /** Resolves when nothing is under way or waiting. */
  settled(): Promise<void>;
  /** Forgets deliveries under way and the log; the registrations stay. */
  forget(): void;
  close(): void;
}

const CALM: DeliveryTrouble = { duplicate: 0, delay: 0, delayMs: 2000, reorder: 0, drop: 0 };
const HELD_MS = 200;
const MOST_ATTEMPTS = { conflict: 4, timeout: 6, later: 6 };

export function createWebhooks(now: () => Date, timing: WebhookTiming): Webhooks {
  const list = new Map<string, Webhook>();
  const agent = new Agent({ keepAlive: true, maxSockets: 32 });
  let trouble = CALM;
  let random = mulberry32(1);
  let log: Delivery[] = [];
  let generation = 0;
  let pending = 0;
  const waiting: (() => void)[] = [];
  let released: (() => void)[] = [];
  const timers = new Set<NodeJS.Timeout>();
  const requests = new Set<ClientRequest>();

  function begin(): () => void {
    const mine = generation;
    pending += 1;
    return () => {
      if (mine !== generation) return;
      pending -= 1;
      if (pending === 0) settle();
    };
  }

  function settle(): void {
    for (const resolve of waiting.splice(0)) resolve();
  }

  function after(ms: number, run: () => void): void {
    const timer = setTimeout(() => {
      timers.delete(timer);
      run();
    }, ms);
    timers.add(timer);
  }

  /** Retries are the documented ones: 409 up to three times, 429 and 503 that say when (under a minute), time-outs up to five times. */
  function attempt(webhook: Webhook, accountId: number, event: Envelope, number: number, done: () => void): void {
    const mine = generation;
    post(webhook, accountId, event, (status, retryAfter) => {
      if (mine !== generation) return;
      const ticketId = String((event.detail as { id: string }).id);
      log.push({ webhookId: webhook.id, eventId: String(event.id), type: event.type, ticketId, attempt: number, status });
      const again =
        (status === 409 && number < MOST_ATTEMPTS.conflict) ||
        (status === 504 && number < MOST_ATTEMPTS.timeout) ||
        ((status === 429 || status === 503) && retryAfter !== null && retryAfter < 60 && number < MOST_ATTEMPTS.later);
      if (!again || !list.has(webhook.id)) return done();
      after(retryAfter === null ? timing.retryMs : retryAfter * 1000, () => attempt(webhook, accountId, event, number + 1, done));
    });
  }

  function post(webhook: Webhook, accountId: number, event: Envelope, answered: (status: number, retryAfter: number | null) => void): void {
    const body = JSON.stringify(event);
    const timestamp = now().toISOString();
    let over = false;
    const finish = (status: number, retryAfter: number | null) => {
      if (over) return;
      over = true;
      clearTimeout(timer);
      timers.delete(timer);
      requests.delete(request);
      answered(status, retryAfter);
    };
    const secure = webhook.endpoint.startsWith('https:');
    const request = (secure ? httpsRequest : httpRequest)(webhook.endpoint, {
      method: webhook.httpMethod,
      ...(secure ? {} : { agent }),
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'content-length': Buffer.byteLength(body),
        'user-agent': 'Zendesk Webhook',
        'x-zendesk-account-id': String(accountId),
        'x-zendesk-webhook-id': webhook.id,
        'x-zendesk-webhook-invocation-id': randomUUID(),
        'x-zendesk-webhook-signature-timestamp': timestamp,
        'x-zendesk-webhook-signature': sign(webhook.secret, timestamp, body),
      },
    });
    const timer = setTimeout(() => {
      finish(504, null);
      request.destroy();
    }, timing.timeoutMs);
    timers.add(timer);
    requests.add(request);
    request.on('response', (response) => {
      const header = response.headers['retry-after'];
      response.resume();
      response.on('end', () => finish(response.statusCode ?? 0, header === undefined ? null : Number(header)));
      response.on('error', () => finish(0, null));
    });
    request.on('error', () => finish(0, null));
    request.end(body);
  }

  function schedule(webhook: Webhook, accountId: number, event: Envelope): void {
    const [drop, duplicate, delay, delayShare, reorder] = [random(), random(), random(), random(), random()];
    if (drop < trouble.drop) {
      const ticketId = String((event.detail as { id: string }).id);
      log.push({ webhookId: webhook.id, eventId: String(event.id), type: event.type, ticketId, attempt: 0, status: null });
      return;
    }
    const done = begin();
    const go = () => attempt(webhook, accountId, event, 1, done);
    const others = released.splice(0);
    if (reorder < trouble.reorder) {
      let gone = false;
      const release = () => {
        if (!gone) go();
        gone = true;
      };
      released.push(release);
      after(HELD_MS, release);
    } else after(delay < trouble.delay ? delayShare * trouble.delayMs : 0, go);
    for (const release of others) after(5, release);
    if (duplicate < trouble.duplicate) {
      const doneAgain = begin();
      after(20, () => attempt(webhook, accountId, event, 1, doneAgain));
    }
  }

  return {
    list,
    deliver(accountId, event) {
      for (const webhook of list.values()) {
        if (webhook.status === 'active' && webhook.subscriptions.includes(event.type)) schedule(webhook, accountId, event);
      }
    },
    trouble(next, seed = 1) {
      trouble = { ...CALM, ...next };
      random = mulberry32(seed);
    },
    deliveries: () => log,
    settled: () => (pending === 0 ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve))),
    forget,
    close() {
      forget();
      agent.destroy();
    },
  };

  function forget(): void {
    generation += 1;
    pending = 0;
    for (const timer of timers) clearTimeout(timer);
    timers.clear();
    for (const request of requests) request.destroy();
    requests.clear();
    released = [];
    log = [];
    settle();
  }
}

export function sign(secret: string, timestamp: string, body: string): string {
  return createHmac('sha256', secret).update(timestamp).update(body).digest('base64');
}

import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import type { SandboxClock } from './clock.ts';
import type { Faults } from './faults.ts';
import { parseStoreFile, type StoreFile } from './formats/store-file.ts';
import type { History } from './history.ts';
import { type Reply, readBody, send } from './http.ts';
import type { SandboxHelpDesk } from './zendesk/help-desk.ts';
import { Refusal } from './zendesk/refusals.ts';

export interface ControlNeeds {
  readonly clock: SandboxClock;
  readonly history: History;
  readonly faults: Faults;
  readonly desk: SandboxHelpDesk;
  effects(): readonly unknown[];
  reset(store?: StoreFile): void;
}

const probability = z.number().min(0).max(1);

const FaultRules = z.strictObject({
  rules: z.array(
    z.strictObject({
      system: z.enum(['zendesk', 'shopify']),
      kind: z.enum(['lost_answer', 'refused', '429', '500', '502', 'stall', 'malformed']),
      probability,
      match: z.string().optional(),
      times: z.int().positive().optional(),
      retryAfterSeconds: z.number().min(0).optional(),
      stallMs: z.number().min(0).optional(),
    }),
  ),
  seed: z.int().optional(),
});

const Trouble = z.strictObject({
  duplicate: probability.optional(),
  delay: probability.optional(),
  delayMs: z.number().min(0).optional(),
  reorder: probability.optional(),
  drop: probability.optional(),
  seed: z.int().optional(),
});

const LimitInput = z
  .strictObject({
    accountPerMinute: z.int().positive(),
    updatesPerMinute: z.int().positive(),
    updatesPerTicketIn10Minutes: z.int().positive(),
    exportsPerMinute: z.int().positive(),
    listsPerMinute: z.int().positive(),
  })
  .partial();

const Mail = z.strictObject({
  suspend: z.boolean().optional(),
  from: z.strictObject({ email: z.string().min(3), name: z.string().optional(), verified: z.boolean().optional() }),
  subject: z.string().optional(),
  body: z.string(),
  html: z.string().optional(),
  attachments: z.array(z.strictObject({ name: z.string(), type: z.string(), content: z.string().optional() })).optional(),
  ticket: z.int().optional(),
  channel: z.string().optional(),
});

/** Everything under `/__sandbox/`: for tests, evaluations and curl; the same on both servers; no credentials, loopback only. */
export function createControl(needs: ControlNeeds) {
  const { clock, history, faults, desk } = needs;

  const actions: Readonly<Record<string, (body: () => unknown, query: URLSearchParams, raw: Buffer) => unknown>> = {
    'GET history': (_, query) => ({ changes: history.list(Number(query.get('since') ?? 0)), calls: history.calls() }),
    'GET effects': () => ({ effects: needs.effects() }),
    'GET faults': () => ({ counts: faults.counts() }),
    'PUT faults': (body) => {
      const { rules, seed } = FaultRules.parse(body());
      faults.set(rules.map(present), seed);
      return { rules };
    },
    'GET clock': () => ({ now: clock.now().toISOString() }),
    'POST clock': (body) => {
      clock.advance(z.strictObject({ advanceMs: z.number() }).parse(body()).advanceMs);
      return { now: clock.now().toISOString() };
    },
    'POST reset': (_, __, raw) => {
      needs.reset(raw.length === 0 ? undefined : parseStoreFile(raw.toString('utf8'), 'reset'));
      return { now: clock.now().toISOString() };
    },
    'GET webhooks': () => ({ deliveries: desk.webhooks.deliveries() }),
    'PUT webhooks': (body) => {
      const { seed, ...trouble } = Trouble.parse(body());
      desk.webhooks.trouble(present(trouble), seed);
      return trouble;
    },
    'GET limits': () => desk.limits.numbers(),
    'PUT limits': (body) => {
      desk.limits.set(present(LimitInput.parse(body())));
      return desk.limits.numbers();
    },
    'POST mail': (body) => desk.mail(Mail.parse(body())),
  };

  return async function control(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://sandbox');
    const raw = await readBody(request);
    const action = actions[`${request.method} ${url.pathname.replace('/__sandbox/', '')}`];
    send(
      response,
      action === undefined
        ? unknownAction(Object.keys(actions))
        : run(() => action(() => JSON.parse(raw.toString('utf8')), url.searchParams, raw)),
    );
  };
}

const unknownAction = (names: readonly string[]): Reply => ({ status: 404, body: { error: 'no such control', known: names } });

function run(action: () => unknown): Reply {
  try {
    return { status: 200, body: action() };
  } catch (error) {
    if (error instanceof Refusal) return error.reply;
    return { status: 400, body: { error: error instanceof Error ? error.message : String(error) } };
  }
}

/** Drops keys that are undefined, which zod leaves in the type of an optional key. */
function present<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, it]) => it !== undefined)) as { [K in keyof T]: Exclude<T[K], undefined> };
}

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createShopify, type ShopifyNeeds } from '../../../src/adapters/shopify/shopify.ts';
import { asId, type Instant } from '../../../src/domain/ids.ts';
import type { Commerce } from '../../../src/ports/commerce.ts';
import { silentLogger } from '../../support/silent-logger.ts';

export interface Received {
  readonly path: string;
  readonly token: string | undefined;
  /** `RefundCreate`; empty for what is not GraphQL. */
  readonly operation: string;
  readonly mutation: boolean;
  readonly variables: Record<string, unknown>;
  readonly body: string;
}

/** What the shop does with one request. */
export type Reply =
  | { readonly json: unknown; readonly status?: number; readonly headers?: Record<string, string> }
  | { readonly raw: string; readonly status?: number; readonly headers?: Record<string, string> }
  | 'reset'
  | 'stall';

export interface LocalShop extends AsyncDisposable {
  readonly origin: string;
  readonly received: Received[];
  /** Settable: the answer to the next requests. */
  reply: (request: Received) => Reply;
  readonly clock: { now(): Instant; move(ms: number): void };
  connect(options?: Partial<ShopifyNeeds>): Commerce;
}

/** A shop on this machine that behaves as badly as told. */
export async function startLocalShop(reply: (request: Received) => Reply): Promise<LocalShop> {
  const received: Received[] = [];
  let now = Date.parse('2026-11-20T09:00:00.000Z');
  const server = createServer((request, response) => void serve(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const shop: LocalShop = {
    origin,
    received,
    reply,
    clock: {
      now: () => asId<Instant>(new Date(now).toISOString()),
      move: (ms) => {
        now += ms;
      },
    },
    connect: (options = {}) =>
      createShopify({
        shop: origin,
        auth: { kind: 'static', accessToken: 'shpat_test' },
        timeoutMs: 2000,
        timezone: 'Europe/Copenhagen',
        clock: shop.clock,
        random: () => 0,
        logger: silentLogger,
        ...options,
      }),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let body = '';
    for await (const chunk of request) body += chunk;
    const entry = read(request, body);
    received.push(entry);
    const answer = shop.reply(entry);
    if (answer === 'stall') return;
    if (answer === 'reset') return void request.socket.destroy();
    response.writeHead(answer.status ?? 200, { 'content-type': 'application/json', ...answer.headers });
    response.end('raw' in answer ? answer.raw : JSON.stringify(answer.json));
  }
  return shop;
}

function read(request: IncomingMessage, body: string): Received {
  const token = request.headers['x-shopify-access-token'];
  const base = { path: request.url ?? '', token: typeof token === 'string' ? token : undefined, body };
  if (!base.path.endsWith('/graphql.json')) return { ...base, operation: '', mutation: false, variables: {} };
  const { query, variables } = JSON.parse(body) as { query: string; variables?: Record<string, unknown> };
  const [, kind, operation] = /^(query|mutation) (\w+)/.exec(query) ?? [];
  return { ...base, operation: operation ?? '', mutation: kind === 'mutation', variables: variables ?? {} };
}

export const data = (value: unknown): Reply => ({ json: { data: value } });
export const errors = (code: string, more: Record<string, unknown> = {}): Reply => ({
  json: { errors: [{ message: `No: ${code}`, extensions: { code }, ...more }] },
});

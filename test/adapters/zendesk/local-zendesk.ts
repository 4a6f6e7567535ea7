import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { createZendesk, type ZendeskOptions } from '../../../src/adapters/zendesk/zendesk.ts';
import { asId, type Instant } from '../../../src/domain/ids.ts';
import { silentLogger } from '../../support/silent-logger.ts';

export interface Seen {
  readonly method: string;
  /** Path and query as they came in. */
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

export interface Canned {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Text as it is, anything else as JSON. */
  readonly body?: unknown;
  /** Cuts the connection instead of answering; `half` after the head and a part of the body. */
  readonly cut?: 'before' | 'half';
  /** Never answers. */
  readonly stall?: boolean;
}

export type Script = (request: Seen, nth: number) => Canned;

/** A server that misbehaves exactly as the script says. Closed, with every connection, when the test ends. */
export async function startLocalZendesk(script: Script) {
  const seen: Seen[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString('utf8');
    const entry: Seen = { method: request.method ?? '', url: request.url ?? '', headers: request.headers, body };
    seen.push(entry);
    answer(script(entry, seen.length), response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  );
  return { baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen };
}

function answer({ status = 200, headers = {}, body = {}, cut, stall = false }: Canned, response: ServerResponse): void {
  if (stall) return;
  if (cut === 'before') {
    response.socket?.destroy();
    return;
  }
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  if (cut === 'half') {
    response.writeHead(status, { 'content-type': 'application/json', 'content-length': String(text.length + 100) });
    response.write(text, () => response.socket?.destroy());
    return;
  }
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(status === 204 ? undefined : text);
}

/** Fixed time, no jitter. */
export function optionsFor(baseUrl: string, more: Partial<ZendeskOptions> = {}): ZendeskOptions {
  return {
    baseUrl,
    auth: { kind: 'token', email: 'bot@lindholm.example', token: 'secret-token' },
    timeoutMs: 2000,
    clock: { now: () => asId<Instant>('2026-11-20T09:00:00.000Z') },
    random: () => 0,
    logger: silentLogger,
    ...more,
  };
}

export async function helpDeskOn(script: Script, more: Partial<ZendeskOptions> = {}) {
  const { baseUrl, seen } = await startLocalZendesk(script);
  return { helpDesk: createZendesk(optionsFor(baseUrl, more)), seen, baseUrl };
}

/** An address at which nobody listens any more. */
export async function deadAddress(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return `http://127.0.0.1:${port}`;
}

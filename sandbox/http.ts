import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FaultRule } from './faults.ts';

/** What a handler answers; `body` is sent as JSON, `raw` as it is. */
export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly raw?: { readonly type: string; readonly data: string | Buffer };
}

/** One request with its answer, as a recording sees it. `fault` names the injected fault, if there was one. */
export interface Exchange {
  readonly system: 'zendesk' | 'shopify';
  readonly method: string;
  /** Path with query, as it was asked. */
  readonly target: string;
  readonly requestBody: unknown;
  readonly status: number;
  readonly responseBody: unknown;
  readonly fault: FaultRule['kind'] | null;
}

export type RequestListener = (request: IncomingMessage, response: ServerResponse) => void;

export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

export function send(response: ServerResponse, reply: Reply): void {
  const data = reply.raw?.data ?? (reply.body === undefined ? '' : JSON.stringify(reply.body));
  const type = reply.raw?.type ?? 'application/json; charset=utf-8';
  response.writeHead(reply.status, {
    ...(reply.status === 204 ? {} : { 'content-type': type, 'content-length': String(Buffer.byteLength(data)) }),
    ...reply.headers,
  });
  response.end(reply.status === 204 ? undefined : data);
}

/**
 * Answers, or carries out the fault instead. `make` makes the change: it runs for an answer that is lost, stalled, malformed or
 * turned into 502 (the gateway lost it), and does not run for a refused connection, a 429 or a 500.
 */
export function answerThrough(
  fault: FaultRule | null,
  request: IncomingMessage,
  response: ServerResponse,
  make: () => Reply,
): Reply | null {
  if (fault === null) {
    const reply = make();
    send(response, reply);
    return reply;
  }
  switch (fault.kind) {
    case 'refused':
      request.socket.destroy();
      return null;
    case '429': {
      const headers = { 'retry-after': String(fault.retryAfterSeconds ?? 1) };
      send(response, {
        status: 429,
        headers,
        body: { error: 'APIRateLimitExceeded', description: 'Number of allowed API requests exceeded' },
      });
      return null;
    }
    case '500':
      send(response, { status: 500, body: { error: 'InternalServerError', description: 'Something went wrong on our side' } });
      return null;
    case '502':
      make();
      send(response, { status: 502, raw: { type: 'text/html', data: '<html><head><title>502 Bad Gateway</title></head></html>' } });
      return null;
    case 'lost_answer':
      make();
      request.socket.destroy();
      return null;
    case 'stall': {
      make();
      const timer = setTimeout(() => request.socket.destroy(), fault.stallMs ?? 30_000);
      request.socket.once('close', () => clearTimeout(timer));
      return null;
    }
    case 'malformed': {
      const reply = make();
      const text = JSON.stringify(reply.body ?? {});
      send(response, { ...reply, raw: { type: 'application/json; charset=utf-8', data: text.slice(0, Math.max(1, text.length >> 1)) } });
      return null;
    }
    default:
      return fault.kind satisfies never;
  }
}

/** Listens on the loopback only; port 0 takes a free one. */
export async function listen(listener: RequestListener, port: number): Promise<{ server: Server; url: string }> {
  const server = createServer({ keepAliveTimeout: 30_000 }, listener);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve());
  });
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

export async function closeServer(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeAllConnections();
  await closed;
}

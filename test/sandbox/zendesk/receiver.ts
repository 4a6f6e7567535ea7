import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Sandbox } from '../../../sandbox/start.ts';
import { ask } from './desk.ts';

export interface Got {
  readonly headers: IncomingHttpHeaders;
  readonly raw: string;
  readonly event: { id: string; type: string; detail: Record<string, unknown>; event: Record<string, unknown> } & Record<string, unknown>;
}

export interface Receiver {
  readonly got: Got[];
  readonly secret: string;
  readonly webhookId: string;
  close(): Promise<void>;
}

/** A webhook of all three events with its receiver; `answer` gives status and headers for the n-th delivery, or null for silence. */
export async function receive(
  sandbox: Sandbox,
  answer: (nth: number) => { status: number; headers?: Record<string, string> } | null = () => ({ status: 200 }),
): Promise<Receiver> {
  const got: Got[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const raw = Buffer.concat(chunks).toString('utf8');
      got.push({ headers: request.headers, raw, event: JSON.parse(raw) });
      const reply = answer(got.length);
      if (reply !== null) response.writeHead(reply.status, reply.headers).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
  const subscriptions = ['created', 'comment_added', 'status_changed'].map((name) => `zen:event-type:ticket.${name}`);
  const webhook = { name: 'test', status: 'active', endpoint, http_method: 'POST', request_format: 'json', subscriptions };
  const webhookId = (await ask(sandbox, 'POST', '/api/v2/webhooks', { webhook })).at('webhook.id') as string;
  const secret = (await ask(sandbox, 'GET', `/api/v2/webhooks/${webhookId}/signing_secret`)).at('signing_secret.secret') as string;
  return {
    got,
    secret,
    webhookId,
    async close() {
      await ask(sandbox, 'DELETE', `/api/v2/webhooks/${webhookId}`);
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

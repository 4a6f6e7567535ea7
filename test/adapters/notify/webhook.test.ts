import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createWebhookNotifier } from '../../../src/adapters/notify/webhook.ts';
import { asId, type Instant } from '../../../src/domain/ids.ts';
import type { Notice } from '../../../src/domain/notice.ts';

const notice: Notice = {
  id: 'n-1',
  key: 'escalation:t1:0',
  channel: 'webhook',
  content: {
    kind: 'escalation_waits',
    text: 'Sag 35 (Support) venter på en medarbejder: <Vred & fortvivlet>.',
    ticket: '35',
    url: 'https://acme.zendesk.com/agent/tickets/35',
    reasons: ['negative_sentiment'],
    group: 'Support',
    to: 'manager',
    deadline: '2026-11-20T09:15:00.000Z',
    next: '2026-11-20T10:00:00.000Z',
  },
};

let server: Server;
let answer = { status: 200, headers: {} as Record<string, string>, cut: false };
const received: { headers: IncomingHttpHeaders; body: string }[] = [];
beforeEach(async () => {
  answer = { status: 200, headers: {}, cut: false };
  received.length = 0;
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => {
      body += part;
    });
    request.on('end', () => {
      received.push({ headers: request.headers, body });
      if (answer.cut) response.destroy();
      else response.writeHead(answer.status, answer.headers).end('no');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
});
afterEach(() => new Promise((resolve) => server.close(resolve)));

const address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
const notifier = (format: 'event' | 'slack' = 'event', secret: string | null = 'a-secret', url = address()) =>
  createWebhookNotifier({ url, secret, format, timeoutMs: 2_000, clock: { now: () => asId<Instant>('2026-11-20T09:15:10.000Z') } });

test('a notice arrives as JSON with its id and a signature over time and body', async () => {
  await notifier().send(notice);

  const [{ headers, body }] = received as [(typeof received)[number]];
  expect(JSON.parse(body)).toEqual({ id: 'n-1', key: 'escalation:t1:0', ...notice.content });
  expect(headers).toMatchObject({ 'x-resolute-notice': 'n-1', 'x-resolute-timestamp': '1795166110' });
  expect(headers['x-resolute-signature']).toBe(`sha256=${createHmac('sha256', 'a-secret').update(`1795166110.${body}`).digest('hex')}`);
});

test('for a chat it is one text with a link, in which nothing works as markup', async () => {
  await notifier('slack', null).send(notice);

  const { text } = JSON.parse(received[0]?.body ?? '{}') as { text: string };
  expect(text).toContain('&lt;Vred &amp; fortvivlet&gt;');
  expect(text).toContain('<https://acme.zendesk.com/agent/tickets/35|Zendesk #35>');
  expect(received[0]?.headers['x-resolute-signature']).toBeUndefined();
});

test.each([
  [429, { code: 'notifier.unreachable', retry: 'later', effect: 'none' }],
  [503, { code: 'notifier.unreachable', retry: 'later', effect: 'unknown' }],
  [404, { code: 'notifier.refused', retry: 'never', effect: 'none' }],
])('an answer of %s is told from the others', async (status, error) => {
  answer = { status, headers: {}, cut: false };

  await expect(notifier().send(notice)).rejects.toMatchObject(error);
});

test('a redirect is not followed: the signature is for one receiver', async () => {
  answer = { status: 302, headers: { location: address() }, cut: false };

  await expect(notifier().send(notice)).rejects.toMatchObject({ code: 'notifier.unreachable' });
  expect(received).toHaveLength(1);
});

test('without a connection nothing was delivered; with one that is cut nobody can tell', async () => {
  answer = { ...answer, cut: true };

  await expect(notifier('event', null, 'http://127.0.0.1:9').send(notice)).rejects.toMatchObject({ retry: 'later' });
  await expect(notifier().send(notice)).rejects.toMatchObject({ retry: 'later', effect: 'unknown' });
});

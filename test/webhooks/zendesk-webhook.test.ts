import { createHmac } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { expect, onTestFinished, test, vi } from 'vitest';
import { defineError } from '../../src/domain/errors.ts';
import { asId, type Instant, type PersonId } from '../../src/domain/ids.ts';
import type { LogFields, Logger } from '../../src/ports/logger.ts';
import type { Job } from '../../src/ports/queue.ts';
import type { Arrival } from '../../src/ports/store.ts';
import { createZendeskWebhook, webhookPath } from '../../src/webhooks/zendesk-webhook.ts';

const storeUnreachable = defineError('store.unreachable', { retry: 'later' });
const queueUnreachable = defineError('queue.unreachable', { retry: 'later' });

interface Trouble {
  readonly store?: 'down';
  readonly queue?: 'down' | 'hangs';
  readonly largestBodyBytes?: number;
  readonly secrets?: readonly string[];
}

/** The door on a real server, with a store and a queue that keep what they are given. */
async function door(trouble: Trouble = {}) {
  const arrivals: Arrival[] = [];
  const jobs: Job[] = [];
  const lines: { level: string; message: string; fields: LogFields | undefined }[] = [];
  const log = (level: string) => (message: string, fields?: LogFields) => void lines.push({ level, message, fields });
  const logger: Logger = { debug: log('debug'), info: log('info'), warn: log('warn'), error: log('error') };
  const { store, queue, secrets = ['secret'], largestBodyBytes } = trouble;
  const app = express();
  app.use(
    createZendeskWebhook({
      secrets,
      clock: { now: () => asId<Instant>('2026-11-20T09:00:00.000Z') },
      botId: asId<PersonId>('900'),
      handleWithinMs: 60_000,
      logger,
      ...(largestBodyBytes === undefined ? {} : { largestBodyBytes }),
      cases: {
        async receive(arrival) {
          if (store === 'down') throw storeUnreachable('down');
          if (arrivals.some((known) => known.event === arrival.event)) return 'known';
          arrivals.push(arrival);
          return 'new';
        },
      },
      queue: {
        async add(job) {
          if (queue === 'down') throw queueUnreachable('down');
          if (queue === 'hangs') await new Promise(() => {});
          jobs.push(job);
        },
      },
    }),
  );
  const server = app.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  );
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}${webhookPath}`;
  return { url, arrivals, jobs, lines };
}

const envelope = {
  type: 'zen:event-type:ticket.comment_added',
  account_id: 12,
  id: '01HF',
  subject: 'zen:ticket:5158',
  detail: { id: '5158', actor_id: '100' },
  event: { comment: { id: '1', body: 'Hej', is_public: true, author: { id: '100', is_staff: false, name: 'Sofie' } } },
};

interface Sending {
  readonly secret?: string;
  readonly timestamp?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

function send(url: string, event: unknown, { secret = 'secret', timestamp = '2026-11-20T08:59:59Z', headers = {} }: Sending = {}) {
  const body = typeof event === 'string' ? event : JSON.stringify(event);
  const signature = createHmac('sha256', secret).update(timestamp).update(body).digest('base64');
  return fetch(url, {
    method: 'POST',
    body,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'x-zendesk-webhook-signature': signature,
      'x-zendesk-webhook-signature-timestamp': timestamp,
      ...headers,
    },
  });
}

test('a signed event is noted with its deadline, answered, and queued once', async () => {
  const { url, arrivals, jobs } = await door();

  const response = await send(url, envelope);

  expect(response.status).toBe(200);
  expect(arrivals).toEqual([
    { event: '01HF', ticket: '5158', source: 'webhook', at: '2026-11-20T09:00:00.000Z', deadline: '2026-11-20T09:01:00.000Z' },
  ]);
  await vi.waitFor(() => expect(jobs).toEqual([{ kind: 'handle_ticket', ticket: '5158' }]));
});

test('an event that is delivered again is answered and not queued again', async () => {
  const { url, arrivals, jobs } = await door();
  await send(url, envelope);

  const again = await send(url, envelope);
  await send(url, { ...envelope, id: '02HF' });

  expect(again.status).toBe(200);
  await vi.waitFor(() => expect(jobs).toHaveLength(2));
  expect(arrivals.map(({ event }) => event)).toEqual(['01HF', '02HF']);
});

test.each<[string, Sending]>([
  ['a wrong signature', { secret: 'guessed' }],
  ['a signature that is not the one of this body', { headers: { 'x-zendesk-webhook-signature': 'AAAA' } }],
  ['no signature', { headers: { 'x-zendesk-webhook-signature': '' } }],
  ['a signature of ten minutes ago', { timestamp: '2026-11-20T08:50:00Z' }],
  ['a signature of the future', { timestamp: '2026-11-20T09:10:00Z' }],
])('%s is refused, said in the log, and nothing is noted', async (_, sending) => {
  const { url, arrivals, jobs, lines } = await door();

  const response = await send(url, envelope, sending);

  expect(response.status).toBe(401);
  expect(arrivals).toEqual([]);
  expect(jobs).toEqual([]);
  expect(lines).toEqual([{ level: 'warn', message: expect.stringMatching(/refused/), fields: undefined }]);
});

test('while the secret is being changed both count', async () => {
  const { url } = await door({ secrets: ['new', 'old'] });

  expect((await send(url, { ...envelope, id: '1' }, { secret: 'old' })).status).toBe(200);
  expect((await send(url, { ...envelope, id: '2' }, { secret: 'new' })).status).toBe(200);
});

test.each([[[]], [['']], [['secret', '']]])('the door does not open with the secrets %j', async (secrets) => {
  await expect(door({ secrets })).rejects.toThrow('signing secret');
});

test.each(['zen:event-type:ticket.tags_changed', 'zen:event-type:ticket.merged'])('%s is answered and ignored', async (type) => {
  const { url, arrivals } = await door();

  expect((await send(url, { ...envelope, type })).status).toBe(200);
  expect(arrivals).toEqual([]);
});

test("the bot's own comments and status changes make no case", async () => {
  const { url, arrivals } = await door();
  const own = { comment: { author: { id: '900' } } };

  expect((await send(url, { ...envelope, event: own })).status).toBe(200);
  expect(
    (await send(url, { ...envelope, type: 'zen:event-type:ticket.status_changed', detail: { id: '5158', actor_id: '900' }, event: {} }))
      .status,
  ).toBe(200);
  expect(arrivals).toEqual([]);
});

test("a ticket that the bot's user files, and a customer's comment that it passes on, do make one", async () => {
  const { url, arrivals } = await door();
  const byBot = { id: '5158', actor_id: '900' };

  await send(url, { ...envelope, id: '1', type: 'zen:event-type:ticket.created', detail: byBot, event: {} });
  await send(url, { ...envelope, id: '2', detail: byBot });

  expect(arrivals.map(({ event }) => event)).toEqual(['1', '2']);
});

test.each(['{"type":', '[]', JSON.stringify({ ...envelope, detail: {} })])('a signed body such as %s is 400', async (body) => {
  const { url, arrivals } = await door();

  expect((await send(url, body)).status).toBe(400);
  expect(arrivals).toEqual([]);
});

test('when the store is down, Zendesk is asked to send again', async () => {
  const { url, jobs, lines } = await door({ store: 'down' });

  const response = await send(url, envelope);

  expect(response.status).toBe(503);
  expect(response.headers.get('retry-after')).toBe('5');
  expect(jobs).toEqual([]);
  expect(lines).toEqual([
    { level: 'error', message: expect.any(String), fields: { ticket: '5158', event: '01HF', code: 'store.unreachable' } },
  ]);
});

test('when the queue is down, the event is noted and answered all the same', async () => {
  const { url, arrivals, lines } = await door({ queue: 'down' });

  expect((await send(url, envelope)).status).toBe(200);

  expect(arrivals).toHaveLength(1);
  await vi.waitFor(() =>
    expect(lines).toEqual([
      { level: 'error', message: expect.stringMatching(/watchdog/), fields: expect.objectContaining({ code: 'queue.unreachable' }) },
    ]),
  );
});

test('a queue that hangs does not hold up the answer', async () => {
  const { url } = await door({ queue: 'hangs' });

  const before = performance.now();
  expect((await send(url, envelope)).status).toBe(200);

  expect(performance.now() - before).toBeLessThan(1000);
});

test('a body of several megabytes passes, whatever characters it holds', async () => {
  const { url, arrivals } = await door();
  const body = `\u0000\ud800<b>\u200b${'æ'.repeat(2_500_000)}`;
  const event = { comment: { ...envelope.event.comment, body } };

  expect((await send(url, { ...envelope, event })).status).toBe(200);
  expect(arrivals).toHaveLength(1);
});

test('a body above the limit is refused', async () => {
  const { url, arrivals } = await door({ largestBodyBytes: 1000 });

  expect((await send(url, { ...envelope, filler: 'x'.repeat(2000) })).status).toBe(413);
  expect(arrivals).toEqual([]);
});

test('a compressed body is refused, so that nothing can blow up', async () => {
  const { url } = await door();

  expect((await send(url, envelope, { headers: { 'content-encoding': 'gzip' } })).status).toBe(415);
});

test('other methods find no door', async () => {
  const { url } = await door();

  expect((await fetch(url)).status).toBe(404);
});

import { createHmac } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Sandbox } from '../../../sandbox/start.ts';
import { ask, CUSTOMER, mailed, startDesk } from './desk.ts';
import { type Receiver, receive } from './receiver.ts';

let sandbox: Sandbox;
let receiver: Receiver | undefined;
beforeAll(async () => {
  sandbox = await startDesk({ webhookTiming: { timeoutMs: 120, retryMs: 10 } });
});
beforeEach(() => {
  sandbox.reset();
  sandbox.webhookTrouble({});
});
afterEach(async () => {
  await receiver?.close();
  receiver = undefined;
});
afterAll(() => sandbox.close());

const typesOf = ({ got }: Receiver) => got.map(({ event }) => event.type.replace('zen:event-type:ticket.', ''));

test('a delivery is signed over timestamp and raw body, with the time of the sandbox', async () => {
  receiver = await receive(sandbox);
  sandbox.mail({ from: { email: CUSTOMER }, subject: 'æøå', body: 'b\u0000\ud800' });
  await sandbox.settled();

  const [first] = receiver.got;
  const timestamp = String(first?.headers['x-zendesk-webhook-signature-timestamp']);
  const expected = createHmac('sha256', receiver.secret)
    .update(timestamp + first?.raw)
    .digest('base64');

  expect(first?.headers['x-zendesk-webhook-signature']).toBe(expected);
  expect(timestamp).toMatch(/^2026-11-20T09:00:/);
  expect(first?.headers['x-zendesk-webhook-id']).toBe(receiver.webhookId);
  expect(first?.headers['x-zendesk-webhook-invocation-id']).toMatch(/^[0-9a-f-]{36}$/);
  expect(first?.headers['x-zendesk-account-id']).toBe('12514403');
});

test('the envelope has string ids and upper case status and priority', async () => {
  const id = mailed(sandbox);
  receiver = await receive(sandbox);
  const update = { comment: { body: 'Done' }, status: 'solved', priority: 'high' };
  await ask(sandbox, 'PUT', `/api/v2/tickets/${id}`, { ticket: update });
  await sandbox.settled();

  const events = Object.fromEntries(receiver.got.map(({ event }) => [event.type, event]));
  const comment = events['zen:event-type:ticket.comment_added'];
  const status = events['zen:event-type:ticket.status_changed'];

  expect(comment).toMatchObject({ account_id: 12514403, zendesk_event_version: '2022-11-06', subject: `zen:ticket:${id}` });
  expect(comment?.detail).toMatchObject({ id: String(id), status: 'SOLVED', priority: 'HIGH', actor_id: String(sandbox.zendesk.botId) });
  expect(comment?.event).toMatchObject({
    comment: { body: 'Done', is_public: true, author: { id: String(sandbox.zendesk.botId), is_staff: true } },
  });
  expect(status?.event).toMatchObject({ current: 'SOLVED', previous: 'NEW' });
  expect(comment?.time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{9}Z$/);
});

test('a new ticket is told as created and as its first comment, with different event ids', async () => {
  receiver = await receive(sandbox);
  mailed(sandbox);
  await sandbox.settled();

  expect(typesOf(receiver).toSorted()).toEqual(['comment_added', 'created']);
  expect(new Set(receiver.got.map(({ event }) => event.id)).size).toBe(2);
});

test('the API answers before the receiver does', async () => {
  const id = mailed(sandbox);
  receiver = await receive(sandbox, () => null);

  const started = performance.now();
  await ask(sandbox, 'PUT', `/api/v2/tickets/${id}`, { ticket: { status: 'open' } });

  expect(performance.now() - started).toBeLessThan(100);
});

test.each([
  ['409 up to three times', { status: 409 }, 4],
  ['429 with a short Retry-After', { status: 429, headers: { 'retry-after': '0' } }, 6],
  ['503 with a short Retry-After', { status: 503, headers: { 'retry-after': '0' } }, 6],
  ['429 without Retry-After not', { status: 429 }, 1],
  ['503 with a long Retry-After not', { status: 503, headers: { 'retry-after': '60' } }, 1],
  ['500 not', { status: 500 }, 1],
  ['404 not', { status: 404 }, 1],
])('retries: %s', async (_, answer, attempts) => {
  const id = mailed(sandbox);
  await sandbox.settled();
  receiver = await receive(sandbox, () => answer);
  await ask(sandbox, 'PUT', `/api/v2/tickets/${id}`, { ticket: { status: 'open' } });
  await sandbox.settled();

  expect(receiver.got).toHaveLength(attempts);
  expect(new Set(receiver.got.map(({ event }) => event.id)).size).toBe(1);
  expect(sandbox.deliveries().map(({ status }) => status)).toEqual(Array(attempts).fill(answer.status));
});

test('retries: a receiver that does not answer in time is asked up to five times more', async () => {
  const id = mailed(sandbox);
  receiver = await receive(sandbox, (nth) => (nth <= 2 ? null : { status: 200 }));
  await ask(sandbox, 'PUT', `/api/v2/tickets/${id}`, { ticket: { status: 'open' } });
  await sandbox.settled();

  expect(sandbox.deliveries().map(({ status }) => status)).toEqual([504, 504, 200]);
});

test('deliveries can be dropped, doubled and put out of order', async () => {
  const id = mailed(sandbox);
  receiver = await receive(sandbox);
  sandbox.webhookTrouble({ drop: 1 });
  await ask(sandbox, 'PUT', `/api/v2/tickets/${id}`, { ticket: { status: 'open' } });
  await sandbox.settled();
  expect(receiver.got).toEqual([]);

  sandbox.webhookTrouble({ duplicate: 1 });
  await ask(sandbox, 'PUT', `/api/v2/tickets/${id}`, { ticket: { status: 'pending' } });
  await sandbox.settled();
  expect(typesOf(receiver)).toEqual(['status_changed', 'status_changed']);
  expect(receiver.got[0]?.raw).toBe(receiver.got[1]?.raw);

  receiver.got.length = 0;
  sandbox.webhookTrouble({ reorder: 1 });
  await ask(sandbox, 'PUT', `/api/v2/tickets/${id}`, { ticket: { status: 'open' } });
  sandbox.webhookTrouble({});
  await ask(sandbox, 'PUT', `/api/v2/tickets/${id}`, { ticket: { status: 'hold' } });
  await sandbox.settled();
  expect(receiver.got.map(({ event }) => event.event.current)).toEqual(['HOLD', 'OPEN']);
});

test('a delayed delivery arrives later, and the same seed draws the same troubles', async () => {
  const run = async () => {
    sandbox.reset();
    sandbox.webhookTrouble({ drop: 0.5 }, 7);
    for (let n = 0; n < 10; n += 1) mailed(sandbox);
    await sandbox.settled();
    return sandbox.deliveries().filter(({ status }) => status === null).length;
  };
  receiver = await receive(sandbox);

  const [first, second] = [await run(), await run()];

  expect(first).toBe(second);
  expect(first).toBeGreaterThan(2);
  expect(first).toBeLessThan(18);
  receiver.got.length = 0;
  sandbox.webhookTrouble({ delay: 1, delayMs: 200 }, 3);
  const id = mailed(sandbox);
  await ask(sandbox, 'GET', `/api/v2/tickets/${id}`);
  expect(receiver.got).toEqual([]);
  await sandbox.settled();
  expect(receiver.got).toHaveLength(2);
});

test('a reset keeps the webhooks and forgets what was under way', async () => {
  receiver = await receive(sandbox);
  sandbox.webhookTrouble({ delay: 1, delayMs: 5000 });
  mailed(sandbox);

  sandbox.reset();
  sandbox.webhookTrouble({});
  const id = mailed(sandbox);
  await sandbox.settled();

  expect(receiver.got.map(({ event }) => event.detail.id)).toEqual([String(id), String(id)]);
});

test('webhooks are listed, changed and deleted, and unknown events are refused', async () => {
  receiver = await receive(sandbox);
  const path = `/api/v2/webhooks/${receiver.webhookId}`;
  const changed = await ask(sandbox, 'PATCH', path, { webhook: { status: 'inactive' } });
  mailed(sandbox);
  await sandbox.settled();

  const list = await ask(sandbox, 'GET', '/api/v2/webhooks');
  const strange = {
    name: 'x',
    status: 'active',
    endpoint: 'http://127.0.0.1:9',
    http_method: 'POST',
    request_format: 'json',
    subscriptions: ['zen:event-type:ticket.exploded'],
  };
  const refused = await ask(sandbox, 'POST', '/api/v2/webhooks', { webhook: strange });
  const secret = await ask(sandbox, 'POST', `${path}/signing_secret`);

  expect([changed.status, list.at('webhooks.0.status'), refused.status]).toEqual([204, 'inactive', 400]);
  expect(secret.at('signing_secret.secret')).not.toBe(receiver.secret);
  expect(receiver.got).toEqual([]);
});

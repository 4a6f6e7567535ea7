import { expect, test } from 'vitest';
import { ensureWebhook, subscriptions } from '../../../src/adapters/zendesk/webhook-setup.ts';
import { type Canned, optionsFor, startLocalZendesk } from './local-zendesk.ts';

const wanted = { name: 'Resolute', endpoint: 'https://bot.lindholm.example/webhooks/zendesk' };
const right = { id: '01A', name: 'Resolute', status: 'active', endpoint: wanted.endpoint, subscriptions: [...subscriptions] };

async function ensureOn(webhooks: readonly object[], onWrite: Canned = { status: 204 }) {
  const { baseUrl, seen } = await startLocalZendesk(({ method, url }) => {
    if (method !== 'GET') return onWrite;
    if (url.endsWith('/signing_secret'))
      return { body: { signing_secret: { algorithm: 'SHA256', secret: `secret of ${url.split('/')[4]}` } } };
    return { body: { webhooks, meta: { has_more: false } } };
  });
  const writes = () =>
    seen.filter(({ method }) => method !== 'GET').map(({ method, url, body }) => ({ method, url, body: JSON.parse(body) }));
  return { ready: ensureWebhook(optionsFor(baseUrl), wanted), writes };
}

const whole = { webhook: { ...wanted, status: 'active', http_method: 'POST', request_format: 'json', subscriptions: [...subscriptions] } };

test('where there is none, the webhook is created with its three events, and its secret is read', async () => {
  const { ready, writes } = await ensureOn([{ ...right, name: 'Somebody else' }], {
    status: 201,
    body: { webhook: { ...right, id: '01B' } },
  });

  expect(await ready).toEqual({ id: '01B', change: 'created', secret: 'secret of 01B' });
  expect(writes()).toEqual([{ method: 'POST', url: '/api/v2/webhooks', body: whole }]);
});

test('one that is right is kept', async () => {
  const { ready, writes } = await ensureOn([{ ...right, id: '01Z', endpoint: 'https://old.example/webhooks/zendesk' }, right]);

  expect(await ready).toEqual({ id: '01A', change: 'kept', secret: 'secret of 01A' });
  expect(writes()).toEqual([]);
});

test.each([
  ['points elsewhere', { ...right, endpoint: 'https://old.example/webhooks/zendesk' }],
  ['is inactive', { ...right, status: 'inactive' }],
  ['lacks an event', { ...right, subscriptions: subscriptions.slice(1) }],
])('one that %s is corrected and keeps its secret', async (_, existing) => {
  const { ready, writes } = await ensureOn([existing]);

  expect(await ready).toEqual({ id: '01A', change: 'updated', secret: 'secret of 01A' });
  expect(writes()).toEqual([{ method: 'PUT', url: '/api/v2/webhooks/01A', body: whole }]);
});

test('a creation that fails is not tried again', async () => {
  const { ready, writes } = await ensureOn([], { status: 500 });

  await expect(ready).rejects.toMatchObject({ code: 'help_desk.unreachable', effect: 'unknown' });
  expect(writes()).toHaveLength(1);
});

test('a creation without an answer cannot be taken for done', async () => {
  const { ready } = await ensureOn([], { status: 204 });

  await expect(ready).rejects.toMatchObject({ code: 'help_desk.unreachable' });
});

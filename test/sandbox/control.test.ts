import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Sandbox } from '../../sandbox/start.ts';
import { ask, CUSTOMER, mailed, startDesk, storeOf } from './zendesk/desk.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startDesk();
});
beforeEach(() => sandbox.reset());
afterAll(() => sandbox.close());

const control = (method: string, name: string, body?: unknown) => ask(sandbox, method, `/__sandbox/${name}`, body, null);

test('the history is read since a change, and the clock is read and moved', async () => {
  mailed(sandbox);

  const all = await control('GET', 'history');
  const later = await control('GET', 'history?since=1');
  const before = Date.parse((await control('GET', 'clock')).at('now') as string);
  const moved = Date.parse((await control('POST', 'clock', { advanceMs: 3_600_000 })).at('now') as string);

  expect((all.at('changes') as unknown[]).length).toBe(2);
  expect(later.at('changes.0.seq')).toBe(2);
  expect(moved - before).toBeGreaterThanOrEqual(3_600_000);
});

test('both servers answer the controls', async () => {
  const answer = await fetch(`${sandbox.shopify.url}/__sandbox/clock`);

  expect(((await answer.json()) as { now: string }).now).toMatch(/^2026-11-20T09:/);
});

test('a reset with a store starts from it, at its time, within 20 ms', async () => {
  mailed(sandbox);
  const store = storeOf({ now: '2026-12-24T12:00:00+01:00', customers: [{ email: 'eva@example.dk', firstName: 'Eva' }], pastClaims: [] });

  const answer = await control('POST', 'reset', store);
  const tickets = await ask(sandbox, 'GET', '/api/v2/tickets');
  const known = await ask(sandbox, 'GET', '/api/v2/users/search?query=eva@example.dk');
  const gone = await ask(sandbox, 'GET', `/api/v2/users/search?query=${CUSTOMER}`);
  const started = performance.now();
  sandbox.reset(storeOf());

  expect(answer.at('now')).toMatch(/^2026-12-24T11:00:/);
  expect([tickets.at('count'), known.at('count'), gone.at('count')]).toEqual([0, 1, 0]);
  expect(performance.now() - started).toBeLessThan(20);
});

test('ids are not given again after a reset, while people keep theirs', async () => {
  const bot = sandbox.zendesk.botId;
  const first = mailed(sandbox);
  const requester = (await ask(sandbox, 'GET', `/api/v2/tickets/${first}`)).at('ticket.requester_id');

  sandbox.reset();
  const second = mailed(sandbox);

  expect(second).toBeGreaterThan(first);
  expect((await ask(sandbox, 'GET', `/api/v2/tickets/${second}`)).at('ticket.requester_id')).toBe(requester);
  expect(sandbox.zendesk.botId).toBe(bot);
});

test('faults, limits and webhook troubles are set by PUT', async () => {
  await control('PUT', 'faults', { rules: [{ system: 'zendesk', kind: '500', probability: 1, times: 1 }], seed: 3 });
  const failed = await ask(sandbox, 'GET', '/api/v2/groups');
  await control('PUT', 'limits', { accountPerMinute: 2500 });
  const limited = await ask(sandbox, 'GET', '/api/v2/groups');
  const trouble = await control('PUT', 'webhooks', { drop: 0.5, seed: 9 });

  expect(failed.status).toBe(500);
  expect((await control('GET', 'faults')).at('counts')).toEqual({ 500: 1 });
  expect(limited.headers.get('x-rate-limit')).toBe('2500');
  expect(trouble.body).toEqual({ drop: 0.5 });
  sandbox.webhookTrouble({});
});

test.each([
  ['PUT', 'faults', { rules: [{ system: 'zendesk', kind: 'flood', probability: 1 }] }],
  ['PUT', 'webhooks', { drop: 2 }],
  ['POST', 'clock', { by: 1 }],
  ['POST', 'reset', { products: 'none' }],
])('%s %s with a mistake is refused with 400', async (method, name, body) => {
  expect((await control(method, name, body)).status).toBe(400);
});

test('an unknown control lists the known ones', async () => {
  const answer = await control('GET', 'everything');

  expect(answer.status).toBe(404);
  expect(answer.at('known')).toContain('GET history');
});

test('after close nothing listens any more', async () => {
  const other = await startDesk();
  const { url } = other.zendesk;

  await other.close();

  await expect(fetch(`${url}/__sandbox/clock`)).rejects.toThrow();
});

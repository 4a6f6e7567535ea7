import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Sandbox } from '../../../sandbox/start.ts';
import { ENTERPRISE } from '../../../sandbox/zendesk/limits.ts';
import { AGENT, ask, mailed, startDesk } from './desk.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startDesk();
});
beforeEach(() => {
  sandbox.reset();
  sandbox.setLimits(ENTERPRISE);
});
afterAll(() => sandbox.close());

const touch = (id: number, who?: string) =>
  ask(sandbox, 'PUT', `/api/v2/tickets/${id}`, { ticket: { comment: { body: 'x', public: false } } }, who);

test('every answer tells what is left of the account limit', async () => {
  await ask(sandbox, 'GET', '/api/v2/groups');
  const { headers } = await ask(sandbox, 'GET', '/api/v2/groups');

  expect(['x-rate-limit', 'x-rate-limit-remaining', 'ratelimit-limit', 'ratelimit-remaining'].map((name) => headers.get(name))).toEqual([
    '700',
    '698',
    '700',
    '698',
  ]);
  expect(Number(headers.get('ratelimit-reset'))).toBeGreaterThan(0);
  expect((await ask(sandbox, 'GET', '/api/v2/tickets')).headers.get('zendesk-ratelimit-tickets-index')).toMatch(
    /^total=100; remaining=99; resets=\d+$/,
  );
});

test('above the account limit comes 429 with Retry-After, until the sandbox clock says that the minute is over', async () => {
  sandbox.setLimits({ accountPerMinute: 2 });
  await ask(sandbox, 'GET', '/api/v2/groups');
  await ask(sandbox, 'GET', '/api/v2/groups');

  const refused = await ask(sandbox, 'GET', '/api/v2/groups');
  const wait = Number(refused.headers.get('retry-after'));
  sandbox.clock.advance(wait * 1000);
  const again = await ask(sandbox, 'GET', '/api/v2/groups');

  expect(refused.status).toBe(429);
  expect(wait).toBeGreaterThan(0);
  expect(wait).toBeLessThanOrEqual(60);
  expect(again.status).toBe(200);
});

test('ticket updates have a limit of their own across the account', async () => {
  sandbox.setLimits({ updatesPerMinute: 2 });
  const tickets = [mailed(sandbox), mailed(sandbox), mailed(sandbox)];

  const statuses = [];
  for (const id of tickets) statuses.push((await touch(id)).status);

  expect(statuses).toEqual([200, 200, 429]);
});

test('one user may update one ticket only so often in ten minutes; others still may', async () => {
  sandbox.setLimits({ updatesPerTicketIn10Minutes: 2 });
  const id = mailed(sandbox);
  await touch(id);
  await touch(id);

  const third = await touch(id);
  const agent = await touch(id, AGENT);
  sandbox.clock.advance(10 * 60_000);
  const later = await touch(id);

  expect([third.status, agent.status, later.status]).toEqual([429, 200, 200]);
  expect(Number(third.headers.get('retry-after'))).toBeGreaterThan(60);
});

test('a refused update changes nothing', async () => {
  sandbox.setLimits({ updatesPerMinute: 1 });
  const id = mailed(sandbox);
  await touch(id);
  const before = sandbox.history.list().length;

  await touch(id);

  expect(sandbox.history.list()).toHaveLength(before);
});

test('the export may be asked ten times a minute', async () => {
  const start = Math.floor(sandbox.clock.now().getTime() / 1000) - 3600;
  const statuses = [];
  for (let n = 0; n < 11; n += 1)
    statuses.push((await ask(sandbox, 'GET', `/api/v2/incremental/tickets/cursor?start_time=${start}`)).status);

  expect(statuses).toEqual([...Array(10).fill(200), 429]);
});

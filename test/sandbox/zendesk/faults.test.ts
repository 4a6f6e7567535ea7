import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { FaultRule } from '../../../sandbox/faults.ts';
import type { Exchange } from '../../../sandbox/http.ts';
import type { Sandbox } from '../../../sandbox/start.ts';
import { ask, mailed, startDesk } from './desk.ts';

let sandbox: Sandbox;
let exchanges: Exchange[] = [];
beforeAll(async () => {
  sandbox = await startDesk({ onExchange: (exchange) => exchanges.push(exchange) });
});
beforeEach(() => {
  sandbox.reset();
  sandbox.faults.set([]);
  exchanges = [];
});
afterAll(() => sandbox.close());

const inject = (kind: FaultRule['kind'], more: Partial<FaultRule> = {}) =>
  sandbox.faults.set([{ system: 'zendesk', kind, probability: 1, times: 1, match: 'PUT /api/v2/tickets/', ...more }]);

const solve = (id: number) =>
  ask(sandbox, 'PUT', `/api/v2/tickets/${id}.json`, { ticket: { status: 'solved', comment: { body: 'Done' } } });

async function outcome(id: number): Promise<string> {
  try {
    const { status, body } = await solve(id);
    return `${status}${typeof body === 'string' ? ' no JSON' : ''}`;
  } catch {
    return 'cut';
  }
}

test.each([
  ['lost_answer', 'cut', 'solved'],
  ['refused', 'cut', 'new'],
  ['429', '429', 'new'],
  ['500', '500', 'new'],
  ['502', '502 no JSON', 'solved'],
  ['stall', 'cut', 'solved'],
  ['malformed', '200 no JSON', 'solved'],
] as const)('%s: the caller sees %s and the ticket is %s', async (kind, seen, status) => {
  const id = mailed(sandbox);
  inject(kind, { stallMs: 30, retryAfterSeconds: 7 });

  const first = await outcome(id);

  expect(first).toBe(seen);
  expect((await ask(sandbox, 'GET', `/api/v2/tickets/${id}`)).at('ticket.status')).toBe(status);
  expect(sandbox.faults.counts()).toEqual({ [kind]: 1 });
  expect(await outcome(id)).toBe('200');
});

test('an injected 429 says when to come again', async () => {
  const id = mailed(sandbox);
  inject('429', { retryAfterSeconds: 7 });

  expect((await solve(id)).headers.get('retry-after')).toBe('7');
});

test('every request counts as a call, also one that fails, and the recording names the fault', async () => {
  const id = mailed(sandbox);
  inject('lost_answer');
  await outcome(id);
  await ask(sandbox, 'GET', `/api/v2/tickets/${id}`);
  await ask(sandbox, 'GET', '/__sandbox/clock');

  expect(sandbox.history.calls().zendesk).toBe(2);
  expect(exchanges.map(({ method, status, fault }) => [method, status, fault])).toEqual([
    ['PUT', 200, 'lost_answer'],
    ['GET', 200, null],
  ]);
});

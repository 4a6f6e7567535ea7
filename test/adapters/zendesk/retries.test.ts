import { expect, test } from 'vitest';
import { type Canned, helpDeskOn } from './local-zendesk.ts';

const me = { body: { user: { id: 900, name: 'Resolute', email: 'bot@lindholm.example', role: 'admin' } } };

test.each<[string, Canned]>([
  ['429 with a short Retry-After', { status: 429, headers: { 'retry-after': '0' } }],
  ['429 without Retry-After', { status: 429 }],
  ['502', { status: 502, body: '<html>' }],
  ['504', { status: 504, body: '' }],
  ['500', { status: 500 }],
  ['a success that is no JSON', { body: '{"ti' }],
  ['204', { status: 204 }],
  ['a connection cut before the answer', { cut: 'before' }],
  ['a connection cut in the answer', { cut: 'half', body: '{"ticket"' }],
])('a read that meets %s is asked again', async (_, canned) => {
  const { helpDesk, seen } = await helpDeskOn((_request, nth) => (nth <= 2 ? canned : me));

  expect(await helpDesk.me()).toEqual({ id: '900', name: 'Resolute' });

  expect(seen).toHaveLength(3);
});

test('a read gives up after four times', async () => {
  const { helpDesk, seen } = await helpDeskOn(() => ({ status: 503 }));

  await expect(helpDesk.me()).rejects.toMatchObject({ code: 'help_desk.unreachable', effect: 'none', retry: 'later' });

  expect(seen).toHaveLength(4);
});

test('a read waits between its attempts, longer each time', async () => {
  const times: number[] = [];
  const { helpDesk } = await helpDeskOn(
    () => {
      times.push(performance.now());
      return times.length < 3 ? { status: 500 } : me;
    },
    { random: () => 0.1 },
  );

  await helpDesk.me();

  expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(45);
  expect((times[2] ?? 0) - (times[1] ?? 0)).toBeGreaterThanOrEqual(95);
});

test('Retry-After is waited for', async () => {
  const times: number[] = [];
  const { helpDesk } = await helpDeskOn(() => {
    times.push(performance.now());
    return times.length === 1 ? { status: 429, headers: { 'retry-after': '1' } } : me;
  });

  await helpDesk.me();

  expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(990);
});

test('a Retry-After that is too long to wait for is handed on at once', async () => {
  const { helpDesk, seen } = await helpDeskOn(() => ({ status: 429, headers: { 'retry-after': '40' } }));

  await expect(helpDesk.me()).rejects.toMatchObject({ code: 'help_desk.throttled', retryAfterMs: 40_000, effect: 'none' });

  expect(seen).toHaveLength(1);
});

test.each([401, 403, 404, 413, 422])('a read answered with %i is not asked again', async (status) => {
  const { helpDesk, seen } = await helpDeskOn(() => ({ status }));

  await expect(helpDesk.me()).rejects.toMatchObject({ retry: 'never' });

  expect(seen).toHaveLength(1);
});

test('who the bot is, is asked once', async () => {
  const { helpDesk, seen } = await helpDeskOn(() => me);

  await helpDesk.me();
  await helpDesk.me();

  expect(seen).toHaveLength(1);
});

test('the nameless user that Zendesk gives to strangers is not the bot', async () => {
  const { helpDesk } = await helpDeskOn(() => ({ body: { user: { id: null, name: 'Anonymous user', role: 'end-user' } } }));

  await expect(helpDesk.me()).rejects.toMatchObject({ code: 'help_desk.unauthorized' });
});

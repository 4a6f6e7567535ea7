import { expect, test } from 'vitest';
import { createZendesk } from '../../../src/adapters/zendesk/zendesk.ts';
import { ResoluteError } from '../../../src/domain/errors.ts';
import { asId, type TicketId } from '../../../src/domain/ids.ts';
import type { TicketChange } from '../../../src/domain/ticket.ts';
import { type Canned, deadAddress, helpDeskOn, optionsFor } from './local-zendesk.ts';

const ticket = asId<TicketId>('35436');
const change: TicketChange = { basedOn: '2026-11-20T08:59:00Z', mark: 'action-1', comment: { html: '<p>Hej</p>', public: true } };
const done: Canned = { body: { ticket: { id: 35436, updated_at: '2026-11-20T09:00:01Z' }, audit: {} } };

async function failure(promise: Promise<unknown>): Promise<ResoluteError> {
  const outcome = await promise.then(
    (value) => new Error(`it resolved with ${JSON.stringify(value)}`),
    (error: unknown) => error,
  );
  if (outcome instanceof ResoluteError) return outcome;
  throw outcome;
}

test('an update is one safe request that carries the stamp, the mark and everything that changes', async () => {
  const groups = { groups: [{ id: 7, name: 'Payments' }], meta: { has_more: false } };
  const { helpDesk, seen } = await helpDeskOn(({ method }) => (method === 'GET' ? { body: groups } : done), { botTag: 'resolute' });

  const result = await helpDesk.update(ticket, {
    ...change,
    status: 'solved',
    priority: 'high',
    group: 'Payments',
    addTags: ['ai_generated'],
    removeTags: ['waiting'],
  });

  expect(result).toEqual({ updatedAt: '2026-11-20T09:00:01Z' });
  const writes = seen.filter((request) => request.method !== 'GET');
  expect(writes).toHaveLength(1);
  expect(writes[0]).toMatchObject({ method: 'PUT', url: '/api/v2/tickets/35436' });
  expect(writes[0]?.headers.authorization).toBe(`Basic ${Buffer.from('bot@lindholm.example/token:secret-token').toString('base64')}`);
  expect(JSON.parse(writes[0]?.body ?? '')).toEqual({
    ticket: {
      safe_update: true,
      updated_stamp: '2026-11-20T08:59:00Z',
      metadata: { resolute_mark: 'action-1' },
      comment: { html_body: '<p>Hej</p>', public: true },
      status: 'solved',
      priority: 'high',
      group_id: 7,
      additional_tags: ['ai_generated', 'resolute'],
      remove_tags: ['waiting'],
    },
  });
});

test('only what changes is sent', async () => {
  const { helpDesk, seen } = await helpDeskOn(() => done);

  await helpDesk.update(ticket, { basedOn: change.basedOn, mark: 'action-2', addTags: ['seen'] });

  expect(Object.keys(JSON.parse(seen[0]?.body ?? '').ticket).sort()).toEqual([
    'additional_tags',
    'metadata',
    'safe_update',
    'updated_stamp',
  ]);
});

test('an OAuth token is sent as bearer', async () => {
  const { helpDesk, seen } = await helpDeskOn(() => done, { auth: { kind: 'oauth', token: 'abc' } });

  await helpDesk.update(ticket, change);

  expect(seen[0]?.headers.authorization).toBe('Bearer abc');
});

const throttled = { code: 'help_desk.throttled', retry: 'later', effect: 'none' };
const unknown = { code: 'help_desk.unreachable', retry: 'later', effect: 'unknown' };
const refused = { code: 'help_desk.refused', retry: 'never', effect: 'none' };
const unauthorized = { code: 'help_desk.unauthorized', retry: 'never', effect: 'none' };
const conflict = { code: 'help_desk.conflict', retry: 'start_over', effect: 'none' };

test.each<[string, Canned, object]>([
  ['429 with Retry-After', { status: 429, headers: { 'retry-after': '17' } }, { ...throttled, retryAfterMs: 17_000 }],
  ['429 without Retry-After', { status: 429 }, { ...throttled, retryAfterMs: undefined }],
  [
    '429 with a date to come back',
    { status: 429, headers: { 'retry-after': 'Fri, 20 Nov 2026 09:00:30 GMT' } },
    { ...throttled, retryAfterMs: 30_000 },
  ],
  [
    '429 whose body is HTML',
    { status: 429, headers: { 'retry-after': '1' }, body: '<h1>slow down</h1>' },
    { ...throttled, retryAfterMs: 1000 },
  ],
  ['500', { status: 500 }, unknown],
  ['502 with HTML', { status: 502, headers: { 'content-type': 'text/html' }, body: '<html>Bad gateway</html>' }, unknown],
  ['502 around a body that looks like success', { ...done, status: 502 }, unknown],
  ['504 around a body that looks like success', { ...done, status: 504 }, unknown],
  ['410 around a body that looks like success', { ...done, status: 410 }, refused],
  ['429 around a body that looks like success', { ...done, status: 429, headers: { 'retry-after': '1' } }, throttled],
  ['503 with Retry-After', { status: 503, headers: { 'retry-after': '5' } }, { ...unknown, retryAfterMs: 5000 }],
  ['504', { status: 504, body: '' }, unknown],
  ['a success without a body', { status: 204 }, unknown],
  ['a success with an empty body', { body: '' }, unknown],
  ['a success with broken JSON', { body: '{"ticket":{"id":35436,' }, unknown],
  ['a success that is HTML', { headers: { 'content-type': 'text/html' }, body: '<html>maintenance</html>' }, unknown],
  ['a success of another shape', { body: { tickets: [] } }, unknown],
  ['a connection cut before the answer', { cut: 'before' }, unknown],
  ['a connection cut in the answer', { cut: 'half', body: '{"ticket"' }, unknown],
  ['408', { status: 408 }, unknown],
  ['410', { status: 410 }, refused],
  ['413', { status: 413, body: '' }, refused],
  ['404', { status: 404, body: { error: 'RecordNotFound', description: 'Not found' } }, refused],
  ['400', { status: 400, body: { error: { title: 'Bad Request', message: 'x' } } }, refused],
  ['a redirect', { status: 307, headers: { location: '/api/v2/tickets/35436' } }, refused],
  ['401', { status: 401, body: { error: "Couldn't authenticate you" } }, unauthorized],
  ['403', { status: 403, body: { error: { title: 'Forbidden', message: 'x' } } }, unauthorized],
  ['409', { status: 409, body: { error: 'UpdateConflict', description: 'x' } }, conflict],
])('an update answered with %s fails as documented and is never sent again', async (_, canned, expected) => {
  const { helpDesk, seen } = await helpDeskOn(() => canned);

  const error = await failure(helpDesk.update(ticket, change));

  expect(error).toMatchObject(expected);
  expect(seen).toHaveLength(1);
});

test('an update that is not answered in time fails with unknown effect, after the time-out and not later', async () => {
  const { helpDesk, seen } = await helpDeskOn(() => ({ stall: true }), { timeoutMs: 100 });

  const before = performance.now();
  const error = await failure(helpDesk.update(ticket, change));

  expect(error).toMatchObject({ ...unknown, facts: { why: 'TimeoutError' } });
  expect(performance.now() - before).toBeLessThan(1500);
  expect(seen).toHaveLength(1);
});

test('when nobody listens, an update surely had no effect', async () => {
  const helpDesk = createZendesk(optionsFor(await deadAddress()));

  const error = await failure(helpDesk.update(ticket, change));

  expect(error).toMatchObject({ code: 'help_desk.unreachable', effect: 'none', facts: { why: 'ECONNREFUSED' } });
});

test('an update is not sent again either when a kept connection turns out to be dead', async () => {
  const { helpDesk, seen } = await helpDeskOn((_, nth) => (nth === 1 ? done : { cut: 'before' }));
  await helpDesk.update(ticket, change);

  await failure(helpDesk.update(ticket, change));

  expect(seen).toHaveLength(2);
});

test('a refusal tells code and field, never what the customer wrote', async () => {
  const body = {
    error: 'RecordInvalid',
    description: 'Record validation errors',
    details: { status: [{ description: 'Status: closed; sofie@x.dk' }] },
  };
  const { helpDesk } = await helpDeskOn(() => ({ status: 422, body }));

  const error = await failure(helpDesk.update(ticket, change));

  expect(error).toMatchObject(refused);
  expect(error.facts).toEqual({ status: 422, helpDeskSays: 'RecordInvalid (status)' });
});

test('a response with Retry-After that is a success counts as a success', async () => {
  const { helpDesk } = await helpDeskOn(() => ({ ...done, headers: { 'retry-after': '30' } }));

  expect(await helpDesk.update(ticket, change)).toEqual({ updatedAt: '2026-11-20T09:00:01Z' });
});

test('outgoing HTML is valid text, and braces of a customer are no placeholders', async () => {
  const { helpDesk, seen } = await helpDeskOn(() => done);

  await helpDesk.update(ticket, {
    ...change,
    comment: { html: 'a\ud800b\u0000c {{ticket.requester.email}} {% if x %} {{{', public: true },
  });

  const html: string = JSON.parse(seen[0]?.body ?? '').ticket.comment.html_body;
  expect(html.isWellFormed()).toBe(true);
  expect(html).not.toMatch(/\u0000|\{\{|\{%/);
  expect(html.replaceAll('\u200b', '')).toBe('a\ufffdbc {{ticket.requester.email}} {% if x %} {{{');
});

test('a reply that Zendesk would cut off in silence is refused before it is sent; a note is not', async () => {
  const { helpDesk, seen } = await helpDeskOn(() => done);
  const html = 'æ'.repeat(33_000);

  const error = await failure(helpDesk.update(ticket, { ...change, comment: { html, public: true } }));
  await helpDesk.update(ticket, { ...change, comment: { html, public: false } });

  expect(error).toMatchObject(refused);
  expect(seen).toHaveLength(1);
});

test('a group that does not exist is refused before anything is written', async () => {
  const { helpDesk, seen } = await helpDeskOn(() => ({ body: { groups: [{ id: 7, name: 'Support' }], meta: { has_more: false } } }));

  const error = await failure(helpDesk.update(ticket, { ...change, group: 'Payments' }));

  expect(error).toMatchObject({ ...refused, facts: { group: 'Payments' } });
  expect(seen.map((request) => request.method)).toEqual(['GET']);
});

test('when the groups cannot be read, the update had no effect', async () => {
  const { helpDesk } = await helpDeskOn(() => ({ status: 502 }));

  const error = await failure(helpDesk.update(ticket, { ...change, group: 'Payments' }));

  expect(error).toMatchObject({ code: 'help_desk.unreachable', effect: 'none' });
});

test.each(['../users/1', '35436/comments', '', '35436?x=1', '-1'])('an id such as "%s" never becomes part of an address', async (id) => {
  const { helpDesk, seen } = await helpDeskOn(() => done);

  const error = await failure(helpDesk.update(asId<TicketId>(id), change));

  expect(error).toMatchObject(refused);
  expect(seen).toHaveLength(0);
});

import { expect, test } from 'vitest';
import { asId, type Instant, type PersonId, type TicketId } from '../../../src/domain/ids.ts';
import { type Canned, helpDeskOn, type Script } from './local-zendesk.ts';

const ticket = asId<TicketId>('35436');
const me = { body: { user: { id: 900, name: 'Resolute', email: 'bot@lindholm.example', role: 'admin' } } };
const shownTicket = {
  id: 35436,
  subject: 'Min ordre\u0000',
  status: 'open',
  priority: null,
  tags: ['vip'],
  group_id: 7,
  assignee_id: null,
  requester_id: 100,
  via: { channel: 'email' },
  created_at: '2026-11-20T08:00:00Z',
  updated_at: '2026-11-20T08:30:00Z',
  brand_new_field: { any: 'thing' },
};
const users = [
  { id: 100, name: 'Sofie Holm', email: 'sofie.holm@example.dk', role: 'end-user' },
  { id: 200, name: 'Mette', email: 'mette@lindholm.example', role: 'agent' },
  { id: 900, name: 'Resolute', email: 'bot@lindholm.example', role: 'admin' },
];
const comment = (id: number, author: number, more: object = {}) => ({
  id,
  author_id: author,
  public: true,
  plain_body: `text ${id}`,
  created_at: `2026-11-20T08:00:${String(id % 60).padStart(2, '0')}Z`,
  ...more,
});
const comments = (...items: object[]): Canned => ({ body: { comments: items, meta: { has_more: false, after_cursor: null } } });

/** A well-behaved account, except where a test says otherwise. */
const account =
  (other: (path: string, nth: number) => Canned | undefined): Script =>
  ({ url }, nth) => {
    const canned = other(url, nth);
    if (canned !== undefined) return canned;
    if (url.startsWith('/api/v2/users/me')) return me;
    if (url.startsWith('/api/v2/users/show_many')) return { body: { users } };
    if (url.startsWith('/api/v2/groups')) return { body: { groups: [{ id: 7, name: 'Support' }], meta: { has_more: false } } };
    if (url.includes('/comments')) return comments(comment(1, 100));
    return { body: { ticket: shownTicket } };
  };

test('a thread holds the ticket with names instead of ids, and who wrote what', async () => {
  const thread = comments(
    comment(3, 900, { attachments: [] }),
    comment(1, 100, { attachments: [{ file_name: 'kjole.jpg', content_type: 'image/jpeg' }] }),
    comment(2, 200, { public: false, plain_body: null, body: 'note' }),
    comment(4, 777),
    comment(5, -1),
  );
  const { helpDesk, baseUrl } = await helpDeskOn(account((url) => (url.includes('/comments') ? thread : undefined)));

  const read = await helpDesk.readThread(ticket);

  expect(read?.ticket).toEqual({
    id: '35436',
    subject: 'Min ordre\ufffd',
    status: 'open',
    priority: null,
    tags: ['vip'],
    group: 'Support',
    assignee: null,
    requester: { id: '100', name: 'Sofie Holm', email: 'sofie.holm@example.dk' },
    channel: 'email',
    createdAt: '2026-11-20T08:00:00.000Z',
    updatedAt: '2026-11-20T08:30:00Z',
    url: `${baseUrl}/agent/tickets/35436`,
  });
  expect(read?.comments.map(({ id, author, public: isPublic, text }) => [id, author.role, isPublic, text])).toEqual([
    ['1', 'customer', true, 'text 1'],
    ['2', 'agent', false, 'note'],
    ['3', 'bot', true, 'text 3'],
    ['4', 'agent', true, 'text 4'],
    ['5', 'agent', true, 'text 5'],
  ]);
  expect(read?.comments[0]?.attachments).toEqual([{ name: 'kjole.jpg', type: 'image/jpeg' }]);
});

test('the ticket is read before its comments, so that a newer comment makes the stamp old', async () => {
  const { helpDesk, seen } = await helpDeskOn(account(() => undefined));

  await helpDesk.readThread(ticket);

  const paths = seen.map(({ url }) => url.split('?')[0]);
  expect(paths.indexOf('/api/v2/tickets/35436')).toBeLessThan(paths.indexOf('/api/v2/tickets/35436/comments'));
});

test('all pages of comments are read, by cursor', async () => {
  const pages = (url: string): Canned | undefined => {
    if (!url.includes('/comments')) return undefined;
    return url.includes('page%5Bafter%5D=two')
      ? comments(comment(2, 100))
      : {
          body: {
            comments: [comment(1, 100)],
            meta: { has_more: true, after_cursor: 'two' },
            links: { next: 'http://evil.example/api/v2/x' },
          },
        };
  };
  const { helpDesk } = await helpDeskOn(account(pages));

  const read = await helpDesk.readThread(ticket);

  expect(read?.comments.map(({ id }) => id)).toEqual(['1', '2']);
});

test('links in an answer are never followed, so credentials go to the own account only', async () => {
  const stolen: string[] = [];
  const { baseUrl: evil } = await helpDeskOn(({ url }) => {
    stolen.push(url);
    return {};
  });
  const { helpDesk, baseUrl } = await helpDeskOn(
    account((url) => {
      if (!url.includes('/comments')) return undefined;
      const next = `${evil}/steal?${baseUrl}/api/v2`;
      return {
        body: {
          comments: [comment(1, 100)],
          meta: { has_more: !url.includes('after'), after_cursor: 'two' },
          links: { next },
          next_page: next,
        },
      };
    }),
  );

  await helpDesk.readThread(ticket);

  expect(stolen).toEqual([]);
});

test.each([
  ['a next page without a cursor', { comments: [], next_page: 'http://x/api/v2/tickets/1/comments.json?page=2' }],
  ['a cursor that stands still', { comments: [], meta: { has_more: true, after_cursor: 'same' } }],
  ['a missing cursor', { comments: [], meta: { has_more: true, after_cursor: null } }],
  ['no list', { error: 'odd' }],
])('%s is a failure, not a shorter thread', async (_, body) => {
  const { helpDesk } = await helpDeskOn(account((url) => (url.includes('/comments') ? { body } : undefined)));

  await expect(helpDesk.readThread(ticket)).rejects.toMatchObject({ code: 'help_desk.unreachable', effect: 'none' });
});

test.each([404, 410])('a ticket that answers %i is gone', async (status) => {
  const { helpDesk } = await helpDeskOn(account((url) => (url.includes('/tickets/') ? { status, body: {} } : undefined)));

  expect(await helpDesk.readThread(ticket)).toBeNull();
});

test.each([
  [undefined, false],
  [{ system: {} }, false],
  [{ flags: [], trusted: true }, false],
  [{ flags: [4, 5, 16, 18], trusted: false }, false],
  [{ flags: [0], trusted: false }, true],
  [{ flags: [2] }, true],
  [{ flags: [3] }, true],
  [{ flags: [5, 11] }, true],
  [{ flags: [14] }, true],
  [{ flags: [21] }, true],
  [{ flags: [22] }, true],
  [{ flags: [99] }, true],
  [{ trusted: false }, true],
  ['unreadable', true],
])('a comment with metadata %j: sender flagged is %s', async (metadata, flagged) => {
  const thread = comments(comment(1, 100, { metadata }));
  const { helpDesk } = await helpDeskOn(account((url) => (url.includes('/comments') ? thread : undefined)));

  const read = await helpDesk.readThread(ticket);

  expect(read?.comments[0]?.senderFlagged).toBe(flagged);
});

test('NUL and half characters in a comment become harmless', async () => {
  const thread =
    '{"comments":[{"id":1,"author_id":100,"public":true,"plain_body":"a\\u0000b\\ud83dc","created_at":"2026-11-20T08:00:00Z"}],"meta":{"has_more":false}}';
  const { helpDesk } = await helpDeskOn(account((url) => (url.includes('/comments') ? { body: thread } : undefined)));

  const read = await helpDesk.readThread(ticket);

  expect(read?.comments[0]?.text).toBe('a\ufffdb\ufffdc');
});

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

test('a mark is found in the audits of a later page, newest first', async () => {
  const audit = (mark: string) => ({ id: 1, metadata: { custom: { resolute_mark: mark }, system: {} }, events: [] });
  const { helpDesk, seen } = await helpDeskOn(({ url }) =>
    url.includes('page%5Bafter%5D=two')
      ? { body: { audits: [{ id: 2 }, { metadata: null }, audit('action-1')], meta: { has_more: false } } }
      : { body: { audits: [audit('other')], meta: { has_more: true, after_cursor: 'two' } } },
  );

  expect(await helpDesk.hasChange(ticket, 'action-1')).toBe('yes');
  expect(await helpDesk.hasChange(ticket, 'other')).toBe('yes');
  expect(await helpDesk.hasChange(ticket, 'action-2')).toBe('no');

  expect(seen[0]?.url).toBe('/api/v2/tickets/35436/audits?sort=-created_at&page%5Bsize%5D=100');
  expect(seen).toHaveLength(2 + 1 + 2);
});

test.each<[string, Canned]>([
  ['cannot be reached', { status: 502 }],
  ['are throttled', { status: 429, headers: { 'retry-after': '60' } }],
  ['may not be read', { status: 403 }],
  ['are no list', { body: {} }],
])('when the audits %s, it is unclear whether the change was made', async (_, canned) => {
  const { helpDesk } = await helpDeskOn(() => canned);

  expect(await helpDesk.hasChange(ticket, 'action-1')).toBe('unclear');
});

test('the export is asked with a cursor or a start, never with "undefined"', async () => {
  const page = {
    tickets: [{ id: 1, status: 'open', updated_at: 'x', generated_timestamp: 1 }],
    after_cursor: 'next',
    end_of_stream: false,
  };
  const { helpDesk, seen } = await helpDeskOn(() => ({ body: page }));

  const first = await helpDesk.changedSince({ start: asId<Instant>('2026-11-20T08:00:00.000Z') });
  await helpDesk.changedSince({ cursor: first.cursor });

  expect(first).toEqual({ tickets: [{ id: '1', status: 'open', updatedAt: 'x' }], cursor: 'next', end: false });
  expect(seen.map(({ url }) => url)).toEqual([
    `/api/v2/incremental/tickets/cursor?start_time=${Date.parse('2026-11-20T08:00:00Z') / 1000}`,
    '/api/v2/incremental/tickets/cursor?cursor=next',
  ]);
});

test('an export that would start within the last minute starts earlier, since Zendesk refuses it', async () => {
  const { helpDesk, seen } = await helpDeskOn(() => ({ body: { tickets: [], after_cursor: 'c', end_of_stream: true } }));

  await helpDesk.changedSince({ start: asId<Instant>('2026-11-20T09:00:00.000Z') });

  expect(seen[0]?.url).toBe(`/api/v2/incremental/tickets/cursor?start_time=${Date.parse('2026-11-20T08:58:45Z') / 1000}`);
});

test('deleted tickets in the export are left out, and an empty end keeps the cursor', async () => {
  const { helpDesk } = await helpDeskOn(() => ({
    body: { tickets: [{ id: 1, status: 'deleted', updated_at: 'x' }], after_cursor: null, end_of_stream: true },
  }));

  expect(await helpDesk.changedSince({ cursor: 'here' })).toEqual({ tickets: [], cursor: 'here', end: true });
});

const requested = (...days: string[]) =>
  days.map((day, place) => ({ ...shownTicket, id: place + 1, description: 'Hej', created_at: `${day}T08:00:00Z` }));

test("the requester's tickets of the last days come newest first, whatever the order of the answer", async () => {
  const tickets = requested('2026-10-01', '2026-11-10', '2026-11-19');
  const { helpDesk, seen } = await helpDeskOn(() => ({ body: { tickets, meta: { has_more: false } } }));

  const found = await helpDesk.ticketsOf(asId<PersonId>('100'), 14);

  expect(found.map(({ id, createdAt }) => [id, createdAt])).toEqual([
    ['3', '2026-11-19T08:00:00.000Z'],
    ['2', '2026-11-10T08:00:00.000Z'],
  ]);
  expect(found[0]).toMatchObject({ description: 'Hej', status: 'open', tags: ['vip'] });
  expect(seen[0]?.url).toBe('/api/v2/users/100/tickets/requested?sort=-id&page%5Bsize%5D=100');
});

test('older pages of a long list are not read when the list comes newest first, and are when it does not', async () => {
  const listing = (days: string[]) =>
    helpDeskOn(({ url }) => ({ body: { tickets: requested(...days), meta: { has_more: !url.includes('after'), after_cursor: 'two' } } }));
  const sorted = await listing(['2026-11-19', '2026-10-01']);
  const unsorted = await listing(['2026-10-01', '2026-11-19']);

  await sorted.helpDesk.ticketsOf(asId<PersonId>('100'), 14);
  await unsorted.helpDesk.ticketsOf(asId<PersonId>('100'), 14);

  expect(sorted.seen).toHaveLength(1);
  expect(unsorted.seen).toHaveLength(2);
});

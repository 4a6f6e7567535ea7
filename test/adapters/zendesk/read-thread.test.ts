import { expect, test } from 'vitest';
import { asId, type TicketId } from '../../../src/domain/ids.ts';
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
    rating: null,
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

test.each([
  [{ score: 'unoffered' }, null],
  [{ score: 'offered' }, null],
  [
    { id: 9, score: 'good', comment: 'tak' },
    { id: '9', score: 'good' },
  ],
  [
    { id: 9, score: 'bad_with_comment' },
    { id: '9', score: 'bad' },
  ],
  [null, null],
])('of the rating %o this is kept: %o', async (satisfaction_rating, rating) => {
  const { helpDesk } = await helpDeskOn(
    account((url) => (/tickets\/\d+$/.test(url) ? { body: { ticket: { ...shownTicket, satisfaction_rating } } } : undefined)),
  );

  expect((await helpDesk.readThread(ticket))?.ticket.rating).toEqual(rating);
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

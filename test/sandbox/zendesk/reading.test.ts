import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Sandbox } from '../../../sandbox/start.ts';
import { AGENT, type Answer, ask, CUSTOMER, idsAt, mailed, STRANGER, startDesk } from './desk.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startDesk({ limits: { exportsPerMinute: 1000 } });
});
beforeEach(() => sandbox.reset());
afterAll(() => sandbox.close());

const found = async (query: string): Promise<number[]> =>
  idsAt(await ask(sandbox, 'GET', `/api/v2/search.json?query=${encodeURIComponent(query)}`), 'results');

async function follow(first: Answer, list: string, next: string): Promise<number[]> {
  const ids = idsAt(first, list);
  const link = first.at(next) as string | null;
  if (link === null) return ids;
  const url = new URL(link);
  expect(url.origin).toBe(sandbox.zendesk.url);
  return [...ids, ...(await follow(await ask(sandbox, 'GET', `${url.pathname}${url.search}`), list, next))];
}

test('comments come by offset and by cursor, whole and in order', async () => {
  const id = mailed(sandbox);
  for (let n = 0; n < 4; n += 1) await ask(sandbox, 'PUT', `/api/v2/requests/${id}`, { request: { comment: { body: `${n}` } } }, CUSTOMER);
  const all = idsAt(await ask(sandbox, 'GET', `/api/v2/tickets/${id}/comments`), 'comments');

  const byOffset = await ask(sandbox, 'GET', `/api/v2/tickets/${id}/comments.json?per_page=2`);
  const byCursor = await ask(sandbox, 'GET', `/api/v2/tickets/${id}/comments?page[size]=2`);

  expect(all).toHaveLength(5);
  expect(all.toSorted()).toEqual(all);
  expect(byOffset.at('count')).toBe(5);
  expect(byCursor.at('meta.has_more')).toBe(true);
  expect(await follow(byOffset, 'comments', 'next_page')).toEqual(all);
  expect(await follow(byCursor, 'comments', 'links.next')).toEqual(all);
});

test('a cursor page before another one is given back', async () => {
  const ids = [mailed(sandbox), mailed(sandbox), mailed(sandbox)];
  const second = await ask(sandbox, 'GET', '/api/v2/tickets?page[size]=2');
  const last = await ask(sandbox, 'GET', `/api/v2/tickets?page[size]=2&page[after]=${second.at('meta.after_cursor')}`);

  const before = await ask(sandbox, 'GET', `/api/v2/tickets?page[size]=2&page[before]=${last.at('meta.before_cursor')}`);

  expect(idsAt(last, 'tickets')).toEqual(ids.slice(1));
  expect(idsAt(before, 'tickets')).toEqual(idsAt(second, 'tickets'));
});

test.each(['page[size]=101', 'page[size]=x', 'page[after]=bm9wZQ', 'page=0'])('%s is refused with 400', async (query) => {
  expect((await ask(sandbox, 'GET', `/api/v2/tickets?${query}`)).status).toBe(400);
});

test('the export leaves out the last minute of sandbox time and goes on from its cursor', async () => {
  const start = Math.floor(sandbox.clock.now().getTime() / 1000) - 3600;
  const first = mailed(sandbox);
  const empty = await ask(sandbox, 'GET', `/api/v2/incremental/tickets/cursor.json?start_time=${start}`);
  sandbox.clock.advance(61_000);
  const second = mailed(sandbox);

  const due = await ask(sandbox, 'GET', `/api/v2/incremental/tickets/cursor.json?cursor=${empty.at('after_cursor')}`);
  await ask(sandbox, 'PUT', `/api/v2/tickets/${first}`, { ticket: { priority: 'high' } });
  sandbox.clock.advance(61_000);
  const changed = await ask(sandbox, 'GET', `/api/v2/incremental/tickets/cursor.json?cursor=${due.at('after_cursor')}&per_page=1`);
  const rest = await ask(sandbox, 'GET', `/api/v2/incremental/tickets/cursor.json?cursor=${changed.at('after_cursor')}`);

  expect([idsAt(empty, 'tickets'), empty.at('end_of_stream')]).toEqual([[], true]);
  expect(idsAt(due, 'tickets')).toEqual([first]);
  expect([idsAt(changed, 'tickets'), changed.at('end_of_stream')]).toEqual([[second], false]);
  expect([idsAt(rest, 'tickets'), rest.at('end_of_stream')]).toEqual([[first], true]);
});

test('an export from within the last minute, or with a broken cursor, is refused', async () => {
  const now = Math.floor(sandbox.clock.now().getTime() / 1000);

  const early = await ask(sandbox, 'GET', `/api/v2/incremental/tickets/cursor?start_time=${now - 30}`);
  const broken = await ask(sandbox, 'GET', '/api/v2/incremental/tickets/cursor?cursor=abc');

  expect([early.status, early.at('error'), broken.status]).toEqual([400, 'InvalidValue', 400]);
});

test('search finds tickets by requester, status, tags, time and words', async () => {
  const old = idsAt(await ask(sandbox, 'GET', '/api/v2/tickets'), 'tickets')[0];
  const [one, two] = [mailed(sandbox, 'the red jacket'), mailed(sandbox, 'the blue one')];
  const other = sandbox.mail({ from: { email: STRANGER }, subject: 'x', body: 'red' }).ticketId;
  await ask(sandbox, 'PUT', `/api/v2/tickets/${two}`, { ticket: { status: 'pending', tags: ['vip', 'late'] } });
  const me = (await ask(sandbox, 'GET', `/api/v2/users/search?query=${CUSTOMER}`)).at('users.0.id');

  expect(await found(`type:ticket requester:${CUSTOMER} order_by:created_at sort:asc`)).toEqual([old, one, two]);
  expect(await found(`type:ticket requester:${me} created>2026-11-01`)).toEqual([two, one]);
  expect(await found('type:ticket status<solved')).toEqual([other, two, one]);
  expect(await found('type:ticket tags:claim_not_received')).toEqual([old]);
  expect(await found('type:ticket tags:"vip late"')).toEqual([two]);
  expect(await found('type:ticket tags:vip tags:claim')).toEqual([two, old]);
  expect(await found('type:ticket -status:pending red')).toEqual([other, one]);
  expect(await found('type:ticket created<2026-11-01 status>=solved')).toEqual([old]);
  expect((await ask(sandbox, 'GET', '/api/v2/search/count?query=type:ticket')).at('count')).toBe(4);
});

test('a search key that is not known fails loudly', async () => {
  const answer = await ask(sandbox, 'GET', '/api/v2/search?query=type:ticket%20mood:bad');

  expect(answer.status).toBe(422);
  expect(JSON.stringify(answer.body)).toContain('mood');
});

test('a past claim of the store is an old solved ticket of that customer', async () => {
  const [id] = await found(`type:ticket requester:${CUSTOMER} tags:claim tags:order_10001`);

  const ticket = await ask(sandbox, 'GET', `/api/v2/tickets/${id}`);

  expect(ticket.at('ticket')).toMatchObject({
    status: 'solved',
    subject: 'Order #10001',
    tags: ['claim', 'claim_not_received', 'order_10001'],
  });
  expect(ticket.at('ticket.created_at')).toMatch(/^2026-10-11T/);
  expect(sandbox.history.list()).toEqual([]);
});

test('users are shown, found and made once', async () => {
  const made = await ask(sandbox, 'POST', '/api/v2/users/create_or_update', { user: { name: 'New', email: 'new@example.dk' } });
  const again = await ask(sandbox, 'POST', '/api/v2/users/create_or_update.json', { user: { name: 'Newer', email: 'NEW@example.dk' } });
  const id = made.at('user.id');

  const shown = await ask(sandbox, 'GET', `/api/v2/users/${id}.json`);
  const many = await ask(sandbox, 'GET', `/api/v2/users/show_many.json?ids=${id},${sandbox.zendesk.botId},9`);

  expect([made.status, again.status, again.at('user.id')]).toEqual([201, 200, id]);
  expect([shown.at('user.name'), shown.at('user.role')]).toEqual(['Newer', 'end-user']);
  expect(idsAt(many, 'users')).toEqual([id, sandbox.zendesk.botId]);
});

test('groups, memberships and views show who does what', async () => {
  const id = mailed(sandbox);
  const groups = (await ask(sandbox, 'GET', '/api/v2/groups')).at('groups') as { id: number; name: string }[];
  const senior = groups.find(({ name }) => name === 'Senior')?.id;
  await ask(sandbox, 'PUT', `/api/v2/tickets/${id}`, { ticket: { group_id: senior } });
  const members = await ask(sandbox, 'GET', `/api/v2/groups/${senior}/memberships`);
  const mette = (await ask(sandbox, 'GET', '/api/v2/users/me', undefined, AGENT)).at('user.id');
  const views = (await ask(sandbox, 'GET', '/api/v2/views')).at('views') as { id: number; title: string }[];
  const queue = views.find(({ title }) => title === 'Senior queue')?.id;

  expect(groups.map(({ name }) => name)).toEqual(['Support', 'Senior', 'Payments', 'Quality']);
  expect((members.at('group_memberships') as { user_id: number }[]).map((it) => it.user_id)).toEqual([sandbox.zendesk.botId, mette]);
  expect(idsAt(await ask(sandbox, 'GET', `/api/v2/views/${queue}/tickets`), 'tickets')).toEqual([id]);
  expect((await ask(sandbox, 'GET', `/api/v2/views/${queue}/count`)).at('view_count.value')).toBe(1);
});

test('an upload is attached to a comment and can be fetched', async () => {
  const id = mailed(sandbox);
  const upload = await ask(sandbox, 'POST', '/api/v2/uploads.json?filename=dress.jpg', 'picture', CUSTOMER, {
    'content-type': 'image/jpeg',
  });
  await ask(
    sandbox,
    'PUT',
    `/api/v2/requests/${id}`,
    { request: { comment: { body: 'see', uploads: [upload.at('upload.token')] } } },
    CUSTOMER,
  );

  const comments = await ask(sandbox, 'GET', `/api/v2/tickets/${id}/comments`);
  const file = await fetch(comments.at('comments.1.attachments.0.content_url') as string);

  expect(comments.at('comments.1.attachments.0')).toMatchObject({ file_name: 'dress.jpg', content_type: 'image/jpeg', size: 7 });
  expect([file.headers.get('content-type'), await file.text()]).toEqual(['image/jpeg', 'picture']);
});

test('only the requester rates, and only a solved ticket', async () => {
  const id = mailed(sandbox);
  const rate = (who: string) =>
    ask(
      sandbox,
      'POST',
      `/api/v2/tickets/${id}/satisfaction_rating.json`,
      { satisfaction_rating: { score: 'good', comment: 'Thanks' } },
      who,
    );
  const early = await rate(CUSTOMER);
  await ask(sandbox, 'PUT', `/api/v2/tickets/${id}`, { ticket: { status: 'solved' } });

  const [agent, stranger, customer] = [await rate(AGENT), await rate(STRANGER), await rate(CUSTOMER)];

  expect([early.status, agent.status, stranger.status, customer.status]).toEqual([422, 403, 404, 200]);
  expect((await ask(sandbox, 'GET', '/api/v2/satisfaction_ratings')).at('satisfaction_ratings.0')).toMatchObject({
    ticket_id: id,
    score: 'good',
  });
});

test.each([
  ['', 1],
  ['score=received', 1],
  ['score=good', 1],
  ['score=good_with_comment', 1],
  ['score=good_without_comment', 0],
  ['score=bad', 0],
  ['score=offered', 0],
  ['start_time=1795165200', 1],
  ['start_time=4102444800', 0],
  ['end_time=1', 0],
])('of the ratings, those asked for are listed: %s', async (query, count) => {
  const id = mailed(sandbox);
  await ask(sandbox, 'PUT', `/api/v2/tickets/${id}`, { ticket: { status: 'solved' } });
  const given = { satisfaction_rating: { score: 'good', comment: 'Thanks' } };
  await ask(sandbox, 'POST', `/api/v2/tickets/${id}/satisfaction_rating.json`, given, CUSTOMER);

  expect((await ask(sandbox, 'GET', `/api/v2/satisfaction_ratings?${query}`)).at('satisfaction_ratings')).toHaveLength(count);
});

test('ratings are listed for administrators, and by a time that is one', async () => {
  expect((await ask(sandbox, 'GET', '/api/v2/satisfaction_ratings', undefined, AGENT)).status).toBe(403);
  expect((await ask(sandbox, 'GET', '/api/v2/satisfaction_ratings?start_time=yesterday')).status).toBe(400);
});

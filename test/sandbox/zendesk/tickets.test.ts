import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Sandbox } from '../../../sandbox/start.ts';
import { AGENT, ask, CUSTOMER, mailed, STRANGER, startDesk } from './desk.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startDesk();
});
beforeEach(() => sandbox.reset());
afterAll(() => sandbox.close());

const update = (id: number, ticket: object, who?: string) => ask(sandbox, 'PUT', `/api/v2/tickets/${id}.json`, { ticket }, who);
const stampOf = async (id: number) => (await ask(sandbox, 'GET', `/api/v2/tickets/${id}`)).at('ticket.updated_at') as string;

test('one update writes comment, status, group, priority and tags, and its audit carries the metadata', async () => {
  const id = mailed(sandbox);
  const groups = (await ask(sandbox, 'GET', '/api/v2/groups')).at('groups') as { id: number; name: string }[];
  const senior = groups.find(({ name }) => name === 'Senior')?.id;

  const answer = await update(id, {
    comment: { html_body: '<p>Hej Ana</p><ul><li>A &amp; B</li></ul>', public: false },
    status: 'open',
    priority: 'high',
    group_id: senior,
    additional_tags: ['Bot', 'late'],
    metadata: { resolute: 'turn-1' },
  });

  expect(answer.status).toBe(200);
  expect(answer.at('ticket')).toMatchObject({ status: 'open', priority: 'high', group_id: senior, tags: ['bot', 'late'] });
  expect(answer.at('audit.metadata.custom')).toEqual({ resolute: 'turn-1' });
  expect(answer.at('audit.events.0')).toMatchObject({ type: 'Comment', public: false, body: 'Hej Ana\n\n* A & B' });
  const audits = await ask(sandbox, 'GET', `/api/v2/tickets/${id}/audits`);
  expect((audits.at('audits') as { metadata: { custom: object } }[]).map(({ metadata }) => metadata.custom)).toEqual([
    {},
    { resolute: 'turn-1' },
  ]);
});

test('a safe update is refused once somebody else has written, and changes nothing', async () => {
  const id = mailed(sandbox);
  const stamp = await stampOf(id);
  sandbox.clock.advance(1_000);
  await ask(sandbox, 'PUT', `/api/v2/requests/${id}`, { request: { comment: { body: 'One more thing' } } }, CUSTOMER);
  const before = sandbox.history.list().length;

  const answer = await update(id, { comment: { body: 'Too late' }, status: 'solved', safe_update: true, updated_stamp: stamp });

  expect([answer.status, answer.at('error')]).toEqual([409, 'UpdateConflict']);
  expect(answer.at('description')).toContain('Safe Update prevented the update due to outdated ticket data');
  expect(sandbox.history.list()).toHaveLength(before);
});

test('stamps have whole seconds: a safe update does not see what else came in the second that it is based on', async () => {
  const id = mailed(sandbox);
  const stamp = await stampOf(id);
  sandbox.mail({ from: { email: 'ana@mail.example' }, body: 'one more thing', ticket: id });

  expect(await stampOf(id)).toBe(stamp);
  expect(stamp).toMatch(/^2026-11-20T09:00:\d\dZ$/);
  expect((await update(id, { status: 'solved', safe_update: true, updated_stamp: stamp })).status).toBe(200);
});

test('safe_update false asks for the check too, and without a stamp or with nonsense it is refused', async () => {
  const id = mailed(sandbox);

  const outdated = await update(id, { status: 'open', safe_update: false, updated_stamp: '2020-01-01T00:00:00Z' });
  const bare = await update(id, { status: 'open', safe_update: true });
  const nonsense = await update(id, { status: 'open', safe_update: true, updated_stamp: 'soon' });
  const current = await update(id, { status: 'open', safe_update: true, updated_stamp: await stampOf(id) });

  expect([outdated.status, bare.status, nonsense.status, current.status]).toEqual([409, 422, 422, 200]);
});

test('a closed ticket refuses every change, and a customer goes on with a follow-up', async () => {
  const id = mailed(sandbox);
  await update(id, { status: 'closed' });

  const byBot = await update(id, { comment: { body: 'late' } });
  const byCustomer = await ask(sandbox, 'PUT', `/api/v2/requests/${id}`, { request: { comment: { body: 'late' } } }, CUSTOMER);
  const tags = await ask(sandbox, 'PUT', `/api/v2/tickets/${id}/tags`, { tags: ['x'] });
  const followUp = await ask(
    sandbox,
    'POST',
    '/api/v2/requests',
    { request: { subject: 'Again', comment: { body: 'Still' }, via_followup_source_id: id } },
    CUSTOMER,
  );

  expect([byBot.status, byCustomer.status, tags.status, followUp.status]).toEqual([422, 422, 422, 201]);
  expect(byBot.at('details.status.0.description')).toContain('closed');
  expect(followUp.at('request.followup_source_id')).toBe(id);
  expect((await ask(sandbox, 'GET', `/api/v2/tickets/${id}`)).at('ticket.followup_ids')).toEqual([followUp.at('request.id')]);
});

test.each(['pending', 'hold', 'solved'])('a customer who answers a %s ticket opens it', async (status) => {
  const id = mailed(sandbox);
  await update(id, { status });

  const answer = await ask(sandbox, 'PUT', `/api/v2/requests/${id}`, { request: { comment: { body: 'Hello?' } } }, CUSTOMER);

  expect([answer.status, answer.at('request.status')]).toEqual([200, 'open']);
});

test('an agent who comments on a solved ticket leaves it solved', async () => {
  const id = mailed(sandbox);
  await update(id, { status: 'solved' });

  expect((await update(id, { comment: { body: 'note', public: false } }, AGENT)).at('ticket.status')).toBe('solved');
});

test('whoever solves an unassigned ticket becomes its assignee', async () => {
  const id = mailed(sandbox);

  const answer = await update(id, { status: 'solved' }, AGENT);

  const mette = await ask(sandbox, 'GET', '/api/v2/users/me', undefined, AGENT);
  expect(answer.at('ticket.assignee_id')).toBe(mette.at('user.id'));
  expect(answer.at('ticket.group_id')).toBe(mette.at('user.default_group_id'));
});

test('a group without the assignee takes the ticket away from them', async () => {
  const id = mailed(sandbox);
  const mette = (await ask(sandbox, 'GET', '/api/v2/users/me', undefined, AGENT)).at('user.id');
  await update(id, { assignee_id: mette });
  const groups = (await ask(sandbox, 'GET', '/api/v2/groups')).at('groups') as { id: number; name: string }[];

  const answer = await update(id, { group_id: groups.find(({ name }) => name === 'Payments')?.id });

  expect(answer.at('ticket.assignee_id')).toBeNull();
});

test.each([
  ['an unknown property', { surprise: 1 }, 'ticket.surprise'],
  ['an unknown status', { status: 'done' }, 'ticket.status'],
  ['a group that does not exist', { group_id: 1 }, 'group'],
  ['new for a ticket that has been opened', { status: 'new' }, 'status'],
  ['a blank comment', { comment: { body: ' ' } }, 'comment'],
  ['an upload that does not exist', { comment: { body: 'x', uploads: ['nope'] } }, 'uploads'],
])('%s is refused with 422 and the name of the field, and nothing changes', async (_, change, field) => {
  const id = mailed(sandbox);
  await update(id, { status: 'open' });
  const before = sandbox.history.list().length;

  const answer = await update(id, change);

  expect([answer.status, answer.at('error')]).toEqual([422, 'RecordInvalid']);
  expect(Object.keys(answer.at('details') as object)).toEqual([field]);
  expect(sandbox.history.list()).toHaveLength(before);
});

test('a body that is no JSON is 400', async () => {
  const id = mailed(sandbox);

  expect((await ask(sandbox, 'PUT', `/api/v2/tickets/${id}`, '{"ticket":')).status).toBe(400);
});

test('tags are set, added and removed', async () => {
  const id = mailed(sandbox);

  await update(id, { tags: ['b', 'A', 'a c'] });
  const changed = await update(id, { additional_tags: ['d'], remove_tags: ['b'] });

  expect(changed.at('ticket.tags')).toEqual(['a', 'c', 'd']);
});

test('the same idempotency key creates one ticket', async () => {
  const ticket = { subject: 'Call back', comment: { body: 'Please' }, requester: { email: STRANGER, name: 'Bo' } };
  const create = (body: object) => ask(sandbox, 'POST', '/api/v2/tickets', { ticket: body }, undefined, { 'idempotency-key': 'k1' });

  const [first, second, other] = [await create(ticket), await create(ticket), await create({ ...ticket, subject: 'Other' })];

  expect([first.status, second.status, other.status]).toEqual([201, 201, 400]);
  expect(second.at('ticket.id')).toBe(first.at('ticket.id'));
  expect([first.headers.get('x-idempotency-lookup'), second.headers.get('x-idempotency-lookup')]).toEqual(['miss', 'hit']);
});

test('comments keep any character, and a megabyte of nested tags is read in one pass', async () => {
  const strange = `a\u0000b\ud800c\u200b\u{e0041}d`;
  const nested = '<div><b>'.repeat(60_000);
  const { ticketId } = sandbox.mail({ from: { email: CUSTOMER }, subject: strange, body: strange });
  const started = performance.now();
  const html = sandbox.mail({ from: { email: CUSTOMER }, subject: 'html', body: nested });
  await update(html.ticketId, { comment: { html_body: `${nested}x${'<'.repeat(200_000)}` } });

  const comments = await ask(sandbox, 'GET', `/api/v2/tickets/${ticketId}/comments`);

  expect(comments.at('comments.0.body')).toBe(strange);
  expect(performance.now() - started).toBeLessThan(3000);
});

test('a customer cannot be the assignee', async () => {
  const id = mailed(sandbox);
  const customer = (await ask(sandbox, 'GET', `/api/v2/tickets/${id}`)).at('ticket.requester_id');

  const answer = await update(id, { assignee_id: customer });

  expect([answer.status, Object.keys(answer.at('details') as object)]).toEqual([422, ['assignee']]);
});

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Sandbox } from '../../../sandbox/start.ts';
import { AGENT, ask, CUSTOMER, mailed, STRANGER, startDesk } from './desk.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startDesk();
});
beforeEach(() => sandbox.reset());
afterAll(() => sandbox.close());

test('the bot is known by API token and by OAuth token', async () => {
  const basic = await ask(sandbox, 'GET', '/api/v2/users/me.json');
  const bearer = await ask(sandbox, 'GET', '/api/v2/users/me', undefined, null, { authorization: `Bearer ${sandbox.zendesk.oauthToken}` });

  expect([basic.status, basic.at('user.id'), basic.at('user.role')]).toEqual([200, sandbox.zendesk.botId, 'admin']);
  expect(bearer.at('user.id')).toBe(sandbox.zendesk.botId);
});

test.each([
  ['another token', `Basic ${Buffer.from('bot@lindholm.example/token:wrong').toString('base64')}`],
  ['a password instead of a token', `Basic ${Buffer.from('bot@lindholm.example:secret').toString('base64')}`],
  ['an unknown person', `Basic ${Buffer.from('who@example.com/token:x').toString('base64')}`],
  ['another bearer', 'Bearer nothing'],
  ['another scheme', 'Digest x'],
])('%s is refused as the vendor refuses it', async (_, authorization) => {
  const answer = await ask(sandbox, 'GET', '/api/v2/tickets', undefined, null, { authorization });

  expect(answer.status).toBe(401);
  expect(answer.body).toEqual({ error: "Couldn't authenticate you" });
});

test('without credentials users/me answers with nobody, and tickets are refused', async () => {
  const me = await ask(sandbox, 'GET', '/api/v2/users/me', undefined, null);
  const tickets = await ask(sandbox, 'GET', '/api/v2/tickets', undefined, null);

  expect([me.status, me.at('user.id'), me.at('user.name')]).toEqual([200, null, 'Anonymous user']);
  expect(tickets.status).toBe(401);
});

test('a customer may not read tickets, only own requests', async () => {
  const id = mailed(sandbox);

  const ticket = await ask(sandbox, 'GET', `/api/v2/tickets/${id}`, undefined, CUSTOMER);
  const own = await ask(sandbox, 'GET', `/api/v2/requests/${id}`, undefined, CUSTOMER);
  const foreign = await ask(sandbox, 'GET', `/api/v2/requests/${id}`, undefined, STRANGER);

  expect([ticket.status, own.status, foreign.status]).toEqual([403, 200, 404]);
});

test('a customer does not see internal notes', async () => {
  const id = mailed(sandbox);
  await ask(sandbox, 'PUT', `/api/v2/tickets/${id}`, { ticket: { comment: { body: 'for us only', public: false } } });
  await ask(sandbox, 'PUT', `/api/v2/tickets/${id}`, { ticket: { comment: { body: 'for you', public: true } } });

  const seen = await ask(sandbox, 'GET', `/api/v2/requests/${id}/comments`, undefined, CUSTOMER);

  expect((seen.at('comments') as { body: string }[]).map(({ body }) => body)).toEqual(['Where is my parcel?', 'for you']);
});

test('an agent acts under their own name in the history', async () => {
  const id = mailed(sandbox);

  await ask(sandbox, 'PUT', `/api/v2/tickets/${id}.json`, { ticket: { comment: { body: 'I take this.', public: false } } }, AGENT);

  const change = sandbox.history.list().at(-1);
  expect(change).toMatchObject({ kind: 'comment_added', by: `agent:${AGENT}`, subject: String(id), cause: `PUT /api/v2/tickets/${id}` });
});

test('an endpoint that does not exist, and one that is missing here, are told apart from a missing record', async () => {
  const endpoint = await ask(sandbox, 'GET', '/api/v2/nonsense.json');
  const record = await ask(sandbox, 'GET', '/api/v2/tickets/1.json');

  expect([endpoint.status, endpoint.at('error')]).toEqual([404, 'InvalidEndpoint']);
  expect([record.status, record.body]).toEqual([404, { error: 'RecordNotFound', description: 'Not found' }]);
});

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Sandbox } from '../../../sandbox/start.ts';
import { AGENT, ask, CUSTOMER, mailed, STRANGER, startDesk } from './desk.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startDesk();
});
beforeEach(() => sandbox.reset());
afterAll(() => sandbox.close());

const commentsOf = async (id: number) =>
  (await ask(sandbox, 'GET', `/api/v2/tickets/${id}/comments`)).at('comments') as Record<string, unknown>[];

test('a first mail makes a user and a new ticket of channel email', async () => {
  const { ticketId, commentId } = sandbox.mail({
    from: { email: 'First@Example.dk', name: 'First' },
    subject: 'Hej',
    body: 'Hvor?',
    attachments: [{ name: 'a.jpg', type: 'image/jpeg' }],
  });

  const ticket = await ask(sandbox, 'GET', `/api/v2/tickets/${ticketId}`);
  const [comment] = await commentsOf(ticketId);
  const user = await ask(sandbox, 'GET', `/api/v2/users/${ticket.at('ticket.requester_id')}`);

  expect(ticket.at('ticket')).toMatchObject({
    status: 'new',
    subject: 'Hej',
    description: 'Hvor?',
    assignee_id: null,
    group_id: null,
    priority: null,
  });
  expect(ticket.at('ticket.via.channel')).toBe('email');
  expect(user.at('user')).toMatchObject({ email: 'first@example.dk', name: 'First', role: 'end-user' });
  expect(comment).toMatchObject({ id: commentId, public: true, attachments: [{ file_name: 'a.jpg', content_type: 'image/jpeg' }] });
});

test('a sender who could not be confirmed is flagged in comment and audit, others are not', async () => {
  const { ticketId } = sandbox.mail({ from: { email: CUSTOMER, verified: false }, subject: 'x', body: 'x' });
  const honest = mailed(sandbox);

  const [flagged] = await commentsOf(ticketId);
  const [clean] = await commentsOf(honest);
  const audit = await ask(sandbox, 'GET', `/api/v2/tickets/${ticketId}/audits`);

  expect(flagged?.metadata).toMatchObject({ flags: [0], trusted: false, flags_options: { 0: { trusted: false } } });
  expect(audit.at('audits.0.metadata')).toMatchObject({ flags: [0], trusted: false });
  expect(clean?.metadata).not.toHaveProperty('flags');
});

test('an answer reopens, one from a stranger is private and flagged, one to a closed ticket makes a new ticket', async () => {
  const id = mailed(sandbox);
  await ask(sandbox, 'PUT', `/api/v2/tickets/${id}`, { ticket: { status: 'solved' } });

  sandbox.mail({ from: { email: CUSTOMER }, body: 'again', ticket: id });
  const reopened = (await ask(sandbox, 'GET', `/api/v2/tickets/${id}`)).at('ticket.status');
  sandbox.mail({ from: { email: STRANGER }, body: 'me too', ticket: id });
  await ask(sandbox, 'PUT', `/api/v2/tickets/${id}`, { ticket: { status: 'closed' } });
  const followUp = sandbox.mail({ from: { email: CUSTOMER }, body: 'and again', ticket: id });

  expect(reopened).toBe('open');
  expect((await commentsOf(id)).at(-1)).toMatchObject({ public: false, metadata: { flags: [2] } });
  expect(followUp.ticketId).not.toBe(id);
  expect((await ask(sandbox, 'GET', `/api/v2/tickets/${followUp.ticketId}`)).at('ticket.via.source')).toMatchObject({
    rel: 'follow_up',
    from: { ticket_id: id },
  });
});

test('an agent who answers by mail gets the ticket', async () => {
  const id = mailed(sandbox);

  sandbox.mail({ from: { email: AGENT }, body: 'On it', ticket: id });

  const mette = (await ask(sandbox, 'GET', '/api/v2/users/me', undefined, AGENT)).at('user.id');
  expect((await ask(sandbox, 'GET', `/api/v2/tickets/${id}`)).at('ticket')).toMatchObject({ assignee_id: mette, status: 'open' });
});

test('mail arrives over HTTP too', async () => {
  const answer = await ask(
    sandbox,
    'POST',
    '/__sandbox/mail',
    { from: { email: CUSTOMER, verified: false }, subject: 's', body: 'b\u0000\ud800' },
    null,
  );

  expect(answer.status).toBe(200);
  expect((await commentsOf(answer.at('ticketId') as number))[0]).toMatchObject({ id: answer.at('commentId'), body: 'b\u0000\ud800' });
});

test('a request of somebody who is not signed in is flagged as such', async () => {
  const answer = await ask(
    sandbox,
    'POST',
    '/api/v2/requests',
    { request: { subject: 's', comment: { body: 'b' }, requester: { name: 'Ana', email: CUSTOMER } } },
    null,
  );

  expect(answer.status).toBe(201);
  expect((await commentsOf(answer.at('request.id') as number))[0]?.metadata).toMatchObject({ flags: [3], trusted: false });
});

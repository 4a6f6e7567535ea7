import { expect, test } from 'vitest';
import { readTicketEvent } from '../../src/webhooks/ticket-event.ts';

const read = (value: unknown) => readTicketEvent(Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)));
const envelope = {
  type: 'zen:event-type:ticket.created',
  account_id: 12,
  id: '01HF',
  time: '2026-11-20T09:00:00.123456789Z',
  zendesk_event_version: '2022-11-06',
  subject: 'zen:ticket:5158',
  detail: { id: '5158', actor_id: '100', status: 'NEW', requester_id: '100' },
  event: {},
};

test('ids are read as strings, whether they come as strings or numbers', () => {
  const expected = { kind: 'ticket', event: { id: '01HF', type: 'created', ticket: '5158', actor: '100' } };

  expect(read(envelope)).toEqual(expected);
  expect(read({ ...envelope, detail: { id: 5158, actor_id: 100 } })).toEqual(expected);
});

test("a comment's author goes before whoever sent it", () => {
  const comment = { id: '1', body: 'x', is_public: true, author: { id: '200', is_staff: true, name: 'Mette' } };

  expect(read({ ...envelope, type: 'zen:event-type:ticket.comment_added', event: { comment } })).toMatchObject({
    event: { type: 'comment_added', actor: '200' },
  });
  expect(read({ ...envelope, type: 'zen:event-type:ticket.comment_added', event: {} })).toMatchObject({ event: { actor: '100' } });
});

test('an event without actor is read all the same', () => {
  expect(read({ ...envelope, type: 'zen:event-type:ticket.status_changed', detail: { id: '5158' }, event: null })).toMatchObject({
    event: { type: 'status_changed', actor: null },
  });
});

test.each(['zen:event-type:ticket.tags_changed', 'zen:event-type:user.created', 'something else'])('%s is another event', (type) => {
  expect(read({ type, whatever: true })).toEqual({ kind: 'other' });
});

test.each<[string, unknown]>([
  ['broken JSON', '{"type":'],
  ['nothing', ''],
  ['a list', []],
  ['no type', { id: '1' }],
  ['no event id', { ...envelope, id: undefined }],
  ['no ticket id', { ...envelope, detail: {} }],
  ['a ticket id that is a path', { ...envelope, detail: { id: '../users/1' } }],
])('%s is malformed', (_, value) => {
  expect(read(value)).toEqual({ kind: 'malformed' });
});

import { expect, test } from 'vitest';
import { asId, type CommentId, type Instant, type PersonId, type TicketId } from '../../src/domain/ids.ts';
import type { Comment, Thread, TicketStatus, TicketStep } from '../../src/domain/ticket.ts';
import { observeWork } from '../../src/shadow/observe-work.ts';

const at = (minutes: number) => asId<Instant>(new Date(Date.parse('2026-11-20T09:00:00Z') + minutes * 60_000).toISOString());
const [bot, mette, sofie] = ['1', '2', '3'].map((id) => asId<PersonId>(id)) as [PersonId, PersonId, PersonId];
const now = at(600);

function says(role: 'customer' | 'agent', minutes: number, text = 'Hej', isPublic = true): Comment {
  const author = { id: role === 'customer' ? sofie : mette, role };
  return { id: asId(`c${minutes}`), author, public: isPublic, text, createdAt: at(minutes), attachments: [], senderFlagged: false };
}

function thread(status: TicketStatus, comments: readonly Comment[]): Thread {
  return {
    ticket: {
      id: asId<TicketId>('7'),
      subject: '',
      status,
      priority: null,
      tags: ['vip'],
      group: 'Support',
      assignee: mette,
      requester: { id: sofie, name: 'Sofie', email: 'sofie@mail.example' },
      channel: 'email',
      createdAt: at(0),
      updatedAt: 'x',
      rating: null,
      url: '',
    },
    comments,
  };
}

const step = (minutes: number, change: Partial<TicketStep> = {}): TicketStep => ({
  at: at(minutes),
  by: mette,
  status: null,
  passedOn: false,
  macros: [],
  ...change,
});
const solve = (minutes: number) => step(minutes, { status: 'solved' });
const observe = (found: Thread, steps: readonly TicketStep[] = [], comment = 'c0') =>
  observeWork(found, steps, { comment: asId<CommentId>(comment), bot, now });

test('a ticket that nobody has answered or solved is not worked', () => {
  expect(observe(thread('open', [says('customer', 0)])).kind).toBe('not_yet');
  expect(observe(thread('open', [says('customer', 0), says('agent', 5, 'note', false)])).kind).toBe('not_yet');
  expect(observe(thread('pending', [says('customer', 0), says('agent', 5, 'note', false)])).kind).toBe('not_yet');
  expect(observe(thread('open', [says('customer', 0), says('agent', 5)])).kind).toBe('not_yet');
});

test('replies up to the solve are told, with the time it took', () => {
  const found = observe(thread('solved', [says('customer', 0), says('agent', 5, 'one'), says('agent', 30, 'two')]), [solve(45)]);

  expect(found).toMatchObject({
    kind: 'worked',
    final: true,
    until: at(45),
    work: { disposition: 'resolved', replies: ['one', 'two'], firstReplyAt: at(5), solvedAt: at(45), minutes: 45, tags: ['vip'] },
  });
});

test('waiting for the customer is asking, and not the last word', () => {
  expect(observe(thread('pending', [says('customer', 0), says('agent', 5)]))).toMatchObject({
    kind: 'worked',
    final: false,
    work: { disposition: 'asked', minutes: null },
  });
});

test('what came after the customer wrote again belongs to that message', () => {
  const answered = [says('customer', 0), says('agent', 5, 'which?'), says('customer', 60), says('agent', 70, 'done')];

  expect(observe(thread('solved', answered), [solve(70)])).toMatchObject({
    kind: 'worked',
    final: true,
    until: at(60),
    work: { disposition: 'asked', replies: ['which?'], solvedAt: null },
  });
});

test('a message that was followed by another before anybody answered is overtaken, the second is measured from the first', () => {
  const waiting = thread('solved', [says('customer', 0), says('customer', 10), says('agent', 20)]);

  expect(observe(waiting, [solve(20)]).kind).toBe('overtaken');
  expect(observe(waiting, [solve(20)], 'c10')).toMatchObject({ kind: 'worked', work: { arrivedAt: at(0), minutes: 20 } });
});

test('thanks after a silent solve do not overtake it', () => {
  expect(observe(thread('open', [says('customer', 0), says('customer', 90)]), [solve(30)])).toMatchObject({
    kind: 'worked',
    until: at(30),
    work: { disposition: 'skipped', solvedAt: at(30) },
  });
});

test('a ticket that moved from group to group was passed on', () => {
  const answered = thread('solved', [says('customer', 0), says('agent', 40)]);

  expect(observe(answered, [step(10, { passedOn: true }), solve(40)])).toMatchObject({ work: { disposition: 'passed_on' } });
  expect(observe(answered, [step(10, { passedOn: true, by: bot }), solve(40)])).toMatchObject({ work: { disposition: 'resolved' } });
});

test('macros are named', () => {
  const found = observe(thread('solved', [says('customer', 0), says('agent', 5)]), [step(5, { macros: ['Annulleret'], status: 'solved' })]);

  expect(found).toMatchObject({ work: { macros: ['Annulleret'] } });
});

import { expect, test } from 'vitest';
import { seenInTicket } from '../../src/agent/seen-in-ticket.ts';
import type { Disposition } from '../../src/domain/decision.ts';
import { asId, type Instant } from '../../src/domain/ids.ts';
import type { Comment, Thread, Ticket } from '../../src/domain/ticket.ts';
import type { TurnRecord } from '../../src/ports/store.ts';
import { decision } from '../support/decisions.ts';
import { now, owner } from '../support/orders.ts';

type Role = Comment['author']['role'];
const people: Readonly<Record<Role, string>> = { customer: '7', agent: '8', bot: '9' };

/** Comments as `customer`, `bot`, `agent`; `note` is an agent's internal note, `system` the help desk's own words. */
function thread(who: readonly (Role | 'note' | 'system')[], ticket: Partial<Ticket> = {}): Thread {
  return {
    ticket: {
      id: asId('35'),
      subject: 'Ordre',
      status: 'solved',
      priority: null,
      tags: [],
      group: null,
      assignee: null,
      requester: { id: asId('7'), name: 'Sofie', email: owner },
      channel: 'email',
      createdAt: now,
      updatedAt: '2026-11-20T09:00:00Z',
      rating: null,
      url: 'https://desk.example/35',
      ...ticket,
    },
    comments: who.map((name, place) => {
      const role = name === 'note' || name === 'system' ? 'agent' : name;
      return {
        id: asId(`c${place}`),
        author: { id: asId(name === 'system' ? '-1' : people[role]), role },
        public: name !== 'note',
        text: 'text',
        createdAt: minute(place),
        attachments: [],
        senderFlagged: false,
      };
    }),
  };
}
const minute = (count: number) => asId<Instant>(new Date(Date.parse(now) + count * 60_000).toISOString());
const later = minute(60);

const past = (kind: Disposition['kind'], comment = 'c0', change: Partial<TurnRecord> = {}): TurnRecord => ({
  id: asId(`turn-${comment}`),
  case: asId('case'),
  comment: asId(comment),
  handBack: 0,
  decision: decision(),
  verdict: kind === 'skipped' ? { kind: 'skip', why: 'thanks' } : { kind: 'go', asks: kind === 'asked' },
  mode: 'auto',
  reply: null,
  disposition: { kind, questions: [], reasons: [], group: 'Support', why: 'thanks' } as unknown as Disposition,
  review: null,
  superseded: false,
  decidedAt: now,
  ...change,
});
const seen = (shown: Thread | null, turns: readonly TurnRecord[]) => seenInTicket(shown, turns, null, later);

test.each([
  ['a ticket that is gone', null, [past('resolved')]],
  ['a ticket that the bot resolved', thread(['customer', 'bot']), [past('resolved')]],
  ['a resolved ticket with an internal note', thread(['customer', 'bot', 'note']), [past('resolved')]],
  ['words of the help desk itself', thread(['customer', 'bot', 'system']), [past('resolved')]],
  ['a customer who writes again, which is a turn', thread(['customer', 'bot', 'customer'], { status: 'open' }), [past('resolved')]],
  [
    'thanks that were left unanswered',
    thread(['customer', 'bot', 'customer'], { status: 'open' }),
    [past('resolved'), past('skipped', 'c2')],
  ],
  ['a question that waits', thread(['customer', 'bot'], { status: 'pending' }), [past('asked')]],
  ['a ticket with people who have not written', thread(['customer', 'bot'], { status: 'open' }), [past('escalated')]],
  ['an answer to the question that nobody has looked at yet', thread(['customer', 'bot', 'customer']), [past('asked')]],
  ['a ticket that was merged away', thread(['customer'], { status: 'closed', tags: ['closed_by_merge'] }), [past('escalated')]],
])('of %s nothing is noted', (_, shown, turns) => {
  expect(seen(shown, turns)).toEqual([]);
});

test.each([
  ['the bot, when it had the last word', thread(['customer', 'bot'], { rating: { id: '5', score: 'good' } }), [past('resolved')], 'bot'],
  ['people, when they had', thread(['customer', 'bot', 'agent'], { rating: { id: '5', score: 'good' } }), [past('resolved')], 'people'],
  [
    'people, when the bot only said that they have it',
    thread(['customer', 'bot'], { rating: { id: '5', score: 'good' } }),
    [past('escalated')],
    'people',
  ],
])('a rating is about %s', (_, shown, turns, whose) => {
  expect(seen(shown, turns)).toContainEqual({ type: 'ticket_rated', key: '5', score: 'good', whose, at: later });
});

test('a person who writes in a resolved ticket opens it again, and answers it', () => {
  expect(seen(thread(['customer', 'bot', 'agent'], { status: 'open' }), [past('resolved')])).toEqual([
    { type: 'ticket_reopened', key: 'turn-c0', how: 'person', at: minute(2) },
    { type: 'people_answered', key: 'c2', at: minute(2) },
  ]);
});

test('also after the customer had thanked', () => {
  const shown = thread(['customer', 'bot', 'customer', 'agent'], { status: 'open' });
  expect(seen(shown, [past('resolved'), past('skipped', 'c2')])).toContainEqual({
    type: 'ticket_reopened',
    key: 'turn-c0',
    how: 'person',
    at: minute(3),
  });
});

test('a turn that did not hold tells nothing', () => {
  const shown = thread(['customer', 'bot'], { rating: { id: '5', score: 'good' } });
  const dropped = past('escalated', 'c0', { superseded: true });
  expect(seen(shown, [past('resolved'), dropped])).toEqual([{ type: 'ticket_rated', key: '5', score: 'good', whose: 'bot', at: later }]);
});

test('what is said of a draft that a person sent is said of people', () => {
  const shown = thread(['customer', 'bot'], { rating: { id: '5', score: 'bad' } });
  const sent = past('resolved', 'c0', { mode: 'draft', review: { kind: 'approved' } });
  expect(seen(shown, [sent])).toEqual([{ type: 'ticket_rated', key: '5', score: 'bad', whose: 'people', at: later }]);
});

test('a resolved ticket that stands open though nobody wrote was opened again', () => {
  expect(seen(thread(['customer', 'bot'], { status: 'open' }), [past('resolved')])).toEqual([
    { type: 'ticket_reopened', key: 'turn-c0', how: 'status', at: later },
  ]);
});

test('what a person wrote before the bot resolved it does not open it again', () => {
  const shown = thread(['customer', 'agent', 'note', 'bot']);
  expect(seen(shown, [past('escalated'), past('resolved', 'c0', { handBack: 1 })]).map(({ type }) => type)).not.toContain(
    'ticket_reopened',
  );
});

test.each([
  ['their public answer', thread(['customer', 'agent']), [past('escalated')]],
  ['their public answer, before the bot had looked', thread(['customer', 'agent']), []],
  ['silence', thread(['customer', 'note']), [past('escalated')]],
  ['a proposal that was sent by hand', thread(['customer', 'agent']), [past('drafted')]],
  ['an answer to the question that the bot had asked', thread(['customer', 'agent']), [past('asked')]],
])('people solved a ticket by %s', (_, shown, turns) => {
  expect(seen(shown, turns)).toContainEqual({ type: 'people_solved', key: 'c0', at: later });
});

test('the first words of a person count from the customer’s first message on', () => {
  expect(seen(thread(['agent', 'customer', 'note', 'agent', 'agent'], { status: 'open' }), [])).toEqual([
    { type: 'people_answered', key: 'c3', at: minute(3) },
  ]);
});

test('a ticket that ends on a question of the bot was abandoned', () => {
  expect(seen(thread(['customer', 'bot']), [past('asked')])).toEqual([{ type: 'question_unanswered', key: 'turn-c0', at: later }]);
});

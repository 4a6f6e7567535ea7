import { expect, test } from 'vitest';
import { ResoluteError } from '../../src/domain/errors.ts';
import { asId, type CommentId, type Instant, type PersonId, type TicketId, type TurnId } from '../../src/domain/ids.ts';
import type { Thread, TicketStatus } from '../../src/domain/ticket.ts';
import type { DuePair, ObservedPair, ShadowStore } from '../../src/ports/shadow-store.ts';
import { createCapture } from '../../src/shadow/capture.ts';
import { decision } from '../support/decisions.ts';
import { order } from '../support/orders.ts';
import { recordingLogger } from '../support/silent-logger.ts';

const at = (minutes: number) => asId<Instant>(new Date(Date.parse('2026-11-20T09:00:00Z') + minutes * 60_000).toISOString());
const DAY = 24 * 60;
const bot = asId<PersonId>('1');
const customer = { id: asId<PersonId>('3'), role: 'customer' as const };
const person = { id: asId<PersonId>('2'), role: 'agent' as const };

function duePair(ticket: string): DuePair {
  return {
    turn: asId<TurnId>(`turn of ${ticket}`),
    ticket: asId<TicketId>(ticket),
    comment: asId<CommentId>('c0'),
    decision: decision(),
    verdict: { kind: 'go', asks: false },
    reply: '<p>Hej</p>',
    done: [],
    before: { orders: [], subscribed: false },
    decidedAt: at(0),
  };
}

function thread(status: TicketStatus, answered: boolean): Thread {
  const comment = (id: string, author: typeof customer | typeof person, minutes: number) => ({
    id: asId<CommentId>(id),
    author,
    public: true,
    text: 'Hej',
    createdAt: at(minutes),
    attachments: [],
    senderFlagged: false,
  });
  return {
    ticket: {
      id: asId<TicketId>('7'),
      subject: '',
      status,
      priority: null,
      tags: [],
      group: null,
      assignee: null,
      requester: { id: customer.id, name: 'Sofie', email: 'sofie@mail.example' },
      channel: 'email',
      createdAt: at(0),
      updatedAt: 'x',
      rating: null,
      url: '',
    },
    comments: [comment('c0', customer, 0), ...(answered ? [comment('c1', person, 10)] : [])],
  };
}

/** Capture over tickets that read as given, at a moment; tells what was written. */
function bench(tickets: Readonly<Record<string, Thread | null | 'broken'>>, now: number) {
  const observed: ObservedPair[] = [];
  const dismissed: [string, string][] = [];
  const reads: string[] = [];
  const nothing = () => Promise.reject(new Error('this test does not ask for it'));
  let waiting = Object.keys(tickets).map(duePair);
  const shadow: ShadowStore = {
    takeDue: () => {
      const taken = waiting;
      waiting = [];
      return Promise.resolve(taken);
    },
    observe: (pair) => Promise.resolve(void observed.push(pair)),
    dismiss: (turn, why) => Promise.resolve(void dismissed.push([turn, why])),
    ownActions: () => Promise.resolve([]),
    scored: nothing,
    open: nothing,
    find: nothing,
    list: nothing,
    giveOpinion: nothing,
    noteWrongEffect: nothing,
    evidence: nothing,
  };
  const logger = recordingLogger();
  const capture = createCapture({
    shadow,
    helpDesk: {
      me: () => Promise.resolve({ id: bot, name: 'Resolute' }),
      readThread: (ticket) => {
        const found = tickets[ticket];
        if (found === 'broken') {
          return Promise.reject(new ResoluteError({ code: 'help_desk.unreachable', retry: 'later', effect: 'none' }, 'down'));
        }
        return Promise.resolve(found ?? null);
      },
      stepsOf: (ticket) => {
        reads.push(`steps ${ticket}`);
        const solved = tickets[ticket] !== null && tickets[ticket] !== 'broken' && tickets[ticket]?.ticket.status === 'solved';
        return Promise.resolve(solved ? [{ at: at(20), by: person.id, status: 'solved' as const, passedOn: false, macros: [] }] : []);
      },
    },
    commerce: {
      ordersOf: () => Promise.resolve([order({ cancelledAt: at(21), refunds: [] })]),
      findCustomer: nothing,
    },
    clock: { now: () => at(now) },
    logger,
    currency: 'DKK',
  });
  return { capture, observed, dismissed, reads, logger };
}

test('a solved ticket is compared at once and final some minutes later, with what was done just after the solve', async () => {
  const early = bench({ a: thread('solved', true) }, 21);
  const late = bench({ a: thread('solved', true) }, 23);

  await early.capture();
  await late.capture();

  expect(early.observed).toMatchObject([{ final: false, work: { disposition: 'resolved', solvedAt: at(20) } }]);
  expect(late.observed).toMatchObject([{ final: true, effects: [{ kind: 'cancel_order' }] }]);
});

test('an answer that waits for the customer is final after a week', async () => {
  const soon = bench({ a: thread('pending', true) }, 60);
  const week = bench({ a: thread('pending', true) }, 8 * DAY);

  await soon.capture();
  await week.capture();

  expect(soon.observed).toMatchObject([{ final: false, work: { disposition: 'asked' } }]);
  expect(week.observed).toMatchObject([{ final: true }]);
});

test('a ticket that nobody works is left for later without another request, and given up after two months', async () => {
  const soon = bench({ a: thread('open', false) }, 60);
  const old = bench({ a: thread('open', false) }, 61 * DAY);

  await soon.capture();
  await old.capture();

  expect([soon.observed, soon.dismissed, soon.reads]).toEqual([[], [], []]);
  expect(old.dismissed).toEqual([['turn of a', 'never_worked']]);
});

test('a ticket that is gone settles its pair; one that cannot be read holds up no other', async () => {
  const { capture, observed, dismissed, logger } = bench({ a: 'broken', b: null, c: thread('solved', true) }, 30);

  expect(await capture()).toBe(3);

  expect(dismissed).toEqual([['turn of b', 'gone']]);
  expect(observed.map(({ ticket }) => ticket)).toEqual(['c']);
  expect(logger.lines).toMatchObject([{ level: 'warn', fields: { ticket: 'a', code: 'help_desk.unreachable' } }]);
});

import { expect, test } from 'vitest';
import { createBusinessHours } from '../../src/domain/business-hours.ts';
import { createCalendar } from '../../src/domain/calendar.ts';
import { asId, type CommentId, type Instant, type PersonId } from '../../src/domain/ids.ts';
import type { Comment, Thread } from '../../src/domain/ticket.ts';
import {
  deadlineOf,
  dueRung,
  handBackIn,
  instructionIn,
  ladderFor,
  openLadder,
  raised,
  rungAt,
  standingOf,
} from '../../src/escalation/follow-through.ts';
import { pack } from '../support/orders.ts';

const policy = pack.policy.escalation;
const hours = createBusinessHours('Europe/Copenhagen', createCalendar('Europe/Copenhagen', 'denmark'), policy.opening_hours);
const at = (text: string) => asId<Instant>(new Date(text).toISOString());
const bot = asId<PersonId>('1');
const customer = asId<PersonId>('7');
const mette = asId<PersonId>('9');

let ids = 0;
function comment(role: Comment['author']['role'], text: string, values: Partial<Comment> & { readonly by?: PersonId } = {}): Comment {
  ids += 1;
  const id = values.by ?? { customer, agent: mette, bot }[role];
  const { by: _, ...rest } = values;
  return {
    id: asId<CommentId>(`k${ids}`),
    author: { id, role },
    public: true,
    text,
    createdAt: at('2026-11-20T10:00:00+01:00'),
    attachments: [],
    senderFlagged: false,
    ...rest,
  };
}

function thread(comments: readonly Comment[], values: Partial<Thread['ticket']> = {}): Thread {
  const ticket = {
    id: asId<Thread['ticket']['id']>('35'),
    subject: 'Hej',
    status: 'open' as const,
    priority: 'normal' as const,
    tags: [],
    group: 'Support',
    assignee: null,
    requester: { id: customer, name: 'Sofie', email: 's@mail.example' },
    channel: 'email',
    createdAt: at('2026-11-20T10:00:00+01:00'),
    updatedAt: '2026-11-20T09:00:00Z',
    rating: null,
    url: 'https://desk.example/35',
    ...values,
  };
  return { ticket, comments };
}

test('the weightiest reason with a ladder of its own decides, else the priority, else the usual one', () => {
  expect(ladderFor(policy, ['safety', 'human_requested'], 'normal')).toBe('at_once');
  expect(ladderFor(policy, ['human_requested'], 'urgent')).toBe('at_once');
  expect(ladderFor(policy, ['human_requested'], 'normal')).toBe('usual');
});

test('the deadlines of a hand-over late on a Friday lie on Monday, as far as Friday does not hold them', () => {
  const openedAt = at('2026-11-20T15:30:00+01:00');
  const { ladder, deadline } = openLadder(policy, hours, { reasons: ['human_requested'], priority: 'normal', openedAt });

  expect(deadline).toBe(at('2026-11-20T15:45:00+01:00'));
  expect([1, 2, 3].map((step) => deadlineOf(policy, hours, ladder, step, openedAt))).toEqual([
    at('2026-11-23T09:30:00+01:00'),
    at('2026-11-23T12:30:00+01:00'),
    at('2026-11-23T16:30:00+01:00'),
  ]);
});

test('the last rung goes to the manager, and so does every one after it: a ladder has no end', () => {
  expect([0, 1, 2, 3, 9].map((step) => rungAt(policy, 'usual', step).to)).toEqual(['group', 'group', 'manager', 'manager', 'manager']);
  expect(rungAt(policy, 'usual', 4).afterMinutes).toBe(240 + 2 * 240);
});

test('a ladder that was taken out of the policy leaves its tickets on the usual one', () => {
  expect(rungAt(policy, 'gone', 0)).toEqual(rungAt(policy, 'usual', 0));
});

test('a rung is due from its deadline on, not before', () => {
  const openedAt = at('2026-11-18T10:00:00+01:00');
  const due = (now: string, step = 0) => dueRung(policy, hours, { ladder: 'usual', step, openedAt, now: at(now) });

  expect(due('2026-11-18T10:14:59+01:00')).toBeNull();
  expect(due('2026-11-18T10:15:00+01:00')).toMatchObject({ step: 0, next: { step: 1, deadline: at('2026-11-18T11:00:00+01:00') } });
  expect(due('2026-11-18T10:15:00+01:00', 1)).toBeNull();
});

test('deadlines that passed while the service was down are one reminder, by the highest of them', () => {
  const openedAt = at('2026-11-18T10:00:00+01:00');
  const due = dueRung(policy, hours, { ladder: 'usual', step: 0, openedAt, now: at('2026-11-18T14:30:00+01:00') });

  expect(due).toMatchObject({ step: 2, rung: { to: 'manager', priority: 'urgent' }, next: { step: 3 } });
});

test('a priority is raised, never lowered', () => {
  expect(raised('normal', 'high')).toBe('high');
  expect(raised('urgent', 'high')).toBeNull();
  expect(raised(null, 'low')).toBe('low');
  expect(raised('normal', null)).toBeNull();
});

const wish = comment('customer', 'Jeg vil tale med en medarbejder');
const brief = comment('bot', 'Givet videre', { public: false });
const handedOver = { comment: wish.id, at: at('2026-11-20T10:00:00+01:00') };
const standing = (read: Thread | null) => standingOf(read, handedOver, bot);

test('nobody has taken a ticket that only bot and customer have touched', () => {
  expect(standing(thread([wish, brief, comment('customer', 'Hallo?')]))).toEqual({ kind: 'waits' });
});

test('an internal note of a person takes the ticket as well as a reply does', () => {
  expect(standing(thread([wish, brief, comment('agent', 'Jeg ser på den', { public: false })]))).toEqual({
    kind: 'taken',
    how: 'wrote',
    by: mette,
  });
});

test('a person who is assigned has taken it; the bot, made assignee of what it once solved, has not', () => {
  expect(standing(thread([wish, brief], { assignee: mette }))).toEqual({ kind: 'taken', how: 'assigned', by: mette });
  expect(standing(thread([wish, brief], { assignee: bot }))).toEqual({ kind: 'waits' });
});

test('what a person wrote before the message that was handed over is no answer to it', () => {
  expect(standing(thread([comment('agent', 'Tidligere svar'), wish, brief]))).toEqual({ kind: 'waits' });
});

test('a note by the help desk itself is no person', () => {
  expect(standing(thread([wish, brief, comment('agent', 'Merged', { public: false, by: asId<PersonId>('-1') })]))).toEqual({
    kind: 'waits',
  });
});

test('solved, closed, merged and deleted tickets are over, each with its reason', () => {
  expect(standing(thread([wish], { status: 'solved' }))).toEqual({ kind: 'over', why: 'solved' });
  expect(standing(thread([wish], { status: 'closed' }))).toEqual({ kind: 'over', why: 'closed' });
  expect(standing(thread([wish], { status: 'closed', tags: ['closed_by_merge'] }))).toEqual({ kind: 'over', why: 'merged' });
  expect(standing(null)).toEqual({ kind: 'over', why: 'gone' });
});

test('a ticket is given back by the tag, or by an internal note that starts with the word', () => {
  const note = comment('agent', '#bot: annuller ordren, kunden har ringet', { public: false });

  expect(handBackIn(thread([wish, brief], { tags: ['resolute_hand_back'] }), policy.hand_back, [wish.id])).toMatchObject({ how: 'tag' });
  expect(handBackIn(thread([wish, brief, note]), policy.hand_back, [wish.id])).toEqual({ how: 'word', after: note.id });
});

test('a customer cannot give a ticket to the bot, nor can a public reply or a word in mid-sentence', () => {
  const said = [
    comment('customer', '#bot refunder alt'),
    comment('agent', '#bot i en offentlig kommentar'),
    comment('agent', 'Skal vi skrive #bot her?', { public: false }),
    comment('bot', '#bot', { public: false }),
  ];
  for (const each of said) expect(handBackIn(thread([wish, each]), policy.hand_back, [wish.id])).toBeNull();
});

test('what a person asks for in the console is written down by the bot, and holds only together with the tag', () => {
  const note = comment('bot', '#bot annuller ordre 10412', { public: false });
  const withTag = thread([wish, note, comment('customer', 'Hallo?')], { tags: [policy.hand_back.tag] });

  expect(handBackIn(thread([wish, note]), policy.hand_back, [wish.id])).toBeNull();
  expect(handBackIn(withTag, policy.hand_back, [wish.id])).toEqual({ how: 'tag', after: note.id });
  expect(instructionIn(withTag, policy.hand_back, note.id)).toBe('annuller ordre 10412');
});

test('a note from before the last hand-over does not give it back a second time', () => {
  const note = comment('agent', '#bot', { public: false });
  const again = comment('customer', 'Nej, det var ikke det');

  expect(handBackIn(thread([wish, note, again, brief]), policy.hand_back, [note.id, again.id])).toBeNull();
});

test('what follows the word is the instruction; the word alone is none', () => {
  const told = comment('agent', '#BOT Annuller ordre 10412.', { public: false });
  const bare = comment('agent', '#bot', { public: false });

  expect(instructionIn(thread([wish, told]), policy.hand_back, told.id)).toBe('Annuller ordre 10412.');
  expect(instructionIn(thread([wish, bare]), policy.hand_back, bare.id)).toBeNull();
});

import { expect, test } from 'vitest';
import { createGather } from '../../src/agent/gather.ts';
import { nothingHeard } from '../../src/agent/hearing/nothing-heard.ts';
import { asId, type Instant } from '../../src/domain/ids.ts';
import type { Comment, Thread } from '../../src/domain/ticket.ts';
import type { HelpDesk, TicketSummary } from '../../src/ports/help-desk.ts';
import type { TurnRecord } from '../../src/ports/store.ts';
import { decision } from '../support/decisions.ts';
import { now, owner, pack } from '../support/orders.ts';
import { silentLogger } from '../support/silent-logger.ts';

const me = asId<Thread['ticket']['requester']['id']>('7');
const comment = (values: Partial<Comment> = {}): Comment => ({
  id: asId('1'),
  author: { id: me, role: 'customer' },
  public: true,
  text: 'Hvor er ordre 10412?',
  createdAt: now,
  attachments: [],
  senderFlagged: false,
  ...values,
});
const thread = (comments: readonly Comment[], name = 'Sofie Holm'): Thread => ({
  ticket: {
    id: asId('35'),
    subject: 'Ordre',
    status: 'open',
    priority: null,
    tags: [],
    group: null,
    assignee: null,
    requester: { id: me, name, email: owner },
    channel: 'email',
    createdAt: now,
    updatedAt: '2026-11-20T09:00:00Z',
    rating: null,
    url: 'https://desk.example/35',
  },
  comments,
});
const past = (disposition: TurnRecord['disposition']): TurnRecord => ({
  id: asId('t1'),
  case: asId('c1'),
  comment: asId('0'),
  handBack: 0,
  decision: decision(),
  verdict: { kind: 'go', asks: false },
  mode: 'auto',
  reply: null,
  disposition,
  review: null,
  superseded: false,
  decidedAt: now,
});
const ticket = (id: string, subject: string, daysAgo: number): TicketSummary => ({
  id: asId(id),
  subject,
  description: '',
  status: 'open',
  tags: [],
  createdAt: asId<Instant>(new Date(Date.parse(now) - daysAgo * 86_400_000).toISOString()),
});

async function situation(read: Thread, turns: readonly TurnRecord[] = [], tickets: readonly TicketSummary[] = []) {
  const gather = createGather({
    helpDesk: { ticketsOf: async () => tickets } as unknown as HelpDesk,
    hear: () => nothingHeard('da'),
    pack,
    clock: { now: () => now },
    ids: { next: () => 'turn' },
    logger: silentLogger,
  });
  const gathered = await gather(read, turns, null);
  if (gathered.kind !== 'situation') throw new Error(gathered.kind);
  return gathered.situation;
}

test('the requester is verified only while every message is their own and none is flagged', async () => {
  const inCopy = comment({ id: asId('2'), author: { id: asId('8'), role: 'customer' } });

  expect((await situation(thread([comment()]))).requester.verified).toBe(true);
  expect((await situation(thread([comment(), inCopy]))).requester.verified).toBe(false);
  expect((await situation(thread([comment({ senderFlagged: true }), comment({ id: asId('2') })]))).requester.verified).toBe(false);
});

test('a ticket that the bot had resolved and the customer writes to again is reopened; one it had asked on is not', async () => {
  expect((await situation(thread([comment()]), [past({ kind: 'resolved' })])).reopened).toBe(true);
  expect((await situation(thread([comment()]), [past({ kind: 'asked', questions: [] })])).reopened).toBe(false);
});

test('a message that was decided on and needed no reply is not decided on again when the ticket is touched', async () => {
  const skipped = { ...past({ kind: 'skipped', why: 'thanks' }), comment: asId<Comment['id']>('1') };

  await expect(situation(thread([comment()]), [skipped])).rejects.toThrow('nothing_new');
  expect((await situation(thread([comment(), comment({ id: asId('2') })]), [skipped])).newest).toBe('2');
});

test("the requester's other tickets of the days that count tell the orders they name, this ticket and older ones left out", async () => {
  // The last of the days counts to its beginning.
  const tickets = [
    ticket('35', 'ordre 10412', 0),
    ticket('34', 'ordre 10413', 3),
    ticket('21', 'ordre 10401', 14.2),
    ticket('20', 'ordre 10400', 15),
  ];

  expect((await situation(thread([comment()]), [], tickets)).otherTickets).toEqual([{ orders: ['10413'] }, { orders: ['10401'] }]);
});

test('a name greets only when it is a name: no link, number or markup comes back in a reply', async () => {
  for (const name of ['https://evil.example', '10412', '<b>', '']) {
    expect((await situation(thread([comment()], name))).requester.firstName).toBe('');
  }
  expect((await situation(thread([comment()], "Zoë O'Neill"))).requester.firstName).toBe('Zoë');
});

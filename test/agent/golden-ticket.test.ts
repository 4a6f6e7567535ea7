import { expect, test } from 'vitest';
import { goldenTicket } from '../../src/agent/golden-ticket.ts';
import type { SeenEffect } from '../../src/domain/effect.ts';
import { asId, type Instant } from '../../src/domain/ids.ts';
import type { Comment, Thread } from '../../src/domain/ticket.ts';
import type { PairRecord } from '../../src/ports/shadow-store.ts';
import { call, decision, heard } from '../support/decisions.ts';
import { now, owner } from '../support/orders.ts';
import { pair } from '../support/pairs.ts';

const scored = pair();

function golden(
  change: {
    pair?: Partial<PairRecord>;
    says?: readonly (readonly [Comment['author']['role'], string])[];
    name?: string;
    theirs?: readonly SeenEffect[];
  } = {},
) {
  const says = change.says ?? [['customer', 'Hvor meget er der på LNDH-7F3K-22QX-91ZB? Mvh Anna']];
  const comments = says.map(
    ([role, text], place): Comment => ({
      id: asId(`c${place}`),
      author: { id: asId(role), role },
      public: true,
      text,
      createdAt: now,
      attachments: role === 'customer' ? [{ name: 'Anna i kjolen.jpg', type: 'image/jpeg' }] : [],
      senderFlagged: text.includes('forged'),
    }),
  );
  const made = goldenTicket({
    pair: {
      turn: scored.turn,
      ticket: asId('35'),
      scenarios: scored.scenarios,
      confidence: 0.9,
      mode: 'shadow',
      decidedAt: now,
      reply: null,
      review: null,
      observedAt: now,
      dismissed: null,
      final: true,
      before: null,
      work: {
        disposition: 'resolved',
        replies: ['Hej Anna\n\nDu får 638 kr. tilbage, og pakken er 00370712345678. Ring på 70 20 30 40.'],
        status: 'solved',
        tags: [],
        macros: [],
        arrivedAt: now,
        firstReplyAt: now,
        solvedAt: now,
        minutes: 1,
      },
      comparison: { ...scored.comparison, effects: { ...scored.comparison.effects, theirs: change.theirs ?? [] } },
      opinions: [],
      ...change.pair,
    },
    comment: asId(`c${comments.length - 1}`),
    decision: decision({
      heard: heard({ voucher: { about: null, cards: ['LNDH-7F3K-22QX-91ZB'], codes: [], insists: false } }),
      calls: [
        call({
          tool: 'check_gift_card',
          outcome: 'valid',
          facts: { back: { minor: 63_800, currency: 'DKK' }, parcel: { tracking: '00370712345678' } },
        }),
      ],
    }),
    thread: { ticket: ticket(change.name ?? 'Anna Lund'), comments },
    currency: 'DKK',
  });
  return made.kind === 'ticket' ? made.ticket : made.says;
}

function ticket(name: string): Thread['ticket'] {
  return {
    id: asId('35'),
    subject: 'Gavekort til Anna Lund',
    status: 'solved',
    priority: null,
    tags: [],
    group: null,
    assignee: null,
    requester: { id: asId('7'), name, email: owner },
    channel: 'email',
    createdAt: now as Instant,
    updatedAt: now,
    rating: null,
    url: 'https://desk.example/35',
  };
}

test('names, codes and names of files do not leave; what people told from the shop’s data is to be told again', () => {
  expect(golden()).toMatchObject({
    from: { name: 'Kim Eksempel', verified: true },
    subject: 'Gavekort til Kim Eksempel',
    body: expect.stringContaining('GOLD-0000-0000-0000'),
    attachments: [{ name: 'attachment-1', type: 'image/jpeg' }],
    expect: { disposition: 'resolved', effects: [], replyMentions: ['638.00', '00370712345678'] },
  });
  expect(JSON.stringify(golden())).not.toMatch(/anna|lund|7F3K|70 20 30 40/i);
});

test('what the customer wrote after a question follows it', () => {
  const says = [
    ['customer', 'Jeg vil annullere.'],
    ['customer', 'Altså min ordre.'],
    ['agent', 'Hvilken?'],
    ['customer', '10412 (forged)'],
  ] as const;
  expect(golden({ says })).toMatchObject({
    body: 'Jeg vil annullere.\n\nAltså min ordre.',
    followUps: ['10412 (forged)'],
    from: { verified: false },
  });
});

test('where the shop shows two kinds alike, either is right', () => {
  const theirs: readonly SeenEffect[] = [{ kind: 'refund_order', or: ['refund_difference'], order: '#1', amount: '20.00' }];
  expect(golden({ theirs })).toMatchObject({
    expect: {
      effects: [[{ kind: 'refund_order', order: '#1', amount: '20.00' }], [{ kind: 'refund_difference', order: '#1', amount: '20.00' }]],
    },
  });
});

test.each([
  ['people are not done', { pair: { final: false } }, 'not done'],
  ['nothing stands beside it', { pair: { dismissed: 'overtaken' } }, 'overtaken'],
  ['the message is gone', { says: [] }, 'no longer in the ticket'],
  ['a detail would still stand in it', { name: 'Anna Cancel' }, 'would still stand in it (1 places)'],
])('none is made when %s', (_, change, says) => {
  expect(golden(change)).toContain(says);
});

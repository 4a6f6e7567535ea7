import { expect, test } from 'vitest';
import { createCalendar } from '../../src/domain/calendar.ts';
import { asId, type LocalDate } from '../../src/domain/ids.ts';
import { spread } from '../../src/stats/figures.ts';
import { report, type Shop } from '../../src/stats/report.ts';
import { at, ticket, turn } from '../support/histories.ts';

const shop: Shop = { calendar: createCalendar('Europe/Copenhagen', 'denmark'), timezone: 'Europe/Copenhagen', currency: 'DKK' };
const day = (text: string) => asId<LocalDate>(text);
const both = { from: day('2026-11-01'), to: day('2026-12-31') };
const late = at('12-31 12:00');

/** Every figure once at least, worked out by hand. */
const histories = [
  // Cancelled with 638.00, seen again at the shop: verified. Written at 08:00:00, answered after 40 s.
  ticket('verified', {
    turns: [turn('resolved', at('02 08:00'), { id: 'a', at: at('02 08:00:40'), orders: ['10001'], inShop: 'yes' })],
    actions: [{ id: 'x1', kind: 'cancel_order', scenario: 'cancel_order', amount: '638.00', doneAt: at('02 08:00:30') }],
  }),
  // Asked after 20 s, answered an hour later, resolved 10 s after that (3,610 s from the first message), rated good a day later.
  ticket('confirmed', {
    turns: [
      turn('asked', at('02 09:00'), { at: at('02 09:00:20'), scenario: 'order_status', orders: ['10002'] }),
      turn('resolved', at('02 10:00'), { at: at('02 10:00:10'), scenario: 'order_status' }),
    ],
    sightings: [{ type: 'ticket_rated', key: '1', score: 'good', whose: 'bot', at: at('03 12:00') }],
  }),
  // Late on the last evening of November in Denmark, which is still November there: silent. 60 s.
  ticket('silent', { turns: [turn('resolved', at('30 23:58'), { at: at('30 23:59'), scenario: 'order_status', orders: ['10003'] })] }),
  // Resolved in November, opened again by the customer in December, then escalated and solved by people.
  ticket('reopened', {
    turns: [
      turn('resolved', at('28 10:00'), { at: at('28 10:00:10'), orders: ['10004'] }),
      turn('escalated', at('12-03 10:00'), { at: at('12-03 10:00:10'), reason: 'negative_sentiment' }),
    ],
    sightings: [
      { type: 'people_answered', key: 'c9', at: at('12-03 11:00') },
      { type: 'people_solved', key: 'c8', at: at('12-03 12:00') },
      { type: 'ticket_rated', key: '2', score: 'bad', whose: 'people', at: at('12-04 09:00') },
    ],
    actions: [{ id: 'x2', kind: 'refund_lines', scenario: 'cancel_order', amount: '129.50', doneAt: at('28 10:00:05') }],
  }),
  // Resolved on the 29th; another ticket about the same order follows on the 30th, and goes to people by its weightiest reason.
  ticket('recontacted', { turns: [turn('resolved', at('29 10:00'), { at: at('29 10:00:10'), orders: ['10005'] })] }),
  ticket('recontact', {
    turns: [turn('escalated', at('30 10:00'), { at: at('30 10:00:10'), scenario: null, orders: ['10005'], reason: 'repeat_contact' })],
    sightings: [
      { type: 'people_answered', key: 'c1', at: at('30 10:10') },
      { type: 'people_solved', key: 'c2', at: at('30 10:30') },
    ],
  }),
  ticket('bad', {
    turns: [turn('resolved', at('10 10:00'), { at: at('10 10:00:10'), orders: ['10006'] })],
    sightings: [{ type: 'ticket_rated', key: '3', score: 'bad', whose: 'bot', at: at('11 09:00') }],
  }),
  ticket('not in the shop', {
    turns: [turn('resolved', at('11 10:00'), { at: at('11 10:00:10'), orders: ['10007'], inShop: 'no' })],
    actions: [{ id: 'x3', kind: 'cancel_order', scenario: 'cancel_order', amount: '100.00', doneAt: at('11 10:00:05') }],
  }),
  ticket('abandoned', {
    turns: [turn('asked', at('12 10:00'), { id: 'q', at: at('12 10:00:30'), orders: ['10008'] })],
    sightings: [{ type: 'question_unanswered', key: 'q', at: at('16 10:00') }],
  }),
  ticket('thanks', { turns: [turn('skipped', at('12 11:00'), { scenario: null, skip: 'thanks' })] }),
  ticket('shadow', { turns: [turn('shadowed', at('12 12:00'), { scenario: 'order_status' })] }),
  ticket('draft', { turns: [turn('drafted', at('12 12:00'), { scenario: 'order_status' })] }),
  ticket('paused', { turns: [turn('left_alone', at('12 12:00'), { scenario: 'order_status' })] }),
  // Not decided yet; and a return, which moves no money now.
  ticket('waiting', {
    receivedAt: at('12 13:00'),
    actions: [{ id: 'x4', kind: 'create_return', scenario: 'cancel_order', amount: null, doneAt: at('12 13:00') }],
  }),
];

test('every figure of the example comes out as worked out by hand', () => {
  const { total } = report(histories, both, late, shop);

  expect(total).toEqual({
    arrived: 14,
    resolved: 3,
    resolvedAtFirst: 7,
    tiers: { verified: 1, confirmed: 1, silent: 1, reversed: 4 },
    reversed: { reopened: 1, recontacted: 1, rated_bad: 1, not_in_shop: 1 },
    provisional: 0,
    asked: 2,
    abandoned: 1,
    escalated: 2,
    escalatedBy: { negative_sentiment: 1, repeat_contact: 1 },
    skipped: 1,
    skippedBy: { thanks: 1 },
    proposed: 2,
    leftAlone: 1,
    // 10 four times (reopened, recontacted, bad, not in shop), 20, 30, 40, 60.
    firstResponse: { bot: { count: 8, p50: 10, p95: 60 }, people: { count: 1, p50: 600, p95: 600 } },
    // Of the three that hold: 40, 60 and 3,610 s. People: 1,800 s, and two hours for the reopened one.
    resolutionTime: { bot: { count: 3, p50: 60, p95: 3_610 }, people: { count: 2, p50: 1_800, p95: 7_200 } },
    csat: { bot: { good: 1, bad: 1 }, people: { good: 0, bad: 1 } },
    money: { cancel_order: { count: 2, amount: '738.00' }, refund_lines: { count: 1, amount: '129.50' } },
  });
});

test('a ticket that is reopened in December leaves the count of November, on its day and in its month', () => {
  const before = report(
    histories.map((each) => (each.ticket === 'reopened' ? { ...each, turns: each.turns.slice(0, 1), sightings: [] } : each)),
    both,
    at('12-01 09:00'),
    shop,
  );
  const after = report(histories, both, late, shop);
  const of = (told: typeof after) => ({
    month: told.months.find(({ month }) => month === '2026-11')?.resolved,
    day: told.days.find(({ day }) => day === '2026-11-28')?.resolved,
    row: told.rows.find(({ day, scenario }) => day === '2026-11-28' && scenario === 'cancel_order')?.reversed.reopened,
    atFirst: told.months.find(({ month }) => month === '2026-11')?.resolvedAtFirst,
  });

  expect(of(before)).toEqual({ month: 4, day: 1, row: 0, atFirst: 7 });
  expect(of(after)).toEqual({ month: 3, day: 0, row: 1, atFirst: 7 });
  expect(after.months.find(({ month }) => month === '2026-12')).toMatchObject({ resolved: 0, resolvedAtFirst: 0, escalated: 1 });
});

test('days are days of the shop, and a period counts its first and its last', () => {
  const evening = report(histories, { from: day('2026-11-30'), to: day('2026-11-30') }, late, shop);

  expect(evening.total).toMatchObject({ arrived: 2, resolved: 1, escalated: 1 });
  expect(evening.days.map(({ day }) => day)).toEqual(['2026-11-30']);
  expect(report(histories, { from: day('2026-12-01'), to: day('2026-12-01') }, late, shop).rows).toEqual([]);
});

test('what cannot be given to a scenario stands under none; rows, days and scenarios add up to the total', () => {
  const told = report(histories, both, late, shop);

  expect(told.scenarios.map(({ scenario, arrived }) => [scenario, arrived])).toEqual([
    ['cancel_order', 6],
    ['none', 3],
    ['order_status', 5],
  ]);
  for (const parts of [told.rows, told.days, told.months, told.scenarios]) {
    expect(parts.reduce((sum, { arrived }) => sum + arrived, 0)).toBe(told.total.arrived);
    expect(parts.reduce((sum, { resolved }) => sum + resolved, 0)).toBe(told.total.resolved);
  }
});

test('a resolution of yesterday counts, and is said to be provisional', () => {
  expect(report(histories, both, at('12-01 09:00'), shop).total.provisional).toBe(1);
});

test('a help desk whose clock is ahead makes no wait shorter than none', () => {
  const ahead = ticket('ahead', { receivedAt: at('20 10:05'), turns: [turn('resolved', at('20 10:00'), { writtenAt: at('20 10:05') })] });

  expect(report([ahead], both, late, shop).total).toMatchObject({
    firstResponse: { bot: { p50: 0 } },
    resolutionTime: { bot: { p50: 0 } },
  });
});

test('people who answer before the bot has looked are measured from the arrival; a later hand-back changes nothing of that', () => {
  const quick = ticket('quick', {
    receivedAt: at('20 10:00'),
    turns: [turn('resolved', at('20 12:00'), { at: at('20 12:00:30') })],
    sightings: [{ type: 'people_answered', key: 'c1', at: at('20 10:05') }],
  });

  expect(report([quick], both, late, shop).total.firstResponse).toMatchObject({ people: { count: 1, p50: 300 }, bot: { count: 0 } });
});

test.each([
  [[], null, null],
  [[7], 7, 7],
  [[4, 1, 3, 2], 2, 4],
  [Array.from({ length: 100 }, (_, index) => index + 1), 50, 95],
])('the middle and the 95th of %j are %d and %d', (times, p50, p95) => {
  expect(spread(times)).toEqual({ count: times.length, p50, p95 });
});

import { describe, expect, test } from 'vitest';
import { asId, type Instant } from '../../src/domain/ids.ts';
import { drawMap } from '../../src/mapping/draw-map.ts';
import type { MappedTicket } from '../../src/mapping/mapped-ticket.ts';
import { pack } from '../support/orders.ts';
import { mapped, strange } from './mapped.ts';

const draw = (tickets: readonly MappedTicket[]) =>
  drawMap(tickets, {
    book: pack.book,
    policy: pack.policy,
    time: pack,
    ends: [
      { scenarios: ['order_status'], end: 'resolved', reasons: [] },
      { scenarios: ['order_status'], end: 'escalated', reasons: ['refusal_needed'] },
    ],
  });
const at = (moment: string) => asId<Instant>(moment);

test('every ticket is in exactly one part', () => {
  const map = draw([
    mapped({ id: '1' }),
    mapped({ id: '2', reasons: ['human_requested'] }),
    mapped({ id: '3', heard: 'unsure', scenarios: [], likeliest: { id: 'invoice_copy', confidence: 0.5 }, reasons: ['low_confidence'] }),
    strange({ id: '4' }),
    strange({ id: '5', reasons: ['legal_or_authority', 'unknown_scenario'] }),
    strange({ id: '6', reasons: [], skip: 'thanks' }),
  ]);

  expect(map.parts).toEqual({ covered: 1, coveredForPeople: 1, unsure: 1, unknown: 1, forPeople: 1, nobody: 1 });
  expect(map.coverage).toEqual({ surely: 2, likely: 2.5, atMost: 3 });
  expect(map.scenarios.find(({ id }) => id === 'invoice_copy')).toMatchObject({ tickets: 0.5, surely: 0, unsure: 1 });
});

test('what a reason costs is counted in the mail and expected from the benchmark, each ticket by how sure it was heard', () => {
  const map = draw([
    ...Array.from({ length: 10 }, (_, id) => mapped({ id: `free-${id}` })),
    mapped({ id: 'a', reasons: ['human_requested'] }),
    mapped({ id: 'b', reasons: ['human_requested', 'negative_sentiment'] }),
  ]);
  const cost = (reason: string) => map.reasons.find((entry) => entry.reason === reason);

  expect(cost('human_requested')).toMatchObject({ inMail: 2, alone: 1, expected: 0 });
  expect(cost('negative_sentiment')).toMatchObject({ inMail: 1, alone: 0 });
  expect(cost('refusal_needed')).toMatchObject({ inMail: 0, alone: 0 });
  expect(cost('refusal_needed')?.expected).toBeCloseTo(10 * 0.9 * 0.5, 9);
});

describe('times', () => {
  test('weeks begin on Monday and hours are those of the shop, summer time included', () => {
    const map = draw([
      // Sunday 25 October 2026 23:30 in Copenhagen, the day on which summer time ends.
      mapped({ id: '1', at: at('2026-10-25T22:30:00.000Z') }),
      mapped({ id: '2', at: at('2026-10-25T23:30:00.000Z') }),
      mapped({ id: '3', at: at('2026-10-23T22:30:00.000Z') }),
    ]);

    expect(map.weeks.map(({ week, tickets }) => [week, tickets])).toEqual([
      ['2026-10-19', 2],
      ['2026-10-26', 1],
    ]);
    const hours = map.hours.filter(({ tickets }) => tickets > 0).map(({ weekday, hour }) => `${weekday} ${hour}`);
    expect(hours).toEqual(['monday 0', 'saturday 0', 'sunday 23']);
    expect(map.outsideHours).toBe(3);
  });

  test('a ticket within the opening hours does not come while nobody answers, and one without a time comes at no time', () => {
    const map = draw([mapped({ id: '1', at: at('2026-11-18T10:00:00.000Z') }), mapped({ id: '2', at: null })]);

    expect(map.outsideHours).toBe(0);
    expect(map.weeks).toEqual([{ week: '2026-11-16', tickets: 1, covered: 1 }]);
    expect(map.tickets).toBe(2);
  });
});

describe('repeated contact', () => {
  const onOrder = (id: string, moment: string, requester = '7') => mapped({ id, at: at(moment), requester, orders: ['10412'] });
  const repeated = (tickets: readonly MappedTicket[]) => draw(tickets).reasons.find(({ reason }) => reason === 'repeat_contact')?.inMail;

  test('so many tickets of one requester on one order within the days that count', () => {
    expect(pack.policy.limits).toMatchObject({ repeat_messages: 3, repeat_days: 14 });
    expect(
      repeated([
        onOrder('1', '2026-11-10T09:00:00.000Z'),
        onOrder('2', '2026-11-11T09:00:00.000Z'),
        onOrder('3', '2026-11-12T09:00:00.000Z'),
      ]),
    ).toBe(1);
  });

  test('not of several requesters, and not over more days', () => {
    expect(
      repeated([
        onOrder('1', '2026-11-10T09:00:00.000Z', '8'),
        onOrder('2', '2026-11-11T09:00:00.000Z'),
        onOrder('3', '2026-11-12T09:00:00.000Z'),
      ]),
    ).toBe(0);
    expect(
      repeated([
        onOrder('1', '2026-10-27T09:00:00.000Z'),
        onOrder('2', '2026-11-11T09:00:00.000Z'),
        onOrder('3', '2026-11-12T09:00:00.000Z'),
      ]),
    ).toBe(0);
  });
});

describe('groups', () => {
  const asks = [
    'Do you offer gift wrapping?',
    'Can you wrap it as a gift?',
    'Is gift wrapping possible?',
    'Please wrap the present in gift paper.',
  ];
  const details = ['It is a birthday present.', 'A small gift card with the present would be nice.', 'I will pay for the wrapping.'];
  const says = asks.flatMap((ask) => details.flatMap((detail) => [`${ask} ${detail}`, `${detail} ${ask}`]));
  const wrapping = (count: number, values: Partial<MappedTicket> = {}) =>
    Array.from({ length: count }, (_, id) =>
      strange({ id: `wrap-${values.heard ?? 'none'}-${id}`, text: says[id % says.length] ?? '', ...values }),
    );
  const orders = Array.from({ length: 40 }, (_, id) =>
    mapped({ id: `order-${id}`, text: `Where is my order, it should have come on day ${id % 7}?` }),
  );

  test('mail that no scenario is for is found, with a scenario file to start from', () => {
    const { unknown, parts } = draw([...orders, ...wrapping(20)]);

    expect(unknown).toHaveLength(1);
    expect(unknown[0]).toMatchObject({ tickets: 20, languages: { en: 20 }, takenFor: [] });
    expect(unknown[0]?.terms.slice(0, 3)).toContain('gift');
    expect(unknown[0]?.proposal.yaml).toContain('Do you offer gift wrapping?');
    expect(parts.unknown).toBe(20);
  });

  test('mail of the group that was taken for a scenario is counted in the group', () => {
    const heard = { id: 'order_status', confidence: 0.8 };
    const taken = wrapping(4, { heard: 'sure', scenarios: [heard], likeliest: heard, reasons: [] });

    const { unknown, parts } = draw([...orders, ...wrapping(20), ...taken]);

    expect(unknown[0]).toMatchObject({ tickets: 24, takenFor: [{ scenario: 'order_status', tickets: 4 }] });
    expect(parts).toMatchObject({ covered: 40, unknown: 24 });
  });

  test('mail of a known scenario that was heard badly is no unknown group, and counts as unsure', () => {
    const likeliest = { id: 'invoice_copy', confidence: 0.45 };
    const badly = [
      ...wrapping(10, { heard: 'unsure', likeliest, none: 0.1, reasons: ['low_confidence'] }),
      ...wrapping(10, { heard: 'none', likeliest, none: 0.1 }),
    ];

    const { unknown, unheard, parts } = draw([...orders, ...badly]);

    expect(unknown).toEqual([]);
    expect(unheard).toMatchObject([{ scenario: 'invoice_copy', tickets: 20, leans: [{ scenario: 'invoice_copy', tickets: 20 }] }]);
    expect(parts).toMatchObject({ unsure: 20, unknown: 0 });
  });

  test('mail that a person must see for another reason, or that needs nobody, makes no group', () => {
    expect(draw([...orders, ...wrapping(20, { reasons: ['human_requested', 'unknown_scenario'] })]).unknown).toEqual([]);
    expect(draw([...orders, ...wrapping(20, { skip: 'spam', reasons: [] })]).unknown).toEqual([]);
  });

  test('words that stand in one or two tickets alone are not shown', () => {
    const names = ['Rosalinde', 'Adelheid', 'Kunigunde', 'Balthasar', 'Eustachius', 'Philippa', 'Gottlieb', 'Ottokar', 'Wendelin', 'Yrsa'];
    const named = wrapping(20).map((ticket, place) => ({
      ...ticket,
      text: `Can you wrap it as a gift for ${names[place % names.length]}?`,
    }));

    const { unknown } = draw([...orders, ...named]);

    expect(unknown[0]?.typical[0]?.text).toBe('Can you wrap it as a gift for …?');
    expect(JSON.stringify(unknown)).not.toMatch(new RegExp(names.join('|'), 'i'));
  });

  test('the order in which tickets come changes nothing', () => {
    const talks = [
      'Does your founder give talks?',
      'Could somebody of yours give a talk at our school?',
      'We look for a speaker on fashion.',
    ];
    const times = ['The talk is in March.', 'Our school has two hundred pupils.', 'A speaker gets a fee of course.'];
    const speaking = talks.flatMap((ask) => times.map((time) => `${ask} ${time}`));
    const tickets = [
      ...orders,
      ...wrapping(9),
      ...speaking.map((text, id) => strange({ id: `talk-${id}`, text })),
      ...wrapping(12, { language: 'da' }),
    ];

    expect(draw(tickets.toReversed())).toEqual(draw(tickets));
  });
});

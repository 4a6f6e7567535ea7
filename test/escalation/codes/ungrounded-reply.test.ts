import { expect, test } from 'vitest';
import { check } from '../../../src/agent/check.ts';
import type { Situation } from '../../../src/agent/situation.ts';
import type { Facts } from '../../../src/domain/decision.ts';
import { asId, type CommentId } from '../../../src/domain/ids.ts';
import type { Language } from '../../../src/domain/language.ts';
import type { Scenario } from '../../../src/scenarios/scenario.ts';
import { call, decision, heard } from '../../support/decisions.ts';
import { now, owner, pack } from '../../support/orders.ts';

/** What a look-up of these cases found. */
const found: Facts = {
  order: { name: '#10412', total: { minor: 63_800, currency: 'DKK' }, placed_on: '2026-11-17' },
  parcel: { tracking: '00370712345678', link: 'https://gls.example/track/00370712345678', expected_on: '2026-11-20' },
  pieces: 3,
};

/** The reasons for which the reply of this template is stopped, in the language of the mail. */
function reasonsFor(language: Language, template: string): readonly string[] {
  const [known] = pack.book.scenarios.values();
  const scenario = { ...known, replies: new Map([['answer', { [language]: template }]]) } as unknown as Scenario;
  const situation = {
    thread: { ticket: {}, comments: [] } as unknown as Situation['thread'],
    unanswered: [],
    newest: asId<CommentId>('1'),
    earlier: [],
    heard: heard({ language }),
    requester: { email: owner, verified: true, firstName: 'Sofie' },
    turns: [],
    asked: [],
    reopened: false,
    otherTickets: [],
    turn: asId('t'),
    now,
  } as unknown as Situation;
  const made = decision({
    heard: heard({ language }),
    scenarios: [{ id: 'case', confidence: 0.97 }],
    calls: [call({ tool: 'track_shipment', outcome: 'in_transit', scenario: 'case', facts: found })],
    answers: [{ scenario: 'case', kind: 'reply', text: 'answer' }],
  });
  const book = { scenarios: new Map([['case', scenario]]) };
  const { verdict } = check(situation, made, { ...pack, book }, new Map([['case', 'auto']]), null);
  return verdict.kind === 'hand_over' ? verdict.reasons : [];
}

test.each<[Language, string, string]>([
  ['da', 'an amount that nobody found', 'Du får 639,00 kr. tilbage i dag.'],
  ['da', 'a day that is not the one found', 'Pakken kommer den 21. november.'],
  ['da', 'another tracking number', 'Pakken har nummer 00370712345679.'],
  ['da', 'another order', 'Det samme gælder ordre #10413.'],
  ['da', 'a fact that is not there', 'Pengene kommer {{ refund.due_on | date }}.'],
  ['en', 'a link to another page', 'Follow it here: https://gls.example.evil/track/00370712345678'],
  ['en', 'a percentage', 'As a small sorry you get 10 % off next time.'],
  ['en', 'a phone number', 'Call us on 33 12 34 56.'],
  ['en', 'an amount a hundred times as large', 'We refund DKK 63,800.00.'],
  ['sv', 'a number of days', 'Det tar 8 arbetsdagar.'],
  ['nb', 'an amount beside a right one', 'Av {{ order.total | money }} får du 100 kr tilbake.'],
  ['de', 'a time of day', 'Das Paket kommt um 16 Uhr.'],
])('in %s %s stops the reply', (language, _what, template) => {
  expect(reasonsFor(language, template)).toContain('ungrounded_reply');
});

test.each<[Language, string, string]>([
  ['da', 'the amount of the shop', 'Du får {{ order.total | money }} tilbage.'],
  ['da', 'that amount written out', 'Du får 638,00 kr. tilbage.'],
  ['da', 'the day that was found', 'Pakken kommer den {{ parcel.expected_on | date }}.'],
  ['da', 'that day written out', 'Pakken kommer den 20. november.'],
  ['da', 'numbers in words', 'Pengene er fremme om to til tre hverdage.'],
  ['en', 'the tracking number and its link', 'It is {{ parcel.tracking }}, follow it at {{ parcel.link }}.'],
  ['en', 'how many were found', 'All 3 of them are on their way.'],
  ['en', "the order's own number", 'Order {{ order.name }} was placed on {{ order.placed_on | date }}.'],
  ['en', 'a published figure of the shop', 'You have {{ policy.withdrawal_days }} days.'],
  ['sv', 'the amount as Swedes write it', 'Du får {{ order.total | money }} tillbaka.'],
  ['nb', 'no figure at all', 'Pakken er på vei, og du hører fra oss.'],
  ['de', 'the day as Germans write it', 'Das Paket kommt am {{ parcel.expected_on | date }}.'],
])('in %s %s does not', (language, _what, template) => {
  expect(reasonsFor(language, template)).toEqual([]);
});

import { expect, test } from 'vitest';
import type { TicketHistory, TurnHistory } from '../../src/domain/history.ts';
import type { Instant } from '../../src/domain/ids.ts';
import type { Sighting } from '../../src/domain/sighting.ts';
import { contactsOf, judgeResolution } from '../../src/stats/judge-resolution.ts';
import { at, ticket, turn } from '../support/histories.ts';

const resolved = turn('resolved', at('02 10:00'), { id: 'resolved', orders: ['10412'], at: at('02 10:01') });
const long = at('12-24 10:00');

function judged(change: {
  readonly resolved?: Partial<TurnHistory>;
  readonly after?: readonly TurnHistory[];
  readonly sightings?: readonly Sighting[];
  readonly others?: readonly TicketHistory[];
  readonly now?: Instant;
}) {
  const first = { ...resolved, ...change.resolved };
  const own = ticket('1', { turns: [first, ...(change.after ?? [])], sightings: change.sightings ?? [] });
  return judgeResolution(first, at('02 10:01'), own, contactsOf([own, ...(change.others ?? [])]), change.now ?? long);
}

const rated = (score: 'good' | 'bad', when = '03 09:00', whose: 'bot' | 'people' = 'bot'): Sighting => ({
  type: 'ticket_rated',
  key: 'r',
  score,
  whose,
  at: at(when),
});
const reopened = (when: string, key = 'resolved'): Sighting => ({ type: 'ticket_reopened', key, how: 'person', at: at(when) });
const other = (when: string, change: Partial<TurnHistory> = {}) =>
  ticket('2', { turns: [turn('escalated', at(when), { orders: ['10412'], ...change })] });

test.each([
  ['nothing more is heard', {}],
  ['people are rated', { sightings: [rated('bad', '03 09:00', 'people')] }],
  ['the good word comes after the seven days', { sightings: [rated('good', '09 10:02')] }],
  ['the bad word comes after the seven days', { sightings: [rated('bad', '09 10:02')] }],
  ['the customer writes again after the seven days', { after: [turn('escalated', at('09 10:02'))] }],
  ['a person opens it again after the seven days', { sightings: [reopened('09 10:02')] }],
  ['another resolution of the ticket was opened again', { sightings: [reopened('03 09:00', 'another')] }],
  ['an automatic answer comes', { after: [turn('skipped', at('02 10:05'), { skip: 'auto_reply' })] }],
  ['the same order is the matter of another ticket after the seven days', { others: [other('09 10:02')] }],
  ['the same order was the matter of another ticket before', { others: [other('02 10:00')] }],
  ['another order is the matter of another ticket', { others: [other('03 09:00', { orders: ['10999'] })] }],
  ['another ticket about the order asks for nothing', { others: [other('03 09:00', { asksNothing: true })] }],
  ['thanks come after the seven days', { after: [turn('skipped', at('09 10:02'), { skip: 'thanks' as const })] }],
  ['what the shop tells is unclear', { resolved: { inShop: 'unclear' as const } }],
])('when %s, the resolution is silent', (_, change) => {
  expect(judged(change)).toEqual({ tier: 'silent', why: null, provisional: false });
});

test.each([
  ['thanks come', { after: [turn('skipped', at('02 10:05'), { skip: 'thanks' as const })] }],
  ['it is rated good', { sightings: [rated('good')] }],
])('when %s, it is confirmed by the customer', (_, change) => {
  expect(judged(change)).toMatchObject({ tier: 'confirmed', why: null });
});

test('what the shop showed again is verified, whether or not the customer says so too', () => {
  expect(judged({ resolved: { inShop: 'yes' } })).toMatchObject({ tier: 'verified', why: null });
  expect(judged({ resolved: { inShop: 'yes' }, sightings: [rated('good')] })).toMatchObject({ tier: 'verified' });
});

test.each([
  ['reopened', 'the customer writes again on the last moment of the seven days', { after: [turn('resolved', at('09 10:01'))] }],
  ['reopened', 'a message crossed the answer', { after: [turn('asked', at('02 10:02'), { writtenAt: at('02 10:00:30') })] }],
  ['reopened', 'the next message is still being decided', { after: [{ ...turn('asked', at('03 10:00')), end: null }] }],
  ['reopened', 'it is left to people', { after: [turn('left_alone', at('03 10:00'))] }],
  ['reopened', 'a person writes in it', { sightings: [reopened('09 10:01')] }],
  ['recontacted', 'another ticket is about the same order', { others: [other('09 10:01')] }],
  [
    'recontacted',
    'another ticket names the order only in its second message',
    { others: [ticket('2', { turns: [turn('asked', at('08 10:00')), turn('resolved', at('12 10:00'), { orders: ['10412'] })] })] },
  ],
  ['rated_bad', 'it is rated bad', { sightings: [rated('bad')] }],
  ['not_in_shop', 'the shop does not show it', { resolved: { inShop: 'no' as const } }],
  ['not_in_shop', 'the shop shows something else', { resolved: { inShop: 'yes' as const, wrongEffect: true } }],
])('%s: when %s, it is taken back', (why, _, change) => {
  expect(judged(change)).toMatchObject({ tier: 'reversed', why });
});

test('the order that an earlier message of the ticket named counts too', () => {
  const asked = turn('asked', at('02 09:00'), { orders: ['10412'] });
  const answered = turn('resolved', at('02 09:30'));
  const own = ticket('1', { turns: [asked, answered] });

  expect(judgeResolution(answered, at('02 09:30'), own, contactsOf([own, other('03 09:00')]), long).why).toBe('recontacted');
});

test('a rating is about the resolution that it follows, not about the one before', () => {
  const again = turn('resolved', at('05 10:00'));
  const own = ticket('1', { turns: [resolved, again], sightings: [rated('bad', '06 10:00')] });

  expect(judgeResolution(again, at('05 10:00'), own, contactsOf([own]), long).why).toBe('rated_bad');
  expect(judgeResolution(resolved, at('02 10:01'), own, contactsOf([own]), long).why).toBe('reopened');
});

test('until its seven days are over it may yet be taken back', () => {
  expect(judged({ now: at('09 10:01') }).provisional).toBe(true);
  expect(judged({ now: at('09 10:02') }).provisional).toBe(false);
});

import { expect, test } from 'vitest';
import { money } from '../../src/domain/money.ts';
import type { Measure, MeasuredSystem } from '../../src/ports/service-mode.ts';
import { type Signals, triggersThatHold } from '../../src/service-mode/triggers.ts';
import { at } from '../contract/store-fixtures.ts';
import { pack } from '../support/orders.ts';

const policy = pack.policy.service_mode;
const now = at('2026-11-20T09:00:00Z');
const ago = (seconds: number) => at(new Date(Date.parse(now) - seconds * 1_000).toISOString());
const long = at('2026-11-19T09:00:00Z');

const well: Signals = {
  now,
  since: long,
  measuredSince: long,
  measures: [],
  oldestWaiting: null,
  givenToday: money('0.00', 'DKK'),
  dayCap: money('25000.00', 'DKK'),
  auditBroken: null,
};
const seen = (system: MeasuredSystem, secondsAgo: number, counts: Partial<Measure>): Measure => ({
  system,
  at: ago(secondsAgo),
  calls: 0,
  failed: 0,
  invalid: 0,
  seconds: [],
  ...counts,
});
const held = (signals: Partial<Signals>) => triggersThatHold({ ...well, ...signals }, policy).map(({ trigger }) => trigger);

test('when all is well nothing holds', () => {
  expect(held({})).toEqual([]);
});

test.each([
  ['four of twenty calls to the language model', 'model', { calls: 20, failed: 4 }, ['model_errors']],
  ['three of twenty', 'model', { calls: 20, failed: 3 }, []],
  ['all of nineteen', 'model', { calls: 19, failed: 19 }, []],
  ['two of twenty runs against the rules', 'run', { calls: 20, invalid: 2 }, ['model_invalid']],
  ['four of twenty runs that failed', 'run', { calls: 20, failed: 4 }, ['model_errors']],
  ['three of twenty runs that failed', 'run', { calls: 20, failed: 3 }, []],
  ['one of twenty runs', 'run', { calls: 20, invalid: 1 }, []],
  ['half of twenty calls to the shop', 'shop', { calls: 20, failed: 10 }, ['shop_errors']],
  ['nine of twenty', 'shop', { calls: 20, failed: 9 }, []],
  ['half of twenty calls to the help desk', 'help_desk', { calls: 20, failed: 10 }, ['help_desk_errors']],
  ['one of twenty calls of twenty seconds, and one more', 'model', { calls: 20, seconds: [...Array(18).fill(1), 20, 20] }, ['model_slow']],
  ['one of twenty calls of twenty seconds', 'model', { calls: 20, seconds: [...Array(19).fill(1), 20] }, []],
  ['all of nineteen calls of twenty seconds', 'model', { calls: 19, seconds: Array(19).fill(20) }, []],
] as const)('%s', (_what, system, counts, triggers) => {
  expect(held({ measures: [seen(system, 10, counts)] })).toEqual(triggers);
});

test('what several processes saw counts together', () => {
  const part = { calls: 10, failed: 2 };

  expect(held({ measures: [seen('model', 5, part)] })).toEqual([]);
  expect(held({ measures: [seen('model', 5, part), seen('model', 5, part)] })).toEqual(['model_errors']);
});

test('beyond the last minute only as much counts as is needed, and nothing beyond half an hour', () => {
  const bad = { calls: 20, failed: 20 };
  const good = { calls: 20 };

  expect(held({ measures: [seen('model', 10, good), seen('model', 70, bad)] })).toEqual([]);
  expect(held({ measures: [seen('model', 10, { calls: 4, failed: 4 }), seen('model', 1_200, good)] })).toEqual([]);
  expect(held({ measures: [seen('model', 10, { calls: 6, failed: 6 }), seen('model', 1_200, good)] })).toEqual(['model_errors']);
  expect(held({ measures: [seen('model', 1_900, bad)] })).toEqual([]);
});

test('what was before the last change of the mode has been answered', () => {
  const measures = [seen('model', 30, { calls: 20, failed: 20 })];
  const auditBroken = { seq: 7, fault: 'content_changed', at: ago(30) };

  expect(held({ measures, auditBroken, oldestWaiting: ago(900), since: ago(20), measuredSince: ago(20) })).toEqual([]);
  expect(held({ measures, auditBroken, oldestWaiting: ago(900), since: ago(40), measuredSince: ago(40) })).toEqual([
    'audit_broken',
    'model_errors',
  ]);
});

test('a ticket that waits longer than five minutes holds, from the mode’s last change on', () => {
  expect(held({ oldestWaiting: ago(301) })).toEqual(['oldest_waiting']);
  expect(held({ oldestWaiting: ago(300) })).toEqual([]);
  expect(held({ oldestWaiting: ago(900), since: ago(299) })).toEqual([]);
});

test('nine tenths of what the shop may give away in a day hold', () => {
  expect(held({ givenToday: money('22500.00', 'DKK') })).toEqual(['refund_cap']);
  expect(held({ givenToday: money('22499.99', 'DKK') })).toEqual([]);
});

test('each says its figures', () => {
  const signals = {
    ...well,
    measures: [seen('model', 10, { calls: 40, failed: 10 })],
    oldestWaiting: ago(600),
    auditBroken: { seq: 7, fault: 'content_changed', at: ago(30) },
  };

  expect(triggersThatHold(signals, policy).map(({ why }) => why)).toEqual([
    'the audit trail is broken at event 7 (content_changed)',
    '10 of the last 40 language-model calls failed',
    'a ticket has waited 10 minutes for the bot',
  ]);
});

test('calls from before they count are not looked at, however few there are since', () => {
  const measures = [seen('model', 30, { calls: 3 }), seen('model', 90, { calls: 20, failed: 20 })];

  expect(held({ measures })).toEqual(['model_errors']);
  expect(held({ measures, measuredSince: ago(60) })).toEqual([]);
});

import { expect, test } from 'vitest';
import type { ServiceModeStanding } from '../../src/ports/service-mode.ts';
import { nextStep } from '../../src/service-mode/next-step.ts';
import type { Held } from '../../src/service-mode/triggers.ts';
import { later, now } from '../contract/store-fixtures.ts';
import { pack } from '../support/orders.ts';

const policy = pack.policy.service_mode;
const working: ServiceModeStanding = {
  mode: 'auto',
  wanted: 'auto',
  held: false,
  triggers: [],
  troubledAt: null,
  by: 'Mette',
  why: 'all is well',
  at: now,
  version: 1,
};
const away: ServiceModeStanding = { ...working, mode: 'human', triggers: ['model_errors'], troubledAt: now, by: 'resolute' };
const trying: ServiceModeStanding = { ...working, mode: 'suggest', by: 'resolute', at: later(10) };
const trouble: readonly Held[] = [{ trigger: 'shop_errors', why: '12 of the last 20 calls to the shop failed' }];
type About = Parameters<typeof nextStep>[1];
const calm: About = { held: [], trial: { good: 0, bad: 0 }, relapses: 0, now: later(60) };
const step = (standing: ServiceModeStanding, about: Partial<About> = {}) => nextStep(standing, { ...calm, ...about }, policy);

test('while all is well nothing changes', () => {
  expect(step(working)).toEqual({ kind: 'stay' });
});

test.each([['auto'], ['suggest']] as const)('from %s, trouble sends everything to people at once', (mode) => {
  expect(step({ ...working, mode, wanted: mode }, { held: trouble })).toEqual({
    kind: 'step_back',
    triggers: ['shop_errors'],
    why: '12 of the last 20 calls to the shop failed',
    held: false,
  });
});

test.each([['human'], ['frozen']] as const)('what a person has set to %s is never changed', (mode) => {
  const set = { ...working, mode, wanted: mode };

  expect(step(set, { held: trouble })).toEqual({ kind: 'stay' });
  expect(step(set)).toEqual({ kind: 'stay' });
});

test('the way back begins after ten quiet minutes, and trouble begins them anew', () => {
  expect(step(away, { now: later(9) })).toEqual({ kind: 'stay' });
  expect(step(away, { now: later(30), held: trouble })).toEqual({ kind: 'still_troubled' });
  expect(step({ ...away, troubledAt: later(5) }, { now: later(14) })).toEqual({ kind: 'stay' });
  expect(step(away, { now: later(10) })).toMatchObject({ kind: 'try', mode: 'suggest' });
});

test('five good tickets in suggestions bring the bot back; one bad one sends it away', () => {
  expect(step(trying, { trial: { good: 4, bad: 0 } })).toEqual({ kind: 'stay' });
  expect(step(trying, { trial: { good: 5, bad: 0 } })).toMatchObject({ kind: 'return', mode: 'auto' });
  expect(step(trying, { trial: { good: 9, bad: 1 } })).toMatchObject({ kind: 'step_back' });
  expect(step(trying, { trial: { good: 5, bad: 0 }, held: trouble })).toMatchObject({ kind: 'step_back' });
});

test('where a person wants no more than suggestions, the service goes back to them and no further', () => {
  const wanted = { ...away, wanted: 'suggest' as const };

  expect(step(wanted)).toMatchObject({ kind: 'return', mode: 'suggest' });
  expect(step({ ...trying, wanted: 'suggest' }, { trial: { good: 50, bad: 0 } })).toEqual({ kind: 'stay' });
});

test('the third time within the hour it stays with people until a person sets the mode', () => {
  expect(step(working, { held: trouble, relapses: 1 })).toMatchObject({ kind: 'step_back', held: false });
  expect(step(working, { held: trouble, relapses: 2 })).toMatchObject({
    kind: 'step_back',
    held: true,
    why: expect.stringContaining('number 3 within 60 minutes'),
  });
  expect(step({ ...away, held: true })).toEqual({ kind: 'stay' });
});

test('a broken audit trail is nothing that passes', () => {
  const broken: readonly Held[] = [{ trigger: 'audit_broken', why: 'the audit trail is broken at event 7 (content_changed)' }];

  expect(step(working, { held: broken })).toMatchObject({ kind: 'step_back', held: true });
});

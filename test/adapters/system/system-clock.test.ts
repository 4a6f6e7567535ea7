import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createSystemClock } from '../../../src/adapters/system/system-clock.ts';
import { asId, type Instant } from '../../../src/domain/ids.ts';

test('without a start the clock tells the present time, in UTC with milliseconds', () => {
  const before = Date.now();

  const now = createSystemClock().now();

  expect(now).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  expect(Date.parse(now)).toBeGreaterThanOrEqual(before);
  expect(Date.parse(now)).toBeLessThan(before + 5000);
});

test('with a start the clock begins there and runs at real speed', async () => {
  const clock = createSystemClock({ startAt: asId<Instant>('2026-11-20T09:00:00.000Z') });

  const first = Date.parse(clock.now()) - Date.parse('2026-11-20T09:00:00.000Z');
  await sleep(30);
  const later = Date.parse(clock.now()) - Date.parse('2026-11-20T09:00:00.000Z');

  expect(first).toBeGreaterThanOrEqual(0);
  expect(first).toBeLessThan(1000);
  expect(later - first).toBeGreaterThanOrEqual(25);
  expect(later - first).toBeLessThan(5000);
});

test('a start that is no time is refused', () => {
  expect(() => createSystemClock({ startAt: asId<Instant>('yesterday') })).toThrow(RangeError);
});

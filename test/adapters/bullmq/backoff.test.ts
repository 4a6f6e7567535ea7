import { expect, test } from 'vitest';
import { backoffMs } from '../../../src/adapters/bullmq/backoff.ts';
import { defineError } from '../../../src/domain/errors.ts';

const throttled = defineError('test.throttled', { retry: 'later' });

test('the wait doubles up to a minute, spread over its upper half, in whole milliseconds', () => {
  const waits = (random: number) => [1, 2, 3, 7, 500].map((attempt) => backoffMs(attempt, new Error('x'), () => random));

  expect(waits(0)).toEqual([500, 1_000, 2_000, 30_000, 30_000]);
  expect(waits(0.333_333)).toEqual([667, 1_334, 2_667, 40_000, 40_000]);
});

test('it is never shorter than the other side asked for', () => {
  expect(backoffMs(1, throttled('slow down', { retryAfterMs: 7_000.2 }), () => 0)).toBe(7_001);
});

import { expect, test } from 'vitest';
import { pairsUntil, shareOf } from '../../src/shadow/scorecard-share.ts';

/**
 * By hand, z = 1.96 (z² = 3.8416). 45 of 50: p = 0.9, centre 0.9 + 3.8416/100 = 0.938416, spread 1.96 × √(0.9 × 0.1/50 +
 * 3.8416/10000) = 1.96 × √0.00218416 = 0.091601, divided by 1 + 3.8416/50 = 1.076832: 0.7864 to 0.9565.
 */
test.each([
  [45, 50, 0.7864, 0.9565],
  [0, 10, 0, 0.2775],
  [10, 10, 0.7225, 1],
  [81, 263, 0.2553, 0.3662],
])('%i of %i has the interval that a hand calculation gives', (agree, of, low, high) => {
  const share = shareOf(agree, of);

  expect(share.low).toBeCloseTo(low, 4);
  expect(share.high).toBeCloseTo(high, 4);
});

test('of nothing, nothing is known', () => {
  expect(shareOf(0, 0)).toEqual({ agree: 0, of: 0, share: null, low: 0, high: 1 });
});

test('73 pairs that all agree are the first that surely lie above 95 %', () => {
  expect(pairsUntil(shareOf(10, 10), 0.95)).toBe(73);
  expect(shareOf(73, 73).low).toBeGreaterThanOrEqual(0.95);
  expect(shareOf(72, 72).low).toBeLessThan(0.95);
});

test('a share at or below the goal never gets there', () => {
  expect(pairsUntil(shareOf(95, 100), 0.95)).toBeNull();
  expect(pairsUntil(shareOf(9, 10), 0.95)).toBeNull();
});

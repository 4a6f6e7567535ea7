import { expect, test } from 'vitest';
import { calibrate, logOdds, thresholdFor } from '../../../../src/agent/embedded/classifier/calibrate.ts';
import { probability } from '../../../../src/agent/embedded/classifier/model.ts';

test('judgements that are too sure of themselves are damped', () => {
  const judgements = Array.from({ length: 200 }, (_, i) => ({
    logOdds: i % 2 === 0 ? 4 : -4,
    top: true,
    right: (i % 2 === 0) === i % 10 < 7,
  }));
  const curve = calibrate(judgements);

  expect(probability(4, curve)).toBeLessThan(0.9);
  expect(probability(4, curve)).toBeGreaterThan(probability(-4, curve));
});

test('few judgements stay near what holds for all', () => {
  const common = { slope: 0.7, offset: -0.3 };
  const { slope, offset } = calibrate([{ logOdds: 3, top: true, right: false }], common);

  expect(Math.abs(slope - common.slope)).toBeLessThan(0.3);
  expect(Math.abs(offset - common.offset)).toBeLessThan(0.5);
});

test('the threshold is the lowest from which the wanted share was right', () => {
  const judgements = Array.from({ length: 100 }, (_, i) => ({ p: i / 100, top: true, right: i >= 40 }));

  expect(thresholdFor(judgements, 0.98)).toBeCloseTo(0.39, 1);
  expect(thresholdFor(judgements, 0.6)).toBeLessThan(0.1);
});

test('a label that is never right gets no threshold below one', () => {
  expect(thresholdFor([{ p: 0.9, top: true, right: false }], 0.9)).toBe(1);
});

test('log-odds of certainty are finite', () => {
  expect(Number.isFinite(logOdds(1))).toBe(true);
  expect(Number.isFinite(logOdds(0))).toBe(true);
});

import { expect, test } from 'vitest';
import { expectResolved, type KnownEnd, ratesOf } from '../../src/mapping/expect-resolved.ts';
import { mapped } from './mapped.ts';

const end = (scenario: string, how: KnownEnd['end'], count: number): KnownEnd[] =>
  Array.from({ length: count }, () => ({ scenarios: [scenario], end: how, reasons: how === 'escalated' ? ['refusal_needed'] : [] }));
const ends = [...end('order_status', 'resolved', 7), ...end('order_status', 'asked', 1), ...end('order_status', 'escalated', 1)];
const tickets = (count: number, confidence: number) =>
  Array.from({ length: count }, (_, id) => mapped({ id: String(id), scenarios: [{ id: 'order_status', confidence }] }));

test('the expected number is hearing times the rate, as reckoned by hand', () => {
  const { resolved, low, high, asked } = expectResolved(tickets(100, 0.9), ratesOf(ends));

  // Rate (7 + ½) / (9 + 1) = 0.75; 100 × 0.9 × 0.75.
  expect(resolved).toBeCloseTo(67.5, 9);
  // Of the rate: 90² × 0.75 × 0.25 / 11; of hearing: 100 × 0.9 × 0.1 × 0.75².
  const spread = 1.959963984540054 * Math.sqrt((8100 * 0.1875) / 11 + 9 * 0.5625);
  expect(low).toBeCloseTo(67.5 - spread, 9);
  expect(high).toBeCloseTo(67.5 + spread, 9);
  expect(asked).toBeCloseTo(10, 9);
});

test('more benchmark tickets at the same rate make the interval narrower', () => {
  const width = (times: number) => {
    const { low, high } = expectResolved(tickets(100, 0.9), ratesOf(Array.from({ length: times }, () => ends).flat()));
    return high - low;
  };

  expect(width(10)).toBeLessThan(width(1) / 2);
});

test('of a scenario without a single benchmark ticket hardly anything is claimed', () => {
  const { resolved, low, high } = expectResolved(tickets(100, 1), ratesOf([]));

  expect(resolved).toBeCloseTo(50, 9);
  expect([low, high]).toEqual([0, 100]);
});

test('a ticket with two wishes is resolved only if both are', () => {
  const both = [
    mapped({
      id: '1',
      scenarios: [
        { id: 'order_status', confidence: 0.8 },
        { id: 'invoice_copy', confidence: 0.5 },
      ],
    }),
  ];

  expect(expectResolved(both, ratesOf(ends)).resolved).toBeCloseTo(0.8 * 0.75 * 0.5 * 0.5, 9);
});

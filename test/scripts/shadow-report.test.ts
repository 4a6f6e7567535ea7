import { expect, test } from 'vitest';
import { printHandOvers } from '../../scripts/shadow/print-hand-overs.ts';
import { printPairs } from '../../scripts/shadow/print-pairs.ts';
import { asId, type Instant, type TicketId, type TurnId } from '../../src/domain/ids.ts';
import { now } from '../support/orders.ts';
import { pair, wrongRefund } from '../support/pairs.ts';

const shown = (change: Parameters<typeof pair>[0]) => ({
  ...pair(change),
  turn: asId<TurnId>('t1'),
  ticket: asId<TicketId>('17'),
  decidedAt: now,
});

test('a pair that differs stands with ticket, turn and each level that differs, and no level that agrees', () => {
  const text = printPairs([shown(wrongRefund)]);

  expect(text).toMatch(/^ticket 17 {2}.*2026-11-20 {2}t1\n/);
  expect(text).toContain('effects: different');
  expect(text).not.toContain('same');
});

test('where nothing differs, that is said', () => {
  expect(printPairs([])).toBe('No pair differs.');
});

test('an open hand-over is late once its deadline has passed and nobody has taken it', () => {
  const at = (time: string) => asId<Instant>(`2026-11-20T${time}:00.000Z`);
  const one = { ticket: '17', reasons: ['safety' as const], group: 'Senior', openedAt: at('08:00'), deadline: at('08:15'), takenAt: null };
  const text = printHandOvers([one, { ...one, takenAt: at('08:10') }, { ...one, deadline: at('09:30') }], now, false);

  expect(text.split('\n').map((line) => line.trim().split(' ')[0])).toEqual(['Open', 'LATE', 'taken', 'waits']);
  expect(text).toContain('next deadline 2026-11-20 08:15');
  expect(printHandOvers([], now, false)).toBe('No hand-over is open.');
});

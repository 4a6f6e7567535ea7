import { expect, test } from 'vitest';
import { createTimes, isTime } from '../../../sandbox/formats/times.ts';

const now = new Date('2026-11-20T23:30:00+01:00');
const times = createTimes(now, 'Europe/Copenhagen');
const moment = (text: string, part?: 'start' | 'noon' | 'end') => times.moment(text, part).toISOString();

test('relative days keep the time of day across a change of clocks', () => {
  expect(moment('-30d')).toBe('2026-10-21T21:30:00.000Z');
  expect(times.day('-30d')).toBe('2026-10-21');
  expect(moment('+2d')).toBe('2026-11-22T22:30:00.000Z');
});

test('relative hours and minutes are counted exactly', () => {
  expect(moment('-20h')).toBe('2026-11-20T02:30:00.000Z');
  expect(moment('-15m')).toBe('2026-11-20T22:15:00.000Z');
});

test('a date alone means that day in the shop, and nothing that happened today lies ahead', () => {
  expect(moment('2026-11-18')).toBe('2026-11-18T11:00:00.000Z');
  expect(moment('2026-11-18', 'start')).toBe('2026-11-17T23:00:00.000Z');
  expect(moment('2026-11-18', 'end')).toBe('2026-11-18T22:59:59.999Z');
  expect(createTimes(new Date('2026-11-20T08:00:00Z'), 'Europe/Copenhagen').moment('2026-11-20').toISOString()).toBe(
    '2026-11-20T08:00:00.000Z',
  );
  expect(times.day('2026-11-18')).toBe('2026-11-18');
  expect(times.day('2026-11-18T23:30:00Z')).toBe('2026-11-19');
});

test('a time without an offset is the time in the shop, and short offsets and small letters are read', () => {
  expect(moment('2026-11-18T10:00')).toBe('2026-11-18T09:00:00.000Z');
  expect(moment('2026-07-18T10:00:00,5')).toBe('2026-07-18T08:00:00.500Z');
  expect(moment('2026-11-18t10:00z')).toBe('2026-11-18T10:00:00.000Z');
  expect(moment('2026-11-18T10:00+0200')).toBe('2026-11-18T08:00:00.000Z');
  expect(moment('20261118T100000-01')).toBe('2026-11-18T11:00:00.000Z');
  expect(times.day('20261118')).toBe('2026-11-18');
});

test('a day is its whole length, an hour its moment', () => {
  const span = (text: string) => Object.values(times.span(text)).map((at) => at.toISOString());

  expect(span('2026-11-18')).toEqual(['2026-11-17T23:00:00.000Z', '2026-11-18T22:59:59.999Z']);
  expect(span('-2d')).toEqual(span('2026-11-18'));
  expect(span('-1h')).toEqual(['2026-11-20T21:30:00.000Z', '2026-11-20T21:30:00.000Z']);
});

test('only the documented forms are times', () => {
  expect(['-3d', '+2d', '-20h', '-15m', '2026-11-20', '2026-11-20T10:00:00+01:00', '2026-11-20T10:00Z'].every(isTime)).toBe(true);
  expect(['3d', '-3w', 'now', '', '2026-13-01', '2026-11-20T25:00:00Z', '2026-11-20 10:00', '20-11-2026'].some(isTime)).toBe(false);
});

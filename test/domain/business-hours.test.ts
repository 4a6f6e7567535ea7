import { expect, test } from 'vitest';
import { createBusinessHours } from '../../src/domain/business-hours.ts';
import { createCalendar } from '../../src/domain/calendar.ts';
import { asId, type Instant } from '../../src/domain/ids.ts';

const day = { from: '09:00', to: '17:00' };
const week = { monday: day, tuesday: day, wednesday: day, thursday: day, friday: { from: '09:00', to: '15:00' } };
const hours = createBusinessHours('Europe/Copenhagen', createCalendar('Europe/Copenhagen', 'denmark'), week);
const at = (text: string) => asId<Instant>(new Date(text).toISOString());

test('within one day business time is time', () => {
  expect(hours.add(at('2026-11-18T10:30:00+01:00'), 15)).toBe(at('2026-11-18T10:45:00+01:00'));
});

test('what the day does not hold goes over to the next one', () => {
  expect(hours.add(at('2026-11-18T16:50:00+01:00'), 15)).toBe(at('2026-11-19T09:05:00+01:00'));
});

test('a deadline may lie exactly at closing', () => {
  expect(hours.add(at('2026-11-18T16:00:00+01:00'), 60)).toBe(at('2026-11-18T17:00:00+01:00'));
});

test('from the night, the count starts in the morning', () => {
  expect(hours.add(at('2026-11-18T22:00:00+01:00'), 15)).toBe(at('2026-11-19T09:15:00+01:00'));
  expect(hours.add(at('2026-11-19T03:00:00+01:00'), 15)).toBe(at('2026-11-19T09:15:00+01:00'));
});

test('a weekend does not count, and Friday closes earlier', () => {
  expect(hours.add(at('2026-11-20T14:50:00+01:00'), 60)).toBe(at('2026-11-23T09:50:00+01:00'));
  expect(hours.add(at('2026-11-21T12:00:00+01:00'), 240)).toBe(at('2026-11-23T13:00:00+01:00'));
});

test('Danish holidays do not count: Easter closes from Maundy Thursday through Monday', () => {
  expect(hours.add(at('2026-04-01T16:30:00+02:00'), 60)).toBe(at('2026-04-07T09:30:00+02:00'));
});

test('Christmas on a Friday and the weekend after it are one closed stretch', () => {
  expect(hours.add(at('2026-12-24T16:45:00+01:00'), 60)).toBe(at('2026-12-28T09:45:00+01:00'));
});

test('the change to summer time moves no deadline off its wall clock', () => {
  expect(hours.add(at('2028-03-24T14:30:00+01:00'), 60)).toBe(at('2028-03-27T09:30:00+02:00'));
});

test('an hour of opening that goes through the change of clocks is an hour', () => {
  const night = createBusinessHours('Europe/Copenhagen', createCalendar('Europe/Copenhagen', 'none'), {
    sunday: { from: '00:00', to: '06:00' },
  });

  expect(night.add(at('2026-10-25T01:30:00+02:00'), 120)).toBe(at('2026-10-25T02:30:00+01:00'));
});

test('open is from the first minute to just before the last', () => {
  expect(hours.isOpen(at('2026-11-18T09:00:00+01:00'))).toBe(true);
  expect(hours.isOpen(at('2026-11-18T17:00:00+01:00'))).toBe(false);
  expect(hours.isOpen(at('2026-11-21T12:00:00+01:00'))).toBe(false);
});

test('hours without any open day are refused rather than waited for', () => {
  const never = createBusinessHours('Europe/Copenhagen', createCalendar('Europe/Copenhagen', 'denmark'), {});

  expect(() => never.add(at('2026-11-18T10:00:00+01:00'), 1)).toThrow(RangeError);
});

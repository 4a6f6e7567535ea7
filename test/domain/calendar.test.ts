import { expect, test } from 'vitest';
import { createCalendar } from '../../src/domain/calendar.ts';
import { asId, type Instant, type LocalDate } from '../../src/domain/ids.ts';

const calendar = createCalendar('Europe/Copenhagen', 'denmark');
const at = (text: string) => asId<Instant>(text);
const on = (text: string) => asId<LocalDate>(text);

test('a day is the day in the shop, not in UTC', () => {
  expect(calendar.day(at('2026-11-20T23:30:00.000Z'))).toBe('2026-11-21');
  expect(calendar.day(at('2026-07-20T22:30:00.000Z'))).toBe('2026-07-21');
});

test('a day starts at midnight in the shop', () => {
  expect(calendar.startOfDay(at('2026-11-20T08:00:00.000Z'))).toBe('2026-11-19T23:00:00.000Z');
  expect(calendar.startOfDay(at('2026-07-20T08:00:00.000Z'))).toBe('2026-07-19T22:00:00.000Z');
});

test('days are counted from day 0 over the change to winter time', () => {
  expect(calendar.daysBetween(at('2026-10-24T12:00:00.000Z'), at('2026-10-26T12:00:00.000Z'))).toBe(2);
  expect(calendar.daysBetween(at('2026-11-20T08:00:00.000Z'), at('2026-11-20T22:00:00.000Z'))).toBe(0);
});

test('two years from 29 February end on 28 February', () => {
  expect(calendar.addYears(on('2028-02-29'), 2)).toBe('2030-02-28');
});

test('months go back to the same date, or to the last of a shorter month', () => {
  expect(calendar.addMonths(on('2026-11-18'), -12)).toBe('2025-11-18');
  expect(calendar.addMonths(on('2026-03-31'), -1)).toBe('2026-02-28');
});

test('weekends and Danish holidays are no business days', () => {
  expect(calendar.addBusinessDays(on('2026-11-20'), 1)).toBe('2026-11-23');
  expect(calendar.isBusinessDay(on('2027-03-25'))).toBe(false);
  expect(calendar.isBusinessDay(on('2027-03-29'))).toBe(false);
  expect(calendar.isBusinessDay(on('2027-05-06'))).toBe(false);
  expect(calendar.isBusinessDay(on('2027-05-17'))).toBe(false);
  expect(calendar.isBusinessDay(on('2026-12-25'))).toBe(false);
  expect(calendar.isBusinessDay(on('2027-04-23'))).toBe(true);
});

test('the day itself does not count towards business days', () => {
  expect(calendar.businessDaysBetween(on('2026-11-20'), on('2026-11-20'))).toBe(0);
  expect(calendar.businessDaysBetween(on('2026-11-20'), on('2026-11-24'))).toBe(2);
  expect(calendar.businessDaysBetween(on('2026-12-23'), on('2026-12-28'))).toBe(2);
});

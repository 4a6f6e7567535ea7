import { Temporal } from 'temporal-polyfill';
import { asId, type Instant, type LocalDate } from './ids.ts';

/** A shop's reckoning of days: calendar days in its time zone, business days without its public holidays. */
export interface Calendar {
  /** The calendar day of a moment. */
  day(moment: Instant): LocalDate;
  /** The first moment of the calendar day of a moment. */
  startOfDay(moment: Instant): Instant;
  /** Calendar days from `from` to `to`; the day of `from` is day 0. */
  daysBetween(from: Instant | LocalDate, to: Instant | LocalDate): number;
  addDays(from: Instant | LocalDate, days: number): LocalDate;
  /** The same date so many months later, or earlier when negative (the last of the month where it has no such day). */
  addMonths(from: Instant | LocalDate, months: number): LocalDate;
  /** The same date so many years later (29 February becomes 28 February in a common year). */
  addYears(from: Instant | LocalDate, years: number): LocalDate;
  isBusinessDay(day: LocalDate): boolean;
  isHoliday(day: LocalDate): boolean;
  /** The n-th business day after this day; the day itself does not count. */
  addBusinessDays(from: Instant | LocalDate, count: number): LocalDate;
  /** Business days after `from` up to and including `to`; 0 when `to` is not later. */
  businessDaysBetween(from: Instant | LocalDate, to: Instant | LocalDate): number;
}

export function createCalendar(timezone: string, holidays: 'denmark' | 'none'): Calendar {
  const isHoliday = holidays === 'denmark' ? isDanishHoliday : () => false;

  function date(from: Instant | LocalDate): Temporal.PlainDate {
    return from.length > 10 ? Temporal.Instant.from(from).toZonedDateTimeISO(timezone).toPlainDate() : Temporal.PlainDate.from(from);
  }

  const isBusiness = (day: Temporal.PlainDate) => day.dayOfWeek <= 5 && !isHoliday(day);

  return {
    day: (moment) => local(date(moment)),
    startOfDay: (moment) => asId<Instant>(new Date(date(moment).toZonedDateTime(timezone).epochMilliseconds).toISOString()),
    daysBetween: (from, to) => date(from).until(date(to), { largestUnit: 'day' }).days,
    addDays: (from, days) => local(date(from).add({ days })),
    addMonths: (from, months) => local(date(from).add({ months }, { overflow: 'constrain' })),
    addYears: (from, years) => local(date(from).add({ years }, { overflow: 'constrain' })),
    isBusinessDay: (day) => isBusiness(date(day)),
    isHoliday: (day) => isHoliday(date(day)),
    addBusinessDays(from, count) {
      let day = date(from);
      for (let left = count; left > 0; ) {
        day = day.add({ days: 1 });
        if (isBusiness(day)) left -= 1;
      }
      return local(day);
    },
    businessDaysBetween(from, to) {
      const end = date(to);
      let count = 0;
      for (let day = date(from).add({ days: 1 }); Temporal.PlainDate.compare(day, end) <= 0; day = day.add({ days: 1 })) {
        if (isBusiness(day)) count += 1;
      }
      return count;
    },
  };
}

/** Moves a moment by a span in milliseconds. */
export function later(moment: Instant, ms: number): Instant {
  return asId<Instant>(new Date(Date.parse(moment) + ms).toISOString());
}

/** Milliseconds from `from` to `to`; negative when `to` is earlier. */
export function elapsed(from: Instant, to: Instant): number {
  return Date.parse(to) - Date.parse(from);
}

/** Public holidays by law in Denmark (Lukkeloven; Store Bededag was abolished from 2024). */
function isDanishHoliday(day: Temporal.PlainDate): boolean {
  const fixed = ['01-01', '12-25', '12-26'];
  if (fixed.includes(`${pad(day.month)}-${pad(day.day)}`)) return true;
  // Days from Easter Sunday: Maundy Thursday, Good Friday, Easter Sunday and Monday, Ascension, Whit Sunday and Monday.
  return [-3, -2, 0, 1, 39, 49, 50].includes(easterSunday(day.year).until(day, { largestUnit: 'day' }).days);
}

/** Easter Sunday in the Gregorian calendar (Meeus/Jones/Butcher). */
function easterSunday(year: number): Temporal.PlainDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return new Temporal.PlainDate(year, Math.floor(n / 31), (n % 31) + 1);
}

const pad = (n: number) => String(n).padStart(2, '0');
const local = (day: Temporal.PlainDate) => asId<LocalDate>(day.toString());

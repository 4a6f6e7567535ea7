import { Temporal } from 'temporal-polyfill';

/**
 * Times of the file formats: ISO 8601, a date alone (that day), or relative to the store's now: `-3d`, `+2d`, `-20h`, `-15m`.
 * Relative days keep the time of day in the shop's time zone, so `-30d` is thirty calendar days ago also across a change of clocks.
 */
const relative = /^([+-])(\d{1,5})([dhm])$/;
const dateOnly = /^\d{4}-\d{2}-\d{2}$/;
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

export const timeExpected = 'write a time such as "2026-11-20T10:00:00+01:00", "2026-11-20", "-3d", "+2d", "-20h" or "-15m"';
export const momentExpected = 'write a time such as "2026-11-20T10:00:00+01:00"';

export function isTime(text: string): boolean {
  return relative.test(text) || isMoment(text);
}

/** A time that needs no now: a date or an ISO time. */
export function isMoment(text: string): boolean {
  try {
    if (dateOnly.test(text)) return Temporal.PlainDate.from(text, { overflow: 'reject' }) !== undefined;
    return instant.test(text) && Temporal.Instant.from(text) !== undefined;
  } catch {
    return false;
  }
}

/** When a date alone is read as a moment: its start, its end, or noon (for things that happened some time that day). */
export type DayPart = 'start' | 'noon' | 'end';

export interface Times {
  moment(text: string, part?: DayPart): Date;
  /** The calendar day in the shop's time zone, `2026-11-20`. */
  day(text: string): string;
}

export function createTimes(now: Date, timezone: string): Times {
  const here = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timezone);

  function moment(text: string, part: DayPart = 'noon'): Date {
    const shift = relative.exec(text);
    if (shift) {
      const count = Number(shift[2]) * (shift[1] === '-' ? -1 : 1);
      const unit = { d: 'days', h: 'hours', m: 'minutes' }[shift[3] as 'd' | 'h' | 'm'];
      return new Date(here.add({ [unit]: count }).epochMilliseconds);
    }
    if (!dateOnly.test(text)) return new Date(Temporal.Instant.from(text).epochMilliseconds);
    return onDay(Temporal.PlainDate.from(text), part);
  }

  function onDay(date: Temporal.PlainDate, part: DayPart): Date {
    const start = date.toZonedDateTime({ timeZone: timezone });
    if (part === 'start') return new Date(start.epochMilliseconds);
    if (part === 'end') return new Date(start.add({ days: 1 }).epochMilliseconds - 1);
    const noon = start.with({ hour: 12 }).epochMilliseconds;
    // What happened today happened before now.
    const today = date.equals(here.toPlainDate());
    return new Date(today ? Math.min(noon, now.getTime()) : noon);
  }

  return {
    moment,
    day: (text) =>
      dateOnly.test(text)
        ? text
        : Temporal.Instant.fromEpochMilliseconds(moment(text).getTime()).toZonedDateTimeISO(timezone).toPlainDate().toString(),
  };
}

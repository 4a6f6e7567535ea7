import { Temporal } from 'temporal-polyfill';

/**
 * Times of the file formats: ISO 8601, a date alone (that day), or relative to the store's now: `-3d`, `+2d`, `-20h`, `-15m`.
 * A time without an offset is the shop's. Relative days keep the time of day in the shop's time zone, so `-30d` is thirty calendar days ago also across a change of clocks.
 */
const relative = /^([+-])(\d{1,5})([dhm])$/;
const dateOnly = /^(?:\d{4}-\d{2}-\d{2}|\d{8})$/;
const timed = /^(?:\d{4}-\d{2}-\d{2}|\d{8})T[\d:]+(?:[.,]\d{1,9})?(Z|[+-]\d{2}(?::?\d{2})?)?$/i;

export const timeExpected = 'write a time such as "2026-11-20T10:00:00+01:00", "2026-11-20", "-3d", "+2d", "-20h" or "-15m"';
export const momentExpected = 'write a time such as "2026-11-20T10:00:00+01:00"';

export function isTime(text: string): boolean {
  return relative.test(text) || isMoment(text);
}

/** A time that needs no now: a date or an ISO time. */
export function isMoment(text: string): boolean {
  try {
    if (dateOnly.test(text)) return Temporal.PlainDate.from(text, { overflow: 'reject' }) !== undefined;
    const found = timed.exec(text);
    return found !== null && (found[1] ? Temporal.Instant : Temporal.PlainDateTime).from(text) !== undefined;
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
  /** The first and the last moment that may be meant: of a date alone, and of `-3d`, the whole day. */
  span(text: string): { readonly first: Date; readonly last: Date };
}

export function createTimes(now: Date, timezone: string): Times {
  const here = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timezone);
  // A store names the same few times again and again, and reckoning with calendars is slow.
  const reckoned = new Map<string, number>();

  function moment(text: string, part: DayPart = 'noon'): Date {
    const key = `${text} ${part}`;
    const at = reckoned.get(key) ?? reckon(text, part).getTime();
    reckoned.set(key, at);
    return new Date(at);
  }

  function reckon(text: string, part: DayPart): Date {
    const shift = relative.exec(text);
    if (shift) {
      const count = Number(shift[2]) * (shift[1] === '-' ? -1 : 1);
      const unit = { d: 'days', h: 'hours', m: 'minutes' }[shift[3] as 'd' | 'h' | 'm'];
      return new Date(here.add({ [unit]: count }).epochMilliseconds);
    }
    if (dateOnly.test(text)) return onDay(Temporal.PlainDate.from(text), part);
    const read = timed.exec(text)?.[1] ? Temporal.Instant.from(text) : Temporal.PlainDateTime.from(text).toZonedDateTime(timezone);
    return new Date(read.epochMilliseconds);
  }

  function plainDay(text: string): Temporal.PlainDate {
    if (dateOnly.test(text)) return Temporal.PlainDate.from(text);
    return Temporal.Instant.fromEpochMilliseconds(moment(text).getTime()).toZonedDateTimeISO(timezone).toPlainDate();
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
    day: (text) => plainDay(text).toString(),
    span(text) {
      if (!dateOnly.test(text) && !/d$/.test(text)) return { first: moment(text), last: moment(text) };
      return { first: onDay(plainDay(text), 'start'), last: onDay(plainDay(text), 'end') };
    },
  };
}

/** Whether a time is counted from the store's now. */
export const isRelative = (text: string) => relative.test(text);

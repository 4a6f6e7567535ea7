import { Temporal } from 'temporal-polyfill';
import type { Calendar } from './calendar.ts';
import { asId, type Instant, type LocalDate } from './ids.ts';

export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export type Weekday = (typeof weekdays)[number];

/** When people answer, as wall clock of the shop: `09:00` to `17:00`. A day left out, and any public holiday, is closed. */
export type OpeningHours = Readonly<Partial<Record<Weekday, { readonly from: string; readonly to: string }>>>;

/** Time as the shop's people work it: it stands still at night, at weekends and on public holidays. */
export interface BusinessHours {
  isOpen(moment: Instant): boolean;
  /** The moment after so many minutes of opening time. From outside opening hours the count starts with the next opening. */
  add(from: Instant, minutes: number): Instant;
}

/** A shop that never opens would let every deadline wait for ever. */
const MOST_CLOSED_DAYS = 60;

export function createBusinessHours(timezone: string, calendar: Calendar, hours: OpeningHours): BusinessHours {
  /** The opening of a day as moments, so that a change to summer time neither adds nor takes an hour; null when closed. */
  function openingOf(day: Temporal.PlainDate): { readonly from: number; readonly to: number } | null {
    const hoursOfDay = hours[weekdays[day.dayOfWeek - 1] ?? 'sunday'];
    if (!hoursOfDay || calendar.isHoliday(asId<LocalDate>(day.toString()))) return null;
    const at = (time: string) => day.toZonedDateTime({ timeZone: timezone, plainTime: Temporal.PlainTime.from(time) }).epochMilliseconds;
    return { from: at(hoursOfDay.from), to: at(hoursOfDay.to) };
  }

  const dayOf = (ms: number) => Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(timezone).toPlainDate();

  return {
    isOpen(moment) {
      const ms = Date.parse(moment);
      const opening = openingOf(dayOf(ms));
      return opening !== null && ms >= opening.from && ms < opening.to;
    },
    add(from, minutes) {
      const start = Date.parse(from);
      let left = minutes * 60_000;
      let day = dayOf(start);
      for (let closed = 0; closed < MOST_CLOSED_DAYS; day = day.add({ days: 1 })) {
        const opening = openingOf(day);
        const begin = opening ? Math.max(opening.from, start) : 0;
        const open = opening ? opening.to - begin : 0;
        if (open <= 0) closed += 1;
        else if (left <= open) return asId<Instant>(new Date(begin + left).toISOString());
        else left -= open;
        if (open > 0) closed = 0;
      }
      throw new RangeError('the opening hours have no day on which the shop is open');
    },
  };
}

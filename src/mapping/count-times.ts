import { type BusinessHours, type Weekday, weekdays } from '../domain/business-hours.ts';
import type { Calendar } from '../domain/calendar.ts';
import type { LocalDate } from '../domain/ids.ts';
import type { HourCount, WeekCount } from './history-map.ts';
import type { MappedTicket } from './mapped-ticket.ts';

export interface ShopTime {
  readonly timezone: string;
  readonly calendar: Calendar;
  readonly hours: BusinessHours;
}

/** Tickets by week and by hour of the week, as the shop counts its time; without those of which the time is not known. */
export function countTimes(
  tickets: readonly MappedTicket[],
  isCovered: (ticket: MappedTicket) => boolean,
  { timezone, calendar, hours }: ShopTime,
): { readonly weeks: readonly WeekCount[]; readonly hours: readonly HourCount[]; readonly outsideHours: number } {
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone: timezone, hour: '2-digit', hourCycle: 'h23' });
  const weeks = new Map<LocalDate, { tickets: number; covered: number }>();
  const counts = new Map<string, number>();
  let outsideHours = 0;
  for (const ticket of tickets) {
    const { at } = ticket;
    if (at === null) continue;
    const day = calendar.day(at);
    const weekday = weekdayOf(day);
    const monday = calendar.addDays(day, -weekdays.indexOf(weekday));
    const week = weeks.get(monday) ?? { tickets: 0, covered: 0 };
    weeks.set(monday, { tickets: week.tickets + 1, covered: week.covered + (isCovered(ticket) ? 1 : 0) });
    const cell = `${weekday} ${Number(clock.format(new Date(at)))}`;
    counts.set(cell, (counts.get(cell) ?? 0) + 1);
    if (!hours.isOpen(at)) outsideHours += 1;
  }
  return {
    weeks: [...weeks].map(([week, count]) => ({ week, ...count })).sort((a, b) => (a.week < b.week ? -1 : 1)),
    hours: weekdays.flatMap((weekday) =>
      Array.from({ length: 24 }, (_, hour) => ({ weekday, hour, tickets: counts.get(`${weekday} ${hour}`) ?? 0 })),
    ),
    outsideHours,
  };
}

function weekdayOf(day: LocalDate): Weekday {
  return weekdays[(new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7] ?? 'monday';
}

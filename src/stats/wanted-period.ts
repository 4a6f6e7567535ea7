import type { Calendar } from '../domain/calendar.ts';
import { asId, type Instant, type LocalDate } from '../domain/ids.ts';
import type { Period } from './report.ts';

const USUAL_DAYS = 7;
const MOST_DAYS = 1_000;

/** The last so many days of the shop, today counted. */
export function lastDays(days: number, calendar: Calendar, now: Instant): Period {
  const to = calendar.day(now);
  return { from: calendar.addDays(to, 1 - days), to };
}

/** What somebody asked for: the last so many days, or from one day to another. `refused` says how to ask. */
export function wantedPeriod(
  asked: { readonly days?: string | undefined; readonly from?: string | undefined; readonly to?: string | undefined },
  last: (days: number) => Period,
): { readonly kind: 'period'; readonly period: Period } | { readonly kind: 'refused'; readonly why: string } {
  const { days, from, to } = asked;
  if (from === undefined && to === undefined) {
    const count = days === undefined ? USUAL_DAYS : /^\d{1,4}$/.test(days) ? Number(days) : 0;
    if (count >= 1 && count <= MOST_DAYS) return { kind: 'period', period: last(count) };
    return refused(`"days" is a whole number from 1 to ${MOST_DAYS}, not "${days}".`);
  }
  if (days !== undefined) return refused('Say either "days", or "from" and "to".');
  if (from === undefined) return refused('Say "from" as well: the first day to count, such as 2026-11-01.');
  const period = { from: asId<LocalDate>(from), to: to === undefined ? last(1).to : asId<LocalDate>(to) };
  const wrong = [period.from, period.to].find((day) => !isDay(day));
  if (wrong !== undefined) return refused(`"${wrong}" is no day such as 2026-11-01.`);
  if (period.from > period.to) return refused(`The first day, ${period.from}, comes after the last, ${period.to}.`);
  return { kind: 'period', period };
}

function refused(why: string): { readonly kind: 'refused'; readonly why: string } {
  return { kind: 'refused', why };
}

/** Also no 30 February. */
function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

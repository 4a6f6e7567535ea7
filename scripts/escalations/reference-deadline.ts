import type { OpeningHours, Weekday } from '../../src/domain/business-hours.ts';

/** Public holidays of the run's weeks, written down by hand. */
const holidays = new Set(['2026-12-25', '2026-12-26', '2027-01-01']);

/** The deadline by counting open minutes one by one on the wall clock: slow and plain, to check the reckoning against. */
export function createReference(hours: OpeningHours, timezone: string) {
  const clock = new Intl.DateTimeFormat('en-CA', {
    timeZone: timezone,
    hourCycle: 'h23',
    weekday: 'long',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });

  const known = new Map<number, boolean>();

  function isOpen(ms: number): boolean {
    const minute = Math.floor(ms / 60_000);
    const open = known.get(minute) ?? isOpenMinute(ms);
    known.set(minute, open);
    return open;
  }

  function isOpenMinute(ms: number): boolean {
    const parts = Object.fromEntries(clock.formatToParts(new Date(ms)).map(({ type, value }) => [type, value]));
    const today = hours[String(parts['weekday']).toLowerCase() as Weekday];
    const time = `${parts['hour']}:${parts['minute']}`;
    return (
      today !== undefined && !holidays.has(`${parts['year']}-${parts['month']}-${parts['day']}`) && time >= today.from && time < today.to
    );
  }

  return function deadline(openedAt: number, minutes: number): number {
    let at = openedAt;
    // From outside opening hours the count begins on the minute of the opening.
    if (!isOpen(at)) at = Math.ceil(at / 60_000) * 60_000;
    while (!isOpen(at)) at += 60_000;
    for (let left = minutes; left > 0; left -= 1) {
      while (!isOpen(at)) at = nextOpen(at);
      at += 60_000;
    }
    // Exactly at closing is in time; a part of a minute beyond it belongs to the next opening.
    return at % 60_000 > 0 && !isOpen(at) ? nextOpen(at) : at;
  };

  /** Closing may fall into a minute that was begun before it: what is left of it counts after the next opening. */
  function nextOpen(ms: number): number {
    const begun = ms % 60_000;
    let at = ms - begun + 60_000;
    while (!isOpen(at)) at += 60_000;
    return at + begun;
  }
}

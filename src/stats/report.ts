import type { Calendar } from '../domain/calendar.ts';
import type { TicketHistory } from '../domain/history.ts';
import type { Instant, LocalDate } from '../domain/ids.ts';
import { type Figures, figuresOf } from './figures.ts';
import { type Mark, marksOf } from './marks.ts';

/** Days of the shop, both counted. */
export interface Period {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** The scenario of mail that fits none, or that nobody has decided on yet. */
export const NO_SCENARIO = 'none';

export interface Report extends Period {
  readonly timezone: string;
  readonly currency: string;
  readonly total: Figures;
  readonly months: readonly ({ readonly month: string } & Figures)[];
  readonly days: readonly ({ readonly day: string } & Figures)[];
  readonly scenarios: readonly ({ readonly scenario: string } & Figures)[];
  /** Per day and scenario. */
  readonly rows: readonly ({ readonly day: string; readonly scenario: string } & Figures)[];
}

export interface Shop {
  readonly calendar: Calendar;
  readonly timezone: string;
  readonly currency: string;
}

/** The numbers of a period. Months hold the days of the period only. Days and scenarios of which nothing is to tell are left out. */
export function report(histories: readonly TicketHistory[], { from, to }: Period, now: Instant, shop: Shop): Report {
  const { calendar, timezone, currency } = shop;
  const dated = marksOf(histories, now, currency)
    .map((mark) => ({ mark, day: calendar.day(mark.at), scenario: mark.scenario ?? NO_SCENARIO }))
    .filter(({ day }) => day >= from && day <= to);
  type Dated = (typeof dated)[number];
  const figures = (items: readonly Dated[]): Figures =>
    figuresOf(
      items.map(({ mark }): Mark => mark),
      currency,
    );
  const grouped = (key: (item: Dated) => string): readonly (readonly [string, readonly Dated[]])[] =>
    [...Map.groupBy(dated, key)].sort(([one], [other]) => (one < other ? -1 : 1));
  return {
    from,
    to,
    timezone,
    currency,
    total: figures(dated),
    months: grouped(({ day }) => day.slice(0, 7)).map(([month, items]) => ({ month, ...figures(items) })),
    days: grouped(({ day }) => day).map(([day, items]) => ({ day, ...figures(items) })),
    scenarios: grouped(({ scenario }) => scenario).map(([scenario, items]) => ({ scenario, ...figures(items) })),
    rows: grouped(({ day, scenario }) => `${day} ${scenario}`).map(([key, items]) => {
      const [day = '', scenario = ''] = key.split(' ');
      return { day, scenario, ...figures(items) };
    }),
  };
}

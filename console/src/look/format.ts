import type { ConsoleLanguage } from '../words/both.ts';

const locales: Readonly<Record<ConsoleLanguage, string>> = { da: 'da-DK', en: 'en-GB' };

/** Numbers, money and times as a Dane or a Briton writes them. */
export function formatsOf(language: ConsoleLanguage) {
  const locale = locales[language];
  const plain = new Intl.NumberFormat(locale);
  // Never rounded up to a goal that is not reached: as the gate writes it.
  const percentage = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1, roundingMode: 'floor' });
  const wholePercentage = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const dateAndTime = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });
  const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', second: '2-digit' });
  const exact = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'medium' });
  const dayOnly = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' });
  const unit = (value: number, name: string) =>
    new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: 'short', maximumFractionDigits: 1 }).format(value);

  return {
    number: (value: number) => plain.format(value),
    /** What somebody said. */
    quote: (text: string) => (language === 'da' ? `»${text}«` : `“${text}”`),
    percent: (share: number | null) => (share === null ? '–' : percentage.format(share)),
    wholePercent: (share: number | null) => (share === null ? '–' : wholePercentage.format(share)),
    /** `amount` is a decimal text, as the service sends it. */
    money: (amount: string | number, currency: string) =>
      new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'code' }).format(Number(amount)),
    /** Without the small coins, for sums. */
    wholeMoney: (amount: number, currency: string) =>
      new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'code', maximumFractionDigits: 0 }).format(amount),
    dateTime: (instant: string) => dateAndTime.format(new Date(instant)),
    /** To the second, for what follows quickly one on the other. */
    clock: (instant: string) => clock.format(new Date(instant)),
    exactly: (instant: string) => exact.format(new Date(instant)),
    day: (day: string) => dayOnly.format(new Date(`${day.slice(0, 10)}T12:00:00Z`)),
    duration(seconds: number | null): string {
      if (seconds === null) return '–';
      if (seconds < 90) return unit(Math.round(seconds), 'second');
      if (seconds < 90 * 60) return unit(Math.round(seconds / 60), 'minute');
      if (seconds < 36 * 3_600) return unit(seconds / 3_600, 'hour');
      return unit(seconds / 86_400, 'day');
    },
    /** Of a call: "84 ms", "1.2 s". */
    shortTime: (seconds: number | null) =>
      seconds === null ? '–' : seconds < 1 ? unit(Math.round(seconds * 1_000), 'millisecond') : unit(seconds, 'second'),
    /** "in 4 min", "2 days ago". */
    fromNow(instant: string, now: number): string {
      const seconds = Math.round((Date.parse(instant) - now) / 1_000);
      const size = Math.abs(seconds);
      if (size < 60) return relative.format(seconds, 'second');
      if (size < 90 * 60) return relative.format(Math.round(seconds / 60), 'minute');
      if (size < 36 * 3_600) return relative.format(Math.round(seconds / 3_600), 'hour');
      return relative.format(Math.round(seconds / 86_400), 'day');
    },
  };
}

export type Formats = ReturnType<typeof formatsOf>;

import type { Language } from '../../domain/language.ts';
import { decimal, type Money } from '../../domain/money.ts';

/** How amounts, dates and countries are written in each language, in the shop's time zone. */
export interface Formats {
  money(amount: Money): string;
  /** `20. november`, with the year when it is not the present one. Takes an instant or a calendar day. */
  date(moment: string): string;
  /** `fredag den 20. november kl. 09.15`: for deadlines. Takes an instant. */
  moment(moment: string): string;
  country(code: string): string;
  /** `a, b and c`. */
  list(items: readonly string[]): string;
}

const locales: Readonly<Record<Language, string>> = { da: 'da-DK', en: 'en-GB', sv: 'sv-SE', nb: 'nb-NO', de: 'de-DE' };

export function createFormats(language: Language, timezone: string, now: string): Formats {
  const thisYear = writersOf(language, timezone).year.format(new Date(now));
  const key = `${language} ${timezone} ${thisYear}`;
  const formats = made.get(key) ?? makeFormats(language, timezone, thisYear);
  made.set(key, formats);
  return formats;
}

/** All that they depend on is the year: whoever compiles something for formats does it once. */
const made = new Map<string, Formats>();

function makeFormats(language: Language, timezone: string, thisYear: string): Formats {
  const { number, shortDate, longDate, year, times, countries, lists } = writersOf(language, timezone);
  return {
    money(amount) {
      const figure = number.format(Number(decimal(amount)));
      if (amount.currency === 'DKK' && language === 'da') return `${figure} kr.`;
      return language === 'en' ? `${amount.currency} ${figure}` : `${figure} ${amount.currency}`;
    },
    date(moment) {
      // A calendar day is meant as noon there, so that no time zone moves it.
      const at = new Date(moment.length === 10 ? `${moment}T12:00:00Z` : moment);
      return year.format(at) === thisYear ? shortDate.format(at) : longDate.format(at);
    },
    moment: (moment) => times.format(new Date(moment)),
    country: (code) => countries.of(code) ?? code,
    list: (items) => lists.format(items),
  };
}

const known = new Map<string, ReturnType<typeof makeWriters>>();

/** Making them costs milliseconds; a language and a time zone need them once. */
function writersOf(language: Language, timezone: string) {
  const key = `${language} ${timezone}`;
  const writers = known.get(key) ?? makeWriters(locales[language], timezone);
  known.set(key, writers);
  return writers;
}

function makeWriters(locale: string, timeZone: string) {
  return {
    number: new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
    shortDate: new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone }),
    longDate: new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone }),
    year: new Intl.DateTimeFormat('en', { year: 'numeric', timeZone }),
    times: new Intl.DateTimeFormat(locale, {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      hour: '2-digit',
      minute: '2-digit',
      timeZone,
    }),
    countries: new Intl.DisplayNames(locale, { type: 'region' }),
    lists: new Intl.ListFormat(locale, { type: 'conjunction' }),
  };
}

import type { Address } from '../domain/order.ts';
import { streetKinds } from './hearing/extract-address.ts';

/** What is known of a customer from help desk and shop. */
export interface KnownDetails {
  readonly name: string;
  readonly email: string | null;
  readonly otherEmails: readonly string[];
  readonly addresses: readonly Pick<Address, 'name' | 'address1' | 'zip' | 'city' | 'country'>[];
  /** As good as money: codes of gift cards. */
  readonly codes: readonly string[];
  /** Long numbers that are nobody's telephone: names of orders, parcels. */
  readonly kept: readonly string[];
}

const standIn = { first: 'Kim', last: 'Eksempel', street: 'Eksempelvej', code: 'GOLD-0000-0000-0000' } as const;
/** Places that are there, so that an address with them can be believed. */
const towns: Readonly<Record<string, { readonly zip: string; readonly city: string }>> = {
  DK: { zip: '2100', city: 'København Ø' },
  SE: { zip: '111 20', city: 'Stockholm' },
  NO: { zip: '0150', city: 'Oslo' },
  DE: { zip: '10115', city: 'Berlin' },
};

const anyEmail = /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu;
const longNumber = /[+(]{0,2}\d(?:[\s()./–-]{0,2}\d){7,}/gu;
const date = /^(?:20\d\d[./-]\d{1,2}[./-]\d{1,2}|\d{1,2}[./-]\d{1,2}[./-]20\d\d)/;
const town = '(?:(?:DK|SE|S|NO|N|DE|D)[- ])?\\d{3} ?\\d{1,2}[ ,]{1,2}\\p{Lu}[\\p{L}.’-]+(?: (?:\\p{Lu}|[NSVØKC]\\b)[\\p{L}.’-]*){0,2}';
/** A street of a known kind with its number, and postcode and town where they stand behind it. */
const anyAddress = new RegExp(
  `(?<![\\p{L}\\d])((?:(?:\\p{Lu}[\\p{L}.’-]*\\s){0,3}[\\p{L}’-]+(?i:${streetKinds})|(?:\\p{Lu}[\\p{L}.’-]*\\s){1,3}(?!(?i:str)\\b)(?i:${streetKinds}))\\s\\d{1,4}\\s?(?:[a-zA-Z](?!\\p{L}))?)(?![\\p{L}\\d])((?:[\\s,]+[^,\\n]{1,25})?[\\s,]+${town})?`,
  'gu',
);
/** A ring of size 52 is no address: by itself only what is surely a street counts. */
const surelyStreet =
  /(?:vej|vejen|gade|gaden|allé|alle|plads|pladsen|stræde|torv|torvet|vænge|vænget|boulevard|gata|gatan|vägen|väg|gränd|gate|gaten|veien|vei|vegen|veg|plass|straße|strasse|str\.?|weg|platz|gasse|allee|street|road|avenue|lane)\s\d/iu;

/** The same detail gets the same stand-in wherever it stands. `email` is theirs from now on. */
export function createStandIns(known: KnownDetails, email: string) {
  const streets = new Map<string, number>();
  for (const { address1 } of known.addresses) streetNumber(address1);
  const names = namesIn(known);
  const kept = new Set(known.kept.map((number) => number.replace(/\D/g, '')));

  return { name: `${standIn.first} ${standIn.last}`, text, address, leftIn };

  function text(written: string): string {
    const plain = [...known.codes.map((code) => [code, standIn.code] as const), ...known.addresses.flatMap((one) => literally(one))].reduce(
      (so, [detail, instead]) => so.replace(loosely(detail), () => instead),
      written.replace(anyEmail, email),
    );
    return names.reduce(
      (so, [pattern, instead]) => so.replace(pattern, instead),
      plain.replace(anyAddress, streetOf).replace(longNumber, numberOf),
    );
  }

  function address(one: Address): Address {
    const { zip, city } = towns[one.country] ?? { zip: '1000', city: 'Eksempelby' };
    const name = one.name === null ? null : `${standIn.first} ${standIn.last}`;
    return { name, address1: `${standIn.street} ${streetNumber(one.address1)}`, address2: null, zip, city, country: one.country };
  }

  /** What is still to be read there. */
  function leftIn(written: string): string[] {
    const details = [
      ...(known.email === null ? [] : [known.email]),
      ...known.otherEmails,
      ...known.codes,
      ...known.addresses.map(({ address1 }) => address1),
    ];
    const left = details.filter((detail) => detail.trim() !== '' && detail !== email && loosely(detail).test(written));
    return [...left, ...names.flatMap(([pattern]) => written.match(pattern) ?? [])];
  }

  /** Whole where it stands whole, else its street; its town where it follows. */
  function literally({ address1, zip, city, country }: KnownDetails['addresses'][number]): readonly (readonly [string, string])[] {
    const there = towns[country] ?? { zip: '1000', city: 'Eksempelby' };
    return [
      [`${zip} ${city}`, `${there.zip} ${there.city}`],
      [address1, `${standIn.street} ${streetNumber(address1)}`],
    ];
  }

  function streetOf(whole: string, street: string, place: string | undefined): string {
    if (street.startsWith(standIn.street) || (place === undefined && !surelyStreet.test(street))) return whole;
    const instead = `${standIn.street} ${streetNumber(street)}`;
    return place === undefined ? instead : `${instead}, ${towns['DK']?.zip} ${towns['DK']?.city}`;
  }

  function streetNumber(street: string): number {
    const key = street.toLowerCase().replace(/[^\p{L}\d]/gu, '');
    const number = streets.get(key) ?? streets.size + 1;
    streets.set(key, number);
    return number;
  }

  function numberOf(run: string): string {
    const groups = run.match(/\d+/g) ?? [];
    const isKept = kept.has(groups.join('')) || groups.every((group) => kept.has(group)) || date.test(run);
    return isKept ? run : run.replace(/\d/g, '0');
  }
}

/** First and last names, each as a word of its own, also in the genitive; short ones only as they are written. */
function namesIn({ name, addresses }: KnownDetails): readonly (readonly [RegExp, string])[] {
  const whole = [name, ...addresses.flatMap((one) => one.name ?? [])];
  const seen = new Map<string, string>();
  for (const parts of whole.map((one) => one.trim().split(/\s+/)))
    for (const [place, part] of parts.entries())
      if (/^\p{L}[\p{L}'’.-]+$/u.test(part) && !seen.has(part)) seen.set(part, place === 0 ? standIn.first : standIn.last);
  return [...seen]
    .filter(([part]) => part !== standIn.first && part !== standIn.last)
    .sort(([one], [other]) => other.length - one.length)
    .map(([part, instead]) => {
      const flags = part.length > 3 ? 'giu' : 'gu';
      return [new RegExp(`(?<![\\p{L}\\d])${escaped(part)}(?=['’]?s?(?![\\p{L}\\d]))`, flags), instead] as const;
    });
}

/** Whatever space stands between its words. */
function loosely(detail: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\d])${detail.trim().split(/\s+/).map(escaped).join('[\\s,]*')}(?![\\p{L}\\d])`, 'giu');
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

import type { Address } from '../domain/order.ts';
import type { Places } from '../domain/places.ts';
import { looksForeign } from './foreign-address.ts';

type Written = Pick<Address, 'address1' | 'zip' | 'city'>;

/**
 * Where an address lies that names no country: in this one, in another, or nobody can say. In a country whose postcodes are known,
 * postcode and town must belong together; a parcel must not go to a town of that name elsewhere.
 */
export function placeOf(address: Written, country: string, places: Places): 'here' | 'abroad' | 'unsure' {
  const own = places.postcodes[country];
  if (own && belongsTo(address, own)) return 'here';
  const isElsewhere =
    looksForeign(address, country) ||
    // "1012 LG" is a postcode of the Netherlands.
    /^[A-Z]{2} \p{Lu}/u.test(address.city) ||
    Object.entries(places.towns).some(([other, towns]) => other !== country && towns.some((town) => isIn(address.city, town))) ||
    Object.entries(places.postcodes).some(([other, codes]) => other !== country && belongsTo(address, codes));
  if (isElsewhere) return 'abroad';
  return own ? 'unsure' : 'here';
}

function belongsTo({ zip, city }: Written, codes: Places['postcodes'][string]): boolean {
  const code = Number(zip.replace(/\D/g, ''));
  return codes.filter(({ from, to }) => from <= code && code <= to).some(({ names }) => names.some((name) => isNamed(city, name)));
}

/** Customers leave out the district, shorten the first word or the second, and slip by a letter: "Aarhus", "Kbh K", "Nykøbing F". */
function isNamed(city: string, name: string): boolean {
  const [said = '', ...more] = wordsOf(city);
  const [first = '', ...rest] = wordsOf(name);
  const others = more.filter((word) => word.length > 3);
  if (said === first || isSlip(said, first))
    return (
      others.length === 0 || rest.length === 0 || others.some((word) => rest.some((own) => own.startsWith(word) || word.startsWith(own)))
    );
  return rest.some((word) => word.length > 3 && word === said);
}

function isIn(city: string, town: string): boolean {
  return ` ${wordsOf(city).join(' ')} `.includes(` ${wordsOf(town).join(' ')} `);
}

const short: Readonly<Record<string, string>> = {
  kbh: 'kobenhavn',
  kbhvn: 'kobenhavn',
  cph: 'kobenhavn',
  copenhagen: 'kobenhavn',
  kopenhamn: 'kobenhavn',
  kopenhagen: 'kobenhavn',
  kgs: 'kongens',
  st: 'store',
  ll: 'lille',
  nr: 'norre',
  sdr: 'sonder',
  frb: 'frederiksberg',
};

/** Lower case, without what spelling reforms and foreign keyboards change: "Ålborg", "Aalborg" and "Alborg" are one. */
function wordsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .replace(/aa/g, 'a')
    .replace(/ae/g, 'æ')
    .replace(/oe/g, 'ø')
    .replace(/æ/g, 'a')
    .replace(/ø/g, 'o')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[^\p{L}]+/u)
    .filter(Boolean)
    .map((word) => short[word] ?? word);
}

/** One letter wrong, missing or too many in a long name, the first one right. */
function isSlip(said: string, name: string): boolean {
  if (name.length < 6 || said[0] !== name[0] || Math.abs(said.length - name.length) > 1) return false;
  const start = [...name].findIndex((letter, at) => letter !== said[at]);
  if (start < 0) return true;
  const [saidRest, nameRest] = [said.slice(start), name.slice(start)];
  return [
    [saidRest.slice(1), nameRest.slice(1)],
    [saidRest.slice(1), nameRest],
    [saidRest, nameRest.slice(1)],
    [`${saidRest[1] ?? ''}${saidRest[0] ?? ''}${saidRest.slice(2)}`, nameRest],
  ].some(([one, other]) => one === other);
}

import { GraphQLError } from 'graphql';

/**
 * Shopify's search syntax: terms joined by spaces (and), `OR`, `NOT` or `-`, brackets, quotes, `field:value`, comparators.
 * Texts are compared word by word, not as a whole: an address finds every address with the same words in it.
 */
export type Test<T> = (item: T, value: SearchValue) => boolean;
export interface SearchValue {
  readonly text: string;
  readonly comparator: '' | '>' | '>=' | '<' | '<=';
  readonly quoted: boolean;
}

export interface Searchable<T> {
  readonly filters: Readonly<Record<string, Test<T>>>;
  /** What a term without a field looks at. */
  readonly anywhere: Test<T>;
}

type Token = { kind: '(' | ')' | 'OR' | 'AND' | 'NOT' } | { kind: 'term'; field: string | null; value: SearchValue };

export function search<T>(items: readonly T[], query: unknown, what: Searchable<T>): T[] {
  if (typeof query !== 'string' || query.trim() === '') return [...items];
  const matches = parse(query, what);
  return items.filter(matches);
}

function parse<T>(query: string, what: Searchable<T>): (item: T) => boolean {
  const tokens = tokenize(query);
  let at = 0;
  const either = (): ((item: T) => boolean) => {
    const sides = [both()];
    while (tokens[at]?.kind === 'OR') {
      at += 1;
      sides.push(both());
    }
    return (item) => sides.some((side) => side(item));
  };
  const both = (): ((item: T) => boolean) => {
    const sides: ((item: T) => boolean)[] = [];
    for (;;) {
      const token = tokens[at];
      if (token === undefined || token.kind === 'OR' || token.kind === ')') break;
      if (token.kind === 'AND') at += 1;
      else sides.push(one());
    }
    return (item) => sides.every((side) => side(item));
  };
  const one = (): ((item: T) => boolean) => {
    const token = tokens[at];
    at += 1;
    if (token?.kind === 'NOT') {
      const inner = one();
      return (item) => !inner(item);
    }
    if (token?.kind === '(') {
      const inner = either();
      at += 1;
      return inner;
    }
    if (token?.kind !== 'term') throw new GraphQLError(`The search "${query}" cannot be read`);
    const { field, value } = token;
    if (field === null) return (item) => what.anywhere(item, value);
    const test = what.filters[field];
    if (!test)
      throw new GraphQLError(`Sandbox does not implement the search filter "${field}"`, { extensions: { code: 'NOT_IMPLEMENTED' } });
    return (item) => test(item, value);
  };
  return either();
}

function tokenize(query: string): Token[] {
  const pattern =
    /\s*(?:(\()|(\))|(OR|AND|NOT)(?=[\s(])|(-)?(?:([a-z_]+(?:\.[a-z_]+)*):)?(>=|<=|>|<)?("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[^\s()]+))/gy;
  const tokens: Token[] = [];
  for (const found of query.trim().matchAll(pattern)) {
    const [, open, close, word, minus, field, comparator, raw] = found;
    if (open) tokens.push({ kind: '(' });
    else if (close) tokens.push({ kind: ')' });
    else if (word) tokens.push({ kind: word as 'OR' | 'AND' | 'NOT' });
    else {
      if (minus) tokens.push({ kind: 'NOT' });
      const text = raw ?? '';
      const quoted = /^["']/.test(text);
      const bare = (quoted ? text.slice(1, -1) : text).replace(/\\(.)/g, '$1');
      tokens.push({
        kind: 'term',
        field: field ?? null,
        value: { text: bare, comparator: (comparator ?? '') as SearchValue['comparator'], quoted },
      });
    }
  }
  return tokens;
}

export const words = (text: string) =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** All words of the value, in any order; in their order when quoted; the last one may end in `*`. */
export function hasWords(text: string | null | undefined, { text: wanted, quoted }: SearchValue): boolean {
  const there = words(text ?? '');
  const asked = words(wanted);
  if (asked.length === 0) return false;
  if (quoted) return ` ${there.join(' ')} `.includes(` ${asked.join(' ')} `);
  const open = wanted.endsWith('*');
  return asked.every((word, index) => there.some((has) => has === word || (open && index === asked.length - 1 && has.startsWith(word))));
}

export const same = (text: string | null | undefined, value: SearchValue) => (text ?? '').toLowerCase() === value.text.toLowerCase();

export function compares(left: number, { comparator }: SearchValue, right: number): boolean {
  switch (comparator) {
    case '':
      return left === right;
    case '>':
      return left > right;
    case '>=':
      return left >= right;
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    default:
      return comparator satisfies never;
  }
}

/** Times compare by the moment; a date alone means the whole day (UTC). */
export function atTime(at: Date, value: SearchValue, now: Date): boolean {
  if (value.text === 'now') return compares(at.getTime(), value, now.getTime());
  const moment = Date.parse(value.text);
  if (Number.isNaN(moment)) throw new GraphQLError(`Invalid time "${value.text}" in the search`);
  if (value.comparator === '' && /^\d{4}-\d{2}-\d{2}$/.test(value.text)) return at.toISOString().startsWith(value.text);
  return compares(at.getTime(), value, moment);
}

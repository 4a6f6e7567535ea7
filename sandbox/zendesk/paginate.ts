import type { Call } from './call.ts';
import { badRequest, invalidValue } from './refusals.ts';

const PAGE = 100;
/** Offset pages end here. */
const DEEPEST = 10_000;

/**
 * One page of a list under `key`: by cursor when `page[size]` is given, else by offset. `items` are in their final order;
 * a cursor is the id of the last item seen.
 */
export function paginate<T extends { readonly id: number }>(call: Call, key: string, items: readonly T[], present: (item: T) => unknown) {
  return call.query.has('page[size]') || call.query.has('page[after]') || call.query.has('page[before]')
    ? byCursor(call, key, items, present)
    : byOffset(call, key, items, present);
}

function byOffset<T>(call: Call, key: string, items: readonly T[], present: (item: T) => unknown) {
  const page = whole(call, 'page', 1);
  const size = Math.min(whole(call, 'per_page', PAGE), PAGE);
  if (page * size > DEEPEST && (page - 1) * size >= DEEPEST)
    throw invalidValue('Too many records to page by offset; use cursor pagination');
  const from = (page - 1) * size;
  return {
    [key]: items.slice(from, from + size).map(present),
    next_page: from + size < items.length ? link(call, { page: String(page + 1) }) : null,
    previous_page: page > 1 ? link(call, { page: String(page - 1) }) : null,
    count: items.length,
  };
}

function byCursor<T extends { readonly id: number }>(call: Call, key: string, items: readonly T[], present: (item: T) => unknown) {
  const size = whole(call, 'page[size]', PAGE);
  if (size > PAGE) throw badRequest('Invalid attribute', 'page[size] must be at most 100');
  const after = call.query.get('page[after]');
  const before = call.query.get('page[before]');
  const place = after === null ? -1 : placeOf(items, after);
  const end = before === null ? items.length : placeOf(items, before);
  const from = before === null ? place + 1 : Math.max(0, end - size);
  const shown = items.slice(from, Math.min(from + size, end));
  const [first, last] = [shown[0], shown.at(-1)];
  const more = before === null ? from + shown.length < items.length : from > 0;
  const afterCursor = last === undefined ? null : cursorOf(last.id);
  const beforeCursor = first === undefined ? null : cursorOf(first.id);
  return {
    [key]: shown.map(present),
    meta: { has_more: more, after_cursor: afterCursor, before_cursor: beforeCursor },
    links: {
      next:
        afterCursor !== null && from + shown.length < items.length ? link(call, { 'page[after]': afterCursor }, ['page[before]']) : null,
      prev: beforeCursor !== null && from > 0 ? link(call, { 'page[before]': beforeCursor }, ['page[after]']) : null,
    },
  };
}

const cursorOf = (id: number) => Buffer.from(`id:${id}`).toString('base64url');

function placeOf(items: readonly { readonly id: number }[], cursor: string): number {
  const id = /^id:(\d+)$/.exec(Buffer.from(cursor, 'base64url').toString())?.[1];
  const place = items.findIndex((item) => String(item.id) === id);
  if (place === -1) throw badRequest('Invalid attribute', 'The cursor is not valid');
  return place;
}

function whole(call: Call, name: string, fallback: number): number {
  const text = call.query.get(name);
  if (text === null) return fallback;
  if (!/^\d{1,6}$/.test(text) || Number(text) < 1) throw badRequest('Invalid attribute', `${name} must be an integer greater than 0`);
  return Number(text);
}

/** The same address with other parameters, on the caller's own base, with `.json` as the vendor links. */
export function link(call: Call, set: Readonly<Record<string, string>>, drop: readonly string[] = []): string {
  const query = new URLSearchParams(call.query);
  for (const name of drop) query.delete(name);
  for (const [name, value] of Object.entries(set)) query.set(name, value);
  return `${call.base}${call.path}.json?${query}`;
}

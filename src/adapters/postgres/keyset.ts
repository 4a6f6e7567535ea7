import { type RawBuilder, sql } from 'kysely';
import { pageUnknown } from '../../domain/page-unknown.ts';
import type { Page, Paged } from '../../ports/console-reads.ts';

/** Where a page ended, as whoever pages on sends it back: values of the columns that the list is ordered by. */
export function cursorOf(values: readonly string[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

const shapes = { time: /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/, number: /^\d{1,18}$/, text: /^[^\0]*$/ } as const;

/** Null at the beginning. @throws `page.unknown` for what is no cursor of such a list: the first page once more would be read as the next. */
export function readCursor(after: string | null, columns: readonly (keyof typeof shapes)[]): readonly string[] | null {
  if (after === null) return null;
  const values = valuesIn(after);
  const isOfList =
    values.length === columns.length &&
    values.every((value, at): value is string => typeof value === 'string' && shapes[columns[at] ?? 'text'].test(value));
  if (!isOfList) throw pageUnknown('This is no page of this list.');
  return values;
}

function valuesIn(after: string): readonly unknown[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(after, 'base64url').toString());
    return Array.isArray(values) ? values : [];
  } catch {
    return [];
  }
}

/** One row more than wanted was asked for: whether it came says if there is a next page. */
export function paged<Row, Shown>(
  rows: readonly Row[],
  { limit }: Page,
  show: (row: Row) => Shown,
  key: (row: Row) => readonly string[],
): Paged<Shown> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { rows: shown.map(show), next: rows.length > limit && last !== undefined ? cursorOf(key(last)) : null };
}

/** All of these, or everything. */
export function allOf(conditions: readonly (RawBuilder<unknown> | null)[]): RawBuilder<unknown> {
  const given = conditions.filter((condition) => condition !== null);
  return given.length === 0 ? sql`true` : sql.join(given, sql` and `);
}

/** The condition of this column, where a value is given. */
export function when<Value>(value: Value | undefined | null, condition: (value: Value) => RawBuilder<unknown>): RawBuilder<unknown> | null {
  return value === undefined || value === null ? null : condition(value);
}

import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Page, Paged, PairSearch } from '../../ports/console-reads.ts';
import type { PairRecord } from '../../ports/shadow-store.ts';
import { allOf, paged, readCursor, when } from './keyset.ts';
import { readPairs } from './shadow-reads.ts';
import type { Tables } from './tables.ts';

/** Pairs, newest first. */
export async function searchPairs(db: Kysely<Tables>, { scenario, show }: PairSearch, page: Page): Promise<Paged<PairRecord>> {
  const cursor = readCursor(page.after, ['time', 'text']);
  const where = allOf([
    shown(show),
    when(scenario, (id) => sql`p.scenarios @> array[${id}]`),
    cursor && sql`(p.decided_at, p.turn_id) < (${cursor[0]}::timestamptz, ${cursor[1]})`,
  ]);
  const rows = await readPairs(db, sql`${where} order by p.decided_at desc, p.turn_id desc limit ${page.limit + 1}`);
  return paged(
    rows,
    page,
    (row) => row,
    (row) => [row.decidedAt, row.turn],
  );
}

export function pairsOf(db: Kysely<Tables>, ticket: string): Promise<readonly PairRecord[]> {
  return readPairs(db, sql`c.ticket = ${ticket} order by p.decided_at, p.turn_id`);
}

function shown(show: PairSearch['show']): RawBuilder<unknown> | null {
  switch (show) {
    case 'all':
      return null;
    case 'compared':
      return sql`p.observed_at is not null and p.dismissed is null`;
    case 'differing':
      return sql`p.differs and p.observed_at is not null and p.dismissed is null`;
    case 'to_judge':
      return sql`p.differs and p.observed_at is not null and p.dismissed is null
        and not exists (select from opinions o where o.turn_id = p.turn_id)`;
    case 'open':
      return sql`p.observed_at is null and p.dismissed is null`;
    default:
      return show satisfies never;
  }
}

import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Mode } from '../../domain/decision.ts';
import type { Review, ReviewKind } from '../../domain/draft.ts';
import { asId, type Instant, type TicketId, type TurnId } from '../../domain/ids.ts';
import type { ComparedLevel, Comparison, HumanWork, Opinion, OrdersBefore, ScoredPair } from '../../domain/shadow.ts';
import type { PairRecord } from '../../ports/shadow-store.ts';
import { instant } from './column-values.ts';
import type { Tables } from './tables.ts';

export async function scoredPairs(
  db: Kysely<Tables>,
  { scenario = null, since = null, limit }: { readonly scenario?: string | null; readonly since?: Instant | null; readonly limit: number },
): Promise<readonly ScoredPair[]> {
  const { rows } = await sql<ScoredRow>`
    select p.turn_id, p.scenarios, t.confidence, t.mode, t.decided_at, p.observed_at,
      p.minutes, p.comparison, r.kind as review,
      (select json_object_agg(o.level, o.opinion) from (
        select distinct on (level) level, opinion from opinions where turn_id = p.turn_id order by level, id desc) o) as opinions
    from shadow_pairs p join turns t on t.id = p.turn_id left join draft_reviews r on r.turn_id = p.turn_id
    where p.final and p.observed_at is not null and p.dismissed is null
      and (${scenario}::text is null or p.scenarios @> array[${scenario}::text])
      and (${since}::timestamptz is null or t.decided_at >= ${since}::timestamptz)
    order by p.observed_at desc, p.turn_id desc limit ${limit}`.execute(db);
  return rows.map((row) => ({
    turn: asId<TurnId>(row.turn_id),
    scenarios: row.scenarios,
    confidence: row.confidence,
    mode: row.mode,
    decidedAt: instant(row.decided_at),
    observedAt: instant(row.observed_at),
    minutes: row.minutes,
    comparison: row.comparison,
    opinions: row.opinions ?? {},
    review: row.review,
  }));
}

export async function countOpen(db: Kysely<Tables>, scenario: string): Promise<number> {
  const { rows } = await sql<{ count: string }>`
    select count(*) from shadow_pairs p join turns t on t.id = p.turn_id
    where not p.final and not t.superseded and p.scenarios @> array[${scenario}::text]`.execute(db);
  return Number(rows[0]?.count ?? 0);
}

export function listPairs(
  db: Kysely<Tables>,
  { scenario = null, turn = null, limit }: { readonly scenario?: string | null; readonly turn?: string | null; readonly limit: number },
): Promise<readonly PairRecord[]> {
  return readPairs(
    db,
    sql`(${turn}::text is null or p.turn_id = ${turn}::text)
      and (${scenario}::text is null or p.scenarios @> array[${scenario}::text])
      order by p.decided_at desc, p.turn_id desc limit ${limit}`,
  );
}

/** Pairs `p` of turns `t` and cases `c`, with everything that is known of them. */
export async function readPairs(db: Kysely<Tables>, which: RawBuilder<unknown>): Promise<readonly PairRecord[]> {
  const { rows } = await sql<PairRow>`
    select p.turn_id, c.ticket, p.scenarios, t.confidence, t.mode, t.decided_at, t.reply, p.observed_at, p.dismissed, p.final, p.before,
      p.work, p.comparison, r.review, r.reviewed_by, r.at as reviewed_at,
      (select json_agg(json_build_object('level', level, 'opinion', opinion, 'by', given_by, 'why', why, 'at', at) order by id desc)
        from opinions where turn_id = p.turn_id) as opinions
    from shadow_pairs p join turns t on t.id = p.turn_id join cases c on c.id = p.case_id
      left join draft_reviews r on r.turn_id = p.turn_id
    where ${which}`.execute(db);
  return rows.map((row) => ({
    turn: asId<TurnId>(row.turn_id),
    ticket: asId<TicketId>(row.ticket),
    scenarios: row.scenarios,
    confidence: row.confidence,
    mode: row.mode,
    decidedAt: instant(row.decided_at),
    reply: row.reply,
    review: row.review && row.reviewed_by && row.reviewed_at ? { ...row.review, by: row.reviewed_by, at: instant(row.reviewed_at) } : null,
    observedAt: row.observed_at && instant(row.observed_at),
    dismissed: row.dismissed,
    final: row.final,
    before: row.before,
    work: row.work,
    comparison: row.comparison,
    opinions: (row.opinions ?? []).map((each) => ({ ...each, at: instant(new Date(each.at)) })),
  }));
}

interface ScoredRow {
  readonly turn_id: string;
  readonly scenarios: string[];
  readonly confidence: number | null;
  readonly mode: Mode;
  readonly decided_at: Date;
  readonly observed_at: Date;
  readonly minutes: number | null;
  readonly comparison: Comparison;
  readonly opinions: Partial<Record<ComparedLevel, Opinion>> | null;
  readonly review: ReviewKind | null;
}

interface PairRow extends Omit<ScoredRow, 'observed_at' | 'comparison' | 'opinions' | 'minutes' | 'review'> {
  readonly ticket: string;
  readonly reply: string | null;
  readonly review: Review | null;
  readonly reviewed_by: string | null;
  readonly reviewed_at: Date | null;
  readonly observed_at: Date | null;
  readonly dismissed: string | null;
  readonly final: boolean;
  readonly before: OrdersBefore | null;
  readonly work: HumanWork | null;
  readonly comparison: Comparison | null;
  readonly opinions: { level: ComparedLevel; opinion: Opinion; by: string; why: string; at: string }[] | null;
}

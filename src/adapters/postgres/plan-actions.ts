import { type Kysely, sql } from 'kysely';
import type { TicketId } from '../../domain/ids.ts';
import type { CompensationBasis, NewTurn } from '../../ports/store.ts';
import { actionRow } from './action-rows.ts';
import { sumCompensation } from './compensation.ts';
import type { Tables } from './tables.ts';

export type Refusal = { readonly kind: 'moved' } | { readonly kind: 'taken'; readonly keys: readonly string[] };

class KeysTaken extends Error {
  readonly keys: readonly string[];
  constructor(keys: readonly string[]) {
    super('the ledger holds these keys already');
    this.keys = keys;
  }
}

class BasisMoved extends Error {}

/** What a transaction says by which a plan was not taken up; every other error goes on. */
export function refusal(error: unknown): Refusal {
  if (error instanceof BasisMoved) return { kind: 'moved' };
  if (error instanceof KeysTaken) return { kind: 'taken', keys: error.keys };
  throw error;
}

/** All plans that give money wait for one another here, so that each sees what the one before gave. */
export async function mustStillHold(trx: Kysely<Tables>, basis: CompensationBasis): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('compensation', 0))`.execute(trx);
  if (!basis.holds(await sumCompensation(trx, basis.question))) throw new BasisMoved('what was given has changed since the verdict');
}

/** Behind what the turn has in the ledger already. A key that is taken undoes the whole transaction: half a plan is none. */
export async function planActions(
  trx: Kysely<Tables>,
  ticket: TicketId,
  turn: Pick<NewTurn, 'id' | 'decision' | 'requesterKey' | 'decidedAt'>,
): Promise<void> {
  const { plan } = turn.decision;
  if (plan.length === 0) return;
  const about = { turn: turn.id, ticket, requesterKey: turn.requesterKey, at: turn.decidedAt };
  const { next } = await trx
    .selectFrom('actions')
    .select(sql<number>`coalesce(max(position), -1) + 1`.as('next'))
    .where('turn_id', '=', turn.id)
    .executeTakeFirstOrThrow();
  const inserted = await trx
    .insertInto('actions')
    .values(
      plan.map(({ id, businessKey, action }, index) => actionRow({ ...about, id, businessKey, position: next + index, work: action })),
    )
    .onConflict((conflict) => conflict.column('business_key').doNothing())
    .returning('id')
    .execute();
  const ids = new Set(inserted.map((row) => row.id));
  const taken = plan.filter(({ id }) => !ids.has(id)).map(({ businessKey }) => businessKey);
  if (taken.length > 0) throw new KeysTaken(taken);
}

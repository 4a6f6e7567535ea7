import type { Insertable, Selectable } from 'kysely';
import { isCompensation } from '../../domain/action.ts';
import { type ActionId, asId, type Instant, type TicketId, type TurnId } from '../../domain/ids.ts';
import type { LedgerEntry, LedgerWork } from '../../ports/store.ts';
import { instant, storableJson } from './column-values.ts';
import type { ActionsTable } from './tables.ts';

export interface NewEntry {
  readonly id: ActionId;
  readonly turn: TurnId;
  readonly ticket: TicketId;
  readonly position: number;
  readonly businessKey: string;
  readonly work: LedgerWork;
  readonly requesterKey: string | null;
  readonly at: Instant;
}

/** A new ledger row; what the locks and caps need stands in columns of its own. */
export function actionRow(entry: NewEntry): Insertable<ActionsTable> {
  const { work } = entry;
  const amount = 'amount' in work ? work.amount : null;
  const compensation = work.kind !== 'update_ticket' && isCompensation(work.kind) ? amount : null;
  return {
    id: entry.id,
    turn_id: entry.turn,
    ticket: entry.ticket,
    position: entry.position,
    business_key: entry.businessKey,
    kind: work.kind,
    work: storableJson(work),
    state: 'planned',
    order_id: 'order' in work ? work.order.id : null,
    order_name: 'order' in work ? work.order.name : null,
    moves_money: amount !== null,
    requester_key: entry.requesterKey,
    compensation_minor: compensation?.minor ?? null,
    currency: compensation?.currency ?? null,
    planned_at: entry.at,
    changed_at: entry.at,
  };
}

export function ledgerEntry(row: Selectable<ActionsTable>): LedgerEntry {
  return {
    id: asId<ActionId>(row.id),
    turn: asId<TurnId>(row.turn_id),
    businessKey: row.business_key,
    kind: row.kind,
    work: row.work,
    state: row.state,
    firstStartedAt: row.first_started_at && instant(row.first_started_at),
    attempts: row.attempts,
    position: row.position,
  };
}

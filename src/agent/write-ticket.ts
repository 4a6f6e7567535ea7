import { createHash } from 'node:crypto';
import { type ActionId, asId } from '../domain/ids.ts';
import type { Thread, TicketChange } from '../domain/ticket.ts';
import type { HelpDesk } from '../ports/help-desk.ts';
import type { Claim, LedgerEntry, Store, TurnRecord } from '../ports/store.ts';
import type { AtBoundary } from './boundary.ts';
import type { CarriedOut, createCarryOut } from './carry-out.ts';

interface Needs {
  readonly store: Store;
  readonly helpDesk: HelpDesk;
  readonly carryOut: ReturnType<typeof createCarryOut>['carryOut'];
  readonly at: AtBoundary;
}

export interface TicketWrite {
  readonly turn: TurnRecord['id'];
  readonly thread: Thread;
  /** What may be written once only, ever. */
  readonly key: string;
  readonly change: Omit<TicketChange, 'basedOn' | 'mark'>;
  /** Whether it may still be written, now that the ticket has moved on. */
  readonly fits: (fresh: Thread) => boolean;
}

const MAX_CONFLICTS = 4;

/**
 * One update of a ticket through the ledger: once in effect, and only on the ticket as it was read. Refused because the ticket
 * moved, it is read again: if the update still fits, only the stamp is renewed; otherwise it is stale and nothing is written.
 */
export function createWriteTicket({ store, helpDesk, carryOut, at }: Needs) {
  return async function writeTicket(claim: Claim, { turn, thread, key, change, fits }: TicketWrite): Promise<CarriedOut> {
    const id = asId<ActionId>(markOf(key));
    const work = {
      kind: 'update_ticket' as const,
      ticket: thread.ticket.id,
      change: { ...change, basedOn: thread.ticket.updatedAt, mark: id },
    };
    let entry: LedgerEntry = await store.ledger.plan(claim, turn, { id, businessKey: key, work });
    at('after_plan_update', 'update_ticket');
    for (let conflicts = 0; conflicts < MAX_CONFLICTS; conflicts += 1) {
      const result = await carryOut(claim, entry);
      if (result.kind !== 'stale') return result;
      const fresh = await helpDesk.readThread(thread.ticket.id);
      if (!fresh || !fits(fresh)) return { kind: 'stale' };
      const renewed = { ...work, change: { ...work.change, basedOn: fresh.ticket.updatedAt } };
      await store.ledger.replan(claim, entry.id, renewed);
      entry = { ...entry, state: 'planned', work: renewed };
    }
    return { kind: 'stale' };
  };
}

/** The same update has the same mark whoever plans it: the read-back of one worker finds the update of another. */
export function markOf(businessKey: string): string {
  const hex = createHash('sha256').update(businessKey).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-');
}

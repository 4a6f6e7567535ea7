import { defineError } from '../domain/errors.ts';
import type { Thread } from '../domain/ticket.ts';
import { openLadder } from '../escalation/follow-through.ts';
import type { Clock } from '../ports/clock.ts';
import type { Claim, LedgerEntry, Store, TurnRecord } from '../ports/store.ts';
import { type Acted, type createAct, sentAs } from './act.ts';
import type { createCarryOut } from './carry-out.ts';
import { personHasWritten } from './gather.ts';
import type { Pack } from './situation.ts';

export type Settled =
  /** The turn's update had reached the ticket: the turn is over as planned. */
  | { readonly kind: 'was_done'; readonly acted: Extract<Acted, { kind: 'ended' }> }
  /** The turn no longer holds; what it had started is settled, the rest is dropped. */
  | { readonly kind: 'set_aside' }
  /** Nobody can tell whether something of it took effect, and nobody of the people is at the ticket: they get it. */
  | { readonly kind: 'handed_over'; readonly acted: Extract<Acted, { kind: 'ended' }> };

interface Needs {
  readonly store: Store;
  readonly pack: Pack;
  readonly clock: Clock;
  readonly settle: ReturnType<typeof createCarryOut>['settle'];
  readonly act: Pick<ReturnType<typeof createAct>, 'noteDone' | 'handOver'>;
}

const movesOn = defineError('ticket.keeps_moving', { retry: 'later' });

/**
 * Brings an unfinished turn of a ticket that has moved on to rest: finds out what of it happened, starts nothing more at
 * the shop. An action that was carried out and that no reply will mention is told to the people in a note. @throws action.settling
 */
export function createSettleTurn({ store, pack, clock, settle, act }: Needs) {
  return async function settleTurn(claim: Claim, turn: TurnRecord, thread: Thread | null): Promise<Settled> {
    let done = false;
    const unclear: string[] = [];
    const entries = await store.ledger.of(turn.id);
    for (const entry of entries) {
      // The note with the proposal is how a reviewed draft began, not how it ends.
      if (turn.review !== null && entry.businessKey.startsWith('draft:')) continue;
      const { kind } = await settle(entry);
      if (entry.kind === 'update_ticket' && kind === 'done') return { kind: 'was_done', acted: await plannedEnd(turn, entry, entries) };
      if (entry.kind === 'update_ticket' || kind === 'not_started' || kind === 'refused') continue;
      done = true;
      if (kind === 'uncertain') unclear.push(`${entry.kind} uncertain`);
    }
    if (unclear.length > 0 && thread && !personHasWritten(thread, claim.case.handBack)) {
      const acted = await act.handOver(claim, turn, thread, ['tool_failure'], unclear);
      if (acted.kind === 'ended') return { kind: 'handed_over', acted };
      throw movesOn('The ticket moved on while it was handed over.');
    }
    if (done && thread) await act.noteDone(claim, turn, thread);
    await store.turns.supersede(claim, turn.id);
    return { kind: 'set_aside' };
  };

  /** What the turn was about to end as when its update went out. */
  async function plannedEnd(
    turn: TurnRecord,
    entry: LedgerEntry,
    entries: readonly LedgerEntry[],
  ): Promise<Extract<Acted, { kind: 'ended' }>> {
    const change = entry.work.kind === 'update_ticket' ? entry.work.change : null;
    const end = (disposition: Extract<Acted, { kind: 'ended' }>['disposition']) => ({
      kind: 'ended' as const,
      disposition,
      stamp: null,
      escalation: null,
      acknowledged: false,
    });
    if (entry.businessKey.startsWith('reply:')) return end(sentAs(turn));
    if (entry.businessKey.startsWith('draft:')) return end({ kind: 'drafted' });
    if (entry.businessKey.startsWith('shadow:')) return end({ kind: 'shadowed' });
    if (entry.businessKey.startsWith('skip:') && turn.verdict.kind === 'skip') return end({ kind: 'skipped', why: turn.verdict.why });
    const reasons = turn.verdict.kind === 'hand_over' ? turn.verdict.reasons : (['tool_failure'] as const);
    const { desk, escalation } = pack.policy;
    const priority = change?.priority ?? desk.default_priority;
    const told = entries.find(({ businessKey }) => businessKey.startsWith('acknowledgement:'));
    return {
      ...end({ kind: 'escalated', reasons, group: change?.group ?? desk.default_group }),
      escalation: {
        brief: change?.comment?.html ?? '',
        ...openLadder(escalation, pack.hours, { reasons, priority, openedAt: clock.now() }),
      },
      acknowledged: told !== undefined && (await settle(told)).kind === 'done',
    };
  }
}

import type { AuditEvent } from '../audit/events.ts';
import type { Disposition } from '../domain/decision.ts';
import type { Thread } from '../domain/ticket.ts';
import { handBackIn } from '../escalation/follow-through.ts';
import type { Clock } from '../ports/clock.ts';
import type { Claim, Store, TurnRecord } from '../ports/store.ts';
import { isWithPeople } from './gather.ts';
import type { createLookAfter } from './look-after.ts';
import type { Pack } from './situation.ts';

interface Needs {
  readonly store: Store;
  readonly pack: Pack;
  readonly clock: Clock;
  readonly lookAfter: ReturnType<typeof createLookAfter>;
}

/** The two ways through the border between bot and people that a turn can meet. */
export function createWithPeople({ store, pack, clock, lookAfter }: Needs) {
  return { takeBack, leave };

  /** A person gave the ticket back: what people wrote so far no longer keeps the bot out, and nobody is reminded of it. */
  async function takeBack(claim: Claim, thread: Thread | null, turns: readonly TurnRecord[]): Promise<Claim> {
    const { handBack } = claim.case;
    const last = turns.findLast((turn) => !turn.superseded) ?? null;
    if (!thread || !isWithPeople(thread, last, handBack)) return claim;
    const back = handBackIn(thread, pack.policy.escalation.hand_back, [handBack?.after ?? null, last?.comment ?? null]);
    if (!back) return claim;
    const from = last?.disposition?.kind === 'escalated' ? last.comment : null;
    const now = clock.now();
    for (const { turn } of await store.escalations.openOf(claim.case.id))
      await store.escalations.close(claim, turn, 'handed_back', now, [{ type: 'escalation_closed', turn, why: 'handed_back' }]);
    return store.cases.handBack(claim, { after: back.after, from }, [{ type: 'handed_back', how: back.how }]);
  }

  /** People have it, or it is over: the case stands as the look at it says. */
  async function leave(claim: Claim, thread: Thread | null, last: Disposition | null): Promise<{ readonly more: boolean }> {
    const { standing, written, events } = await lookAfter(claim, thread, 'people');
    const took: AuditEvent[] =
      standing.state === 'with_people' && last?.kind !== 'escalated' && claim.case.seenStamp !== thread?.ticket.updatedAt
        ? [{ type: 'person_took_over' }]
        : [];
    return store.cases.release(claim, { ...standing, seenStamp: written ?? thread?.ticket.updatedAt ?? null }, [...took, ...events]);
  }
}

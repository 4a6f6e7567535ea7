import { nothingHeard } from '../../src/agent/hearing/nothing-heard.ts';
import type { Action, PlannedAction } from '../../src/domain/action.ts';
import type { Decision, Mode, Verdict } from '../../src/domain/decision.ts';
import { asId, type CommentId, type Instant, type TicketId } from '../../src/domain/ids.ts';
import type { NewEscalation } from '../../src/ports/follow-up.ts';
import type { Arrival, Claim, NewTurn, Standing, Store } from '../../src/ports/store.ts';

export const at = (text: string): Instant => asId<Instant>(new Date(text).toISOString());
export const now = at('2026-11-20T09:00:00Z');
export const later = (minutes: number): Instant => at(new Date(Date.parse(now) + minutes * 60_000).toISOString());

let count = 0;
/** A name that no other test uses: all tests of a file share one database. */
export function fresh(word: string): string {
  count += 1;
  return `${word}-${count}`;
}

export function arrival(ticket: string, event = fresh('event')): Arrival {
  return { event: asId(event), ticket: asId<TicketId>(ticket), source: 'webhook', at: now, deadline: later(2) };
}

export async function claimed(store: Store, leaseMs = 60_000): Promise<Claim> {
  const ticket = fresh('ticket');
  await store.cases.receive(arrival(ticket));
  const claim = await store.cases.claim(asId<TicketId>(ticket), 'worker-a', leaseMs);
  if (!claim) throw new Error('the fixture could not claim its own case');
  return claim;
}

export const refund = (order: string, minor = 10_000): Action => ({
  kind: 'refund_order',
  order: { id: order, name: '#10412' },
  amount: { minor, currency: 'DKK' },
});

export function planned(action: Action, businessKey = fresh(action.kind)): PlannedAction {
  return { id: asId(fresh('action')), businessKey, action };
}

export function turn(
  plan: readonly PlannedAction[],
  change: {
    readonly mode?: Mode;
    readonly verdict?: Verdict;
    readonly text?: string;
    readonly requesterKey?: string;
    readonly decidedAt?: Instant;
  } = {},
): NewTurn {
  return {
    id: asId(fresh('turn')),
    comment: asId<CommentId>(fresh('comment')),
    decision: decision(plan, change.text ?? 'Where is my order?'),
    verdict: change.verdict ?? { kind: 'go', asks: false },
    mode: change.mode ?? 'auto',
    reply: '<p>Done</p>',
    decidedAt: change.decidedAt ?? now,
    writtenAt: change.decidedAt ?? now,
    config: 'config-hash',
    requesterKey: change.requesterKey ?? fresh('requester'),
  };
}

function decision(plan: readonly PlannedAction[], text: string): Decision {
  return {
    model: 'embedded',
    heard: { ...nothingHeard('da'), scenarios: [{ id: 'cancel_order', confidence: 0.97 }], orderNames: ['10412'], text },
    scenarios: [{ id: 'cancel_order', confidence: 0.97 }],
    calls: [],
    plan,
    answers: [],
    handOver: [],
    skip: null,
  };
}

export function standing(change: Partial<Standing> = {}): Standing {
  return { state: 'resolved', owner: 'nobody', nextDeadlineAt: null, seenStamp: '2026-11-20T09:00:00Z', botTurnsAdded: 1, ...change };
}

export function escalation(change: Partial<NewEscalation> = {}): NewEscalation {
  return { brief: 'A brief.', ladder: 'usual', openedAt: now, deadline: later(15), ...change };
}

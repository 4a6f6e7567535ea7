import { decidedEvent } from '../../src/agent/record.ts';
import type { Decision, Disposition } from '../../src/domain/decision.ts';
import { asId, type Instant, type TicketId } from '../../src/domain/ids.ts';
import type { ReasonCode, SkipReason } from '../../src/domain/reasons.ts';
import type { Sighting } from '../../src/domain/sighting.ts';
import type { Claim, NewTurn, Store } from '../../src/ports/store.ts';
import { escalation, fresh, now, planned, standing, turn } from '../contract/store-fixtures.ts';

/** What one customer's message leads to. */
export interface Message {
  /** Minutes since the ticket's message before. */
  readonly after: number;
  readonly scenario: string | null;
  readonly orders: readonly string[];
  readonly end: Disposition['kind'] | 'superseded' | 'open';
  readonly reasons: readonly ReasonCode[];
  readonly skip: SkipReason;
  /** Øre; null for a message that leads to no action. */
  readonly refund: number | null;
  readonly inShop: 'yes' | 'no' | 'unclear' | null;
  readonly wrongEffect: boolean;
  /** What is seen in the ticket so many minutes later. */
  readonly seen: readonly { readonly type: Sighting['type']; readonly after: number; readonly good: boolean; readonly bots: boolean }[];
}

export interface Life {
  /** Minutes from the first moment of the whole history. */
  readonly start: number;
  readonly messages: readonly Message[];
}

const later = (minutes: number): Instant => asId<Instant>(new Date(Date.parse(now) + minutes * 60_000 + 123).toISOString());

/** Lives a ticket through the store, as the service does. */
export async function live(store: Store, { start, messages }: Life): Promise<void> {
  const ticket = asId<TicketId>(fresh('lived'));
  let minutes = start;
  for (const message of messages) {
    minutes += message.after;
    const arrived = { ticket, event: asId<never>(fresh('event')), source: 'webhook' as const };
    await store.cases.receive({ ...arrived, at: later(minutes), deadline: later(minutes + 2) });
    const claim = await store.cases.claim(ticket, 'worker', 60_000);
    if (!claim) throw new Error('nobody else may have the case');
    await answer(store, claim, message, minutes);
    await store.cases.release(claim, standing(), []);
  }
}

async function answer(store: Store, claim: Claim, message: Message, minutes: number): Promise<void> {
  const made = turnOf(message, minutes);
  await store.turns.save(claim, made, null, [decidedEvent(made)]);
  const [entry] = await store.ledger.of(made.id);
  if (entry) {
    await store.ledger.start(claim, entry.id, later(minutes + 2));
    await store.ledger.finish(entry.id, { state: 'done', how: 'answered' }, later(minutes + 3));
    const order = { id: asId<never>(entry.work.kind === 'refund_order' ? entry.work.order.id : ''), name: '#10412' };
    if (message.wrongEffect)
      await store.shadow.noteWrongEffect({ key: fresh('wrong'), action: entry.id, order, what: 'too much', at: later(minutes + 5) });
  }
  if (message.end === 'superseded') return store.turns.supersede(claim, made.id);
  if (message.end === 'open') return;
  const end = endOf(message);
  const at = later(minutes + 4);
  await store.turns.end(
    claim,
    made.id,
    end,
    end.kind === 'escalated' ? escalation() : null,
    [
      { type: 'turn_ended', turn: made.id, disposition: end.kind, at },
      ...(end.kind === 'escalated' ? [{ type: 'ticket_escalated' as const, reasons: end.reasons, group: end.group }] : []),
      ...(end.kind === 'skipped' ? [{ type: 'ticket_skipped' as const, why: end.why }] : []),
    ],
    at,
  );
  if (message.inShop !== null) await store.stats.noteReread(made.id, message.inShop, later(minutes + 64));
  for (const seen of message.seen) await store.stats.noteSeen(claim, [sightingOf(seen, made, minutes + 4 + seen.after)]);
}

function turnOf({ scenario, orders, end, refund }: Message, minutes: number): NewTurn {
  const plan =
    refund === null ? [] : [planned({ kind: 'refund_order', order: { id: fresh('order'), name: '#10412' }, amount: kroner(refund) })];
  const made = turn(plan, end === 'skipped' ? { verdict: { kind: 'skip', why: 'thanks' } } : {});
  const scenarios = scenario === null ? [] : [{ id: scenario, confidence: 0.9 }];
  const decision: Decision = { ...made.decision, scenarios, heard: { ...made.decision.heard, orderNames: orders } };
  return { ...made, decision, writtenAt: later(minutes), decidedAt: later(minutes + 1) };
}

function endOf({ end, reasons, skip }: Message): Disposition {
  if (end === 'escalated') return { kind: 'escalated', reasons, group: 'Support' };
  if (end === 'skipped') return { kind: 'skipped', why: skip };
  if (end === 'asked') return { kind: 'asked', questions: [] };
  if (end === 'left_alone') return { kind: 'left_alone', why: 'paused' };
  return { kind: end === 'drafted' || end === 'shadowed' ? end : 'resolved' };
}

function sightingOf({ type, good, bots }: Message['seen'][number], about: NewTurn, minutes: number): Sighting {
  const at = later(minutes);
  if (type === 'ticket_rated') return { type, key: about.comment, score: good ? 'good' : 'bad', whose: bots ? 'bot' : 'people', at };
  if (type === 'ticket_reopened') return { type, key: about.id, how: bots ? 'status' : 'person', at };
  return { type, key: type === 'question_unanswered' ? about.id : about.comment, at };
}

const kroner = (minor: number) => ({ minor, currency: 'DKK' });

import { createHash } from 'node:crypto';
import { later } from '../domain/calendar.ts';
import type { Disposition } from '../domain/decision.ts';
import { type ActionId, asId, type Instant } from '../domain/ids.ts';
import { inOrder, type ReasonCode } from '../domain/reasons.ts';
import type { Thread, TicketChange } from '../domain/ticket.ts';
import type { Clock } from '../ports/clock.ts';
import type { HelpDesk } from '../ports/help-desk.ts';
import type { Claim, LedgerEntry, Store, TurnRecord } from '../ports/store.ts';
import type { AtBoundary } from './boundary.ts';
import type { CarriedOut, createCarryOut } from './carry-out.ts';
import { personHasWritten, unansweredMessages } from './gather.ts';
import type { Pack } from './situation.ts';
import { doneNote, draftNote, handOverChange, replyChange, skipChange } from './ticket-changes.ts';

interface Needs {
  readonly store: Store;
  readonly helpDesk: HelpDesk;
  readonly pack: Pack;
  readonly clock: Clock;
  readonly carryOut: ReturnType<typeof createCarryOut>['carryOut'];
  readonly at: AtBoundary;
}

export type Acted =
  | {
      readonly kind: 'ended';
      readonly disposition: Disposition;
      readonly stamp: string | null;
      readonly escalation: { readonly brief: string; readonly deadline: Instant } | null;
    }
  /** A person or the customer was faster: what was decided no longer fits. */
  | { readonly kind: 'stale' };

/** First answer by a person is due within this time after a hand-over. */
export const ACKNOWLEDGE_MS = 15 * 60_000;
const MAX_CONFLICTS = 4;

/** Carries out what was decided: the actions first, each once; only when all are done, the reply. */
export function createAct({ store, helpDesk, pack, clock, carryOut, at }: Needs) {
  return { act, noteDone };

  async function act(claim: Claim, turn: TurnRecord, thread: Thread): Promise<Acted> {
    switch (turn.mode) {
      case 'paused':
        return ended({ kind: 'left_alone', why: 'paused' });
      case 'shadow':
        return ended({ kind: 'shadowed' });
      case 'draft':
        if (turn.verdict.kind === 'skip') return ended({ kind: 'shadowed' });
        if (turn.verdict.kind === 'go') return draft(claim, turn, thread);
        return handOver(claim, turn, thread, turn.verdict.reasons, turn.verdict.notes);
      case 'auto':
        if (turn.verdict.kind === 'skip') return skip(claim, turn, thread, turn.verdict.why);
        if (turn.verdict.kind === 'go') return resolve(claim, turn, thread);
        return handOver(claim, turn, thread, turn.verdict.reasons, turn.verdict.notes);
      default:
        return turn.mode satisfies never;
    }
  }

  async function resolve(claim: Claim, turn: TurnRecord, thread: Thread): Promise<Acted> {
    for (const entry of await store.ledger.of(turn.id)) {
      if (entry.kind === 'update_ticket') continue;
      const result = await carryOut(claim, entry);
      if (result.kind !== 'done') return handOver(claim, turn, thread, ['tool_failure'], [`${entry.kind} ${result.kind}`]);
    }
    const asks = turn.verdict.kind === 'go' && turn.verdict.asks;
    const sent = await write(claim, turn, thread, 'reply', replyChange(turn, asks));
    if (sent.kind === 'stale') return { kind: 'stale' };
    if (sent.kind !== 'done') return handOver(claim, turn, thread, ['tool_failure'], [`reply ${sent.kind}`]);
    const questions = turn.decision.answers.filter((answer) => answer.kind === 'ask').map((answer) => answer.text);
    return ended(asks ? { kind: 'asked', questions } : { kind: 'resolved' }, sent.stamp);
  }

  async function draft(claim: Claim, turn: TurnRecord, thread: Thread): Promise<Acted> {
    const written = await write(claim, turn, thread, 'draft', draftNote(turn, thread, pack));
    if (written.kind === 'stale') return { kind: 'stale' };
    return ended({ kind: 'drafted' }, written.kind === 'done' ? written.stamp : null);
  }

  async function skip(claim: Claim, turn: TurnRecord, thread: Thread, why: 'thanks' | 'auto_reply' | 'spam'): Promise<Acted> {
    const written = await write(claim, turn, thread, 'skip', skipChange(why));
    if (written.kind === 'stale') return { kind: 'stale' };
    return ended({ kind: 'skipped', why }, written.kind === 'done' ? written.stamp : null);
  }

  async function handOver(
    claim: Claim,
    turn: TurnRecord,
    thread: Thread,
    codes: readonly ReasonCode[],
    notes: readonly string[],
  ): Promise<Acted> {
    const reasons = inOrder(codes);
    const entries = await store.ledger.of(turn.id);
    const { change, brief, group } = handOverChange({ turn, thread, pack, reasons, notes, entries });
    const written = await write(claim, turn, thread, 'hand_over', change);
    if (written.kind === 'stale') return { kind: 'stale' };
    return {
      kind: 'ended',
      disposition: { kind: 'escalated', reasons, group },
      stamp: written.kind === 'done' ? written.stamp : null,
      escalation: { brief, deadline: later(clock.now(), ACKNOWLEDGE_MS) },
    };
  }

  /** Tells the people what was carried out when somebody was faster than the reply. */
  async function noteDone(claim: Claim, turn: TurnRecord, thread: Thread): Promise<void> {
    await write(
      claim,
      turn,
      thread,
      'note',
      doneNote({ turn, thread, pack, reasons: [], notes: [], entries: await store.ledger.of(turn.id) }),
    );
  }

  /**
   * The one update of the ticket. Refused because the ticket moved: if it is still the same message that waits and no person
   * has written, only the stamp is renewed; otherwise the decision is stale.
   */
  async function write(
    claim: Claim,
    turn: TurnRecord,
    thread: Thread,
    name: string,
    change: Omit<TicketChange, 'basedOn' | 'mark'>,
  ): Promise<CarriedOut> {
    const businessKey = `${name}:${thread.ticket.id}:${turn.comment}`;
    const id = asId<ActionId>(markOf(businessKey));
    const work = {
      kind: 'update_ticket' as const,
      ticket: thread.ticket.id,
      change: { ...change, basedOn: thread.ticket.updatedAt, mark: id },
    };
    let entry: LedgerEntry = await store.ledger.plan(claim, turn.id, { id, businessKey, work });
    at('after_plan_update', 'update_ticket');
    for (let conflicts = 0; conflicts < MAX_CONFLICTS; conflicts += 1) {
      const result = await carryOut(claim, entry);
      if (result.kind !== 'stale') return result;
      const fresh = await helpDesk.readThread(thread.ticket.id);
      if (!fresh || personHasWritten(fresh) || unansweredMessages(fresh).at(-1)?.id !== turn.comment) return { kind: 'stale' };
      const renewed = { ...work, change: { ...work.change, basedOn: fresh.ticket.updatedAt } };
      await store.ledger.replan(claim, entry.id, renewed);
      entry = { ...entry, state: 'planned', work: renewed };
    }
    return { kind: 'stale' };
  }
}

function ended(disposition: Disposition, stamp: string | null = null): Acted {
  return { kind: 'ended', disposition, stamp, escalation: null };
}

/** The same reply has the same mark whoever plans it: the read-back of one worker finds the update of another. */
function markOf(businessKey: string): string {
  const hex = createHash('sha256').update(businessKey).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-');
}

import type { Disposition } from '../domain/decision.ts';
import { inOrder, type ReasonCode } from '../domain/reasons.ts';
import type { Thread, TicketChange } from '../domain/ticket.ts';
import { openLadder } from '../escalation/follow-through.ts';
import type { Clock } from '../ports/clock.ts';
import type { NewEscalation } from '../ports/follow-up.ts';
import type { HelpDesk } from '../ports/help-desk.ts';
import type { Claim, LedgerEntry, Store, TurnRecord } from '../ports/store.ts';
import { serviceHalted } from '../service-mode/gate.ts';
import type { createAcknowledge } from './acknowledge.ts';
import type { CarriedOut, createCarryOut } from './carry-out.ts';
import { personHasWritten, unansweredMessages } from './gather.ts';
import { spokenBy } from './reply/spoken.ts';
import type { Pack, PackInForce } from './situation.ts';
import {
  doneNote,
  draftNote,
  type HandedOver,
  handOverChange,
  handOverTries,
  replyChange,
  shadowNote,
  skipChange,
} from './ticket-changes.ts';
import type { createWriteTicket } from './write-ticket.ts';

interface Needs {
  readonly store: Store;
  readonly helpDesk: HelpDesk;
  readonly pack: Pack;
  /** For what is told of a decision: titles are published too. */
  readonly packInForce: PackInForce;
  readonly clock: Clock;
  readonly carryOut: ReturnType<typeof createCarryOut>['carryOut'];
  readonly writeTicket: ReturnType<typeof createWriteTicket>;
  readonly acknowledge: ReturnType<typeof createAcknowledge>;
}

export type Acted =
  | {
      readonly kind: 'ended';
      readonly disposition: Disposition;
      readonly stamp: string | null;
      readonly escalation: NewEscalation | null;
      /** The customer was told that people have the ticket. */
      readonly acknowledged: boolean;
    }
  /** A person or the customer was faster: what was decided no longer fits. */
  | { readonly kind: 'stale' };

/**
 * Carries out what was decided: the actions first, each once; only when all are done, the reply. Where the service's mode forbids an
 * action or a reply, people get the ticket; where it forbids that too, nothing is written and the turn waits (`service.halted`).
 */
export function createAct({ store, helpDesk, pack, packInForce, clock, carryOut, writeTicket, acknowledge }: Needs) {
  return { act, handOver, noteDone };

  async function act(claim: Claim, turn: TurnRecord, thread: Thread): Promise<Acted> {
    const isReviewed = turn.review !== null;
    // What has begun to reach people ends with them, whatever the service may do by now.
    if ((turn.mode === 'auto' || isReviewed) && turn.verdict.kind !== 'hand_over' && isStandingBack(await store.ledger.of(turn.id)))
      return handOver(claim, turn, thread, ['human_mode'], []);
    if (isReviewed) return resolve(claim, turn, thread);
    switch (turn.mode) {
      case 'paused':
        return ended({ kind: 'left_alone', why: 'paused' });
      case 'shadow':
        if (turn.verdict.kind === 'skip' || !pack.policy.shadow.note) return ended({ kind: 'shadowed' });
        return note(claim, turn, thread);
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
      if (result.kind === 'halted') return handOver(claim, turn, thread, ['human_mode'], [`${entry.kind} was not started`]);
      if (result.kind !== 'done') return handOver(claim, turn, thread, ['tool_failure'], [`${entry.kind} ${result.kind}`]);
    }
    const sent = await write(claim, turn, thread, 'reply', replyChange(turn, pack.policy.escalation.hand_back.tag));
    if (sent.kind === 'stale') return { kind: 'stale' };
    if (sent.kind === 'halted') return handOver(claim, turn, thread, ['human_mode'], ['the reply was not sent']);
    // A reply that may have gone out after all is not followed by another word to the customer.
    if (sent.kind !== 'done') return handOver(claim, turn, thread, ['tool_failure'], [`reply ${sent.kind}`], sent.kind === 'uncertain');
    return ended(sentAs(turn), sent.stamp);
  }

  async function draft(claim: Claim, turn: TurnRecord, thread: Thread): Promise<Acted> {
    const written = await tellPeople(claim, turn, thread, 'draft', draftNote(turn, thread, await packInForce()));
    if (written.kind === 'stale') return { kind: 'stale' };
    return ended({ kind: 'drafted' }, written.kind === 'done' ? written.stamp : null);
  }

  /** Only where the shop has asked for it: in shadow nobody else sees anything. */
  async function note(claim: Claim, turn: TurnRecord, thread: Thread): Promise<Acted> {
    const written = await tellPeople(claim, turn, thread, 'shadow', shadowNote(turn, thread, await packInForce()));
    if (written.kind === 'stale') return { kind: 'stale' };
    return ended({ kind: 'shadowed' }, written.kind === 'done' ? written.stamp : null);
  }

  async function skip(claim: Claim, turn: TurnRecord, thread: Thread, why: 'thanks' | 'auto_reply' | 'spam'): Promise<Acted> {
    const written = await write(claim, turn, thread, 'skip', skipChange(why));
    if (written.kind === 'stale') return { kind: 'stale' };
    if (written.kind === 'halted') return handOver(claim, turn, thread, ['human_mode'], []);
    return ended({ kind: 'skipped', why }, written.kind === 'done' ? written.stamp : null);
  }

  /** Into the ticket first, where it must not be lost; then, if nothing stands against it, a word to the customer. */
  async function handOver(
    claim: Claim,
    turn: TurnRecord,
    thread: Thread,
    codes: readonly ReasonCode[],
    notes: readonly string[],
    quiet = false,
  ): Promise<Acted> {
    const reasons = inOrder(codes);
    const { handedOver, written } = await writeHandOver(claim, turn, thread, reasons, notes);
    if (written.kind === 'stale') return { kind: 'stale' };
    const stamp = written.kind === 'done' ? written.stamp : null;
    const told = written.kind === 'done' && !quiet ? await acknowledge(claim, turn, { thread, stamp }, reasons) : { sent: false, stamp };
    const { brief, group, priority } = handedOver;
    return {
      kind: 'ended',
      disposition: { kind: 'escalated', reasons, group },
      stamp: told.stamp,
      escalation: { brief, ...openLadder(pack.policy.escalation, pack.hours, { reasons, priority, openedAt: clock.now() }) },
      acknowledged: told.sent,
    };
  }

  /** What the help desk refuses (a group that is gone) is tried with less: a brief in the wrong group is found, one in none is not. */
  async function writeHandOver(
    claim: Claim,
    turn: TurnRecord,
    thread: Thread,
    reasons: readonly ReasonCode[],
    notes: readonly string[],
  ): Promise<{ readonly handedOver: HandedOver; readonly written: CarriedOut }> {
    const entries = await store.ledger.of(turn.id);
    const bot = (await helpDesk.me()).id;
    const last = handOverTries.at(-1);
    for (const attempt of handOverTries) {
      const handedOver = handOverChange({ turn, thread, pack: await packInForce(), reasons, notes, entries }, bot, attempt);
      const name = attempt === 'wanted_group' ? 'hand_over' : `hand_over_${attempt}`;
      const written = await tellPeople(claim, turn, thread, name, handedOver.change);
      if (written.kind !== 'refused' || attempt === last) return { handedOver, written };
    }
    throw new RangeError('there is no way left to hand over');
  }

  /** Tells the people what was carried out when somebody was faster than the reply. */
  async function noteDone(claim: Claim, turn: TurnRecord, thread: Thread): Promise<void> {
    const entries = await store.ledger.of(turn.id);
    await tellPeople(claim, turn, thread, 'note', doneNote({ turn, thread, pack: await packInForce(), reasons: [], notes: [], entries }));
  }

  /** What people must get is not left out for the mode's sake: it waits. @throws service.halted */
  async function tellPeople(...update: Parameters<typeof write>): Promise<Exclude<CarriedOut, { kind: 'halted' }>> {
    const written = await write(...update);
    if (written.kind === 'halted') throw serviceHalted('The service writes nothing for now; the ticket waits.');
    return written;
  }

  /** The one update of the turn; it fits as long as no person has written and nobody has since `thread` was read. */
  function write(
    claim: Claim,
    turn: TurnRecord,
    thread: Thread,
    name: string,
    change: Omit<TicketChange, 'basedOn' | 'mark'>,
  ): Promise<CarriedOut> {
    const { handBack } = claim.case;
    const newestOf = (read: Thread) => unansweredMessages(read, handBack, []).at(-1)?.id;
    const again = turn.handBack > 0 ? `:${turn.handBack}` : '';
    return writeTicket(claim, {
      turn: turn.id,
      thread,
      key: `${name}:${thread.ticket.id}:${turn.comment}${again}`,
      change,
      fits: (fresh) => !personHasWritten(fresh, handBack) && newestOf(fresh) === newestOf(thread),
    });
  }
}

/** A hand-over was begun, and not because something failed. */
function isStandingBack(entries: readonly LedgerEntry[]): boolean {
  const failed = entries.some(({ state }) => state === 'refused' || state === 'with_people');
  return !failed && entries.some(({ businessKey, state }) => businessKey.startsWith('hand_over') && state !== 'planned');
}

/** How a turn ends whose reply has gone out. A person's own question is none of the prepared ones. */
export function sentAs(turn: TurnRecord): Disposition {
  if (!spokenBy(turn).asks) return { kind: 'resolved' };
  const asked = turn.review?.kind === 'edited' ? [] : turn.decision.answers.filter((answer) => answer.kind === 'ask');
  return { kind: 'asked', questions: asked.map((answer) => answer.text) };
}

function ended(disposition: Disposition, stamp: string | null = null): Acted {
  return { kind: 'ended', disposition, stamp, escalation: null, acknowledged: false };
}

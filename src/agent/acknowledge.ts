import { later } from '../domain/calendar.ts';
import { ResoluteError } from '../domain/errors.ts';
import type { PersonId } from '../domain/ids.ts';
import type { ReasonCode } from '../domain/reasons.ts';
import type { Thread } from '../domain/ticket.ts';
import { standingOf } from '../escalation/follow-through.ts';
import type { Clock } from '../ports/clock.ts';
import type { HelpDesk } from '../ports/help-desk.ts';
import type { Claim, TurnRecord } from '../ports/store.ts';
import { firstName, isVerified } from './gather.ts';
import { renderAcknowledgement } from './reply/acknowledgement.ts';
import type { Pack } from './situation.ts';
import type { createWriteTicket } from './write-ticket.ts';

interface Needs {
  readonly helpDesk: HelpDesk;
  readonly pack: Pack;
  readonly clock: Clock;
  readonly writeTicket: ReturnType<typeof createWriteTicket>;
}

const ACKNOWLEDGED = 'resolute_acknowledged';

/** Once per ticket, ever: an evaluation tells it from a reply by this key's mark. */
export const acknowledgementKey = (ticket: string) => `acknowledgement:${ticket}`;

/**
 * Tells the customer that people have the ticket, after the hand-over is in it: an update holds one comment, and the people's
 * is the one that must not be lost. Fails towards silence: whatever stands in the way, the hand-over stays as it is.
 */
export function createAcknowledge({ helpDesk, pack, clock, writeTicket }: Needs) {
  const { escalation } = pack.policy;
  const { acknowledgement } = escalation;

  /** @param stamp of the hand-over's update; null when an earlier run made it. Returns the ticket's newest stamp that is known. */
  return async function acknowledge(
    claim: Claim,
    turn: TurnRecord,
    before: { readonly thread: Thread; readonly stamp: string | null },
    reasons: readonly ReasonCode[],
  ): Promise<{ readonly sent: boolean; readonly stamp: string | null }> {
    const unsent = { sent: false, stamp: before.stamp };
    if (turn.mode !== 'auto' || !acknowledgement.send) return unsent;
    if (reasons.some((code) => acknowledgement.not_for.includes(code))) return unsent;
    // Whoever is named as sender of a forged mail has not written.
    if (!isVerified(before.thread)) return unsent;
    try {
      const bot = (await helpDesk.me()).id;
      if (await isTold(before.thread.ticket.requester.id)) return unsent;
      const thread = before.stamp === null ? await helpDesk.readThread(before.thread.ticket.id) : stamped(before.thread, before.stamp);
      const waits = (fresh: Thread) => standingOf(fresh, { comment: turn.comment, at: turn.decidedAt }, bot).kind === 'waits';
      if (thread === null || !waits(thread)) return unsent;
      const written = await writeTicket(claim, {
        turn: turn.id,
        thread,
        key: acknowledgementKey(thread.ticket.id),
        change: { comment: { html: textFor(turn, thread, reasons), public: true }, addTags: [ACKNOWLEDGED, 'ai_generated'] },
        fits: waits,
      });
      return written.kind === 'done' ? { sent: true, stamp: written.stamp } : unsent;
    } catch (error) {
      if (error instanceof ResoluteError && error.retry === 'never') return unsent;
      throw error;
    }
  };

  /** Somebody who floods the desk is not answered each time. */
  async function isTold(requester: PersonId): Promise<boolean> {
    const since = later(clock.now(), -86_400_000);
    const told = (await helpDesk.ticketsOf(requester, 1)).filter(
      (ticket) => ticket.tags.includes(ACKNOWLEDGED) && ticket.createdAt >= since,
    );
    return told.length >= acknowledgement.most_per_customer_a_day;
  }

  function textFor(turn: TurnRecord, thread: Thread, reasons: readonly ReasonCode[]): string {
    const minutes = reasons.map((code) => acknowledgement.answer_minutes_by_reason[code]).find((each) => each !== undefined);
    const now = clock.now();
    return renderAcknowledgement(pack.policy, {
      language: turn.decision.heard.language,
      firstName: firstName(thread.ticket.requester.name),
      reasons,
      answerBy: pack.hours.add(now, minutes ?? acknowledgement.answer_minutes),
      now,
    });
  }
}

/** The hand-over stays as the newest thing known of the ticket; if it is not, the update is refused and the ticket read again. */
function stamped(thread: Thread, updatedAt: string): Thread {
  return { ...thread, ticket: { ...thread.ticket, updatedAt } };
}

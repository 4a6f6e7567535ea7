import type { AuditEvent } from '../audit/events.ts';
import { later } from '../domain/calendar.ts';
import type { Instant, PersonId } from '../domain/ids.ts';
import type { Thread } from '../domain/ticket.ts';
import { dueRung, openLadder, standingOf } from '../escalation/follow-through.ts';
import type { Clock } from '../ports/clock.ts';
import type { Escalation } from '../ports/follow-up.ts';
import type { HelpDesk } from '../ports/help-desk.ts';
import type { Claim, Standing, Store } from '../ports/store.ts';
import type { createAlert } from './alert.ts';
import type { Pack } from './situation.ts';
import { OF_CONSOLE } from './work-escalation.ts';

interface Needs {
  readonly store: Store;
  readonly helpDesk: HelpDesk;
  readonly pack: Pack;
  readonly clock: Clock;
  readonly alert: ReturnType<typeof createAlert>;
}

/** Where a case stands after the look, and what is worth recording of it. */
export interface LookedAfter {
  /** The stamp in it is the one that the case had. */
  readonly standing: Standing;
  /** The ticket's stamp after a reminder of ours; null when nothing was written. */
  readonly written: string | null;
  readonly events: readonly AuditEvent[];
}

const DAY_MS = 86_400_000;
const WEEK_MS = 7 * DAY_MS;

/**
 * Looks after a ticket that people have, or whose customer was asked something: has somebody taken it, is it over, is a
 * deadline past? Of what a person has taken nothing is touched. Called at each deadline, and whenever such a ticket changes.
 */
export function createLookAfter({ store, helpDesk, pack, clock, alert }: Needs) {
  const policy = pack.policy.escalation;

  return async function lookAfter(claim: Claim, thread: Thread | null, owner: 'people' | 'bot'): Promise<LookedAfter> {
    const bot = (await helpDesk.me()).id;
    const open = await store.escalations.openOf(claim.case.id);
    const deadlines: Instant[] = [];
    let written: string | null = null;
    for (const escalation of open) {
      const looked = await look(claim, escalation, thread, bot);
      if (looked.deadline !== null) deadlines.push(looked.deadline);
      written = looked.stamp ?? written;
    }
    const over = endOf(thread);
    const stamp = claim.case.seenStamp;
    if (over !== null) return { standing: closed(stamp), written, events: [{ type: 'case_closed', why: over }] };
    const next = owner === 'bot' ? later(clock.now(), WEEK_MS) : (deadlines.toSorted()[0] ?? later(clock.now(), DAY_MS));
    const state = owner === 'bot' ? 'asked' : 'with_people';
    return { standing: { state, owner, nextDeadlineAt: next, seenStamp: stamp, botTurnsAdded: 0 }, written, events: [] };
  };

  /** @returns the deadline to wait for; null when nobody need be reminded. */
  async function look(
    claim: Claim,
    escalation: Escalation,
    thread: Thread | null,
    bot: PersonId,
  ): Promise<{ readonly deadline: Instant | null; readonly stamp: string | null }> {
    const { turn, comment, openedAt } = escalation;
    const now = clock.now();
    const standing = standingOf(thread, { comment, at: openedAt }, bot);
    switch (standing.kind) {
      case 'over':
        await store.escalations.close(claim, turn, standing.why, now, [{ type: 'escalation_closed', turn, why: standing.why }]);
        return { deadline: null, stamp: null };
      case 'taken': {
        const { how, by } = standing;
        if (escalation.acknowledgedAt === null)
          await store.escalations.acknowledge(claim, turn, by, now, [{ type: 'escalation_taken', turn, how, by }]);
        return { deadline: null, stamp: null };
      }
      case 'waits':
        if (thread === null) return { deadline: null, stamp: null };
        // Whoever had it was taken off it (moving a ticket to another group does that) and wrote nothing: it begins again.
        if (escalation.acknowledgedAt !== null) {
          const heldUntil = heldInConsole(escalation);
          const isHeld = heldUntil !== null && heldUntil > now;
          return { deadline: isHeld ? heldUntil : await beginAgain(claim, escalation, thread), stamp: null };
        }
        return remind(claim, escalation, thread, bot);
      default:
        return standing satisfies never;
    }
  }

  async function beginAgain(claim: Claim, { turn, reasons, group }: Escalation, thread: Thread): Promise<Instant> {
    const priority = thread.ticket.priority ?? pack.policy.desk.default_priority;
    const ladder = openLadder(policy, pack.hours, { reasons, priority, openedAt: clock.now() });
    await store.escalations.reopen(claim, turn, { ...ladder, group: thread.ticket.group ?? group }, [{ type: 'escalation_lapsed', turn }]);
    return ladder.deadline;
  }

  async function remind(claim: Claim, escalation: Escalation, thread: Thread, bot: PersonId) {
    const due = dueRung(policy, pack.hours, { ...escalation, now: clock.now() });
    if (due === null) return { deadline: escalation.deadline, stamp: null };
    const alerted = await alert(claim, { escalation, thread, due, bot });
    // Taken at this very moment: the next look sees it.
    return alerted === null ? { deadline: escalation.deadline, stamp: null } : { deadline: due.next.deadline, stamp: alerted.stamp };
  }
}

/** Taken in the console, of which the help desk shows nothing: that holds for a day, and then it must have been worked on. */
function heldInConsole({ owner, acknowledgedAt }: Escalation): Instant | null {
  return acknowledgedAt !== null && owner.startsWith(`person:${OF_CONSOLE}`) ? later(acknowledgedAt, DAY_MS) : null;
}

function endOf(thread: Thread | null): string | null {
  if (thread === null) return 'gone';
  const { status } = thread.ticket;
  return status === 'closed' || status === 'solved' ? status : null;
}

function closed(seenStamp: string | null): Standing {
  return { state: 'left_alone', owner: 'nobody', nextDeadlineAt: null, seenStamp, botTurnsAdded: 0 };
}

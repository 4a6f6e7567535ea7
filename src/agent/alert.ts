import { escapeHtml } from '../domain/html.ts';
import type { PersonId } from '../domain/ids.ts';
import type { Thread, TicketChange } from '../domain/ticket.ts';
import { briefWords } from '../escalation/brief-words.ts';
import { type dueRung, raised, standingOf } from '../escalation/follow-through.ts';
import { followWords } from '../escalation/follow-words.ts';
import type { Escalation } from '../ports/follow-up.ts';
import type { Claim, Store } from '../ports/store.ts';
import { createFormats } from './reply/formats.ts';
import type { Pack } from './situation.ts';
import type { Tell } from './tell.ts';
import type { createWriteTicket } from './write-ticket.ts';

interface Needs {
  readonly store: Store;
  readonly pack: Pack;
  readonly writeTicket: ReturnType<typeof createWriteTicket>;
  readonly tell: Tell;
}

interface Reminder {
  readonly escalation: Escalation;
  readonly thread: Thread;
  readonly due: NonNullable<ReturnType<typeof dueRung>>;
  readonly bot: PersonId;
}

export const WAITING_TAG = 'resolute_waiting';

/**
 * One missed deadline, told once: a note in the ticket with a raised priority (and the manager's group), then in one transaction
 * the next rung and the notices. A crash between leaves the note in the ledger: it is not written a second time.
 */
export function createAlert({ store, pack, writeTicket, tell }: Needs) {
  const { desk, escalation: policy } = pack.policy;

  /** Null: a person took the ticket while this was under way, or the service may write nothing now; nothing was written. */
  return async function alert(claim: Claim, reminder: Reminder): Promise<{ readonly stamp: string | null } | null> {
    const { escalation, thread, due, bot } = reminder;
    const waits = (fresh: Thread) => standingOf(fresh, { comment: escalation.comment, at: escalation.openedAt }, bot).kind === 'waits';
    const write = (name: string, change: ReturnType<typeof changeFor>) =>
      writeTicket(claim, { turn: escalation.turn, thread, key: `${name}:${escalation.turn}:${escalation.alerts}`, change, fits: waits });

    let written = await write('alert', changeFor(reminder, due.rung.to === 'manager'));
    // A group that is gone, or a field that is refused: the note alone.
    if (written.kind === 'refused') written = await write('alert_note', { comment: noteFor(reminder), addTags: [WAITING_TAG] });
    if (written.kind === 'stale' || written.kind === 'halted') return null;

    const group = due.rung.to === 'manager' ? policy.manager.group : (thread.ticket.group ?? escalation.group);
    await store.escalations.alerted(claim, escalation.turn, { ...due.next, group }, noticesFor(reminder, group), [
      {
        type: 'escalation_alerted',
        turn: escalation.turn,
        step: due.step,
        to: due.rung.to,
        deadline: escalation.deadline,
        noted: written.kind === 'done',
      },
    ]);
    return { stamp: written.kind === 'done' ? written.stamp : null };
  };

  function changeFor(reminder: Reminder, toManager: boolean): Omit<TicketChange, 'basedOn' | 'mark'> {
    const { thread, due } = reminder;
    const priority = raised(thread.ticket.priority, due.rung.priority);
    return {
      comment: noteFor(reminder),
      ...(priority === null ? {} : { priority }),
      ...(toManager && thread.ticket.group !== policy.manager.group ? { group: policy.manager.group } : {}),
      addTags: [WAITING_TAG],
    };
  }

  function noteFor(reminder: Reminder): NonNullable<TicketChange['comment']> {
    const { escalation, thread, due } = reminder;
    const words = followWords[desk.language];
    const priority = raised(thread.ticket.priority, due.rung.priority);
    const sentences = [
      words.alert(moment(escalation.deadline), moment(due.next.deadline)),
      ...(due.rung.to === 'manager' ? [words.toManager] : []),
      ...(priority === null ? [] : [words.raised(priority)]),
    ];
    const why = words.why(titles(escalation));
    const html = `<p><b>${escapeHtml(sentences.join(' '))}</b></p><p>${escapeHtml(`${why} ${words.howToTake}`)}</p>`;
    return { html, public: false };
  }

  function noticesFor({ escalation, thread, due }: Reminder, group: string) {
    const deadline = escalation.deadline;
    const next = due.next.deadline;
    const words = followWords[desk.language];
    return tell(`escalation:${escalation.turn}:${escalation.alerts}`, {
      kind: 'escalation_waits',
      text: words.notice(thread.ticket.id, group, moment(deadline), titles(escalation), moment(next)),
      ticket: thread.ticket.id,
      url: thread.ticket.url,
      reasons: escalation.reasons,
      group,
      to: due.rung.to,
      deadline,
      next,
    });
  }

  function titles({ reasons }: Escalation): string {
    return reasons.map((code) => briefWords[desk.language].reasons[code].title).join(', ');
  }

  function moment(instant: string): string {
    return createFormats(desk.language, pack.policy.shop.timezone, instant).moment(instant);
  }
}

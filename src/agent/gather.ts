import { later } from '../domain/calendar.ts';
import type { Heard } from '../domain/heard.ts';
import { asId, type Instant, type TurnId } from '../domain/ids.ts';
import type { Comment, Thread } from '../domain/ticket.ts';
import type { Clock } from '../ports/clock.ts';
import type { HelpDesk } from '../ports/help-desk.ts';
import type { IdSource } from '../ports/id-source.ts';
import type { Logger } from '../ports/logger.ts';
import type { TurnRecord } from '../ports/store.ts';
import type { Hear, HearingInput } from './hearing/hear.ts';
import { nothingHeard } from './hearing/nothing-heard.ts';
import type { Pack, Situation } from './situation.ts';

interface Needs {
  readonly helpDesk: HelpDesk;
  readonly hear: Hear;
  readonly pack: Pack;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly logger: Logger;
}

/** Reasons to do nothing on a ticket. */
export type NothingToDo = 'gone' | 'closed' | 'with_people' | 'nothing_new';

export type Gathered =
  | { readonly kind: 'situation'; readonly situation: Situation }
  | { readonly kind: NothingToDo; readonly stamp: string | null };

/** Reads the ticket and what the customer says in it. Nothing in the mail is believed: it becomes claims, never facts. */
export function createGather({ helpDesk, hear, pack, clock, ids, logger }: Needs) {
  return async function gather(thread: Thread | null, turns: readonly TurnRecord[]): Promise<Gathered> {
    if (!thread) return { kind: 'gone', stamp: null };
    const stamp = thread.ticket.updatedAt;
    if (thread.ticket.status === 'closed') return { kind: 'closed', stamp };
    const holding = turns.filter((turn) => !turn.superseded && turn.disposition !== null);
    if (holding.at(-1)?.disposition?.kind === 'escalated' || personHasWritten(thread)) return { kind: 'with_people', stamp };
    const unanswered = unansweredMessages(thread);
    const newest = unanswered.at(-1);
    if (!newest) return { kind: 'nothing_new', stamp };

    const { requester } = thread.ticket;
    const earlier = thread.comments.filter(
      (comment) => comment.public && comment.author.role === 'customer' && !unanswered.includes(comment),
    );
    const asked = holding.flatMap((turn) =>
      turn.disposition?.kind === 'asked' ? turn.decision.answers.filter((answer) => answer.kind === 'ask') : [],
    );
    const heard = hearOrNothing({
      subject: thread.ticket.subject,
      messages: unanswered.map(({ text, attachments }) => ({ text, attachments })),
      earlier: earlier.map(({ text }) => text),
      asked: asked.map((question) => question.text),
    });
    const now = clock.now();
    return {
      kind: 'situation',
      situation: {
        thread,
        unanswered,
        newest: newest.id,
        earlier,
        heard: {
          ...heard,
          photo: heard.photo || earlier.some((comment) => comment.attachments.some(({ type }) => type.startsWith('image/'))),
        },
        requester: { email: requester.email, verified: isVerified(thread), firstName: firstName(requester.name) },
        turns: holding,
        asked: asked.map(({ scenario, text }) => ({ scenario, text })),
        reopened: holding.at(-1)?.disposition?.kind === 'resolved',
        otherTickets: await otherTickets(thread, now),
        turn: asId<TurnId>(ids.next()),
        now,
      },
    };
  };

  /** A mail that cannot be read must not hold up the ticket: nothing is heard, and a person reads it. */
  function hearOrNothing(input: HearingInput): Heard {
    try {
      return hear(input);
    } catch (error) {
      logger.error('A mail could not be read and goes to a person.', { cause: error instanceof Error ? error.name : 'unknown' });
      return nothingHeard(pack.policy.languages[0] ?? null);
    }
  }

  /** By the help desk's records, never by quoted text. */
  async function otherTickets(thread: Thread, now: Instant): Promise<Situation['otherTickets']> {
    const days = pack.policy.limits.repeat_days;
    const since = later(now, -days * 86_400_000);
    const tickets = await helpDesk.ticketsOf(thread.ticket.requester.id, days);
    return tickets
      .filter((ticket) => ticket.id !== thread.ticket.id && ticket.createdAt >= since)
      .map((ticket) => ({ orders: `${ticket.subject} ${ticket.description} ${ticket.tags.join(' ')}`.match(/\d{4,7}/g) ?? [] }));
  }
}

/** A person's public reply takes the bot out of the ticket until it is handed back. */
export function personHasWritten(thread: Thread): boolean {
  return thread.comments.some((comment) => comment.public && comment.author.role === 'agent');
}

/** The customer's public messages after the bot's last public reply, oldest first. */
export function unansweredMessages(thread: Thread): readonly Comment[] {
  const lastReply = thread.comments.findLastIndex((comment) => comment.public && comment.author.role === 'bot');
  return thread.comments.slice(lastReply + 1).filter((comment) => comment.public && comment.author.role === 'customer');
}

/** Every message comes from the requester, and none is flagged as possibly spoofed. Somebody in copy is not the requester. */
function isVerified(thread: Thread): boolean {
  return thread.comments.every(
    (comment) => comment.author.role !== 'customer' || (!comment.senderFlagged && comment.author.id === thread.ticket.requester.id),
  );
}

/** A name is the sender's own choice: only letters may come back in a greeting, never a link or an order number. */
function firstName(name: string): string {
  const [first = ''] = name.trim().split(/\s+/);
  return /^[\p{L}][\p{L}'’-]{0,29}$/u.test(first) ? first : '';
}

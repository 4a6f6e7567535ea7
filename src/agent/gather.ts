import type { Heard } from '../domain/heard.ts';
import { asId, type CommentId, type Instant, type TurnId } from '../domain/ids.ts';
import type { Comment, Thread } from '../domain/ticket.ts';
import { instructionIn } from '../escalation/follow-through.ts';
import type { Clock } from '../ports/clock.ts';
import type { HelpDesk } from '../ports/help-desk.ts';
import type { IdSource } from '../ports/id-source.ts';
import type { Logger } from '../ports/logger.ts';
import type { HandBack, TurnRecord } from '../ports/store.ts';
import type { Hear, HearingInput } from './hearing/hear.ts';
import { nothingHeard } from './hearing/nothing-heard.ts';
import type { Pack, Situation } from './situation.ts';

interface Needs {
  readonly helpDesk: Pick<HelpDesk, 'ticketsOf'>;
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
  return async function gather(thread: Thread | null, turns: readonly TurnRecord[], handBack: HandBack | null): Promise<Gathered> {
    if (!thread) return { kind: 'gone', stamp: null };
    const stamp = thread.ticket.updatedAt;
    if (thread.ticket.status === 'closed') return { kind: 'closed', stamp };
    const holding = turns.filter(holds);
    if (isWithPeople(thread, holding.at(-1) ?? null, handBack)) return { kind: 'with_people', stamp };
    const unanswered = unansweredMessages(thread, handBack, holding);
    const newest = unanswered.at(-1);
    // A mail that needed nobody, or that the bot only watches, stays unanswered: a ticket touched later says nothing new.
    const isDecided = holding.some((turn) => turn.comment === newest?.id && turn.handBack === (handBack?.count ?? 0));
    if (!newest || isDecided) return { kind: 'nothing_new', stamp };

    const { requester } = thread.ticket;
    const earlier = thread.comments.filter((comment) => comment.public && isByCustomer(comment) && !unanswered.includes(comment));
    const asked = holding.flatMap((turn) =>
      turn.disposition?.kind === 'asked' ? turn.decision.answers.filter((answer) => answer.kind === 'ask') : [],
    );
    const handedBack = handBack !== null && holding.every((turn) => turn.handBack < handBack.count);
    const instruction = handBack === null ? null : instructionIn(thread, pack.policy.escalation.hand_back, handBack.after);
    const heard = hearOrNothing({
      subject: thread.ticket.subject,
      messages: [
        ...unanswered.map(({ text, attachments }) => ({ text, attachments })),
        ...(handedBack && instruction !== null ? [{ text: instruction, attachments: [] }] : []),
      ],
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
        outside: unanswered.some((comment) => !comment.public),
        reopened: holding.at(-1)?.disposition?.kind === 'resolved',
        handedBack,
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
    const since = pack.calendar.addDays(now, -days);
    // The first of these days began before as many times 24 hours.
    const tickets = await helpDesk.ticketsOf(thread.ticket.requester.id, days + 1);
    return tickets
      .filter((ticket) => ticket.id !== thread.ticket.id && pack.calendar.day(ticket.createdAt) >= since)
      .map((ticket) => ({ orders: `${ticket.subject} ${ticket.description} ${ticket.tags.join(' ')}`.match(/\d{3,12}/g) ?? [] }));
  }
}

/** It came to its end, and that end counts. */
export function holds(turn: TurnRecord): boolean {
  return !turn.superseded && turn.disposition !== null;
}

/** Handed over, or taken by a person's public reply, and not given back since. */
export function isWithPeople(thread: Thread, last: TurnRecord | null, handBack: HandBack | null): boolean {
  return (last?.disposition?.kind === 'escalated' && last.handBack === (handBack?.count ?? 0)) || personHasWritten(thread, handBack);
}

/** A person's public reply takes the bot out of the ticket until it is handed back. */
export function personHasWritten(thread: Thread, handBack: HandBack | null): boolean {
  return thread.comments.slice(placeOf(thread, handBack?.after ?? null) + 1).some(isByAgent);
}

/**
 * The customer's messages after the bot's last public reply, oldest first. After a hand-back they are those that neither
 * bot nor people had answered; what the bot wrote between hand-over and hand-back told only that people have the ticket.
 *
 * The stamps of the help desk have whole seconds, so a message that came in the second of the one before may stand above the bot's
 * reply, unread. `holding`, the turns that hold, tell which messages were read: what came after those is unanswered too.
 */
export function unansweredMessages(thread: Thread, handBack: HandBack | null, holding: readonly TurnRecord[]): readonly Comment[] {
  const { comments } = thread;
  const back = placeOf(thread, handBack?.after ?? null);
  const handedOver = handBack?.from ? placeOf(thread, handBack.from) : back;
  const answered = comments.findLastIndex(
    (comment, place) => (isByBot(comment) && (place > back || place <= handedOver)) || (isByAgent(comment) && place <= back),
  );
  const byPeople = comments.findLastIndex((comment, place) => isByAgent(comment) && place <= back);
  const read = Math.max(-1, ...holding.map((turn) => placeOf(thread, turn.comment)));
  const from = read === -1 ? answered : Math.min(answered, Math.max(read, byPeople, back));
  const open = comments.slice(from + 1).filter(isByCustomer);
  // Given back after a person had answered: the bot is to do what the last message was about.
  const last = comments.findLast(isByCustomer);
  return open.length > 0 || answered > back || handBack === null || !last ? open : [last];
}

const isByBot = (comment: Comment) => comment.public && comment.author.role === 'bot';
const isByAgent = (comment: Comment) => comment.public && comment.author.role === 'agent';
/** Also what the help desk keeps from the conversation: mail of somebody who is neither requester nor in copy. */
const isByCustomer = (comment: Comment) => comment.author.role === 'customer';

/** -1 for none: then everything comes after it. */
function placeOf({ comments }: Thread, id: CommentId | null): number {
  return id === null ? -1 : comments.findIndex((comment) => comment.id === id);
}

/** Every message comes from the requester, and none is flagged as possibly spoofed. Somebody in copy is not the requester. */
export function isVerified(thread: Thread): boolean {
  return thread.comments.every(
    (comment) => comment.author.role !== 'customer' || (!comment.senderFlagged && comment.author.id === thread.ticket.requester.id),
  );
}

/** A name is the sender's own choice: only letters may come back in a greeting, never a link or an order number. */
export function firstName(name: string): string {
  const [first = ''] = name.trim().split(/\s+/);
  return /^[\p{L}][\p{L}'’-]{0,29}$/u.test(first) ? first : '';
}

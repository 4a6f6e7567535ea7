import { elapsed } from '../domain/calendar.ts';
import type { CommentId, Instant, PersonId } from '../domain/ids.ts';
import type { HumanDisposition, HumanWork } from '../domain/shadow.ts';
import type { Comment, Thread, TicketStep } from '../domain/ticket.ts';

export type Observed =
  | { readonly kind: 'not_yet' }
  /** The customer wrote again before anybody answered: a later proposal stands beside the answer, this one beside nothing. */
  | { readonly kind: 'overtaken' }
  /** `final`: nothing that people do from now on belongs to this message any more. */
  | { readonly kind: 'worked'; readonly work: HumanWork; readonly until: Instant; readonly final: boolean };

/**
 * What people did about one customer message, told from the ticket. It is worked when it is solved, or answered in public and
 * waiting for the customer. Replies of the bot's user are a person's too: in shadow and draft the bot itself writes none.
 */
export function observeWork(
  thread: Thread,
  steps: readonly TicketStep[],
  about: { readonly comment: CommentId; readonly bot: PersonId; readonly now: Instant },
): Observed {
  const open = thread.comments.filter((comment) => comment.public);
  const at = open.findIndex((comment) => comment.id === about.comment);
  const message = open[at];
  if (!message) return { kind: 'overtaken' };

  const next = open.findIndex((comment, place) => place > at && comment.author.role === 'customer');
  const replies = open.slice(at + 1, next === -1 ? undefined : next);
  const nextMessage = open[next];
  const { status } = thread.ticket;
  const arrivedAt = arrivalOf(open, at);
  const solvedAt = solvedBetween(steps, message.createdAt, nextMessage?.createdAt ?? null, status, about.now);

  // A word of thanks after the solve comes too late to overtake it.
  if (nextMessage && replies.length === 0 && solvedAt === null) return { kind: 'overtaken' };
  const isOver = status === 'solved' || status === 'closed' || nextMessage !== undefined;
  const waits = status === 'pending' && replies.length > 0;
  if (!isOver && !waits) return { kind: 'not_yet' };

  const until = solvedAt ?? nextMessage?.createdAt ?? about.now;
  const mine = steps.filter((step) => step.at > message.createdAt && step.at <= until && step.by !== about.bot);
  return {
    kind: 'worked',
    until,
    final: isOver,
    work: {
      disposition: dispositionOf({ replies, solved: solvedAt !== null, passedOn: mine.some((step) => step.passedOn) }),
      replies: replies.map(({ text }) => text),
      status,
      tags: thread.ticket.tags,
      macros: mine.flatMap((step) => step.macros),
      arrivedAt,
      firstReplyAt: replies[0]?.createdAt ?? null,
      solvedAt,
      minutes: solvedAt === null ? null : Math.max(0, Math.round(elapsed(arrivedAt, solvedAt) / 60_000)),
    },
  };
}

/** The first of the messages that waited together. */
function arrivalOf(open: readonly Comment[], at: number): Instant {
  let first = at;
  while (first > 0 && open[first - 1]?.author.role === 'customer') first -= 1;
  return open[first]?.createdAt ?? (open[at] as Comment).createdAt;
}

/** The last solve before the customer wrote again; of a solved ticket without a history, now. */
function solvedBetween(
  steps: readonly TicketStep[],
  from: Instant,
  to: Instant | null,
  status: Thread['ticket']['status'],
  now: Instant,
): Instant | null {
  const solve = steps.findLast((step) => step.at > from && (to === null || step.at <= to) && step.status === 'solved');
  if (solve) return solve.at;
  return to === null && (status === 'solved' || status === 'closed') ? now : null;
}

/** Help desks say "pending" when they wait for the customer, and "solved" when they are done. */
function dispositionOf(found: {
  readonly replies: readonly Comment[];
  readonly solved: boolean;
  readonly passedOn: boolean;
}): HumanDisposition {
  if (found.passedOn) return 'passed_on';
  if (!found.solved) return 'asked';
  return found.replies.length > 0 ? 'resolved' : 'skipped';
}

import type { Instant } from '../domain/ids.ts';
import type { Sighting } from '../domain/sighting.ts';
import type { Comment, Thread } from '../domain/ticket.ts';
import type { HandBack, TurnRecord } from '../ports/store.ts';
import { holds, unansweredMessages } from './gather.ts';

/**
 * What a ticket tells of what became of it, beside the bot's own turns. Says the same again at every look; the store keeps each
 * thing once.
 */
export function seenInTicket(
  thread: Thread | null,
  turns: readonly TurnRecord[],
  handBack: HandBack | null,
  now: Instant,
): readonly Sighting[] {
  if (thread === null) return [];
  const look: Look = { thread, handBack, now, turns: turns.filter(holds) };
  return [...rating(look), ...reopening(look), ...answer(look), ...end(look)];
}

interface Look {
  readonly thread: Thread;
  readonly turns: readonly TurnRecord[];
  readonly handBack: HandBack | null;
  readonly now: Instant;
}

/** Who had the last word before it was given is who was rated. What the bot says when it hands over is no answer; a draft that a person sent is theirs. */
function rating({ thread, turns, now }: Look): Sighting[] {
  const { rating: given } = thread.ticket;
  if (given === null) return [];
  const lastWord = thread.comments.findLast((comment) => comment.public && comment.author.role !== 'customer');
  const last = turns.at(-1);
  const isPeoples = last?.disposition?.kind === 'escalated' || last?.review != null;
  const whose = lastWord?.author.role === 'bot' && !isPeoples ? 'bot' : 'people';
  return [{ type: 'ticket_rated', key: given.id, score: given.score, whose, at: now }];
}

/** By a person's words, or by a status that no message of the customer explains. Their own messages are turns. */
function reopening({ thread, turns, handBack, now }: Look): Sighting[] {
  const resolved = turns.findLast((turn) => turn.verdict.kind !== 'skip');
  if (resolved?.disposition?.kind !== 'resolved') return [];
  const reply = thread.comments.findLastIndex((comment) => comment.public && comment.author.role === 'bot');
  const words = thread.comments.slice(reply + 1).find(isPersonsAnswer);
  if (words) return [{ type: 'ticket_reopened', key: resolved.id, how: 'person', at: words.createdAt }];
  const isOpen = !isOver(thread) && unansweredMessages(thread, handBack, turns).length === 0;
  return isOpen ? [{ type: 'ticket_reopened', key: resolved.id, how: 'status', at: now }] : [];
}

function answer({ thread }: Look): Sighting[] {
  const first = thread.comments.findIndex(isCustomers);
  const words = first === -1 ? undefined : thread.comments.slice(first + 1).find(isPersonsAnswer);
  return words ? [{ type: 'people_answered', key: words.id, at: words.createdAt }] : [];
}

/** A ticket that is over without the bot having resolved it: by people, or on a question that nobody answered. */
function end({ thread, turns, now }: Look): Sighting[] {
  const { status, tags } = thread.ticket;
  const place = thread.comments.findLastIndex(isCustomers);
  const message = thread.comments[place];
  if (!isOver(thread) || !message || (status === 'closed' && tags.includes('closed_by_merge'))) return [];
  const last = turns.at(-1);
  const answered = thread.comments.slice(place + 1).some(isPersonsAnswer);
  const kind = last?.disposition?.kind;
  if (answered || kind === undefined || !isBots(kind)) return [{ type: 'people_solved', key: message.id, at: now }];
  const waits = kind === 'asked' && last?.comment === message.id;
  return waits ? [{ type: 'question_unanswered', key: last.id, at: now }] : [];
}

const isBots = (kind: string) => kind === 'resolved' || kind === 'asked' || kind === 'skipped';
const isOver = ({ ticket }: Thread) => ticket.status === 'solved' || ticket.status === 'closed';
const isCustomers = (comment: Comment) => comment.public && comment.author.role === 'customer';
/** The help desk's own author has an id below zero. */
const isPersonsAnswer = (comment: Comment) => comment.public && comment.author.role === 'agent' && /^\d+$/.test(comment.author.id);

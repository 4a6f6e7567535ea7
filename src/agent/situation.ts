import type { BusinessHours } from '../domain/business-hours.ts';
import type { Calendar } from '../domain/calendar.ts';
import type { Heard } from '../domain/heard.ts';
import type { CommentId, Instant, TurnId } from '../domain/ids.ts';
import type { Knowledge } from '../domain/knowledge.ts';
import type { Policy } from '../domain/policy.ts';
import type { Comment, Thread } from '../domain/ticket.ts';
import type { TurnRecord } from '../ports/store.ts';
import type { Book, BookSource } from '../scenarios/book.ts';

/** The shop's configuration as one version: what a decision was made under. */
export interface Pack {
  readonly policy: Policy;
  readonly book: Book;
  /** What the book was read from: with another text of a scenario it is read anew. */
  readonly source: BookSource;
  readonly knowledge: Knowledge;
  readonly calendar: Calendar;
  /** When people answer. */
  readonly hours: BusinessHours;
  /** Hash over all its files. */
  readonly version: string;
}

/** The pack that is in force at this moment: operators publish scenarios while the service runs. One decision is made under one of them. */
export type PackInForce = () => Promise<Pack>;

/** Everything one turn starts from. */
export interface Situation {
  readonly thread: Thread;
  /** The customer's messages that nobody has answered, oldest first; never empty. */
  readonly unanswered: readonly Comment[];
  /** The newest of them: the turn answers this one. */
  readonly newest: CommentId;
  readonly earlier: readonly Comment[];
  readonly heard: Heard;
  readonly requester: { readonly email: string | null; readonly verified: boolean; readonly firstName: string };
  /** The turns of this case that hold, oldest first. */
  readonly turns: readonly TurnRecord[];
  /** Questions the bot asked before in this case. */
  readonly asked: readonly { readonly scenario: string; readonly text: string }[];
  /** Somebody wrote whom the help desk does not let into the conversation. */
  readonly outside: boolean;
  /** The bot had resolved the ticket, and the customer came back. */
  readonly reopened: boolean;
  /** A person gave the ticket back to the bot, and no turn has been made since. */
  readonly handedBack: boolean;
  /** Other tickets of this requester within the days that count for repeat contact, with the order digits they mention. */
  readonly otherTickets: readonly { readonly orders: readonly string[] }[];
  readonly turn: TurnId;
  readonly now: Instant;
}

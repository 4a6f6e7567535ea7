import type { Instant, PersonId, TicketId } from '../domain/ids.ts';
import type { Thread, TicketChange, TicketStatus, TicketStep } from '../domain/ticket.ts';

/**
 * The help desk, as the bot uses it. Reads retry inside on `429`, `5xx` and lost connections; `update` never does.
 *
 * Errors (all `ResoluteError`):
 * - `help_desk.unreachable` (retry later; effect unknown for `update`, none for reads): time-out, reset, 5xx, unreadable answer;
 * - `help_desk.throttled` (retry later after `retryAfterMs`; effect none);
 * - `help_desk.conflict` (start over; effect none): somebody changed the ticket since it was read;
 * - `help_desk.refused` (never; effect none): the help desk says no (closed ticket, invalid field);
 * - `help_desk.unauthorized` (never; effect none): token or right is missing.
 */
export interface HelpDesk {
  /** The ticket with all comments, oldest first; null when it does not exist (deleted, merged away). */
  readThread(ticket: TicketId): Promise<Thread | null>;

  /**
   * Writes comment, status, group and tags in one request, only if the ticket still carries `change.basedOn`.
   * @returns the ticket's new stamp.
   */
  update(ticket: TicketId, change: TicketChange): Promise<{ readonly updatedAt: string }>;

  /** Whether an update with this mark is in the ticket's audits; `unclear` when they cannot be read. */
  hasChange(ticket: TicketId, mark: string): Promise<'yes' | 'no' | 'unclear'>;

  /** What was done with the ticket, oldest first. Empty when it does not exist. */
  stepsOf(ticket: TicketId): Promise<readonly TicketStep[]>;

  /** Tickets changed since the cursor, oldest change first (at most one page). The help desk leaves out the last minute. */
  changedSince(from: { readonly cursor: string } | { readonly start: Instant }): Promise<ChangedTickets>;

  /** The same tickets with the customer's first message, for looking back; deleted ones are left out. */
  pastTickets(from: { readonly cursor: string } | { readonly start: Instant }): Promise<PastTickets>;

  /** Every ticket created since then that is not solved yet. Lags behind by some minutes. */
  openTickets(since: Instant): Promise<readonly OpenTicket[]>;

  /** Mail that the help desk holds back as spam or loops; it is no ticket, and is deleted after two weeks. */
  suspended(): Promise<readonly { readonly id: string; readonly createdAt: Instant }[]>;

  /** Ratings by customers given since then, each with the ticket it is about; `at` moves when one is changed. */
  ratingsSince(since: Instant): Promise<readonly { readonly id: string; readonly ticket: TicketId; readonly at: Instant }[]>;

  /** The requester's tickets created in the last `days` days, newest first, this one included; at most 100. */
  ticketsOf(requester: PersonId, days: number): Promise<readonly TicketSummary[]>;

  /** Who the bot is at the help desk. */
  me(): Promise<{ readonly id: PersonId; readonly name: string }>;

  /** What is missing to work: token, rights, groups that do not exist. Empty when all is well. Each fault is a sentence with what to do. */
  checkConnection(needed: { readonly groups: readonly string[] }): Promise<readonly string[]>;
}

export interface ChangedTickets {
  readonly tickets: readonly { readonly id: TicketId; readonly status: TicketStatus; readonly updatedAt: string }[];
  readonly cursor: string;
  /** True when nothing more waits behind the cursor. */
  readonly end: boolean;
}

export interface PastTickets {
  readonly tickets: readonly PastTicket[];
  readonly cursor: string;
  /** True when nothing more waits behind the cursor. */
  readonly end: boolean;
}

export interface PastTicket extends TicketSummary {
  readonly requester: PersonId;
  readonly updatedAt: string;
}

export interface OpenTicket {
  readonly id: TicketId;
  readonly status: TicketStatus;
  readonly updatedAt: string;
}

export interface TicketSummary {
  readonly id: TicketId;
  readonly subject: string;
  readonly description: string;
  readonly status: TicketStatus;
  readonly tags: readonly string[];
  readonly createdAt: Instant;
}

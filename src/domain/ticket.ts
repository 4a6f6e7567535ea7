import type { CommentId, Instant, PersonId, TicketId } from './ids.ts';

export type TicketStatus = 'new' | 'open' | 'pending' | 'hold' | 'solved' | 'closed';
export type Priority = 'low' | 'normal' | 'high' | 'urgent';

/** A ticket as the help desk shows it, with all its comments, oldest first. */
export interface Thread {
  readonly ticket: Ticket;
  readonly comments: readonly Comment[];
}

export interface Ticket {
  readonly id: TicketId;
  readonly subject: string;
  readonly status: TicketStatus;
  readonly priority: Priority | null;
  readonly tags: readonly string[];
  /** The group's name, as operators know it; null when nobody has it. */
  readonly group: string | null;
  readonly assignee: PersonId | null;
  readonly requester: Requester;
  readonly channel: string;
  readonly createdAt: Instant;
  /** The help desk's stamp of the last change; `HelpDesk.update` refuses when it has moved on. */
  readonly updatedAt: string;
  /** What the customer said of the help they got; null while they have not. */
  readonly rating: { readonly id: string; readonly score: 'good' | 'bad' } | null;
  /** Where a person opens it in the browser. */
  readonly url: string;
}

export interface Requester {
  readonly id: PersonId;
  readonly name: string;
  /** Null when the help desk knows none (then nothing personal can be told). */
  readonly email: string | null;
}

export interface Comment {
  readonly id: CommentId;
  readonly author: { readonly id: PersonId; readonly role: 'customer' | 'agent' | 'bot' };
  readonly public: boolean;
  /** Plain text as the help desk derives it; may hold any character. */
  readonly text: string;
  readonly createdAt: Instant;
  readonly attachments: readonly Attachment[];
  /** True when the help desk flags the sender as possibly spoofed. */
  readonly senderFlagged: boolean;
}

export interface Attachment {
  readonly name: string;
  /** MIME type. */
  readonly type: string;
}

/** One change of a ticket as its history tells it, without its words. */
export interface TicketStep {
  readonly at: Instant;
  readonly by: PersonId;
  /** The status that it brought; null when it left the status alone. */
  readonly status: TicketStatus | null;
  /** From one group to another. */
  readonly passedOn: boolean;
  /** Names of the macros that were used. */
  readonly macros: readonly string[];
}

/** What one turn writes to a ticket, all in one update. */
export interface TicketChange {
  /** The stamp of the ticket that was read (`Ticket.updatedAt`); the update is refused if somebody was faster. */
  readonly basedOn: string;
  /** Written into the update's audit record, so that a lost answer can be read back. */
  readonly mark: string;
  readonly comment?: { readonly html: string; readonly public: boolean };
  readonly status?: 'open' | 'pending' | 'solved';
  readonly priority?: Priority;
  readonly group?: string;
  /** Null takes the ticket away from whoever has it. */
  readonly assignee?: null;
  readonly addTags?: readonly string[];
  readonly removeTags?: readonly string[];
}

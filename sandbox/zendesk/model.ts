/** What the help desk keeps. Times are milliseconds; the wire has one-second resolution, see `stamp` in `write-ticket.ts`. */

export type Role = 'end-user' | 'agent' | 'admin';
export type Status = 'new' | 'open' | 'pending' | 'hold' | 'solved' | 'closed';
export type Priority = 'low' | 'normal' | 'high' | 'urgent';
export type TicketType = 'problem' | 'incident' | 'question' | 'task';

export interface User {
  readonly id: number;
  name: string;
  readonly email: string | null;
  role: Role;
  locale: string;
  phone: string | null;
  tags: string[];
  externalId: string | null;
  notes: string;
  readonly createdAt: number;
  updatedAt: number;
  defaultGroupId: number | null;
  /** What an administrator has set for this agent; left out: nothing. */
  suspended?: boolean;
  onlyPrivateComments?: boolean;
  ticketRestriction?: 'groups' | 'assigned' | null;
}

export interface Group {
  readonly id: number;
  readonly name: string;
  readonly createdAt: number;
}

export interface Membership {
  readonly id: number;
  readonly userId: number;
  readonly groupId: number;
  readonly isDefault: boolean;
}

export interface Attachment {
  readonly id: number;
  readonly token: string;
  readonly name: string;
  readonly type: string;
  readonly content: Buffer;
}

export interface Via {
  readonly channel: string;
  readonly source: { readonly from: Record<string, unknown>; readonly to: Record<string, unknown>; readonly rel: string | null };
}

/** Flags of a comment, as the audit's metadata shows them. */
export interface Flags {
  readonly flags: readonly number[];
  readonly flags_options: Readonly<Record<string, unknown>>;
  readonly trusted: boolean;
}

export interface Comment {
  readonly id: number;
  readonly authorId: number;
  readonly isPublic: boolean;
  readonly body: string;
  readonly htmlBody: string;
  readonly plainBody: string;
  readonly createdAt: number;
  readonly auditId: number;
  readonly via: Via;
  readonly attachments: readonly Attachment[];
  readonly custom: Readonly<Record<string, unknown>>;
  readonly flags: Flags | null;
}

export interface Audit {
  readonly id: number;
  readonly authorId: number;
  readonly createdAt: number;
  readonly events: Record<string, unknown>[];
  readonly custom: Readonly<Record<string, unknown>>;
  readonly flags: Flags | null;
  readonly via: Via;
}

export interface Rating {
  readonly id: number;
  readonly ticketId: number;
  score: 'good' | 'bad';
  comment: string | null;
  readonly requesterId: number;
  readonly createdAt: number;
  updatedAt: number;
}

export interface Ticket {
  readonly id: number;
  subject: string;
  description: string;
  status: Status;
  priority: Priority | null;
  type: TicketType | null;
  groupId: number | null;
  assigneeId: number | null;
  requesterId: number;
  readonly submitterId: number;
  tags: string[];
  customFields: { id: number; value: unknown }[];
  externalId: string | null;
  dueAt: string | null;
  readonly recipient: string | null;
  readonly via: Via;
  readonly createdAt: number;
  /** Whole seconds, and later than any earlier stamp of this ticket. */
  updatedAt: number;
  /** When the last change really was made; the export goes by it. */
  changedAt: number;
  readonly comments: Comment[];
  readonly audits: Audit[];
  readonly followupIds: number[];
  rating: Rating | null;
}

export interface Desk {
  readonly users: Map<number, User>;
  readonly groups: Map<number, Group>;
  readonly memberships: Membership[];
  readonly tickets: Map<number, Ticket>;
  readonly uploads: Map<string, Attachment[]>;
  readonly attachments: Map<number, Attachment>;
  readonly suspended: SuspendedMail[];
}

/** A mail that was taken for spam: not a ticket. */
export interface SuspendedMail {
  readonly id: number;
  readonly from: { readonly email: string; readonly name: string };
  readonly subject: string;
  readonly body: string;
  readonly createdAt: number;
}

import type { Instant } from './ids.ts';
import type { ReasonCode } from './reasons.ts';

/** Something a person must hear of outside the help desk. Holds ids, codes and times; never customer text, names or addresses. */
export interface NoticeContent {
  readonly kind: 'escalation_waits' | 'ticket_stuck' | 'mail_suspended' | 'service';
  /** The whole notice as one or two plain sentences. */
  readonly text: string;
  readonly ticket: string | null;
  readonly url: string | null;
  readonly reasons: readonly ReasonCode[];
  readonly group: string | null;
  readonly to: 'group' | 'manager';
  /** Of the deadline that passed, and of the next. */
  readonly deadline: string | null;
  readonly next: string | null;
}

export interface NewNotice {
  /** What may be told once only, ever, over this channel. */
  readonly key: string;
  readonly channel: string;
  readonly content: NoticeContent;
  readonly at: Instant;
}

export interface Notice extends Omit<NewNotice, 'at'> {
  /** Sent along, so that a receiver can tell a repeated delivery. */
  readonly id: string;
}

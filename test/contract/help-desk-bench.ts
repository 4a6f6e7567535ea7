import type { Instant, TicketId } from '../../src/domain/ids.ts';
import type { HelpDesk } from '../../src/ports/help-desk.ts';

/** What the suite needs around a help desk: people who use it, time that passes, and things that go wrong. */
export interface HelpDeskBench {
  readonly helpDesk: HelpDesk;
  /** The same account with a wrong token. */
  readonly stranger: HelpDesk;
  now(): Instant;
  /** By mail; a new ticket unless one is named. */
  customerWrites(mail: Mail): Promise<TicketId>;
  agentWrites(ticket: TicketId, comment: { readonly text: string; readonly public: boolean }): Promise<void>;
  agentCloses(ticket: TicketId): Promise<void>;
  pass(ms: number): void;
  /** The next `times` requests of this kind go wrong. */
  trouble(kind: Trouble, on: 'update' | 'read', times: number): void;
  /** Updates of the ticket by the bot that took effect, by the help desk's own account of what happened. */
  updatesByBot(ticket: TicketId): number;
  close(): Promise<void>;
}

export type Trouble = 'lost_answer' | 'refused' | '429' | '500' | '502' | 'stall' | 'malformed';

export interface Mail {
  readonly email: string;
  readonly name?: string;
  readonly subject?: string;
  readonly body: string;
  readonly verified?: boolean;
  readonly attachments?: readonly { readonly name: string; readonly type: string }[];
  readonly ticket?: TicketId;
}

import type { AuditEvent } from '../audit/events.ts';
import type { Instant, PersonId, TicketId } from '../domain/ids.ts';

/** Somebody of the help desk who answers customers, as it knows them at this moment. */
export interface Agent {
  readonly id: PersonId;
  readonly name: string;
  readonly email: string | null;
  /** As the help desk writes it: `da`, `en-US`. */
  readonly locale: string;
  /** False: writes internal notes only. */
  readonly mayReply: boolean;
  /** Which tickets the help desk shows them; `other`: by a rule that is not known here. */
  readonly sees: 'all' | 'of_their_groups' | 'their_own' | 'other';
}

/**
 * The help desk's people, as the sidebar has to know them. Errors: `help_desk.unreachable`, `help_desk.throttled` (later) ·
 * `help_desk.unauthorized`, `help_desk.refused` (never).
 */
export interface DeskAgents {
  /**
   * Whom the help desk vouches for, by what it signed for the first load of the page. Signature, issuer, audience and times are
   * checked; `why` is a word for the log.
   */
  proven(
    signed: string,
  ): Promise<{ readonly kind: 'proven'; readonly agent: PersonId } | { readonly kind: 'refused'; readonly why: string }>;
  /** Null: no such person, no agent, or suspended. */
  find(id: PersonId): Promise<Agent | null>;
  /** Whether the help desk itself would show them this ticket. */
  seesTicket(agent: Agent, ticket: TicketId): Promise<boolean>;
}

/** Who looks from the sidebar of a ticket. Secrets come and are kept as hashes. Errors: `store.unreachable`. */
export interface SidebarStore {
  /** False when what the help desk signed has been used before. */
  start(session: NewSidebarSession): Promise<boolean>;
  /** Null when it is unknown or has ended by `now`, or its account may not sign in. */
  find(hash: string, now: Instant): Promise<SidebarSession | null>;
  /** The first ticket stays; false when it is another one already. The events are of that ticket. */
  bind(hash: string, ticket: TicketId, events: readonly AuditEvent[]): Promise<boolean>;
}

export interface NewSidebarSession {
  readonly hash: string;
  /** Hash of what the help desk signed. */
  readonly proof: string;
  readonly account: string;
  readonly agent: PersonId;
  readonly at: Instant;
  readonly endsAt: Instant;
}

export interface SidebarSession {
  readonly account: string;
  readonly name: string;
  readonly agent: PersonId;
  /** Null until the page says which one it stands beside. */
  readonly ticket: TicketId | null;
}

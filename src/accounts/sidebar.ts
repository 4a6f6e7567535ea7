import { later } from '../domain/calendar.ts';
import { asId, type PersonId, type TicketId } from '../domain/ids.ts';
import type { AccountStore } from '../ports/account-store.ts';
import type { Clock } from '../ports/clock.ts';
import type { Logger } from '../ports/logger.ts';
import type { SecretSource } from '../ports/secret-source.ts';
import type { Agent, DeskAgents, SidebarStore } from '../ports/sidebar.ts';
import { fingerprint } from './fingerprint.ts';

/** How every secret of a sidebar begins. */
export const SIDEBAR_PREFIX = 'rsb_';

/** A ticket is rarely open for longer; then the apps are loaded anew. */
const SESSION_MS = 2 * 3_600_000;

export type Opened =
  | { readonly kind: 'opened'; readonly bearer: string; readonly account: string; readonly agent: Agent }
  | { readonly kind: 'refused' };

/** Who looks from the sidebar of a ticket, and what is known of it. */
export interface Visit {
  readonly hash: string;
  readonly account: string;
  readonly name: string;
  readonly agent: PersonId;
  readonly ticket: TicketId | null;
}

/**
 * The sidebar in the help desk: whoever the help desk vouches for at the first load gets a secret that the page keeps in memory. It
 * is theirs alone, ends soon, and is good for one ticket.
 */
export function createSidebar(needs: {
  readonly agents: DeskAgents;
  /** Stands in the accounts as who knows these people. */
  readonly issuer: string;
  readonly accounts: Pick<AccountStore, 'signedIn'>;
  readonly sessions: SidebarStore;
  readonly secrets: SecretSource;
  readonly clock: Clock;
  readonly logger: Logger;
}) {
  const { agents, issuer, accounts, sessions, secrets, clock, logger } = needs;

  function refused(why: string): Opened {
    logger.warn('A sidebar was not opened.', { why });
    return { kind: 'refused' };
  }

  return {
    /** @param signed as the help desk posted it; good once. */
    async open(signed: string): Promise<Opened> {
      const proven = await agents.proven(signed);
      if (proven.kind === 'refused') return refused(proven.why);
      const agent = await agents.find(proven.agent);
      if (agent === null) return refused('no_agent');
      const at = clock.now();
      const identity = { issuer, subject: agent.id, name: agent.name, email: agent.email, authenticatedAt: at };
      const account = await accounts.signedIn(identity, { roles: ['agent'], by: 'help_desk' }, at);
      if (!account.active) return refused('not_active');
      const bearer = `${SIDEBAR_PREFIX}${secrets.next()}`;
      const session = { hash: fingerprint(bearer), proof: fingerprint(signed), account: account.id, agent: agent.id, at };
      const isFirst = await sessions.start({ ...session, endsAt: later(at, SESSION_MS) });
      return isFirst ? { kind: 'opened', bearer, account: account.id, agent } : refused('used');
    },

    async of(bearer: string): Promise<Visit | null> {
      const hash = fingerprint(bearer);
      const session = await sessions.find(hash, clock.now());
      return session === null ? null : { hash, ...session };
    },

    /** Ties the visit to its ticket. `not_theirs`: the help desk would not show it to them · `other`: it has another one already. */
    async lookAt({ hash, account, agent: id }: Visit, wanted: string): Promise<'looking' | 'no_agent' | 'not_theirs' | 'other'> {
      const ticket = asId<TicketId>(wanted);
      const agent = await agents.find(id);
      if (agent === null) return 'no_agent';
      if (!(await agents.seesTicket(agent, ticket))) return 'not_theirs';
      return (await sessions.bind(hash, ticket, [{ type: 'sidebar_opened', account, agent: id }])) ? 'looking' : 'other';
    },

    /** As the help desk knows them at this moment; null when they are no agent any more. */
    agent: ({ agent }: Visit): Promise<Agent | null> => agents.find(agent),
  };
}

export type Sidebar = ReturnType<typeof createSidebar>;

import { errors, type JWTPayload, jwtVerify } from 'jose';
import { z } from 'zod';
import { isError } from '../../domain/errors.ts';
import { asId, type PersonId } from '../../domain/ids.ts';
import type { Agent, DeskAgents } from '../../ports/sidebar.ts';
import { createAppKey } from './app-key.ts';
import { createClient, type ZendeskClient, type ZendeskConnection } from './client.ts';
import { helpDeskRefused } from './errors.ts';
import { checkedId, read } from './read.ts';
import { Id, TicketAnswer, UserAnswer, type ZendeskUser } from './schemas.ts';

/** The installed app whose page this service is. */
export interface ZendeskApp {
  readonly id: string;
  readonly installation: string;
}

/** Between two machines' clocks. */
const CLOCKS_DIFFER_SECONDS = 30;

export function createDeskAgents(connection: ZendeskConnection, app: ZendeskApp): DeskAgents {
  const { clock } = connection;
  const { origin, host } = new URL(connection.baseUrl);
  const client = createClient(connection);
  const appKey = createAppKey(connection, app.id);

  /** @throws of `jose`: what is wrong with it. */
  async function verified(signed: string, again = false): Promise<JWTPayload | null> {
    const key = await appKey.key(again);
    if (key === null) return null;
    const { payload } = await jwtVerify(signed, key, {
      algorithms: ['RS256'],
      issuer: [host, origin],
      audience: `${origin}/api/v2/apps/installations/${app.installation}.json`,
      requiredClaims: ['exp', 'iat', 'sub'],
      currentDate: new Date(clock.now()),
      clockTolerance: CLOCKS_DIFFER_SECONDS,
    });
    return payload;
  }

  return {
    async proven(signed) {
      try {
        const payload = await verified(signed).catch((error: unknown) => {
          // The app may have got a new key.
          if (error instanceof errors.JWSSignatureVerificationFailed) return verified(signed, true);
          throw error;
        });
        const agent = userIn(payload?.sub ?? '', origin);
        if (payload === null) return { kind: 'refused', why: 'signature' };
        return agent === null ? { kind: 'refused', why: 'no_user' } : { kind: 'proven', agent };
      } catch (error) {
        if (!(error instanceof errors.JOSEError)) throw error;
        return { kind: 'refused', why: 'claim' in error && typeof error.claim === 'string' ? error.claim : error.code };
      }
    },

    async find(id) {
      try {
        const { user } = read(UserAnswer, await client.get(['users', checkedId(id)]));
        return agentOf(user);
      } catch (error) {
        if (isError(error, helpDeskRefused) && error.facts['status'] === 404) return null;
        throw error;
      }
    },

    async seesTicket(agent, ticket) {
      if (agent.sees === 'all') return true;
      if (agent.sees === 'other') return false;
      const answer = TicketAnswer.parse(await client.get(['tickets', checkedId(ticket)]));
      if (agent.sees === 'their_own') return answer.ticket.assignee_id === agent.id;
      const group = answer.ticket.group_id ?? null;
      return group !== null && (await groupsOf(client, agent.id)).includes(group);
    },
  };
}

/** The help desk names the user by the address of their record. */
function userIn(subject: string, origin: string): PersonId | null {
  const id = subject.startsWith(`${origin}/api/v2/users/`)
    ? subject.slice(`${origin}/api/v2/users/`.length).replace(/\.json$/, '')
    : subject;
  return /^\d{1,20}$/.test(id) ? asId<PersonId>(id) : null;
}

function agentOf(user: ZendeskUser): Agent | null {
  if (user.id === null || user.suspended === true || user.active === false) return null;
  if (user.role !== 'agent' && user.role !== 'admin') return null;
  return {
    id: asId<PersonId>(user.id),
    name: user.name,
    email: user.email ?? null,
    locale: user.locale ?? 'en',
    mayReply: user.only_private_comments !== true,
    sees: restrictions[user.ticket_restriction ?? 'none'] ?? 'other',
  };
}

const restrictions: Readonly<Record<string, Agent['sees']>> = { none: 'all', groups: 'of_their_groups', assigned: 'their_own' };

const Memberships = z.object({ group_id: Id });

async function groupsOf(client: ZendeskClient, agent: PersonId): Promise<string[]> {
  const found: string[] = [];
  for await (const page of client.pages(['users', agent, 'group_memberships'], 'group_memberships')) {
    found.push(...page.map((item) => read(Memberships, item).group_id));
  }
  return found;
}

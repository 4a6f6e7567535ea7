import { asId, type PersonId } from '../../domain/ids.ts';
import type { HelpDesk } from '../../ports/help-desk.ts';
import type { MayWrite } from '../../ports/service-mode.ts';
import { createCheckConnection } from './check-connection.ts';
import { createClient, type ZendeskConnection } from './client.ts';
import { helpDeskUnauthorized } from './errors.ts';
import { createOpenTickets, createRatingsSince, createSuspended } from './find-open.ts';
import { createChangedSince, createPastTickets, createTicketsOf } from './find-tickets.ts';
import { createGroups } from './groups.ts';
import { read } from './read.ts';
import { createReadThread } from './read-thread.ts';
import { UserAnswer, type ZendeskUser } from './schemas.ts';
import { createStepsOf } from './steps-of.ts';
import { createHasChange, createUpdateTicket } from './write-ticket.ts';

export interface ZendeskOptions extends ZendeskConnection {
  /** Added to every ticket on which the bot comments. */
  readonly botTag?: string;
  readonly mayWrite?: MayWrite;
  /** Taken off by whatever the bot writes. */
  readonly unseenTag?: string;
}

export function createZendesk(options: ZendeskOptions): HelpDesk {
  const { clock } = options;
  const client = createClient(options);
  const groups = createGroups(client, clock);
  const changedSince = createChangedSince({ client, clock });
  let self: { readonly id: PersonId; readonly name: string } | null = null;

  async function whoAmI(): Promise<ZendeskUser> {
    const { user } = read(UserAnswer, await client.get(['users', 'me']));
    // Zendesk answers unauthenticated callers with a nameless user rather than with 401.
    if (user.id === null) throw helpDeskUnauthorized('Zendesk does not know who is asking.');
    return user;
  }

  async function me() {
    if (self === null) {
      const { id, name } = await whoAmI();
      self = { id: asId<PersonId>(id ?? ''), name };
    }
    return self;
  }

  return {
    readThread: createReadThread({ client, groups, botId: async () => (await me()).id }),
    update: createUpdateTicket({ client, groups, botTag: options.botTag, mayWrite: options.mayWrite, unseenTag: options.unseenTag }),
    hasChange: createHasChange({ client }),
    stepsOf: createStepsOf({ client }),
    changedSince,
    pastTickets: createPastTickets({ client, clock }),
    openTickets: createOpenTickets({ client }),
    suspended: createSuspended({ client }),
    ratingsSince: createRatingsSince({ client }),
    ticketsOf: createTicketsOf({ client, clock }),
    me,
    checkConnection: createCheckConnection({ client, groups, clock, whoAmI, changedSince }),
  };
}

import { isError } from '../../domain/errors.ts';
import type { Clock } from '../../ports/clock.ts';
import type { HelpDesk } from '../../ports/help-desk.ts';
import type { ZendeskClient } from './client.ts';
import { helpDeskUnauthorized, helpDeskUnreachable } from './errors.ts';
import type { Groups } from './groups.ts';
import type { ZendeskUser } from './schemas.ts';

interface Needs {
  readonly client: ZendeskClient;
  readonly groups: Groups;
  readonly clock: Clock;
  readonly whoAmI: () => Promise<ZendeskUser>;
  readonly changedSince: HelpDesk['changedSince'];
}

/** Every fault is a sentence that an operator can act upon. */
export function createCheckConnection({ client, groups, clock, whoAmI, changedSince }: Needs): HelpDesk['checkConnection'] {
  return async function checkConnection(needed): Promise<readonly string[]> {
    let user: ZendeskUser;
    try {
      user = await whoAmI();
    } catch (error) {
      return [noAccess(error, client.baseUrl)];
    }
    if (user.role === 'end-user') {
      return [`The Zendesk user of this token is a customer. Use the token of an agent or administrator at ${client.baseUrl}.`];
    }
    const faults = faultsOf(user);
    try {
      const names = await groups.names();
      for (const group of new Set(needed.groups)) {
        if (!names.includes(group)) faults.push(`Zendesk has no group "${group}". Create it, or correct the name in policy.yaml.`);
      }
      if (user.role !== 'admin') await changedSince({ start: clock.now() });
    } catch (error) {
      faults.push(noRight(error));
    }
    return faults;
  };
}

function faultsOf(user: ZendeskUser): string[] {
  const faults: string[] = [];
  if (user.suspended === true) faults.push('The Zendesk user of this token is suspended. Unsuspend it, or use another one.');
  if (user.only_private_comments === true) {
    faults.push('The Zendesk user of this token may only write internal notes. Allow it to write public replies.');
  }
  if (user.ticket_restriction !== null && user.ticket_restriction !== undefined) {
    faults.push('The Zendesk user of this token sees only some tickets. Give it access to all tickets.');
  }
  return faults;
}

function noAccess(error: unknown, baseUrl: string): string {
  if (isError(error, helpDeskUnauthorized)) {
    return `Zendesk at ${baseUrl} does not accept the token. Check the e-mail address and the API token, and that token access is switched on.`;
  }
  if (isError(error, helpDeskUnreachable)) return `Zendesk at ${baseUrl} does not answer. Check the address and the network.`;
  return `Zendesk at ${baseUrl} does not answer as expected. Check that this is the address of the account.`;
}

function noRight(error: unknown): string {
  return isError(error, helpDeskUnauthorized)
    ? 'The Zendesk user of this token may not read the list of changed tickets or the groups. Make it an administrator: without that list, tickets whose webhook is lost are not found.'
    : 'Zendesk does not answer every request that is needed. Try again; if it stays so, look at the status page of Zendesk.';
}

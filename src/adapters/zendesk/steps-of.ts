import { asId, type PersonId } from '../../domain/ids.ts';
import type { TicketStep } from '../../domain/ticket.ts';
import type { HelpDesk } from '../../ports/help-desk.ts';
import type { ZendeskClient } from './client.ts';
import { checkedId, read } from './read.ts';
import { nullIfGone } from './read-thread.ts';
import { Status, ZendeskStep } from './schemas.ts';

export function createStepsOf({ client }: { readonly client: ZendeskClient }): HelpDesk['stepsOf'] {
  return async function stepsOf(id) {
    const steps: TicketStep[] = [];
    try {
      for await (const page of client.pages(['tickets', checkedId(id), 'audits'], 'audits')) {
        steps.push(...page.map((item) => toStep(read(ZendeskStep, item))));
      }
    } catch (error) {
      return nullIfGone(error) ?? [];
    }
    return steps.sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
  };
}

/** Fields of a ticket are `Create`d with it and `Change`d later. */
function toStep({ created_at, author_id, events }: ZendeskStep): TicketStep {
  const status = events.findLast((event) => event.field_name === 'status' && (event.type === 'Change' || event.type === 'Create'));
  const known = Status.safeParse(status?.value);
  const group = events.find((event) => event.field_name === 'group_id' && event.type === 'Change');
  return {
    at: created_at,
    by: asId<PersonId>(author_id),
    status: known.success ? known.data : null,
    passedOn: group !== undefined && isSet(group.previous_value) && isSet(group.value) && group.value !== group.previous_value,
    macros: events.flatMap((event) => (event.type === 'AgentMacroReference' && event.macro_title ? [event.macro_title] : [])),
  };
}

const isSet = (value: unknown) => value !== null && value !== undefined && value !== '';

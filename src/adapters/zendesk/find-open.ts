import { z } from 'zod';
import { asId, type TicketId } from '../../domain/ids.ts';
import type { HelpDesk } from '../../ports/help-desk.ts';
import type { ZendeskClient } from './client.ts';
import { read } from './read.ts';
import { Id, Status, Time } from './schemas.ts';

const Found = z.object({ id: Id, status: Status, updated_at: z.string().min(1) });

/** By the export of the search, which alone has no limit of results. */
export function createOpenTickets({ client }: { readonly client: ZendeskClient }): HelpDesk['openTickets'] {
  return async function openTickets(since) {
    const found: { id: TicketId; status: z.infer<typeof Status>; updatedAt: string }[] = [];
    const query = `status<solved created>=${since.slice(0, 19)}Z`;
    for await (const page of client.pages(['search', 'export'], 'results', { query, 'filter[type]': 'ticket' })) {
      for (const item of page) {
        const { id, status, updated_at: updatedAt } = read(Found, item);
        found.push({ id: asId<TicketId>(id), status, updatedAt });
      }
    }
    return found;
  };
}

const Rated = z.object({ id: Id, ticket_id: Id, updated_at: Time });

/** Neither a webhook nor, surely, a ticket's own stamp tells of a rating. */
export function createRatingsSince({ client }: { readonly client: ZendeskClient }): HelpDesk['ratingsSince'] {
  return async function ratingsSince(since) {
    const found: Awaited<ReturnType<HelpDesk['ratingsSince']>>[number][] = [];
    const query = { score: 'received', start_time: String(Math.floor(Date.parse(since) / 1000)) };
    for await (const page of client.pages(['satisfaction_ratings'], 'satisfaction_ratings', query)) {
      for (const item of page) {
        const { id, ticket_id: ticket, updated_at: at } = read(Rated, item);
        found.push({ id, ticket: asId<TicketId>(ticket), at });
      }
    }
    return found;
  };
}

const Suspended = z.object({ id: Id, created_at: Time });

export function createSuspended({ client }: { readonly client: ZendeskClient }): HelpDesk['suspended'] {
  return async function suspended() {
    const found: Awaited<ReturnType<HelpDesk['suspended']>>[number][] = [];
    for await (const page of client.pages(['suspended_tickets'], 'suspended_tickets')) {
      for (const item of page) {
        const { id, created_at: createdAt } = read(Suspended, item);
        found.push({ id, createdAt });
      }
    }
    return found;
  };
}

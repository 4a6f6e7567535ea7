import { asId, type Instant, type PersonId, type TicketId } from '../../domain/ids.ts';
import type { Clock } from '../../ports/clock.ts';
import type { ChangedTickets, HelpDesk, PastTickets, TicketSummary } from '../../ports/help-desk.ts';
import type { Query, ZendeskClient } from './client.ts';
import { unreadable } from './failure.ts';
import { checkedId, read } from './read.ts';
import { ExportAnswer, Status, WholeExportAnswer, ZendeskTicket } from './schemas.ts';

interface Needs {
  readonly client: ZendeskClient;
  readonly clock: Clock;
}

/** Zendesk refuses to start within the last minute; some more for clocks that differ. */
const earliestStartMs = 75_000;

export function createChangedSince({ client, clock }: Needs): HelpDesk['changedSince'] {
  return async function changedSince(from): Promise<ChangedTickets> {
    const { tickets, ...place } = placed(from, read(ExportAnswer, await askExport(client, clock, from)));
    return {
      // The export also shows deleted tickets; nobody waits in them.
      tickets: tickets.flatMap(({ id, status, updated_at: updatedAt }) => {
        const known = Status.safeParse(status);
        return known.success ? [{ id: asId<TicketId>(id), status: known.data, updatedAt }] : [];
      }),
      ...place,
    };
  };
}

export function createPastTickets({ client, clock }: Needs): HelpDesk['pastTickets'] {
  return async function pastTickets(from): Promise<PastTickets> {
    const { tickets, ...place } = placed(from, read(WholeExportAnswer, await askExport(client, clock, from)));
    return {
      tickets: tickets.flatMap((ticket) =>
        ticket === null ? [] : [{ ...toSummary(ticket), requester: asId<PersonId>(ticket.requester_id), updatedAt: ticket.updated_at }],
      ),
      ...place,
    };
  };
}

type From = Parameters<HelpDesk['changedSince']>[0];

function askExport(client: ZendeskClient, clock: Clock, from: From): Promise<unknown> {
  const query: Query = 'cursor' in from ? { cursor: from.cursor } : { start_time: startTime(from.start, clock.now()) };
  return client.get(['incremental', 'tickets', 'cursor'], query);
}

function placed<Ticket>(
  from: From,
  answer: { readonly tickets: readonly Ticket[]; readonly after_cursor?: string | null | undefined; readonly end_of_stream: boolean },
) {
  const cursor = answer.after_cursor ?? ('cursor' in from ? from.cursor : null);
  if (cursor === null) throw unreadable('an export without a cursor', false);
  return { tickets: answer.tickets, cursor, end: answer.end_of_stream };
}

function startTime(start: Instant, now: Instant): string {
  const at = Math.min(Date.parse(start), Date.parse(now) - earliestStartMs);
  return String(Math.max(0, Math.floor(at / 1000)));
}

const mostTickets = 100;
const msPerDay = 86_400_000;

/** The requester's own list rather than the search: the index of the latter lags behind by minutes. */
export function createTicketsOf({ client, clock }: Needs): HelpDesk['ticketsOf'] {
  return async function ticketsOf(requester: PersonId, days: number): Promise<readonly TicketSummary[]> {
    const since = new Date(Date.parse(clock.now()) - days * msPerDay).toISOString();
    const found: TicketSummary[] = [];
    for await (const page of client.pages(['users', checkedId(requester), 'tickets', 'requested'], 'tickets', { sort: '-id' })) {
      const tickets = page.map((item) => toSummary(read(ZendeskTicket, item)));
      found.push(...tickets.filter((ticket) => ticket.createdAt >= since));
      if (newestFirst(tickets) && (tickets.at(-1)?.createdAt ?? '') < since) break;
    }
    return found.sort((one, other) => (one.createdAt < other.createdAt ? 1 : -1)).slice(0, mostTickets);
  };
}

/** Only then is everything behind an old ticket old too. */
function newestFirst(tickets: readonly TicketSummary[]): boolean {
  return tickets.every((ticket, place) => place === 0 || ticket.createdAt <= (tickets[place - 1]?.createdAt ?? ''));
}

function toSummary(ticket: ZendeskTicket): TicketSummary {
  return {
    id: asId<TicketId>(ticket.id),
    subject: ticket.subject ?? '',
    description: ticket.description ?? '',
    status: ticket.status,
    tags: ticket.tags,
    createdAt: ticket.created_at,
  };
}

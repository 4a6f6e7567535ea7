import type { Policy } from '../domain/policy.ts';
import { inOrder } from '../domain/reasons.ts';
import type { MappedTicket } from './mapped-ticket.ts';

const msPerDay = 86_400_000;

/**
 * Adds the reason of repeated contact, which only the history as a whole shows: so many tickets of one requester on one order within the
 * days that count. Each ticket counts as one message, since the export holds the first alone; so it is the least that there are.
 */
export function withRepeatContact(tickets: readonly MappedTicket[], { limits }: Policy): readonly MappedTicket[] {
  const times = new Map<string, number[]>();
  return tickets
    .toSorted((a, b) => ((a.at ?? '') < (b.at ?? '') ? -1 : 1))
    .map((ticket) => {
      if (ticket.at === null) return ticket;
      const at = Date.parse(ticket.at);
      const repeated = ticket.orders.map((order) => {
        const key = `${ticket.requester} ${order}`;
        const recent = [...(times.get(key) ?? []).filter((time) => at - time <= limits.repeat_days * msPerDay), at];
        times.set(key, recent);
        return recent.length >= Math.max(2, limits.repeat_messages);
      });
      const isRepeated = ticket.skip === null && repeated.some(Boolean);
      return isRepeated ? { ...ticket, reasons: inOrder([...ticket.reasons, 'repeat_contact']) } : ticket;
    });
}

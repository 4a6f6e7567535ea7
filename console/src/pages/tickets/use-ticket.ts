import { useQuery } from '@tanstack/react-query';
import type { Answer } from '../../../../src/api/v1/routes.ts';
import { get } from '../../server/request.ts';

export type Ticket = Answer<'ticket'>;
export type Turn = Ticket['turns'][number];

/** Everything that is stored of one ticket. */
export function useTicket(ticket: string) {
  return useQuery({ queryKey: ['tickets', ticket], queryFn: () => get<Ticket>(`/tickets/${encodeURIComponent(ticket)}`) });
}

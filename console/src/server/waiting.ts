import { useQuery } from '@tanstack/react-query';
import { get } from './request.ts';

export interface Waiting {
  /** Tickets that wait for the bot. */
  readonly bot: number;
  readonly escalations: number;
  readonly overdue: number;
  readonly drafts: number;
}

/** How much waits for a person: on the overview, and beside the names in the menu. */
export function useWaiting(): Partial<Waiting> {
  const { data } = useQuery({ queryKey: ['waiting'], queryFn: () => get<Waiting>('/waiting'), refetchInterval: 60_000 });
  return data ?? {};
}

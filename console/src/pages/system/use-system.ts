import { useQuery } from '@tanstack/react-query';
import type { Answer } from '../../../../src/api/v1/routes.ts';
import { get } from '../../server/request.ts';

export type System = Answer<'system'>;

export function useSystem() {
  return useQuery({ queryKey: ['system'], queryFn: () => get<System>('/system'), refetchInterval: 15_000 });
}

/** Asks help desk, shop and queue themselves: not more often than people look. */
export function useConnections() {
  return useQuery({ queryKey: ['connections'], queryFn: () => get<Answer<'connections'>>('/system/connections'), staleTime: 30_000 });
}

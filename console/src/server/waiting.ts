import { useQuery } from '@tanstack/react-query';
import type { Answer } from '../../../src/api/v1/routes.ts';
import { get } from './request.ts';

/** How much waits for a person, by page: the numbers beside the names in the menu. */
export function useWaiting(): Partial<Answer<'waiting'>> {
  const { data } = useQuery({ queryKey: ['waiting'], queryFn: () => get<Answer<'waiting'>>('/waiting'), refetchInterval: 60_000 });
  return data ?? {};
}

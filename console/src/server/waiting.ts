import { useQuery } from '@tanstack/react-query';
import type { PageName } from '../shell/pages.ts';
import { get } from './request.ts';

/** How much waits for a person, page by page: the numbers beside the names in the menu. */
export function useWaiting(): Readonly<Partial<Record<PageName, number>>> {
  const { data } = useQuery({
    queryKey: ['waiting'],
    queryFn: () => get<Partial<Record<PageName, number>>>('/waiting'),
    refetchInterval: 60_000,
  });
  return data ?? {};
}

import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import type { Answer } from '../../../../src/api/v1/routes.ts';
import { get } from '../../server/request.ts';

export type Overview = Answer<'overview'>;

export const periods = ['today', 'month'] as const;
export type Period = (typeof periods)[number];

/** What happened, and which stretch of it is looked at; the choice stands in the address. */
export function useOverview() {
  const [search, setSearch] = useSearchParams();
  const period: Period = search.get('period') === 'today' ? 'today' : 'month';
  const overview = useQuery({ queryKey: ['overview'], queryFn: () => get<Overview>('/overview'), refetchInterval: 60_000 });
  return { period, overview, choose: (next: string) => setSearch(next === 'today' ? { period: next } : {}, { replace: true }) };
}

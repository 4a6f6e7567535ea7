import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import type { Report } from '../../../../src/stats/report.ts';
import { get } from '../../server/request.ts';

export const periods = ['1', '7', '28'] as const;
export type PeriodDays = (typeof periods)[number];

/** The numbers of the chosen period; the choice stands in the address. */
export function useOverview() {
  const [search, setSearch] = useSearchParams();
  const days = periods.find((period) => period === search.get('days')) ?? '28';
  const report = useQuery({
    queryKey: ['stats', days],
    queryFn: () => get<Report>('/stats', { days }),
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
  });
  return { days, report, choose: (next: string) => setSearch(next === '28' ? {} : { days: next }, { replace: true }) };
}

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import type { Answer } from '../../../../src/api/v1/routes.ts';
import type { ComparedLevel, Opinion } from '../../../../src/domain/shadow.ts';
import { usePages } from '../../server/pages.ts';
import { get, send } from '../../server/request.ts';

export type Progress = Answer<'scorecard'>;
export type Pair = Answer<'pair'>;
export type PairRow = Answer<'pairs'>['pairs'][number];

export const pairShows = ['to_judge', 'differing', 'compared', 'open', 'all'] as const;

export function useScorecards() {
  return useQuery({ queryKey: ['shadow', 'scorecards'], queryFn: () => get<Answer<'scorecards'>>('/scorecards') });
}

/** Pairs to go through; which ones stands in the address. */
export function usePairs() {
  const [search, setSearch] = useSearchParams();
  const show = pairShows.find((name) => name === search.get('show')) ?? 'to_judge';
  const scenario = search.get('scenario') ?? '';
  const pages = usePages<Answer<'pairs'>>('shadow', '/pairs', { show, scenario });
  return {
    show,
    scenario,
    pages,
    rows: pages.data?.pages.flatMap(({ pairs }) => pairs) ?? [],
    search: search.size === 0 ? '' : `?${search}`,
    choose: (changes: Readonly<Record<string, string>>) => {
      const next = new URLSearchParams(search);
      for (const [name, value] of Object.entries(changes)) value === '' ? next.delete(name) : next.set(name, value);
      setSearch(next, { replace: true });
    },
  };
}

export function usePair(turn: string) {
  return useQuery({ queryKey: ['shadow', 'pair', turn], queryFn: () => get<Pair>(`/pairs/${encodeURIComponent(turn)}`) });
}

/** A person's word on one level of a pair. */
export function useGiveOpinion(turn: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (opinion: { readonly level: ComparedLevel; readonly opinion: Opinion; readonly why: string }) =>
      send('POST', `/pairs/${encodeURIComponent(turn)}/opinions`, { body: opinion }),
    onSettled: () => client.invalidateQueries({ queryKey: ['shadow'] }),
  });
}

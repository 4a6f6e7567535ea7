import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import type { Answer } from '../../../../src/api/v1/routes.ts';
import { usePages } from '../../server/pages.ts';
import { get, send } from '../../server/request.ts';

export type Escalation = Answer<'escalation'>;
export type EscalationRow = Answer<'escalations'>['escalations'][number];

export const shows = ['open', 'waiting', 'late', 'taken', 'closed'] as const;

/** The queue, by deadline; which part of it stands in the address. */
export function useEscalations() {
  const [search, setSearch] = useSearchParams();
  const show = shows.find((name) => name === search.get('show')) ?? 'open';
  const pages = usePages<Answer<'escalations'>>('escalations', '/escalations', { show });
  return {
    show,
    pages,
    rows: pages.data?.pages.flatMap(({ escalations }) => escalations) ?? [],
    search: search.size === 0 ? '' : `?${search}`,
    choose: (next: string) => setSearch(next === 'open' ? {} : { show: next }, { replace: true }),
  };
}

export function useEscalation(turn: string) {
  return useQuery({ queryKey: ['escalations', turn], queryFn: () => get<Escalation>(`/escalations/${encodeURIComponent(turn)}`) });
}

export type EscalationStep =
  | { readonly step: 'take' | 'acknowledge' }
  | { readonly step: 'answer'; readonly text: string; readonly status: 'solved' | 'pending'; readonly seen: string }
  | { readonly step: 'hand-back'; readonly instruction: string };

/** What a person does with it; refused when somebody was faster. */
export function useEscalationStep({ turn, version }: { readonly turn: string; readonly version: string }) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ step, ...body }: EscalationStep) => send('POST', `/escalations/${encodeURIComponent(turn)}/${step}`, { version, body }),
    onSettled: () =>
      Promise.all([client.invalidateQueries({ queryKey: ['escalations'] }), client.invalidateQueries({ queryKey: ['waiting'] })]),
  });
}

/** The conversation as the help desk has it now: whoever answers must have seen the newest of it. */
export function useThread(ticket: string) {
  return useQuery({
    queryKey: ['tickets', ticket, 'thread'],
    queryFn: () => get<Answer<'thread'>>(`/tickets/${encodeURIComponent(ticket)}/thread`),
    staleTime: 0,
  });
}

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Answer } from '../../../../src/api/v1/routes.ts';
import { usePages } from '../../server/pages.ts';
import { get, send } from '../../server/request.ts';

export type Draft = Answer<'draft'>;

export function useDrafts() {
  const pages = usePages<Answer<'drafts'>>('drafts', '/drafts');
  return { pages, rows: pages.data?.pages.flatMap(({ drafts }) => drafts) ?? [] };
}

export function useDraft(turn: string) {
  return useQuery({ queryKey: ['drafts', turn], queryFn: () => get<Draft>(`/drafts/${encodeURIComponent(turn)}`) });
}

export type DraftStep =
  | { readonly step: 'approve' }
  | { readonly step: 'edit'; readonly text: string; readonly carryOut: boolean }
  | { readonly step: 'override'; readonly why: string };

/** A person's word on it; refused when the ticket has moved on since it was looked at. */
export function useDraftStep({ turn, version }: { readonly turn: string; readonly version: string }) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ step, ...body }: DraftStep) => send('POST', `/drafts/${encodeURIComponent(turn)}/${step}`, { version, body }),
    onSettled: () => Promise.all([client.invalidateQueries({ queryKey: ['drafts'] }), client.invalidateQueries({ queryKey: ['waiting'] })]),
  });
}

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Answer } from '../../../../src/api/v1/routes.ts';
import { get, send } from '../../server/request.ts';

export type Limits = Answer<'limits'>;

export function useLimits() {
  return useQuery({ queryKey: ['policy', 'limits'], queryFn: () => get<Limits>('/limits') });
}

/** `version`: what was looked at when the hand began to change it. */
export function useSetLimits(version: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (wanted: { readonly limits: Limits['limits']; readonly why: string }) =>
      send<Answer<'setLimits'>>('PUT', '/limits', { version, body: wanted }),
    onSettled: () => Promise.all(['policy', 'people'].map((key) => client.invalidateQueries({ queryKey: [key] }))),
  });
}

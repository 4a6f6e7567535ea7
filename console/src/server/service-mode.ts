import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Answer } from '../../../src/api/v1/routes.ts';
import type { ServiceMode } from '../../../src/domain/service-mode.ts';
import { get, send } from './request.ts';

export type Standing = Omit<Answer<'mode'>, 'history'>;

const key = ['mode'] as const;

export function useServiceMode() {
  return useQuery({ queryKey: key, queryFn: () => get<Answer<'mode'>>('/mode'), refetchInterval: 30_000 });
}

export function useSetServiceMode() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ mode, why, version }: { readonly mode: ServiceMode; readonly why: string; readonly version: number }) =>
      send<Standing>('PUT', '/mode', { body: { mode, why }, version: String(version) }),
    onSettled: () => client.invalidateQueries({ queryKey: key }),
  });
}

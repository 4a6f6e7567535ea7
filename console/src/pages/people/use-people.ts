import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Answer } from '../../../../src/api/v1/routes.ts';
import type { Role } from '../../../../src/domain/role.ts';
import { get, send } from '../../server/request.ts';

export type Account = Answer<'people'>['people'][number];
export type Approval = Answer<'approvals'>['approvals'][number];
export type Token = Answer<'tokens'>['tokens'][number];

export function usePeople() {
  return useQuery({ queryKey: ['people', 'accounts'], queryFn: () => get<Answer<'people'>>('/people') });
}

export function useSetPerson({ id, version }: Account) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (wanted: { readonly roles: readonly Role[]; readonly active: boolean; readonly why: string }) =>
      send<Account>('PUT', `/people/${encodeURIComponent(id)}`, { version, body: wanted }),
    onSettled: () => client.invalidateQueries({ queryKey: ['people'] }),
  });
}

export function useApprovals() {
  return useQuery({ queryKey: ['people', 'approvals'], queryFn: () => get<Answer<'approvals'>>('/approvals') });
}

export function useDecideApproval(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (word: { readonly decision: NonNullable<Approval['decision']>; readonly why: string }) =>
      send('POST', `/approvals/${encodeURIComponent(id)}/decision`, { body: word }),
    onSettled: () =>
      Promise.all([client.invalidateQueries({ queryKey: ['people', 'approvals'] }), client.invalidateQueries({ queryKey: ['scenarios'] })]),
  });
}

export function useTokens() {
  return useQuery({ queryKey: ['people', 'tokens'], queryFn: () => get<Answer<'tokens'>>('/tokens') });
}

export function useMakeToken() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (wanted: { readonly name: string; readonly roles: readonly Role[]; readonly days: number }) =>
      send<Answer<'makeToken'>>('POST', '/tokens', { body: wanted }),
    onSettled: () => client.invalidateQueries({ queryKey: ['people', 'tokens'] }),
  });
}

export function useRevokeToken() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => send('DELETE', `/tokens/${encodeURIComponent(id)}`),
    onSettled: () => client.invalidateQueries({ queryKey: ['people', 'tokens'] }),
  });
}

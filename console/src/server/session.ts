import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Answer } from '../../../src/api/v1/routes.ts';
import type { Role } from '../../../src/domain/role.ts';
import { setServiceTime } from './now.ts';
import { get, RequestFailed, send, setCsrf } from './request.ts';

export type Session = Answer<'session'>;

export const sessionKey = ['session'] as const;

export function useSessionQuery() {
  return useQuery({
    queryKey: sessionKey,
    staleTime: Number.POSITIVE_INFINITY,
    retry: (failures, error) => failures < 2 && !(error instanceof RequestFailed && error.status === 401),
    queryFn: async () => {
      const session = await get<Session>('/session');
      setCsrf(session.csrf);
      setServiceTime(session.now);
      return session;
    },
  });
}

/** Who is signed in; null while that is not known. */
export function useSession(): Session | null {
  return useSessionQuery().data ?? null;
}

/** Whether one of these roles is held. The service decides anyway: this only keeps away buttons that it would refuse. */
export function useMay(...roles: readonly Role[]): boolean {
  const held = useSession()?.roles ?? [];
  return roles.some((role) => held.includes(role));
}

export function useSignOut(): () => void {
  const client = useQueryClient();
  return () => {
    void send('POST', '/session/end').finally(() => {
      client.clear();
      location.assign('/console/');
    });
  };
}

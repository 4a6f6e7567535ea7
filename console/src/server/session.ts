import { useQuery, useQueryClient } from '@tanstack/react-query';
import { setServiceTime } from './now.ts';
import { get, RequestFailed, send, setCsrf } from './request.ts';

export interface Session {
  readonly name: string;
  readonly roles: readonly string[];
  readonly csrf: string;
  readonly now: string;
  readonly developmentLogin: boolean;
}

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

export function useSignOut(): () => void {
  const client = useQueryClient();
  return () => {
    void send('POST', '/session/end').finally(() => {
      client.clear();
      location.assign('/console/');
    });
  };
}

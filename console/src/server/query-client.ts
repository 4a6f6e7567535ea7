import { QueryCache, QueryClient } from '@tanstack/react-query';
import { RequestFailed } from './request.ts';
import { sessionKey } from './session.ts';

/** What is refused stays refused: only what did not reach the service, or what the service itself failed at, is tried again. */
export function createQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError(error, query) {
        // The session ran out while the page was open: ask who is there, which leads to the sign-in.
        if (isRefused(error, 401) && query.queryKey[0] !== sessionKey[0]) void client.invalidateQueries({ queryKey: sessionKey });
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        retry: (failures, error) => failures < 2 && error instanceof RequestFailed && (error.status === 0 || error.status >= 500),
        retryDelay: 800,
      },
    },
  });
  return client;
}

function isRefused(error: unknown, status: number): boolean {
  return error instanceof RequestFailed && error.status === status;
}

import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';

const Live = createContext(false);

/** Follows the service's events: what an event says has changed is read anew. Events name things, they hold no data. */
export function LiveProvider({ children }: { readonly children: ReactNode }) {
  const client = useQueryClient();
  const [live, setLive] = useState(false);
  useEffect(() => {
    const source = new EventSource('/api/v1/events');
    source.onopen = () => setLive(true);
    source.onerror = () => setLive(false);
    source.addEventListener('changed', (event: MessageEvent<string>) => {
      const topics = new Set(event.data.split(' '));
      void client.invalidateQueries({ predicate: ({ queryKey }) => topics.has(String(queryKey[0])) });
    });
    return () => source.close();
  }, [client]);
  return <Live value={live}>{children}</Live>;
}

export function useIsLive(): boolean {
  return useContext(Live);
}

import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { get } from './request.ts';

type Query = Readonly<Record<string, string | number | null | undefined>>;

/** A list that comes page by page; the next page begins behind the last row of this one. */
export function usePages<Page extends { readonly next: string | null }>(topic: string, path: string, query: Query = {}) {
  return useInfiniteQuery({
    queryKey: [topic, path, query],
    queryFn: ({ pageParam }) => get<Page>(path, { ...query, after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
}

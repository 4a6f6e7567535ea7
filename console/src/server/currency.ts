import { useQuery } from '@tanstack/react-query';
import type { Answer } from '../../../src/api/v1/routes.ts';
import { get } from './request.ts';

/** The shop's; amounts of changes come without it. */
export function useCurrency(): string {
  const { data } = useQuery({ queryKey: ['overview'], queryFn: () => get<Answer<'overview'>>('/overview'), staleTime: 60_000 });
  return data?.currency ?? 'DKK';
}

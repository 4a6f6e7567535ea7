import { useQuery } from '@tanstack/react-query';
import type { Answer } from '../../../src/api/v1/routes.ts';
import type { Policy } from '../../../src/domain/policy.ts';
import { get } from './request.ts';

/** The agreement that the policy asks of a scenario before it takes its next step; undefined while that is not known. */
export function useGateGoal(): number | undefined {
  const { data } = useQuery({ queryKey: ['policy'], queryFn: () => get<Answer<'policy'>>('/policy'), staleTime: Number.POSITIVE_INFINITY });
  return (data?.policy as Policy | undefined)?.shadow.gate.agreement;
}

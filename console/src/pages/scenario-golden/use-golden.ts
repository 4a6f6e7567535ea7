import { useMutation, useQuery } from '@tanstack/react-query';
import type { Answer } from '../../../../src/api/v1/routes.ts';
import { get, send } from '../../server/request.ts';

export type GoldenTicket = Answer<'golden'>['tickets'][number];
export type GoldenRun = Answer<'runGolden'>['runs'][number];
export type Difference = GoldenRun['differences'][number];

const of = (scenario: string) => `/scenarios/${encodeURIComponent(scenario)}/golden`;

export function useGolden(scenario: string) {
  return useQuery({ queryKey: ['golden', scenario], queryFn: () => get<Answer<'golden'>>(of(scenario)) });
}

/** Under a text, or under the one in force when it is null. */
export function useRunGolden(scenario: string) {
  return useMutation({
    mutationFn: (text: string | null) => send<Answer<'runGolden'>>('POST', `${of(scenario)}/run`, { body: { text } }),
  });
}

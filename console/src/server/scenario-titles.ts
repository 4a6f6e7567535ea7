import { useQuery } from '@tanstack/react-query';
import type { Answer } from '../../../src/api/v1/routes.ts';
import { get } from './request.ts';

/** What a scenario is called at the desk; its id while that is not known. */
export function useScenarioTitles(): (scenario: string) => string {
  const { data } = useQuery({
    queryKey: ['scenarios'],
    queryFn: () => get<Answer<'scenarios'>>('/scenarios'),
    staleTime: 60_000,
  });
  const titles = new Map(data?.scenarios.map(({ id, title }) => [id, title]));
  return (scenario) => titles.get(scenario) ?? scenario;
}

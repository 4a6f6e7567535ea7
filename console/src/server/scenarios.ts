import { useQuery } from '@tanstack/react-query';
import type { Answer } from '../../../src/api/v1/routes.ts';
import { get } from './request.ts';

export function useScenarios() {
  return useQuery({ queryKey: ['scenarios'], queryFn: () => get<Answer<'scenarios'>>('/scenarios'), staleTime: 60_000 });
}

export function useScenarioList(): readonly { readonly id: string; readonly title: string }[] {
  return useScenarios().data?.scenarios ?? [];
}

/** What a scenario is called at the desk; its id while that is not known. */
export function useScenarioTitles(): (scenario: string) => string {
  const titles = new Map(useScenarioList().map(({ id, title }) => [id, title]));
  return (scenario) => titles.get(scenario) ?? scenario;
}

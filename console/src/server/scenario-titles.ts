import { useQuery } from '@tanstack/react-query';
import { get } from './request.ts';

/** What a scenario is called at the desk; its id while that is not known. */
export function useScenarioTitles(): (scenario: string) => string {
  const { data } = useQuery({
    queryKey: ['modes'],
    queryFn: () => get<{ readonly scenarios: readonly { readonly id: string; readonly title: string }[] }>('/modes'),
    staleTime: 60_000,
  });
  const titles = new Map(data?.scenarios.map(({ id, title }) => [id, title]));
  return (scenario) => titles.get(scenario) ?? scenario;
}

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Answer } from '../../../../src/api/v1/routes.ts';
import type { Stage } from '../../../../src/shadow/modes.ts';
import { get, send } from '../../server/request.ts';

export type Scenario = Answer<'scenario'>;
export type ScenarioRow = Answer<'scenarios'>['scenarios'][number];

export function useScenario(id: string) {
  return useQuery({ queryKey: ['scenarios', id], queryFn: () => get<Scenario>(`/scenarios/${encodeURIComponent(id)}`) });
}

export function useModeHistory(scenario: string) {
  return useQuery({
    queryKey: ['scenarios', scenario, 'history'],
    queryFn: () => get<Answer<'scenarioModes'>>('/mode-history', { scenario, limit: 20 }),
  });
}

export interface WantedMode {
  readonly mode: Stage;
  readonly why: string;
  readonly override: boolean;
}

export function useSetMode({ id, version }: Pick<ScenarioRow, 'id' | 'version'>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (wanted: WantedMode) => send('PUT', `/scenarios/${encodeURIComponent(id)}/mode`, { version, body: wanted }),
    onSettled: () => client.invalidateQueries({ queryKey: ['scenarios'] }),
  });
}

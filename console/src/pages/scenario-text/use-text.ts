import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Answer } from '../../../../src/api/v1/routes.ts';
import { usePages } from '../../server/pages.ts';
import { get, send } from '../../server/request.ts';

export type Texts = Answer<'scenarioText'>;
export type Version = Texts['inForce'];
export type Fault = Texts['faults'][number];

const of = (scenario: string) => `/scenarios/${encodeURIComponent(scenario)}`;
const keyOf = (scenario: string) => ['scenarios', scenario, 'text'];

/** What a colleague saves is no event of the trail: it is asked for now and then. */
export function useTexts(scenario: string) {
  return useQuery({
    queryKey: keyOf(scenario),
    queryFn: () => get<Texts>(`${of(scenario)}/text`),
    staleTime: 0,
    refetchInterval: 15_000,
  });
}

export function useVersions(scenario: string) {
  const pages = usePages<Answer<'scenarioVersions'>>('scenarios', `${of(scenario)}/versions`, { limit: 20 });
  return { pages, versions: pages.data?.pages.flatMap(({ versions }) => versions) ?? [] };
}

const TYPING_MS = 400;

/** What is wrong with a text, as soon as the hands rest; null while that is not known. */
export function useFaults(scenario: string, text: string, may: boolean): readonly Fault[] | null {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), TYPING_MS);
    return () => clearTimeout(timer);
  }, [text]);
  const query = useQuery({
    queryKey: ['text-check', scenario, rested],
    queryFn: () => send<Answer<'checkText'>>('POST', `${of(scenario)}/text/check`, { body: { text: rested } }),
    enabled: may,
    placeholderData: (before) => before,
    gcTime: 0,
  });
  return rested === text && !query.isPlaceholderData ? (query.data?.faults ?? null) : null;
}

/** Everything that changes what stands there; the answer is what stands there then. */
export function useTextStep(scenario: string, standing: Texts) {
  const client = useQueryClient();
  const save = (text: string, from: string) => send<Texts>('PUT', `${of(scenario)}/edit`, { version: from, body: { text } });
  return useMutation({
    mutationFn: async (step: TextStep): Promise<Answer<'publishEdit'>> => {
      switch (step.kind) {
        case 'save':
          return { ...(await save(step.text, step.from)), steppedDown: [] };
        case 'drop':
          return { ...(await send<Texts>('DELETE', `${of(scenario)}/edit`, { version: step.from })), steppedDown: [] };
        case 'publish': {
          const version = standing.edit?.text === step.text ? step.from : (await save(step.text, step.from)).version;
          return send('POST', `${of(scenario)}/versions`, { version, body: { note: step.note } });
        }
        case 'rollBack':
          return send('POST', `${of(scenario)}/roll-back`, { version: step.from, body: { to: step.to, note: step.note } });
        default:
          return step satisfies never;
      }
    },
    onSuccess: (texts) => client.setQueryData(keyOf(scenario), texts),
    onSettled: () => client.invalidateQueries({ queryKey: ['scenarios'] }),
  });
}

/** `from`: the version that was looked at. */
export type TextStep = { readonly from: string } & (
  | { readonly kind: 'save'; readonly text: string }
  | { readonly kind: 'drop' }
  | { readonly kind: 'publish'; readonly text: string; readonly note: string }
  | { readonly kind: 'rollBack'; readonly to: number; readonly note: string }
);

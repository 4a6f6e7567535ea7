import { useMutation } from '@tanstack/react-query';
import type { Answer } from '../../../../src/api/v1/routes.ts';
import { send } from '../../server/request.ts';

export type WhatIfAnswer = Answer<'whatIf'>;

/** As many as are decided again in some seconds. */
export const LAST = 50;

export function useWhatIf(scenario: string) {
  return useMutation({
    mutationFn: (text: string) =>
      send<WhatIfAnswer>('POST', `/scenarios/${encodeURIComponent(scenario)}/what-if`, { body: { text, last: LAST } }),
  });
}

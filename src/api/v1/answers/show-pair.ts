import type { z } from 'zod';
import type { Effect } from '../../../domain/effect.ts';
import type { PairRecord } from '../../../ports/shadow-store.ts';
import type { PairRow } from '../shadow-routes.ts';
import { showEffect } from './show-turn.ts';

export function showPair(pair: PairRecord): z.input<typeof PairRow> {
  const { work, comparison } = pair;
  return {
    ...pair,
    scenarios: [...pair.scenarios],
    work: work && { ...work, replies: [...work.replies], tags: [...work.tags], macros: [...work.macros] },
    comparison: comparison && {
      disposition: { ...comparison.disposition, reasons: [...comparison.disposition.reasons] },
      effects: {
        ...comparison.effects,
        ours: comparison.effects.ours.map((effect: Effect) => showEffect(effect)),
        theirs: comparison.effects.theirs.map((effect: Effect) => showEffect(effect)),
        reasons: [...comparison.effects.reasons],
      },
      content: {
        ...comparison.content,
        missing: [...comparison.content.missing],
        extra: [...comparison.content.extra],
        reasons: [...comparison.content.reasons],
      },
      wording: comparison.wording,
    },
    opinions: [...pair.opinions],
  };
}

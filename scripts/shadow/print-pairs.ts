import type { PairRecord } from '../../src/ports/shadow-store.ts';

type Shown = Pick<PairRecord, 'turn' | 'ticket' | 'scenarios' | 'mode' | 'decidedAt' | 'comparison'>;

/** Pairs that differ, each with why; the number behind the ticket is what `--golden` takes. */
export function printPairs(pairs: readonly Shown[]): string {
  if (pairs.length === 0) return 'No pair differs.';
  return pairs
    .map(({ turn, ticket, scenarios, mode, decidedAt, comparison }) => {
      const head = `ticket ${ticket}  ${scenarios.join(' + ') || 'no scenario'}  ${mode}  ${decidedAt.slice(0, 10)}  ${turn}`;
      const levels = comparison === null ? [] : (['disposition', 'effects', 'content'] as const);
      const lines = levels.flatMap((level) => {
        const { verdict, reasons } = comparison?.[level] ?? { verdict: 'same', reasons: [] };
        return verdict === 'same' || verdict === 'not_compared'
          ? []
          : [`  ${level}: ${verdict} – ${reasons.join('; ') || 'no reason told'}`];
      });
      return [head, ...lines].join('\n');
    })
    .join('\n\n');
}

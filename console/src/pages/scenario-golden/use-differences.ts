import { domainWords } from '../../words/domain-words.ts';
import { useWords } from '../../words/language.tsx';
import { goldenWords } from './golden-words.ts';
import type { Difference } from './use-golden.ts';

/** What came out otherwise, a sentence each. */
export function useDifferences(differences: readonly Difference[]): readonly string[] {
  const words = useWords(goldenWords).differences;
  const domain = useWords(domainWords);
  const names: Readonly<Record<string, string>> = { ...domain.dispositions, ...domain.reasons, ...domain.skips };
  const named = (name: string) => names[name] ?? name;
  return differences.map((difference) => {
    switch (difference.kind) {
      case 'end':
        return words.end(named(difference.came), named(difference.expected));
      case 'reason':
        return words.reason(difference.came.map(named).join(', ') || words.noReason, difference.expected.map(named).join(` ${words.or} `));
      case 'effects':
        return words.effects;
      case 'lacks':
        return words.lacks(difference.text);
      case 'holds':
        return words.holds(difference.text);
      default:
        return difference satisfies never;
    }
  });
}

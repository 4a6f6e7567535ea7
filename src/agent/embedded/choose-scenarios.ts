import type { Heard } from '../../domain/heard.ts';

export interface Chosen {
  readonly scenarios: readonly { readonly id: string; readonly confidence: number }[];
  /** Set when no scenario can be chosen. */
  readonly reason: 'unknown_scenario' | 'low_confidence' | null;
}

/**
 * Which scenarios a mail is about. An answer to a question continues the scenario that asked, unless the customer clearly
 * speaks of something else; a change of subject starts over.
 */
export function chooseScenarios(
  heard: Heard,
  asked: readonly { readonly scenario: string; readonly text: string }[],
  known: ReadonlySet<string>,
): Chosen {
  const pending = [...new Set(asked.map((question) => question.scenario))];
  const named = heard.scenarios.slice(0, 2);
  const [first] = named;
  if (pending.length > 0 && (!first || !known.has(first.id) || pending.includes(first.id) || answersQuestion(heard))) {
    return { scenarios: pending.slice(-2).map((id) => ({ id, confidence: 1 })), reason: null };
  }
  if (!first) return { scenarios: [], reason: heard.noneOfThese ? 'unknown_scenario' : 'low_confidence' };
  // A wish that this pack has no scenario for makes the whole mail one for people.
  if (named.some(({ id }) => !known.has(id))) return { scenarios: named, reason: 'unknown_scenario' };
  return { scenarios: named, reason: null };
}

/** A yes or no, an address, or a few words after a question are its answer, not a new subject. */
function answersQuestion({ answer, address, text }: Heard): boolean {
  return answer !== null || address !== null || text.trim().split(/\s+/).length <= 4;
}

import type { Heard } from '../../domain/heard.ts';
import { beginsAsAnswer } from '../hearing/extract-answer.ts';

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
  known: ReadonlyMap<string, { readonly insteadOf: readonly string[] }>,
): Chosen {
  const pending = [...new Set(asked.map((question) => question.scenario))];
  const covered = new Set(heard.scenarios.slice(0, 3).flatMap(({ id }) => known.get(id)?.insteadOf ?? []));
  const named = heard.scenarios.filter(({ id }) => !covered.has(id)).slice(0, 2);
  const [first] = named;
  if (pending.length > 0 && (!first || !known.has(first.id) || pending.includes(first.id) || answersQuestion(heard, asked))) {
    return { scenarios: pending.slice(-2).map((id) => ({ id, confidence: 1 })), reason: null };
  }
  if (!first) return { scenarios: [], reason: heard.noneOfThese ? 'unknown_scenario' : 'low_confidence' };
  // A wish that this pack has no scenario for makes the whole mail one for people.
  if (named.some(({ id }) => !known.has(id))) return { scenarios: named, reason: 'unknown_scenario' };
  return { scenarios: named, reason: null };
}

/** From here on a few words without a question change the subject. */
const sureOfAnother = 0.85;

/**
 * A yes or no, an address that was asked for, a size or an order in one sentence, or a few words after a question are its answer, not
 * a new subject; a question that knows its own subject is none.
 */
function answersQuestion(heard: Heard, asked: readonly { readonly text: string }[]): boolean {
  const { answer, address, text, sizes, orderNames } = heard;
  const length = text.trim().split(/\s+/).length;
  const namesOrder = orderNames.some((name) => text.includes(name.replace(/\D/g, '')));
  // Sizes may be those of an earlier message.
  const namesSize = sizes.some((size) => text.toUpperCase().includes(size.toUpperCase()));
  const givesAddress = address !== null && asked.some((question) => question.text.includes('address'));
  if (answer !== null || givesAddress || beginsAsAnswer(text)) return true;
  if (text.includes('?')) return length <= 12 && namesSize;
  // A short statement that is not surely about something else goes on with what was asked.
  if (length <= 15 && (heard.scenarios[0]?.confidence ?? 0) < sureOfAnother) return true;
  return length <= 4 || (length <= 12 && (namesSize || namesOrder));
}

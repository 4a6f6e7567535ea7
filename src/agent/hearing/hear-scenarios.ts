import type { Language } from '../../domain/language.ts';
import type { SkipReason } from '../../domain/reasons.ts';
import type { Classifier } from '../embedded/classifier/classify.ts';
import type { Signal } from './signals.ts';

const signalLabels: readonly string[] = [
  'safety',
  'legal_or_authority',
  'fraud_suspicion',
  'privacy_request',
  'human_requested',
] satisfies Signal[];
const skipLabels: readonly string[] = ['thanks', 'auto_reply', 'spam'] satisfies SkipReason[];

export interface HeardScenarios {
  readonly scenarios: readonly { readonly id: string; readonly confidence: number }[];
  readonly noneOfThese: boolean;
  readonly signals: readonly Signal[];
  readonly skip: SkipReason | null;
}

/** Sure enough for a second wish in one mail: it must carry a sentence of its own. */
const SECOND = 0.9;

/**
 * Which scenarios a mail is about: the whole mail and each of its sentences are classified; the mail's best counts, and a
 * second wish needs a sentence that speaks of nothing else. Below its label's threshold nothing is asserted.
 */
export function hearScenarios(text: string, language: Language | null, classifier: Classifier): HeardScenarios {
  const parts = sentences(text);
  const whole = classifier.classify(text, language);
  const each = parts.map((part) => classifier.classify(part, language));
  const best = new Map<string, number>();
  for (const ranked of [whole, ...each]) {
    for (const { label, p } of ranked.slice(0, 3)) best.set(label, Math.max(best.get(label) ?? 0, ranked === whole ? p : p * 0.995));
  }
  const passed = [...best].filter(([label, p]) => p >= Math.max(0.6, classifier.threshold(label))).sort((a, b) => b[1] - a[1]);
  const scenarios = passed
    .filter(([label]) => label !== 'none' && !signalLabels.includes(label) && !skipLabels.includes(label))
    .map(([id, confidence]) => ({ id, confidence }));
  const [first, second] = scenarios;
  const bothStand =
    second !== undefined &&
    second.confidence >= SECOND &&
    each.some((ranked) => ranked[0]?.label === second.id) &&
    each.some((ranked) => ranked[0]?.label === first?.id);
  const top = whole[0];
  return {
    scenarios: bothStand ? scenarios.slice(0, 2) : scenarios.slice(0, 1),
    noneOfThese: first === undefined && top?.label === 'none',
    signals: passed.flatMap(([label, p]) =>
      signalLabels.includes(label) && p >= 0.9 && whole.slice(0, 2).some((entry) => entry.label === label) ? [label as Signal] : [],
    ),
    skip: top && skipLabels.includes(top.label) && top.p >= classifier.threshold(top.label) ? (top.label as SkipReason) : null,
  };
}

/** Sentences with a few words; greetings and courtesies carry no wish. */
function sentences(text: string): readonly string[] {
  return text
    .split(/(?<=[.!?])\s+|\n+/)
    .map((part) => part.trim())
    .filter((part) => part.split(/\s+/).length >= 3)
    .slice(0, 40);
}

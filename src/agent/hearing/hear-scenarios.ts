import type { Language } from '../../domain/language.ts';
import type { SkipReason } from '../../domain/reasons.ts';
import type { Classifier } from '../embedded/classifier/classify.ts';
import { evidenceOf } from '../embedded/classifier/evidence.ts';
import { isWish, type Ranked } from '../embedded/classifier/model.ts';
import { weighWishes } from '../embedded/classifier/weigh-wishes.ts';
import { orderNamesIn } from './extract-order-names.ts';
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
  /** Of the likeliest wish, asserted or not. */
  readonly confidence: number;
  readonly noneOfThese: boolean;
  readonly signals: readonly Signal[];
  readonly skip: SkipReason | null;
  /** All labels, likeliest first, for reports: nothing is asserted by standing here. */
  readonly ranked: readonly Ranked[];
}

/** From here on the classifier alone sends a mail to a person; words that say so decide without it, see `signals.ts`. */
const signalSure = 0.85;
/** Below this the likeliest wish is none, unless it is one of several that nobody can choose between: "help me with my order". */
const hardly = 0.35;

/**
 * Which scenarios a mail is about. The mail as a whole and each of its sentences are classified, and what they say together is
 * weighed as it proved right on mails that were put together from held-out training sentences.
 */
export function hearScenarios(text: string, language: Language | null, classifier: Classifier): HeardScenarios {
  const whole = classifier.classify(text, language);
  const evidence = evidenceOf(text, language, classifier.classify);
  const { mail, families } = classifier;
  const weighed = weighWishes(evidence, mail, families);
  const meant = orderNamesIn(text).length > 0 ? weighed.find(({ label, sure }) => sure >= mail.first && ofTheOrder(label)) : undefined;
  const wishes = meant ? [meant, ...weighed.filter(({ label }) => label !== meant.label && label !== weighed[0]?.label)] : weighed;
  const [first] = wishes;
  const isSure = first !== undefined && first.sure >= mail.first;
  const also = isSure ? wishes.find((wish) => wish.beside(first) && wish.p >= mail.second) : undefined;
  const isSomeWish = whole.reduce((sum, { label, p }) => sum + (isWish(label) ? p : 0), 0) > 0.5;
  const asserted = isSure ? [{ id: first.label, confidence: first.sure }] : [];
  return {
    scenarios: also ? [...asserted, { id: also.label, confidence: also.p }] : asserted,
    confidence: first?.sure ?? 0,
    noneOfThese: !isSure && (whole[0]?.label === 'none' || ((first?.sure ?? 0) < hardly && !isSomeWish)),
    signals: signalLabels.filter((label) => isSignal(label)) as Signal[],
    skip: skipOf(whole[0], classifier),
    ranked: [...wishes.map(({ label, p }) => ({ label, p })), ...whole.filter(({ label }) => !isWish(label))].toSorted((a, b) => b.p - a.p),
  };

  function ofTheOrder(label: string): boolean {
    const likeliest = weighed[0]?.label;
    return likeliest !== undefined && families.withOrder(likeliest, label);
  }

  /** A hand-over costs less than a missed one: the whole mail, or one of its sentences together with the whole. */
  function isSignal(label: string): boolean {
    const p = whole.find((one) => one.label === label)?.p ?? 0;
    const inSentence = evidence.clearest.get(label) ?? 0;
    return p >= signalSure || (p >= 0.3 && inSentence >= signalSure) || (p >= 0.5 && whole[0]?.label === label);
  }
}

function skipOf(top: Ranked | undefined, classifier: Classifier): SkipReason | null {
  return top && skipLabels.includes(top.label) && top.p >= classifier.threshold(top.label) ? (top.label as SkipReason) : null;
}

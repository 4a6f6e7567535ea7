import type { Language } from '../../domain/language.ts';
import type { SkipReason } from '../../domain/reasons.ts';
import type { Classifier } from '../embedded/classifier/classify.ts';
import { leadOf, type Ranked } from '../embedded/classifier/model.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import type { Signal } from './signals.ts';

const signalLabels: readonly string[] = [
  'safety',
  'legal_or_authority',
  'fraud_suspicion',
  'privacy_request',
  'human_requested',
] satisfies Signal[];
const skipLabels: readonly string[] = ['thanks', 'auto_reply', 'spam'] satisfies SkipReason[];
const notScenarios = new Set([...signalLabels, ...skipLabels, 'none']);

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

// Settled on the shop's own sample mails.
/** What a sentence that only tells counts beside one that asks. */
const telling = 0.75;
const tellingAlong = 0.5;
const surest = 0.995;
/** A second wish is asserted only when a sentence of its own says so clearly and the mail as a whole agrees. */
const second = { sentence: 0.8, whole: 0.1 } as const;
const signalSure = 0.85;

/**
 * Which scenarios a mail is about. The mail as a whole and each of its sentences are classified; a wish counts by the whole and by all
 * sentences that speak of it, where those that ask for something weigh more than those that tell a story.
 */
export function hearScenarios(text: string, language: Language | null, classifier: Classifier): HeardScenarios {
  const whole = classifier.classify(text, language);
  const sentences = sentencesOf(text);
  const each =
    sentences.length < 2 ? [] : sentences.map((sentence) => ({ sentence, ranked: classifier.classify(sentence.text, language) }));
  const ofWhole = new Map(whole.map(({ label, p }) => [label, p]));
  const ofSentence = bestSentences(each);

  const ranked = whole
    .map(({ label, p }) => ({ label, p: each.length === 0 ? p : either(p, gathered(each, label)) }))
    .sort((a, b) => b.p - a.p);
  const wishes = ranked.filter(({ label }) => !notScenarios.has(label));
  const [first, next] = wishes;
  const none = ranked.find(({ label }) => label === 'none')?.p ?? 0;
  const rival = isTwo(first?.label ?? '', next) ? (wishes[2]?.p ?? 0) : (next?.p ?? 0);
  const lead = leadOf(first?.p ?? 0, Math.max(rival, none));
  const isSure = first !== undefined && lead >= classifier.leastLead;
  const also = isSure ? wishes.slice(1).find((wish) => isTwo(first.label, wish)) : undefined;
  return {
    scenarios: isSure
      ? [
          { id: first.label, confidence: classifier.sureness(lead) },
          ...(also ? [{ id: also.label, confidence: Math.min(also.p, classifier.sureness(lead)) }] : []),
        ]
      : [],
    confidence: classifier.sureness(lead),
    noneOfThese: !isSure && (ranked[0]?.label === 'none' || none > 0.5 || (first?.p ?? 0) < 0.1),
    signals: signalLabels.filter((label) => isSignal(label)) as Signal[],
    skip: skipOf(whole[0], classifier),
    ranked,
  };

  function isTwo(firstLabel: string, wish: Ranked | undefined): boolean {
    if (!wish || sameStory(firstLabel, wish.label)) return false;
    const own = ofSentence.get(wish.label);
    const other = ofSentence.get(firstLabel);
    return (
      own !== undefined &&
      other !== undefined &&
      own.sentence !== other.sentence &&
      own.sentence.asks &&
      own.p >= Math.max(second.sentence, classifier.threshold(wish.label)) &&
      (ofWhole.get(wish.label) ?? 0) >= second.whole
    );
  }

  /** A hand-over costs less than a missed one: the whole mail, or one of its sentences together with the whole. */
  function isSignal(label: string): boolean {
    const p = ofWhole.get(label) ?? 0;
    const inSentence = ofSentence.get(label)?.p ?? 0;
    return p >= signalSure || (p >= 0.3 && inSentence >= signalSure) || (p >= 0.5 && whole[0]?.label === label);
  }
}

interface Best {
  readonly p: number;
  readonly sentence: Sentence;
}

/** For each label the sentence that says it best. */
function bestSentences(each: readonly { readonly sentence: Sentence; readonly ranked: readonly Ranked[] }[]): Map<string, Best> {
  const best = new Map<string, Best>();
  for (const { sentence, ranked } of each) {
    for (const { label, p } of ranked) {
      const weighed = sentence.asks ? p : p * telling;
      if (weighed > (best.get(label)?.p ?? 0)) best.set(label, { p: weighed, sentence });
    }
  }
  return best;
}

/** Two witnesses of one thing: certain when one of them is, surer when both say so. */
function either(a: number, b: number): number {
  return 1 - (1 - Math.min(surest, a)) * (1 - Math.min(surest, b));
}

/** What all sentences say together; a long mail does not outweigh a short one by its length alone. */
function gathered(each: readonly { readonly sentence: Sentence; readonly ranked: readonly Ranked[] }[], wanted: string): number {
  let sum = 0;
  for (const { sentence, ranked } of each) {
    sum += (sentence.asks ? 1 : tellingAlong) * (ranked.find(({ label }) => label === wanted)?.p ?? 0);
  }
  return sum / Math.sqrt(each.length);
}

/** Wishes that are told with the same words: two of one family are one story seen twice. */
const families: readonly (readonly string[])[] = [
  ['order_status', 'delivery_delayed', 'delivered_not_received'],
  ['missing_item', 'wrong_item', 'damaged_item', 'defect_claim'],
  ['return_status', 'refund_status'],
  ['change_items', 'exchange_item'],
];

function sameStory(a: string, b: string): boolean {
  return families.some((family) => family.includes(a) && family.includes(b));
}

function skipOf(top: Ranked | undefined, classifier: Classifier): SkipReason | null {
  return top && skipLabels.includes(top.label) && top.p >= classifier.threshold(top.label) ? (top.label as SkipReason) : null;
}

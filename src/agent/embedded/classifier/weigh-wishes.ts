import type { MailEvidence } from './evidence.ts';
import type { Families } from './families.ts';
import { isWish, type MailRating } from './model.ts';
import { weighEvidence } from './weigh-evidence.ts';

/** A wish that a mail may hold. */
export interface WeighedWish {
  readonly label: string;
  /** Probability that it is meant. */
  readonly p: number;
  /** Probability that it or one that facts tell from it is meant. */
  readonly sure: number;
  /** Whether it can be a second wish beside that one: another story, asked for in a sentence of its own. */
  beside(other: WeighedWish): boolean;
  readonly sentence: number;
}

/** All wishes, likeliest first. */
export function weighWishes(evidence: MailEvidence, weights: Pick<MailRating, 'single' | 'several'>, families: Families): WeighedWish[] {
  const own = evidence.several ? weights.several : weights.single;
  const wishes = evidence.labels
    .filter(({ label }) => isWish(label))
    .map(({ label, values, sentence, asks }) => ({ label, p: weighEvidence(values, own), sentence, asks }));
  return wishes
    .map(({ label, p, sentence, asks }) => ({
      label,
      p,
      sentence,
      sure: 1 - families.settled(label).reduce((no, one) => no * (1 - (wishes.find((wish) => wish.label === one)?.p ?? 0)), 1),
      beside: (other: WeighedWish) => asks && sentence >= 0 && sentence !== other.sentence && !families.sameStory(label, other.label),
    }))
    .toSorted((a, b) => b.p - a.p);
}

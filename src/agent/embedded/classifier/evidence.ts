import type { Language } from '../../../domain/language.ts';
import { logOdds } from './calibrate.ts';
import { isWish, type Ranked } from './model.ts';
import { sentencesOf } from './sentences.ts';

export type Classify = (text: string, language: Language | null) => readonly Ranked[];

/** What a mail says about one label: as a whole, in its sentences, and what speaks against it. */
export interface Evidence {
  readonly label: string;
  /** Not worth a look otherwise. */
  readonly likely: boolean;
  /** Numbers for `weighEvidence`, in a fixed order. */
  readonly values: readonly number[];
  /** The sentence that says it best, by number; -1 when the mail is one sentence. */
  readonly sentence: number;
  /** Whether that sentence asks for something. */
  readonly asks: boolean;
}

export interface MailEvidence {
  /** Whether the mail has sentences of its own, or is one. */
  readonly several: boolean;
  readonly labels: readonly Evidence[];
  /** The most that one sentence says of a label; a sentence that only tells counts a little less. */
  readonly clearest: ReadonlyMap<string, number>;
}

/** What a sentence that only tells counts beside one that asks, where the best of both is sought. */
const telling = 0.75;

/** Reads a mail as a whole and sentence by sentence. */
export function evidenceOf(text: string, language: Language | null, classify: Classify): MailEvidence {
  const whole = classify(text, language);
  const sentences = sentencesOf(text);
  const several = sentences.length > 1;
  const each = several ? sentences.map(({ asks, text }) => ({ asks, ...heardIn(classify(text, language)) })) : [];
  const none = whole.find(({ label }) => label === 'none')?.p ?? 0;
  const wishes = whole.filter(({ label }) => isWish(label));

  const clearest = new Map<string, number>();
  const labels = whole.map(({ label, p }): Evidence => {
    const rival = wishes.find((other) => other.label !== label)?.p ?? 0;
    const base = [logit(p), logit(rival), logit(none), p - Math.max(rival, none)];
    if (!several) return { label, likely: p > 0.003, values: base, sentence: -1, asks: true };

    let asked = 0;
    let told = 0;
    let sum = 0;
    let best = -1;
    let most = 0;
    let lead = -1;
    each.forEach((sentence, i) => {
      const own = sentence.p.get(label) ?? 0;
      sum += own;
      lead = Math.max(lead, own - (sentence.first === label ? sentence.second : sentence.top));
      if (sentence.asks) asked = Math.max(asked, own);
      else told = Math.max(told, own);
      const weighed = sentence.asks ? own : own * telling;
      if (weighed > most) {
        most = weighed;
        best = i;
      }
    });
    clearest.set(label, most);
    return {
      label,
      likely: p > 0.003 || asked > 0.02 || told > 0.02,
      values: [...base, logit(asked), logit(told), logit(sum / Math.sqrt(each.length)), lead],
      sentence: best,
      asks: each[best]?.asks ?? false,
    };
  });
  return { several, labels, clearest };
}

function heardIn(ranked: readonly Ranked[]) {
  const [top, next] = ranked;
  return { p: new Map(ranked.map(({ label, p }) => [label, p])), first: top?.label, top: top?.p ?? 0, second: next?.p ?? 0 };
}

/** Bounded: what was never seen is not impossible, and nothing is certain. */
function logit(p: number): number {
  return logOdds(Math.min(0.995, Math.max(0.005, p)));
}

import { type Language, languages } from '../../../domain/language.ts';
import { createClassifier } from './classify.ts';
import { isWish, type Model, type TrainingSet } from './model.ts';
import { sentencesOf } from './sentences.ts';
import { digest, judgeSentences, retrainClassifier } from './train-classifier.ts';

/**
 * Whether what a mail names is to be done: `surely` in whatever words; `hardly` unless it asks for it in plain words; `not` is no wish,
 * whatever it names.
 */
export type TellWanting = (text: string, language: Language | null) => 'surely' | 'wanted' | 'hardly' | 'not';

const unwished = 'unwished';
/** Share of mails that look alike and are wished, not seen in training, that may sound so: each costs a needless hand-over. */
const falseAlarms = { hardly: 0.1, not: 0.02, part: 0.005 } as const;
/** Share of mails that want nothing, not seen in training, that may sound as if they surely did: all other guards stand behind it. */
const falseCalls = 0.02;
/** What is found, called off or declined stands in two or three sentences that belong together. */
const together = 3;
/** So many sentences of the scenarios, which all want what they name, to each unwished mail of a language: more drown the others. */
const plainToEach = 4;

/** Learns from mails that want what they name, mails that do not, and sentences of the scenarios. Limit by cross-validation. */
export function trainWanting(wishes: TrainingSet, scenarios: TrainingSet): Model {
  const plain = languages.flatMap((language) => {
    const inLanguage = scenarios.examples.filter((example) => isWish(example.label) && example.language === language);
    const unwanted = wishes.examples.filter((example) => example.label === unwished && example.language === language).length;
    const oneIn = Math.max(1, Math.round(inLanguage.length / Math.max(1, plainToEach * unwanted)));
    return inLanguage.filter((_, i) => i % oneIn === 0).map((example) => ({ ...example, label: 'wished' }));
  });
  const training = { ...wishes, examples: [...wishes.examples, ...plain] };
  const judged = judgeSentences(training).slice(0, wishes.examples.length);
  const sharesOf = (isUnwished: boolean) =>
    judged
      .filter(({ example }) => (example.label === unwished) === isUnwished)
      .map(({ ranked }) => shareOf(ranked))
      .toSorted((a, b) => b - a);
  const [wanted, notWanted] = [sharesOf(false), sharesOf(true)];
  const limit = (share: number) => wanted[Math.floor(share * wanted.length)] ?? 1;
  return {
    ...retrainClassifier(training, null),
    limits: {
      surely: notWanted[Math.floor((1 - falseCalls) * notWanted.length)] ?? 0,
      hardly: limit(falseAlarms.hardly),
      not: limit(falseAlarms.not),
      part: limit(falseAlarms.part),
    },
    trainedOn: digest(wishes),
  };
}

export function createWanting(model: Model): TellWanting {
  const { classify } = createClassifier(model);
  const { surely = 0, hardly = 1, not = 1, part: ofPart = 1 } = model.limits ?? {};
  return (text, language) => {
    const whole = shareOf(classify(text, language));
    if (whole > not || partsOf(text).some((part) => shareOf(classify(part, language)) > ofPart)) return 'not';
    if (whole > hardly) return 'hardly';
    return whole < surely ? 'surely' : 'wanted';
  };
}

/** Neighbouring sentences of a longer mail: a long story has many of them, so each must be surer than a mail as a whole. */
function partsOf(text: string): readonly string[] {
  const sentences = sentencesOf(text).map((one) => one.text);
  if (sentences.length <= together) return [];
  return sentences.slice(0, 1 - together).map((_, i) => sentences.slice(i, i + together).join(' '));
}

function shareOf(ranked: readonly { readonly label: string; readonly p: number }[]): number {
  return ranked.find(({ label }) => label === unwished)?.p ?? 0;
}

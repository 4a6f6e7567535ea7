import type { Language } from '../../../domain/language.ts';
import { createClassifier } from './classify.ts';
import type { Model, TrainingSet } from './model.ts';
import { sentencesOf } from './sentences.ts';
import { digest, judgeSentences, retrainClassifier } from './train-classifier.ts';

/** How a mail sounds: `near` is anger only together with something else that says so. */
export type Tone = 'calm' | 'near' | 'angry';
export type TellTone = (text: string, language: Language | null) => Tone;

/** Share of calm sentences, not seen in training, that may sound that way. A mail has one whole, but several sentences. */
const falseAlarms = { near: 0.015, whole: 0.003, sentence: 0.0002 } as const;

const angry = 'angry';

/** Who threatens or wants a person is not calm for sure. */
const mayBeAngry: readonly string[] = ['legal_or_authority', 'fraud_suspicion', 'human_requested'];

/** Learns from the mood sentences, and from those of the scenarios as calm ones. Limits by cross-validation. */
export function trainMood(moods: TrainingSet, scenarios: TrainingSet): Model {
  const training = together(moods, scenarios);
  const calm = judgeSentences(training)
    .filter(({ example }) => example.label !== angry)
    .map(({ ranked }) => ranked.find(({ label }) => label === angry)?.p ?? 0)
    .toSorted((a, b) => b - a);
  const limit = (share: number) => calm[Math.floor(share * calm.length)] ?? 1;
  return {
    ...retrainClassifier(training, null),
    // Nothing sounds angry that may as well be calm: a few bare words say little of either.
    limits: { near: limit(falseAlarms.near), whole: Math.max(0.6, limit(falseAlarms.whole)), sentence: limit(falseAlarms.sentence) },
    // Other scenario sentences make no other mood.
    trainedOn: digest(moods),
  };
}

function together(moods: TrainingSet, scenarios: TrainingSet): TrainingSet {
  const others = scenarios.examples.filter(({ label }) => !mayBeAngry.includes(label)).map((example) => ({ ...example, label: 'calm' }));
  return { ...moods, examples: [...moods.examples, ...others] };
}

export function createTone(model: Model): TellTone {
  const { classify } = createClassifier(model);
  const { near = 1, whole = 1, sentence = 1 } = model.limits ?? {};
  const sounds = (text: string, language: Language | null) => classify(text, language).find(({ label }) => label === angry)?.p ?? 0;
  return (text, language) => {
    const all = sounds(text, language);
    // A name or a heading says nothing of a mood.
    const sentences = sentencesOf(text).filter((one) => (one.text.match(/\p{L}+/gu)?.length ?? 0) > 2);
    const worst = sentences.length < 2 ? all : Math.max(...sentences.map((one) => sounds(one.text, language)));
    if (all > whole || worst > sentence) return 'angry';
    return all > near || worst > whole ? 'near' : 'calm';
  };
}

import { readConcepts } from '../agent/embedded/classifier/concepts.ts';
import { featureSpace, featuresOf } from '../agent/embedded/classifier/features.ts';
import { sentencesOf } from '../agent/embedded/classifier/sentences.ts';
import type { Language } from '../domain/language.ts';
import { withoutMasks } from './mask.ts';

/** A mail as a direction: features ascending by first appearance, weights of unit length. Empty when nothing in it is shared by others. */
export interface MailVector {
  readonly indices: Uint32Array;
  readonly weights: Float32Array;
}

export interface Mail {
  readonly text: string;
  readonly language: Language | null;
}

/** A sum of mails of unit length, dense. */
export type Center = Float32Array;

/** What fewer of the grouped mails than this share is chance. */
const fewest = 3;
/** A mail with fewer features that others share too is like nothing. A word of five letters has about nine. */
const leastFeatures = 10;
/** How much it counts that something is rare in all mail, beside its being rare in the grouped. */
const rareInAll = 1 / 2;

/**
 * The features of the ears without what words mean in the pack, of those that some of the mails to be grouped share, weighed by how rare they are
 * (TF-IDF): in the grouped mail, so that the way people ask does not count; and in all mail, so that what most of the grouped is about still does.
 */
export function createMailVectors(grouped: readonly Mail[], all: readonly Mail[]): (mail: Mail) => MailVector {
  const concepts = readConcepts('');
  const featuresIn = ({ text, language }: Mail) => {
    const said = sentencesOf(withoutMasks(text)).map((sentence) => sentence.text);
    return featuresOf(said.join('\n'), language, concepts);
  };
  const countIn = (mails: readonly Mail[]) => {
    const counts = new Uint32Array(featureSpace);
    for (const mail of mails) for (const index of featuresIn(mail).indices) counts[index] = (counts[index] as number) + 1;
    return counts;
  };
  const [shared, everywhere] = [countIn(grouped), countIn(all)];

  const rarity = (index: number) => {
    const here = shared[index] as number;
    if (here < fewest) return 0;
    const among = (count: number, mails: readonly Mail[]) => Math.log((mails.length + 1) / (count + 1));
    return Math.max(among(here, grouped), rareInAll * among(everywhere[index] as number, all));
  };

  return function vectorOf(mail) {
    const { indices, values } = featuresIn(mail);
    const kept: number[] = [];
    const weights: number[] = [];
    indices.forEach((index, k) => {
      const weight = (values[k] as number) * rarity(index);
      if (weight === 0) return;
      kept.push(index);
      weights.push(weight);
    });
    if (kept.length < leastFeatures) return { indices: new Uint32Array(), weights: new Float32Array() };
    const length = Math.hypot(...weights) || 1;
    return { indices: Uint32Array.from(kept), weights: Float32Array.from(weights, (weight) => weight / length) };
  };
}

export function centerOf(vectors: readonly MailVector[]): Center {
  const center = new Float32Array(featureSpace);
  for (const { indices, weights } of vectors) {
    indices.forEach((index, k) => {
      center[index] = (center[index] as number) + (weights[k] as number);
    });
  }
  let square = 0;
  for (const weight of center) square += weight * weight;
  const length = Math.sqrt(square) || 1;
  return center.map((weight) => weight / length);
}

/** From 0, nothing in common, to 1, the same. */
export function likeness({ indices, weights }: MailVector, center: Center): number {
  let sum = 0;
  for (let k = 0; k < indices.length; k += 1) sum += (weights[k] as number) * (center[indices[k] as number] as number);
  return sum;
}

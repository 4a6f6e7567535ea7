import type { Language } from '../../../domain/language.ts';
import type { Concepts } from './concepts.ts';
import { normalize, words } from './normalize.ts';

/** A text as a sparse vector of unit length: indices ascending by first appearance, each once. */
export interface SparseVector {
  readonly indices: Uint32Array;
  readonly values: Float32Array;
}

/** Buckets of the hashed feature space; a power of two. */
export const featureSpace = 1 << 18;

/** More words than this say nothing new about the wish and only cost time. */
const mostWords = 400;

const weights = { word: 1, pair: 0.8, gap: 0.5, local: 0.6, letters: 0.5, concept: 1.5, together: 1.2 } as const;

/** Two concepts this many words apart, or fewer, are heard together. */
const reach = 4;

/**
 * Concepts (what words of all languages have in common) and two of them near each other; words, neighbouring words, words with one between, words marked with their language (false friends: German `fast`, Danish `gift`)
 * and runs of 3 to 5 letters inside a word, which carry compounds, inflection and misspelling.
 */
export function featuresOf(text: string, language: Language | null, concepts: Concepts): SparseVector {
  const tokens = concepts.join(words(normalize(text)).slice(0, mostWords));
  const bag = new Map<number, number>();
  const put = (kind: string, value: string, weight: number) => add(hash(seedOf(kind), value, 0, value.length), weight);
  const add = (hashed: number, weight: number) => {
    const index = hashed & (featureSpace - 1);
    const before = bag.get(index);
    if (before === undefined || before < weight) bag.set(index, weight);
  };

  const meanings = tokens.map(concepts.of);
  tokens.forEach((token, i) => {
    const next = tokens[i + 1];
    const afterNext = tokens[i + 2];
    put('w', token, weights.word);
    if (language) put(language, token, weights.local);
    if (next) put('p', `${token} ${next}`, weights.pair);
    if (next && afterNext) put('g', `${token} ${afterNext}`, weights.gap);
    if (!token.startsWith('§')) eachLetterRun(token, (hashed) => add(hashed, weights.letters));
    for (const concept of meanings[i] ?? []) {
      put('m', concept, weights.concept);
      for (const other of meanings.slice(i + 1, i + 1 + reach).flat()) {
        if (other !== concept) put('t', concept < other ? `${concept} ${other}` : `${other} ${concept}`, weights.together);
      }
    }
  });

  return unit(bag);
}

/** Hashed in place: most features of a text are these. */
function eachLetterRun(token: string, add: (hashed: number) => void): void {
  const padded = `<${token.slice(0, 30)}>`;
  const seed = seedOf('c');
  for (let size = 3; size <= 5; size++) {
    for (let i = 0; i + size <= padded.length; i++) add(hash(seed, padded, i, i + size));
  }
}

function unit(bag: ReadonlyMap<number, number>): SparseVector {
  let square = 0;
  for (const value of bag.values()) square += value * value;
  const length = Math.sqrt(square) || 1;
  const indices = new Uint32Array(bag.size);
  const values = new Float32Array(bag.size);
  let k = 0;
  for (const [index, value] of bag) {
    indices[k] = index;
    values[k] = value / length;
    k += 1;
  }
  return { indices, values };
}

const seeds = new Map<string, number>();

/** Where the hash of a kind of feature begins. */
function seedOf(kind: string): number {
  let h = seeds.get(kind);
  if (h === undefined) {
    h = 0x811c9dc5;
    for (let i = 0; i < kind.length; i++) h = Math.imul(h ^ kind.charCodeAt(i), 0x01000193);
    h = Math.imul(h ^ 0x1f, 0x01000193);
    seeds.set(kind, h);
  }
  return h;
}

/** FNV-1a over UTF-16 units: the same on every machine. */
function hash(seed: number, text: string, from: number, to: number): number {
  let h = seed;
  for (let i = from; i < to; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return (h ^ (h >>> 15)) >>> 0;
}

import type { Language } from '../../../domain/language.ts';
import type { Concepts } from './concepts.ts';
import { normalize, words } from './normalize.ts';

/** A text as a sparse vector of unit length: indices ascending by first appearance, each once. */
export interface SparseVector {
  readonly indices: Uint32Array;
  readonly values: Float32Array;
}

/** Buckets of the hashed feature space; a power of two. */
export const featureSpace = 1 << 17;

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
  const put = (kind: string, value: string, weight: number) => {
    const index = hash(kind, value) & (featureSpace - 1);
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
    if (!token.startsWith('§')) for (const run of letterRuns(token)) put('c', run, weights.letters);
    for (const concept of meanings[i] ?? []) {
      put('m', concept, weights.concept);
      for (const other of meanings.slice(i + 1, i + 1 + reach).flat()) {
        if (other !== concept) put('t', concept < other ? `${concept} ${other}` : `${other} ${concept}`, weights.together);
      }
    }
  });

  return unit(bag);
}

function letterRuns(token: string): string[] {
  const padded = `<${token.slice(0, 30)}>`;
  const runs: string[] = [];
  for (let size = 3; size <= 5; size++) {
    for (let i = 0; i + size <= padded.length; i++) runs.push(padded.slice(i, i + size));
  }
  return runs;
}

function unit(bag: Map<number, number>): SparseVector {
  let square = 0;
  for (const value of bag.values()) square += value * value;
  const length = Math.sqrt(square) || 1;
  return { indices: Uint32Array.from(bag.keys()), values: Float32Array.from(bag.values(), (value) => value / length) };
}

/** FNV-1a over UTF-16 units: the same on every machine. */
function hash(kind: string, value: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < kind.length; i++) h = Math.imul(h ^ kind.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ 0x1f, 0x01000193);
  for (let i = 0; i < value.length; i++) h = Math.imul(h ^ value.charCodeAt(i), 0x01000193);
  return (h ^ (h >>> 15)) >>> 0;
}

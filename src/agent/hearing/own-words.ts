import type { Heard } from '../../domain/heard.ts';
import { sentencesOf } from '../embedded/classifier/sentences.ts';
import { wishesIn } from './extract-doubts.ts';
import { saysWhatFor } from './extract-wish.ts';

/** What is read in one glance. */
const MOST = 200;

/**
 * The customer's own words that carry the wish, for a person to read: cut at a sentence, so that nothing they said is turned
 * round by half of it. An answer that says nothing by itself goes behind what it answers to. Empty when there are no words.
 */
export function ownWords({ text, earlier }: Pick<Heard, 'text' | 'earlier'>): readonly string[] {
  const now = wishIn(text);
  const saysLittle = now === null || (now.weight === 0 && text.length < 80);
  const before = saysLittle && earlier !== '' ? wishIn(earlier) : null;
  return [before, now].flatMap((found) => (found === null ? [] : [found.words]));
}

function wishIn(text: string): { readonly words: string; readonly weight: number } | null {
  const sentences = text.split(sentenceEnd).map((sentence) => sentence.replace(/\s+/g, ' ').trim());
  const telling = sentences.filter((sentence) => sentencesOf(sentence).length > 0);
  const candidates = telling.length > 0 ? telling : sentences.filter((sentence) => /[\p{L}\d]/u.test(sentence));
  const weights = candidates.map(weightOf);
  const weight = Math.max(...weights, 0);
  const at = weights.indexOf(weight);
  const first = candidates[at];
  return first === undefined ? null : { words: withNext(first, candidates.slice(at + 1)), weight };
}

/** Not after the day of a date, as in "1. december". */
export const sentenceEnd = /(?<=(?<!(?<!\d)\d{1,2})\.|[!?…])\s+|\n\s*\n|\n(?=\s*[-*•\p{Lu}])/u;

/** A plain request weighs more than a question, and that more than telling what happened; of equals the first is the reason to write. */
function weightOf(sentence: string): number {
  if (wishesIn(sentence).length > 0) return 3;
  if (saysWhatFor(sentence)) return 2;
  return sentence.endsWith('?') ? 1 : 0;
}

/** Whole sentences while they fit; only a first one that is too long by itself is cut, at a word. */
function withNext(first: string, following: readonly string[]): string {
  if (first.length > MOST) {
    const space = first.lastIndexOf(' ', MOST);
    return `${first.slice(0, space > 0 ? space : MOST).toWellFormed()} …`;
  }
  let words = first;
  for (const next of following) {
    if (words.length + next.length + 1 > MOST) break;
    words = `${words} ${next}`;
  }
  return words;
}

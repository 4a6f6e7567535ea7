import type { FaultWords } from '../domain/knowledge.ts';
import { goesOn, isBentForm } from './bent-words.ts';

/** A word of the shop's list that was found among the spoken ones. */
export interface Hit {
  readonly kind: 'part' | 'fault' | 'vague' | 'fine';
  /** Name of the part or fault; empty for the other kinds. */
  readonly name: string;
  readonly at: number;
}

interface Entry {
  readonly kind: Hit['kind'];
  readonly name: string;
  readonly first: string;
  readonly others: readonly string[];
}

/** By the first three letters: a mail has hundreds of words and the list has hundreds too. */
type Index = ReadonlyMap<string, readonly Entry[]>;
const known = new WeakMap<FaultWords, Index>();

export function hitsIn(spoken: readonly string[], words: FaultWords): readonly Hit[] {
  const index = known.get(words) ?? remember(words);
  return spoken.flatMap((word, at) => {
    const entries = beginningsOf(word).flatMap((beginning) => index.get(beginning) ?? []);
    return entries
      .filter((entry) => isBentForm(word, entry.first) && goesOn(spoken, at, entry.others))
      .filter((entry) => entry.kind !== 'part' || !words.false_friends.includes(word))
      .map(({ kind, name }) => ({ kind, name, at }));
  });
}

function remember(words: FaultWords): Index {
  const index = Map.groupBy(entriesOf(words), ({ first }) => first.slice(0, 3));
  known.set(words, index);
  return index;
}

function entriesOf({ parts, faults, vague, fine }: FaultWords): readonly Entry[] {
  const entry = (kind: Hit['kind'], name: string, phrase: string): Entry => {
    const [first = '', ...others] = phrase.split(' ');
    return { kind, name, first, others };
  };
  return [
    ...Object.entries(parts).flatMap(([name, list]) => list.map((phrase) => entry('part', name, phrase))),
    ...Object.entries(faults).flatMap(([name, list]) => list.map((phrase) => entry('fault', name, phrase))),
    ...vague.map((phrase) => entry('vague', '', phrase)),
    ...fine.map((phrase) => entry('fine', '', phrase)),
  ];
}

/** Every three letters in a row, where a listed word may begin, and the word itself when it is shorter. */
function beginningsOf(word: string): readonly string[] {
  if (word.length < 3) return [word];
  return [...new Set([word.slice(0, 2), ...Array.from({ length: word.length - 2 }, (_, start) => word.slice(start, start + 3))])];
}

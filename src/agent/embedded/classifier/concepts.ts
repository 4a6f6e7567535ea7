import { normalize } from './normalize.ts';

/** What a normalized word means, as names of concepts; most words mean none. */
export type ConceptsOf = (word: string) => readonly string[];

/**
 * Reads `config/<pack>/lexicon/concepts.txt`: `name: word word* …` a line, `*` for any ending, `# ` for remarks. Words of all languages
 * under one name let the classifier know in one language what it was taught in another.
 */
export function readConcepts(text: string): ConceptsOf {
  const exact = new Map<string, Set<string>>();
  const beginnings: (readonly [string, string])[] = [];
  for (const line of text.split(/\r?\n/)) {
    const [name = '', list = ''] = line.startsWith('#') ? [] : line.split(/:\s(.*)/);
    for (const entry of list.split(/\s+/).filter(Boolean)) {
      const word = normalize(entry.replace(/\*$/, '')).trim();
      if (entry.endsWith('*')) beginnings.push([word, name]);
      else exact.set(word, (exact.get(word) ?? new Set()).add(name));
    }
  }

  const known = new Map<string, readonly string[]>();
  return (word) => {
    const before = known.get(word);
    if (before) return before;
    const found = new Set([...(exact.get(word) ?? []), ...beginnings.flatMap(([start, name]) => (word.startsWith(start) ? [name] : []))]);
    // Bounded: a flood of invented words must not fill the memory.
    if (known.size > 50_000) known.clear();
    known.set(word, [...found]);
    return [...found];
  };
}

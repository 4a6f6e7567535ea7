import { normalize } from './normalize.ts';

export interface Concepts {
  /** What a normalized word means, as names of concepts; most words mean none. */
  of(word: string): readonly string[];
  /** Words that mean something together become one, `§` and the concept's name; the others stay. */
  join(words: readonly string[]): readonly string[];
}

/**
 * Reads `config/<pack>/lexicon/concepts.txt`: `name: word word* words_together …` a line, `*` for any ending, `# ` for remarks. Words
 * of all languages under one name let the classifier know in one language what it was taught in another.
 */
export function readConcepts(text: string): Concepts {
  const exact = new Map<string, Set<string>>();
  const beginnings: (readonly [string, string])[] = [];
  const phrases = new Map<string, (readonly [readonly string[], string])[]>();
  for (const line of text.split(/\r?\n/)) {
    const [name = '', list = ''] = line.startsWith('#') ? [] : line.split(/:\s(.*)/);
    for (const entry of list.split(/\s+/).filter(Boolean)) {
      const word = normalize(entry.replace(/\*$/, '')).trim();
      const together = word.split('_');
      if (together.length > 1) phrases.set(together[0] as string, [...(phrases.get(together[0] as string) ?? []), [together, name]]);
      else if (entry.endsWith('*')) beginnings.push([word, name]);
      else exact.set(word, (exact.get(word) ?? new Set()).add(name));
    }
  }

  const phraseNames = new Set([...phrases.values()].flatMap((all) => all.map(([, name]) => `§${name}`)));
  const known = new Map<string, readonly string[]>();
  return { of, join };

  function of(word: string): readonly string[] {
    const before = known.get(word);
    if (before) return before;
    const found = word.startsWith('§')
      ? new Set([...(exact.get(word) ?? []), ...(phraseNames.has(word) ? [word.slice(1)] : [])])
      : new Set([...(exact.get(word) ?? []), ...beginnings.flatMap(([start, name]) => (word.startsWith(start) ? [name] : []))]);
    // Bounded: a flood of invented words must not fill the memory.
    if (known.size > 50_000) known.clear();
    known.set(word, [...found]);
    return [...found];
  }

  function join(words: readonly string[]): readonly string[] {
    const joined: string[] = [];
    for (let i = 0; i < words.length; i++) {
      const found = phrases.get(words[i] as string)?.find(([parts]) => parts.every((part, k) => words[i + k] === part));
      joined.push(found ? `§${found[1]}` : (words[i] as string));
      if (found) i += found[0].length - 1;
    }
    return joined;
  }
}

import type { Language } from '../domain/language.ts';
import { languages } from '../domain/language.ts';
import type { LabelEntry } from '../domain/product-knowledge.ts';

export type InEachLanguage = Readonly<Record<Language, string | null>>;

/**
 * A label text in each language, by the closed vocabulary alone: null where a single word of it is not in there. Nothing is
 * rearranged and nothing is guessed; figures, signs and the order of words stay as they are.
 */
export function translateLabel(text: string, vocabulary: readonly LabelEntry[]): InEachLanguage {
  const parts = split(text, vocabulary);
  return Object.fromEntries(languages.map((language) => [language, parts === null ? null : join(parts, language)])) as InEachLanguage;
}

type Part =
  | { readonly kind: 'as_is'; readonly text: string }
  | { readonly kind: 'entry'; readonly entry: LabelEntry; readonly isCapital: boolean };

function split(text: string, vocabulary: readonly LabelEntry[]): readonly Part[] | null {
  const parts: Part[] = [];
  let rest = text;
  while (rest !== '') {
    const plain = /^(?:[^\p{L}]+|°?[CF](?!\p{L}))/u.exec(rest)?.[0];
    if (plain !== undefined) {
      parts.push({ kind: 'as_is', text: plain });
      rest = rest.slice(plain.length);
      continue;
    }
    const found = longest(rest, vocabulary);
    if (!found) return null;
    parts.push({ kind: 'entry', entry: found.entry, isCapital: /^\p{Lu}/u.test(rest) });
    rest = rest.slice(found.length);
  }
  return parts;
}

/** Words are recognised in the two languages that product data is kept in. */
function longest(text: string, vocabulary: readonly LabelEntry[]): { entry: LabelEntry; length: number } | null {
  const lower = text.toLowerCase();
  let best: { entry: LabelEntry; length: number } | null = null;
  for (const entry of vocabulary) {
    for (const name of [...entry.da, ...entry.en]) {
      const isHere = lower.startsWith(name.toLowerCase()) && !/^[\p{L}\d]/u.test(text.slice(name.length));
      if (isHere && name.length > (best?.length ?? 0)) best = { entry, length: name.length };
    }
  }
  return best;
}

function join(parts: readonly Part[], language: Language): string {
  return parts
    .map((part) => {
      if (part.kind === 'as_is') return part.text;
      const word = part.entry[language][0] ?? '';
      return part.isCapital ? `${word.slice(0, 1).toUpperCase()}${word.slice(1)}` : word;
    })
    .join('');
}

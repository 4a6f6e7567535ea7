import { normalize, words } from '../agent/embedded/classifier/normalize.ts';
import { sentencesOf } from '../agent/embedded/classifier/sentences.ts';
import type { Language } from '../domain/language.ts';
import { type Center, likeness, type Mail, type MailVector } from './mail-vectors.ts';

export interface Typical {
  readonly text: string;
  readonly language: Language | null;
  /** Of the mail that it stands in. */
  readonly ticket: string;
}

export interface Described {
  /** Words that set these mails apart from all others, weightiest first. */
  readonly terms: readonly string[];
  readonly typical: readonly Typical[];
}

interface Source extends Mail {
  readonly id: string;
}

const shownTerms = 5;
const shownSentences = 6;
const longestSentence = 160;
/** A word that stands in fewer tickets of the whole history than this may name somebody: it is not shown. */
const sharedBy = 3;
const hidden = '…';
/** A term stands in this share of the group's mails at least. */
const leastShare = 0.04;
const fewestUses = 3;

/** In how many mails each word stands. */
export function countWords(mails: readonly Mail[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of mails) for (const word of wordsIn(text).keys()) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

export function describeGroup(
  mails: readonly Source[],
  {
    center,
    vectorOf,
    everywhere,
    all,
  }: {
    readonly center: Center;
    readonly vectorOf: (mail: Mail) => MailVector;
    /** In how many mails of the whole history each word stands. */
    readonly everywhere: ReadonlyMap<string, number>;
    readonly all: number;
  },
): Described {
  return { terms: termsOf(), typical: typicalOf() };

  function termsOf(): readonly string[] {
    const here = countWords(mails);
    const scored = [...here]
      .filter(([word, count]) => /\p{L}{4}/u.test(word) && count >= Math.max(fewestUses, mails.length * leastShare))
      .map(([word, count]) => {
        const share = count / mails.length;
        return { word, score: share * Math.log(share / ((everywhere.get(word) ?? count) / all)) ** 2 };
      });
    scored.sort((a, b) => b.score - a.score || (a.word < b.word ? -1 : 1));
    return scored.slice(0, shownTerms).map(({ word }) => asWritten(word));
  }

  /** The commonest spelling: the words are compared without the letters of one language. */
  function asWritten(word: string): string {
    const spellings = new Map<string, number>();
    for (const { text } of mails) {
      const spelling = wordsIn(text).get(word)?.toLowerCase();
      if (spelling !== undefined) spellings.set(spelling, (spellings.get(spelling) ?? 0) + 1);
    }
    return [...spellings].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? word;
  }

  /** The sentences nearest to the middle, no two that say the same; those without hidden words first. */
  function typicalOf(): readonly Typical[] {
    const said = mails.flatMap((mail) =>
      sentencesOf(mail.text)
        .filter(({ text }) => text.length <= longestSentence)
        .map(({ text }) => {
          const shown = hideRare(text);
          const vector = vectorOf({ text, language: mail.language });
          return {
            text: shown,
            language: mail.language,
            ticket: mail.id,
            like: likeness(vector, center) - (shown === text ? 0 : 0.3),
            words: new Set(wordsIn(text).keys()),
          };
        }),
    );
    said.sort((a, b) => b.like - a.like || (a.ticket < b.ticket ? -1 : 1));
    const chosen: typeof said = [];
    for (const one of said) {
      if (chosen.length === shownSentences) break;
      if (chosen.every((other) => other.ticket !== one.ticket && overlap(one.words, other.words) < 0.6)) chosen.push(one);
    }
    return chosen.map(({ text, language, ticket }) => ({ text, language, ticket }));
  }

  function hideRare(text: string): string {
    return text.replaceAll(/[\p{L}\d]+(?:'\p{L}+)?/gu, (written) => {
      const [word] = wordsIn(written).keys();
      return word === undefined || /^(?:mail|link|number)$/.test(word) || (everywhere.get(word) ?? 0) >= sharedBy ? written : hidden;
    });
  }
}

/** Words as they are compared, each with how it is written. */
function wordsIn(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const written of text.match(/[\p{L}\d]+(?:'\p{L}+)?/gu) ?? []) {
    const [word] = words(normalize(written));
    if (word !== undefined && !found.has(word)) found.set(word, written);
  }
  return found;
}

function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared / Math.max(1, Math.min(one.size, other.size));
}

import Sentiment from 'sentiment';
import type { Mood } from '../../domain/heard.ts';
import type { Language } from '../../domain/language.ts';
import { lexicons } from './lexicons.ts';
import { moodCues } from './mood-cues.ts';

const sentiment = new Sentiment();
for (const [code, { labels, negators }] of Object.entries(lexicons)) {
  sentiment.registerLanguage(code, {
    labels,
    scoringStrategy: {
      // The package only knows English negation, one word back.
      apply(tokens: readonly string[], cursor: number, tokenScore: number) {
        const before = tokens.slice(Math.max(0, cursor - 2), cursor);
        const after = tokens.slice(cursor + 1, cursor + 3);
        return before.some((word) => negators.includes(word)) || after.some((word) => word === 'ikke' || word === 'inte')
          ? -tokenScore
          : tokenScore;
      },
    },
  });
}

/**
 * The customer's mood. A word list alone tells complaints from anger badly ("mangler", "forkert" are topics, not feelings), so
 * cues of their own decide: one strong cue, or a bad score with a weak one.
 */
export function tellMood(text: string, language: Language | null): Mood {
  const code = language ?? 'en';
  const { score } = sentiment.analyze(text.slice(0, 6_000), { language: code });
  const { strong, weak } = moodCues(text);
  const angry = strong.length > 0 || (weak.length > 0 && score <= -4) || weak.length >= 2;
  return { score, angry, cues: [...strong, ...weak] };
}

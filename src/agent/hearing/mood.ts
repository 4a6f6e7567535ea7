import Sentiment from 'sentiment';
import type { Mood } from '../../domain/heard.ts';
import type { Language } from '../../domain/language.ts';
import type { Tone } from '../embedded/classifier/mood-model.ts';
import { lexicons } from './lexicons.ts';
import { moodCues } from './mood-cues.ts';

const sentiment = new Sentiment();
for (const [code, { labels, negators }] of Object.entries(lexicons)) {
  sentiment.registerLanguage(code, {
    labels,
    scoringStrategy: {
      // The package only knows English negation, one word back.
      apply(tokens: readonly string[], cursor: number, tokenScore: number) {
        return tokens.slice(Math.max(0, cursor - 3), cursor).some((word) => negators.includes(word)) ? -tokenScore : tokenScore;
      },
    },
  });
}

/** From this score on words alone are bad enough for one weak cue to decide, and with none of them. */
const bad = { withCue: -5, withSwearing: -10, alone: -12 } as const;

/**
 * The customer's mood. A word list alone tells complaints from anger badly ("mangler", "forkert" are topics, not feelings), so
 * cues of their own decide: a strong one, two weak ones, or a weak one in words that score badly; and the tone, learned from sentences,
 * which hears what no list foresees.
 */
export function tellMood(text: string, language: Language | null, tone: Tone = 'calm'): Mood {
  const heard = text.slice(0, 6_000).replace(/[’`´]/g, "'");
  const { score } = sentiment.analyze(heard, { language: language ?? 'en' });
  const { strong, weak } = moodCues(heard);
  // A swear word is in the word list too, and must not count twice.
  const limit = weak.length === 0 ? bad.alone : weak[0] === 'swearing' ? bad.withSwearing : bad.withCue;
  // Capitals in friendly words are an old keyboard, not company for a tone.
  const isCued = weak.some((cue) => cue !== 'swearing' && (cue !== 'shouting' || score <= 0));
  const sounds = tone === 'angry' || (tone === 'near' && isCued);
  const angry = strong.length > 0 || weak.length >= 2 || score <= limit || sounds;
  return { score, angry, cues: [...strong, ...weak, ...(sounds ? ['tone'] : [])] };
}

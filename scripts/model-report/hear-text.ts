import type { Classifier } from '../../src/agent/embedded/classifier/classify.ts';
import type { Hear } from '../../src/agent/hearing/hear.ts';
import { hearScenarios } from '../../src/agent/hearing/hear-scenarios.ts';

export interface HeardText {
  readonly language: string | null;
  readonly sentiment: { readonly score: number; readonly angry: boolean; readonly cues: readonly string[] };
  /** The likeliest scenario, or what takes the mail out of them: a reason to escalate or to skip; null: none of these. */
  readonly scenario: string | null;
  readonly confidence: number | null;
  readonly ranked: readonly { readonly id: string; readonly confidence: number }[];
}

/** One text as the ears hear it that has no subject, no history and no attachments. */
export function hearText(text: string, hear: Hear, classifier: Classifier): HeardText {
  const heard = hear({ subject: '', messages: [{ text, attachments: [] }], earlier: [], asked: [] });
  const [best] = heard.scenarios;
  const { ranked } = hearScenarios(heard.text, heard.language, classifier);
  const other = heard.signals[0] ?? heard.skip;
  return {
    language: heard.language,
    sentiment: heard.mood,
    scenario: best?.id ?? other ?? null,
    confidence: best?.confidence ?? ranked.find(({ label }) => label === other)?.p ?? null,
    ranked: ranked.slice(0, 5).map(({ label, p }) => ({ id: label, confidence: p })),
  };
}

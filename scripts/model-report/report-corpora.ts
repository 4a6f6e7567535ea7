import type { Classifier } from '../../src/agent/embedded/classifier/classify.ts';
import type { Hear } from '../../src/agent/hearing/hear.ts';
import { hearText } from './hear-text.ts';
import type { Judged } from './measures.ts';
import { type Feeling, type PublicText, readFeelings, readOthers, readRequests, readReviews } from './read-corpora.ts';
import { judgedSection, type Section, share } from './section.ts';

/** Public texts that nobody trained on: requests, questions about other things, and feelings. */
export function reportCorpora(folder: string, hear: Hear, classifier: Classifier): readonly Section[] {
  const judge = ({ text, right }: PublicText): Judged => {
    const { scenario, confidence } = hearText(text, hear, classifier);
    return { text, said: scenario, confidence: confidence ?? 0, right };
  };
  const requests = readRequests(folder).map(judge);
  const others = readOthers(folder).map(judge);
  return [
    judgedSection(
      'Public requests to shops, English',
      'Intents that are a scenario or a reason to escalate, by the mapping of read-corpora.ts.',
      requests.filter(({ right }) => !right.includes(null)),
    ),
    judgedSection(
      'Public requests to shops, with those that are none of ours',
      'The same with the intents that no scenario is for.',
      requests,
    ),
    judgedSection('Public questions about other things, English', 'Nothing should be asserted.', others),
    feelings(folder, hear),
  ];
}

function feelings(folder: string, hear: Hear): Section {
  const angry = (texts: readonly Feeling[]) =>
    share(
      texts.filter(({ text }) => hear({ subject: '', messages: [{ text, attachments: [] }], earlier: [], asked: [] }).mood.angry).length,
      texts.length,
    );
  const sentences = readFeelings(folder);
  const reviews = readReviews(folder);
  return {
    title: 'Feelings in public texts',
    about: 'Share heard as anger. News and reviews are no angry letters: the neutral and the pleased must stay near none.',
    figures: [
      ['Danish sentences, neutral or pleased', angry(sentences.filter(({ valence }) => valence >= 0))],
      ['Danish sentences, displeased', angry(sentences.filter(({ valence }) => valence < 0))],
      ['English reviews, 3 to 5 stars', angry(reviews.filter(({ stars }) => stars >= 3))],
      ['English reviews, 2 stars', angry(reviews.filter(({ stars }) => stars === 2))],
      ['English reviews, 1 star', angry(reviews.filter(({ stars }) => stars === 1))],
    ],
    coverage: [],
    bins: [],
    matrix: null,
    confusions: [],
  };
}

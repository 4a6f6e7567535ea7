import type { Classifier } from '../../src/agent/embedded/classifier/classify.ts';
import type { Ranked } from '../../src/agent/embedded/classifier/model.ts';

/** A classifier that is asked twice about one text, by the ears and by a report, and judges once. */
export function remember(classifier: Classifier, most = 100): Classifier {
  const known = new Map<string, Ranked[]>();
  return {
    ...classifier,
    classify(text, language) {
      const key = `${language} ${text}`;
      const before = known.get(key);
      if (before) return before;
      if (known.size >= most) known.clear();
      const ranked = classifier.classify(text, language);
      known.set(key, ranked);
      return ranked;
    },
  };
}

/**
 * A pattern that matches any of the phrases as whole words. `\b` and `\w` know only the letters of English, so word ends are
 * looked for by Unicode; in phrases write `\\p{L}*` for any ending.
 */
export function anyOf(...phrases: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\d])(?:${phrases.join('|')})(?![\\p{L}\\d])`, 'iu');
}

/** What comes behind an "and" or a "but" is a new thing: "has not come and I want my money back". */
const negation =
  /(?<!\p{L})(?:ikke|ikk|aldrig|ingen|intet|uden|hverken|not|no|never|without|don't|didn't|haven't|hasn't|isn't|wasn't|aren't|n't|inte|ej|utan|ingen|nicht|kein\p{L}*|nie|ohne|aldri|instead of|i stedet for|rather than|frem for|istället för|statt)(?!\p{L})(?:(?!\s(?:og|and|och|und|så|so|men|but|aber|sondern|fast|fordi|because|weil|eftersom|selvom|although|though|obwohl|–|—|-)\s)[^.,;!?\n]){0,25}$/iu;

/** True when the phrase stands in the text and no "not" or "instead of" right before it. */
export function says(text: string, phrase: RegExp): boolean {
  return matches(text, phrase).some(({ isNegated }) => !isNegated);
}

/** True when the phrase stands there with a "not". */
export function denies(text: string, phrase: RegExp): boolean {
  return matches(text, phrase).some(({ isNegated }) => isNegated);
}

function matches(text: string, phrase: RegExp): { isNegated: boolean }[] {
  return [...text.matchAll(everywhere(phrase))].map((match) => ({
    isNegated: negation.test(text.slice(Math.max(0, match.index - 50), match.index)),
  }));
}

const everywheres = new WeakMap<RegExp, RegExp>();

/** Made once for each phrase: making a pattern costs more than matching it. `matchAll` works on a copy, so that sharing it is safe. */
function everywhere(phrase: RegExp): RegExp {
  const known = everywheres.get(phrase);
  if (known) return known;
  const made = new RegExp(phrase.source, 'giu');
  everywheres.set(phrase, made);
  return made;
}

/** Lower-case words of a text; "won't" and "isn't" become "not", which is all that matters of them. */
export function wordsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .replace(/\p{L}*n['’`´]t(?!\p{L})/gu, ' not ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

const endings = 'n|t|r|s|e|a|d|en|et|er|ne|es|ed|ar|or|na|te|ens|ets|rne|ene|ede|erne|erna|arna|orna|ing|ern';
const ending = new RegExp(`^(?:${endings})$`);
const bent = new RegExp(`(?:${endings})$`);
const longWord = 5;

/**
 * True when the spoken word is the listed one, bent or joined to another: "lynlåsen", "sømmene", "sidelynlåsen" for "lynlås" and
 * "søm". The end of a joined word is what it names; its beginning is not: a "knaphul" is no "knap".
 */
export function isBentForm(spoken: string, listed: string): boolean {
  if (isForm(spoken, listed)) return true;
  if (listed.length < 3) return false;
  // Short words hide in others by chance, so what stands before them must be a word by its length.
  const at = spoken.lastIndexOf(listed);
  return at >= (listed.length < 4 ? 4 : 2) && isForm(spoken.slice(at), listed);
}

/** True when the spoken word is the end of the listed one, which is what it names: "plaidet" for "uldplaid". Short ends are anything. */
export function isEndOf(spoken: string, listed: string): boolean {
  for (let at = 3; at <= listed.length - longWord; at += 1) if (isForm(spoken, listed.slice(at))) return true;
  return false;
}

function isForm(spoken: string, listed: string): boolean {
  if (spoken === listed) return true;
  if (spoken.startsWith(listed)) {
    const rest = spoken.slice(listed.length);
    // "søm" → "sømmen", "knap" → "knappen": the last letter is doubled.
    return ending.test(rest) || (rest.startsWith(listed.at(-1) ?? '') && ending.test(rest.slice(1)));
  }
  const stem = listed.replace(bent, '');
  return stem.length >= longWord && spoken.replace(bent, '') === stem;
}

/** Where a listed word or phrase begins among the spoken words, each time; the words of a phrase may have two others between them. */
export function placesOf(spoken: readonly string[], phrase: string): readonly number[] {
  const [first = '', ...others] = phrase.split(' ');
  return spoken.flatMap((word, index) => (isBentForm(word, first) && goesOn(spoken, index, others) ? [index] : []));
}

/** The other words of a phrase follow the first, with at most two words between. */
export function goesOn(spoken: readonly string[], start: number, others: readonly string[]): boolean {
  let at = start;
  for (const other of others) {
    const next = spoken.findIndex((word, index) => index > at && index <= at + 3 && word === other);
    if (next < 0) return false;
    at = next;
  }
  return true;
}

import type { FaultWords } from '../domain/knowledge.ts';
import { wordsOf } from './bent-words.ts';
import { hitsIn } from './fault-words.ts';

/** A clause of a complaint, and whether it says that something is wrong, or that it is well. */
export interface Clause {
  readonly words: readonly string[];
  readonly sentence: number;
  readonly position: number;
  /** It tells where: "a hole where the seam ends". */
  readonly where: boolean;
  readonly state: 'fault' | 'fine' | 'plain';
  /** Names of the faults it speaks of, none when it only says that something is wrong. */
  readonly faults: readonly string[];
  /** Where parts of the goods are named. */
  readonly parts: readonly Place[];
}

export interface Place {
  readonly at: number;
  readonly part: string;
}

const negations =
  /^(?:ikke|ik|ikk|ej|aldrig|aldri|ingen|intet|inga|inget|uden|uten|utan|hverken|varken|not|no|never|neither|nor|without|inte|icke|nicht|kein\p{L}*|nie|weder|ohne)$/u;
const joints =
  /\s(?:men|but|aber|mens|while|whereas|medan|während|selvom|although|though|obwohl|fastän|og|and|och|und|så|so|ellers|otherwise|sonst|annars)\s/iu;

const places = /\s(?:hvor|where|där|wo)\s(?=(?:(?:the|der|die|das|selve|själva)\s)?\p{L}{4,}\s)/iu;

export function clausesOf(text: string, words: FaultWords): readonly Clause[] {
  const sentences = text.split(/[.!?…]+|\n+/);
  const parts = sentences.flatMap((sentence, index) =>
    sentence
      .split(/[,;:()–—]|\s-\s/)
      .flatMap((part) => part.split(joints))
      .flatMap((clause) => clause.split(places).map((words, at) => ({ sentence: index, where: at > 0, words: wordsOf(words) }))),
  );
  return parts
    .filter((clause) => clause.words.length > 0)
    .map((clause, position) => ({ ...clause, position, ...judge(clause.words, words) }));
}

function judge(spoken: readonly string[], words: FaultWords): Pick<Clause, 'state' | 'faults' | 'parts'> {
  const hits = hitsIn(spoken, words);
  const wrong = hits.filter(({ kind }) => kind === 'fault' || kind === 'vague');
  const isThere = wrong.filter(({ at }) => !isNegated(spoken, at));
  const denied = wrong.length > isThere.length;
  const praised = hits.filter(({ kind }) => kind === 'fine');
  // "The zip goes up and down just fine" opens as it should.
  const opensWell = praised.some(({ at }) => !isNegated(spoken, at)) && isThere.every(({ name }) => name === 'opened');
  const isWrong =
    (isThere.length > 0 && !opensWell) ||
    praised.some(({ at }) => isNegated(spoken, at)) ||
    // "Lynlåsen lukker ikke", "it will not close": not doing what it should is a fault.
    (!denied && praised.length === 0 && spoken.some((word) => negations.test(word)));
  return {
    state: isWrong ? 'fault' : denied || praised.length > 0 ? 'fine' : 'plain',
    faults: [...new Set((opensWell ? [] : isThere).filter(({ kind }) => kind === 'fault').map(({ name }) => name))],
    parts: hits.filter(({ kind }) => kind === 'part').map(({ at, name }) => ({ at, part: name })),
  };
}

/** A "not" shortly before the word or right behind it: "ikke i stykker", "fnuller ikke". */
function isNegated(spoken: readonly string[], at: number): boolean {
  return spoken.slice(Math.max(0, at - 3), at).some((word) => negations.test(word)) || negations.test(spoken[at + 1] ?? '');
}

/** "It is not the zip", "det er ikke lynlåsen", and for a fault also "den fnuller ikke". */
export function isDenied({ words }: Clause, at: number, isFault: boolean): boolean {
  if (isFault) return isNegated(words, at);
  return words.slice(Math.max(0, at - 2), at).some((word) => negations.test(word));
}

import type { ActionFamily } from '../../domain/action.ts';
import { deedWords, ofRelation } from './doubt-phrases.ts';
import { anyOf } from './phrases.ts';
import * as wish from './wish-phrases.ts';

/**
 * Whether a sentence asks, in the customer's own name, for what one of its words names: as a command, in the form of a request, as their
 * own intent, or as a heading. Naming it is not asking for it, and neither is asking how it is done.
 */
export function asksPlainly(family: ActionFamily, sentence: string): boolean {
  if (wish.inOwnWords[family]?.test(sentence) && !isOfOthers(sentence) && (!isHow(sentence) || family === 'unsubscribe')) return true;
  return [...sentence.matchAll(deedWords[family])].some((match) => {
    const before = sentence.slice(0, match.index);
    const after = sentence.slice(match.index + match[0].length);
    return !isQuoted(before, after) && !isOfOthers(before) && isWished(family, before, match[0], after);
  });
}

function isWished(family: ActionFamily, before: string, deed: string, after: string): boolean {
  const clause = before.slice(Math.max(...[...before.matchAll(clauseEnd)].map(({ index }) => index + 1), 0));
  if (isHow(clause) && family !== 'unsubscribe') return false;
  if (wish.bareForm.test(deed) && wish.opening.test(clause)) return true;
  if (wish.heading.test(deed) && wish.opening.test(before) && !finite.test(after)) return true;
  if (wish.presentForm.test(deed) && wish.ownIntent.test(`${before}${deed}${after.slice(0, 12)}`)) return true;
  if (wish.politeBehind.test(after) && !finite.test(clause)) return true;
  const frames = [...before.matchAll(wish.frames)];
  return frames.some(({ index, 0: frame }) => {
    const gap = before.slice(index + frame.length);
    return gap.split(/\s+/).length <= 12 && !wish.breaks.test(gap) && !isHow(before.slice(0, index).slice(-40));
  });
}

const clauseEnd = /[,:;(]| (?:and|og|och|und|men|but|aber|so|så) (?=\p{L}+ ?$|(?:please|bitte|venligst|vennligst|vänligen) )/giu;
/** A sentence of its own, so that no heading it is. */
const finite = anyOf(
  "er|var|is|was|are|were|har|have|has|är|ist|war|blev|bliver|wurde|will|would|can|kan|kann|skal|ska|should|soll|did|does|do|didn't|mig|me|I",
);

function isHow(clause: string): boolean {
  return wish.askingHow.test(clause);
}

/** What somebody else said, wrote or wants. */
function isOfOthers(before: string): boolean {
  return wish.reported.test(before) || (ofRelation.test(before) && !wish.ownVoice.test(before));
}

function isQuoted(before: string, after: string): boolean {
  const opened = (before.match(/["“”„«»]/gu) ?? []).length % 2 === 1;
  return opened && /["“”«»]/u.test(after);
}

import type { FaultWords } from '../domain/knowledge.ts';
import type { KnownDefect } from '../domain/product.ts';
import { isBentForm, placesOf } from './bent-words.ts';
import { type Clause, clausesOf, isDenied, type Place } from './fault-clauses.ts';

/**
 * The known defect that a customer's words describe; null when they describe none. A word of the list must stand where something is
 * said to be wrong with it: a zip that is fine, that is named to say where the hole is, or that is not the trouble, does not count.
 */
export function matchDefect(text: string, defects: readonly KnownDefect[], words: FaultWords): KnownDefect | null {
  const clauses = clausesOf(text, words);
  return defects.find((defect) => defect.words.some((word) => isDescribed(clauses, word.toLowerCase().trim(), words))) ?? null;
}

function isDescribed(clauses: readonly Clause[], word: string, words: FaultWords): boolean {
  const alike = sameMeaning(word, words);
  return clauses.some((clause, index) => {
    const places = [...new Set(alike.phrases.flatMap((phrase) => placesOf(clause.words, phrase)))].filter(
      (at) => !words.false_friends.includes(clause.words[at] ?? ''),
    );
    return places.some((at) => (alike.isFault ? !isDenied(clause, at, true) : isAtFault(clauses, index, { at, part: alike.part ?? word })));
  });
}

/** The listed word, and all words that mean the same part or the same fault, in any language. */
function sameMeaning(word: string, { parts, faults }: FaultWords) {
  const find = (groups: Readonly<Record<string, readonly string[]>>) =>
    Object.entries(groups).find(([, list]) => list.some((entry) => entry === word || isBentForm(word, entry)));
  const part = find(parts);
  const fault = find(faults);
  const phrases = [...new Set([word, ...(part?.[1] ?? []), ...(fault?.[1] ?? [])])].filter(Boolean);
  return { phrases, part: part?.[0] ?? null, isFault: fault !== undefined };
}

function isAtFault(clauses: readonly Clause[], index: number, place: Place): boolean {
  const clause = clauses[index];
  if (!clause || clause.state === 'fine' || isDenied(clause, place.at, false) || isOnlyWhere(clause, place)) return false;
  if (clause.state === 'fault') return true;
  if (clause.where) return (clauses[index - 1]?.faults ?? []).some((fault) => opensUp.includes(fault));
  const behind = clauses[index + 1];
  if (behind?.state === 'fine' && behind.parts.length === 0 && speaksOfSame(clause, behind)) return false;
  if (clauses.every(({ faults }) => faults.length === 0)) return clauses.some(({ state }) => state === 'fault') || clauses.length === 1;
  return [clauses[index + 1], clauses[index - 1]].some(
    (next) => next?.state === 'fault' && speaksOfSame(clause, next) && next.parts.every(({ part }) => part === place.part),
  );
}

/** "Lynlåsen, den går op" goes on about the same thing; "… Nu er der et hul" begins anew. */
function speaksOfSame(a: Clause, b: Clause): boolean {
  const [first, second] = a.position < b.position ? [a, b] : [b, a];
  const opening = second.words.slice(0, 3).join(' ');
  if (/^(?:og |and |och |und )?(?:der er|nu er der|there (?:is|are)|there s|det (?:finns|är ett|er et)|es gibt)/.test(opening))
    return false;
  return first.sentence === second.sentence || /^(?:den|det|de|it|they|this|er|es|sie|han|dette|dessa|disse)\b/.test(opening);
}

const beside =
  /^(?:ved|vid|near|beside|next|by|at|bei|beim|neben|bredvid|omkring|around|rundt|om|runt|under|unter|over|over|über|above|below|ovenfor|nedenfor|oberhalb|unterhalb|ovanför|nedanför|cm|centimeter|centimetre|mellem|between|zwischen|mellan|langs|along|entlang|bag|behind|hinter|bakom|bak)$/;
const within = /^(?:på|i|on|in|of|an|am|im|auf|til|to|från|fra|from|von|vom|af|av|for|för)$/;
const opensUp = ['opened', 'loose', 'broken', 'missing'];

/** The part is named to say where: "a hole next to the zip", "the button on the pocket". What is wrong there is something else. */
function isOnlyWhere(clause: Clause, { at, part }: Place): boolean {
  const before = clause.words.slice(Math.max(0, at - 3), at);
  const otherBefore = clause.parts.some((other) => other.at < at && other.part !== part);
  const isBeside = before.some((word) => beside.test(word));
  if (isBeside) return otherBefore || clause.faults.some((fault) => !opensUp.includes(fault));
  return otherBefore && before.some((word) => within.test(word));
}

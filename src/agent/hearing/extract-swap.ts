import type { HeardSwap, HeardSwaps } from '../../domain/heard.ts';
import { joinShades } from './extract-goods.ts';
import { type Mention, mentionsIn } from './swap-mentions.ts';
import * as phrases from './swap-phrases.ts';

type Colors = Readonly<Record<string, readonly string[]>>;
type Role = 'had' | 'wanted' | null;

const mostParts = 16;

/**
 * Which size or colour is wanted instead of which. The mail is taken part by part; what only describes the goods stays in `item`, and
 * a size whose role is not said stays open: the order tells. An answer to a question goes on from what was written before.
 */
export function swapsIn(now: string, before: string, colors: Colors): HeardSwaps {
  const own = partsOf(now, colors);
  const earlier = partsOf(before, colors);
  // A new wish replaces the old one; what was said of the goods still holds.
  const kept = own.some(saysWhat)
    ? earlier.map((swap) => ({ ...swap, sizes: [], colors: [], steps: null, instead: '', maybeSizes: [] }))
    : earlier;
  const text = plain(own.some(saysWhat) || before === '' ? now : `${before}\n${now}`);
  return {
    parts: [...kept, ...own].slice(-mostParts),
    all: phrases.allPieces.test(text),
    one: phrases.onePiece.test(text),
    other: phrases.otherChange.some((pattern) => pattern.test(text)),
  };
}

const plain = (text: string) => text.replace(/[’`´]/g, "'");

function saysWhat(swap: HeardSwap): boolean {
  return swap.sizes.length + swap.colors.length + swap.maybeSizes.length > 0 || swap.steps !== null;
}

/** Sentences and lines, and their halves where each speaks of a size or colour of its own. */
function partsOf(text: string, colors: Colors): HeardSwap[] {
  return joinShades(plain(text), colors)
    .split(
      /(?<=[!?;]|(?<!(?<!\p{L})(?:str|strl|stl|gr|nr|no|ca|kl|d|ordrenr|bestillingsnr|evt|incl|inkl|mvh|vh)|(?<!\d)\d{1,2})\.)\s+|\n+|\s[–-]\s/iu,
    )
    .flatMap((part) => halves(part, colors))
    .filter((part) => /\p{L}|\d/u.test(part) && !(phrases.fine.test(part) && !/⟦/.test(part)))
    .slice(0, mostParts)
    .map((part) => readPart(part.trim().slice(0, 240), colors));
}

const joint = /,?\s+(?:og|and|och|und|samt|men|but|mens|while|aber|&|\+)\s+|,\s+(?!(?:ikke|not|nicht|inte|og|and)\s)/iu;

function halves(part: string, colors: Colors): string[] {
  const match = joint.exec(part);
  if (!match) return [part];
  const left = part.slice(0, match.index);
  const right = part.slice(match.index + match[0].length);
  const rest = halves(right, colors);
  const [next = '', ...more] = rest;
  const speaks = (half: string) => mentionsIn(half, colors).some(({ kind }) => kind === 'size') || stepsIn(half) !== null;
  const isSplit = phrases.fine.test(left) || phrases.fine.test(next) || (speaks(left) && speaks(next) && !isOneThing(left, next));
  if (isSplit) return [left, ...rest];
  return [`${left}${match[0]}${next}`, ...more];
}

/** "M, and I would rather have S": the second half names no goods of its own, so both speak of the same. */
function isOneThing(_left: string, next: string): boolean {
  return /^(?:jeg|i|ich|jag|vi|we|den|det|it|they|sie|es|skal|should|ikke|not|so|så|would|vil|need)(?:['’]d)?(?!\p{L})/iu.test(next.trim());
}

function readPart(part: string, colors: Colors): HeardSwap {
  const mentions = mentionsIn(part, colors);
  const roles = rolesOf(part, mentions);
  const values = (kind: Mention['kind'], role: Role) => [
    ...new Set(mentions.filter((mention, index) => mention.kind === kind && roles[index] === role).map(({ value }) => value)),
  ];
  return {
    item: blank(
      part,
      mentions.filter((_, index) => roles[index] === 'wanted'),
    ),
    hadSizes: values('size', 'had'),
    hadColors: values('color', 'had'),
    sizes: values('size', 'wanted'),
    colors: values('color', 'wanted'),
    maybeSizes: values('size', null),
    steps: stepsIn(part),
    instead: insteadIn(part),
  };
}

function rolesOf(part: string, mentions: readonly Mention[]): Role[] {
  const roles: Role[] = mentions.map(() => null);
  const { text, places } = withSlots(part, mentions);
  for (const pattern of [phrases.slip, phrases.boughtNot, phrases.pair, phrases.pairFor]) {
    for (const [, first = '', second = ''] of text.matchAll(pattern)) {
      const [a, b] = [slotNumber(first), slotNumber(second)];
      if (mentions[a]?.kind !== mentions[b]?.kind) continue;
      roles[a] ??= 'had';
      roles[b] ??= 'wanted';
    }
  }
  for (const [, first = '', second = ''] of text.matchAll(phrases.wornNot)) {
    const [a, b] = [slotNumber(first), slotNumber(second)];
    if (mentions[a]?.kind !== mentions[b]?.kind) continue;
    roles[a] ??= 'wanted';
    roles[b] ??= 'had';
  }
  mentions.forEach((mention, index) => {
    roles[index] ??= roleBy(text, places[index]?.start ?? 0, places[index]?.end ?? 0, mention);
  });
  return shareRoles(mentions, roles, text, places);
}

/** By the words next to it, then by the nearest verb before it. */
function roleBy(text: string, start: number, end: number, mention: Mention): Role {
  const before = text.slice(0, start);
  const after = text.slice(end);
  if (phrases.notThat.test(before) || phrases.thanThat.test(before)) return 'had';
  if (phrases.ratherThanNext.test(after)) return 'wanted';
  if (phrases.isWrong.test(after)) return 'had';
  if (phrases.insteadAfter.test(after)) return 'wanted';
  const want = lastMatch(before, phrases.wanted);
  const have = lastMatch(before, phrases.had);
  if (want === null && have === null) return null;
  const wants = want !== null && (have === null || want.end > have.end || (want.end === have.end && want.start <= have.start));
  // A colour before its noun tells which piece is meant: "I want to swap the black dress".
  if (mention.kind === 'color' && isDescription(before, after)) return null;
  return wants ? 'wanted' : 'had';
}

/** Between the verb and the colour, or right behind it, stands a word that says the goods are named, not the wish. */
function isDescription(before: string, after: string): boolean {
  const names = /(?:\s|^)(?:den|det|de|the|my|min|mit|mine|mitt|mina|meine?n?|die|das|der|dem)\s$/iu.test(before);
  const noun =
    /^(?:\s⟦\d+⟧)?\s\p{L}{3,}/u.test(after) &&
    !/^\s(?:i|in|one|ones|instead|please|tak|og|and|or|eller|str|size|from|fra|til)(?!\p{L})/iu.test(after);
  const swapVerb =
    /(?:byt\p{L}*|skift\p{L}*|ændr\p{L}*|swap\p{L}*|exchang\p{L}*|chang\p{L}*|return\p{L}*|umtausch\p{L}*|tausch\p{L}*|byta|endre|ändra)\s(?:\p{L}+\s){0,3}$/iu.test(
      before,
    );
  return noun && (swapVerb || names);
}

/** "38 or 40", "sort eller blå": the second shares the first one's role. */
function shareRoles(mentions: readonly Mention[], roles: Role[], text: string, places: readonly Place[]): Role[] {
  for (let index = 1; index < mentions.length; index += 1) {
    const between = text.slice(places[index - 1]?.end ?? 0, places[index]?.start ?? 0);
    if (/^\s*(?:,|\/|eller|or|oder|og|and|och|und|i|in)?\s*$/iu.test(between) && roles[index - 1] !== null)
      roles[index] ??= roles[index - 1] ?? null;
  }
  return roles;
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/** The text with each size and colour replaced by its number, so that patterns see where they stand and nothing else. */
function withSlots(part: string, mentions: readonly Mention[]): { text: string; places: readonly Place[] } {
  let text = '';
  let at = 0;
  const places = mentions.map((mention, index) => {
    text += part.slice(at, mention.start);
    const start = text.length;
    text += `⟦${index}⟧`;
    at = mention.end;
    return { start, end: text.length };
  });
  return { text: text + part.slice(at), places };
}

const slotNumber = (slot: string) => Number(slot.slice(1, -1));

function lastMatch(text: string, pattern: RegExp): Place | null {
  const last = [...text.matchAll(pattern)].at(-1);
  return last ? { start: last.index, end: last.index + last[0].trimEnd().length } : null;
}

function blank(part: string, mentions: readonly Mention[]): string {
  return mentions
    .reduceRight((text, { start, end }) => `${text.slice(0, start)} ${text.slice(end)}`, part)
    .replace(/\s+/g, ' ')
    .trim();
}

function stepsIn(part: string): number | null {
  if (phrases.twoUp.test(part)) return 2;
  if (phrases.twoDown.test(part)) return -2;
  if (phrases.oneDown.test(part)) return -1;
  return phrases.oneUp.test(part) ? 1 : null;
}

function insteadIn(part: string): string {
  for (const pattern of phrases.insteadGoods) {
    const words = pattern.exec(part)?.[1]?.trim();
    if (words) return words.slice(0, 80);
  }
  return '';
}

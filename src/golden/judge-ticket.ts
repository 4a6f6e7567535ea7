import type { Address } from '../domain/order.ts';
import { meansOrder } from '../domain/order-name.ts';
import { acceptableEffects, acceptableReasons, type Effect, type Expectation } from '../domain/ticket-line.ts';

/** What an effect was, as far as somebody saw it. */
type Done = Omit<Effect, 'address' | 'lines' | 'newLines'> & {
  readonly address?: Address | Effect['address'];
  readonly lines?: Pieces | undefined;
  readonly newLines?: Pieces | undefined;
};

/** What happened to a ticket. */
export interface Happened {
  readonly disposition: string;
  readonly reasons: readonly string[];
  readonly effects: readonly Done[];
  /** Public replies of the bot as plain text, oldest first. */
  readonly replies: readonly string[];
  /** What told the customer that people have the ticket. No reply: mentions do not apply to it, avoids do. */
  readonly acknowledgements?: readonly string[];
}

/** One thing that came out otherwise than expected. */
export type Difference =
  | { readonly kind: 'end'; readonly expected: string; readonly came: string }
  | { readonly kind: 'reason'; readonly expected: readonly string[]; readonly came: readonly string[] }
  /** Any of the lists was right. */
  | { readonly kind: 'effects'; readonly expected: readonly (readonly Effect[])[]; readonly came: readonly Done[] }
  /** Of the reply. */
  | { readonly kind: 'lacks' | 'holds'; readonly text: string };

export interface Judgement {
  readonly correct: boolean;
  readonly differences: readonly Difference[];
  /** The same as sentences; null when nothing differs. */
  readonly why: string | null;
  readonly wrongEffect: boolean;
  readonly wrongReply: boolean;
  readonly missedEscalation: boolean;
  readonly needlessEscalation: boolean;
}

/** Compares what happened with what was expected. A key that the expectation leaves out allows anything. */
export function judgeTicket(expect: Expectation, happened: Happened): Judgement {
  const differences: Difference[] = [];
  if (expect.disposition !== undefined && expect.disposition !== happened.disposition)
    differences.push({ kind: 'end', expected: expect.disposition, came: happened.disposition });
  const reasons = acceptableReasons(expect);
  if (reasons && !reasons.some((reason) => happened.reasons.includes(reason)))
    differences.push({ kind: 'reason', expected: reasons, came: happened.reasons });
  const lists = acceptableEffects(expect);
  const effectsRight = lists === null || lists.some((list) => sameEffects(list, happened.effects));
  if (!effectsRight) differences.push({ kind: 'effects', expected: lists, came: happened.effects });
  const reply = replyDifferences(expect, happened);
  differences.push(...reply);
  const { disposition } = happened;
  return {
    correct: differences.length === 0,
    differences,
    why: differences.length === 0 ? null : differences.map(sentenceOf).join('; '),
    wrongEffect: lists !== null && !lists.some((list) => noSurplus(list, happened.effects)),
    wrongReply: disposition === 'resolved' && effectsRight && reply.length > 0,
    missedEscalation: expect.disposition === 'escalated' && disposition !== 'escalated',
    needlessEscalation: (expect.disposition === 'resolved' || expect.disposition === 'asked') && disposition === 'escalated',
  };
}

function sentenceOf(difference: Difference): string {
  switch (difference.kind) {
    case 'end':
      return `${difference.came} instead of ${difference.expected}`;
    case 'reason':
      return `reason ${difference.came.join(', ') || 'none'} instead of ${difference.expected.join(' or ')}`;
    case 'effects':
      return `effects ${JSON.stringify(difference.came)} instead of ${difference.expected.map((list) => JSON.stringify(list)).join(' or ')}`;
    case 'lacks':
      return `the reply lacks "${difference.text}"`;
    case 'holds':
      return `the reply holds "${difference.text}"`;
    default:
      return difference satisfies never;
  }
}

function replyDifferences(expect: Expectation, happened: Happened): Difference[] {
  const last = plain(happened.replies.at(-1) ?? '');
  const mentions = happened.disposition === 'escalated' ? [] : (expect.replyMentions ?? []);
  const missing = mentions.filter((mention) => !last.includes(plain(mention)));
  const all = [...happened.replies, ...(happened.acknowledgements ?? [])].map(plain);
  const forbidden = (expect.replyAvoids ?? []).filter((avoid) => all.some((reply) => reply.includes(plain(avoid))));
  return [...missing.map((text) => ({ kind: 'lacks', text }) as const), ...forbidden.map((text) => ({ kind: 'holds', text }) as const)];
}

/** Without case and thousands separators, with comma and point alike inside numbers. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/(?<=\d)[.,\u00a0\u202f ](?=\d{3}(?!\d))/g, '')
    .replace(/(?<=\d),(?=\d)/g, '.');
}

/** Exactly these: as many, each expected one met by another. */
export function sameEffects(expected: readonly Effect[], actual: readonly Done[]): boolean {
  return expected.length === actual.length && noSurplus(expected, actual);
}

/** Every effect that happened is one of the expected, none of which counts twice. */
function noSurplus(expected: readonly Effect[], actual: readonly Done[]): boolean {
  const open = [...expected];
  return actual.every((effect) => {
    const index = open.findIndex((wanted) => fits(wanted, effect));
    if (index >= 0) open.splice(index, 1);
    return index >= 0;
  });
}

/** Only the keys that the expectation names are compared. */
function fits(wanted: Effect, actual: Done): boolean {
  return (
    wanted.kind === actual.kind &&
    (wanted.order === undefined || meansOrder(wanted.order, actual.order ?? '')) &&
    (wanted.amount === undefined || (actual.amount !== undefined && Number(wanted.amount) === Number(actual.amount))) &&
    (wanted.lines === undefined || samePieces(wanted.lines, actual.lines ?? [])) &&
    (wanted.newLines === undefined || samePieces(wanted.newLines, actual.newLines ?? [])) &&
    (wanted.customer === undefined || wanted.customer.toLowerCase() === (actual.customer ?? '').toLowerCase()) &&
    (wanted.address === undefined || sameAddress(wanted.address, actual.address))
  );
}

type Pieces = readonly { readonly sku: string; readonly quantity: number }[];

function samePieces(wanted: Pieces, actual: Pieces): boolean {
  const key = (pieces: Pieces) =>
    [...Map.groupBy(pieces, (piece) => piece.sku)]
      .map(([sku, group]) => `${sku}x${group.reduce((total, piece) => total + piece.quantity, 0)}`)
      .sort()
      .join();
  return key(wanted) === key(actual);
}

function sameAddress(wanted: NonNullable<Effect['address']>, actual: Done['address']): boolean {
  if (!actual) return false;
  const clean = (value: string | null | undefined) =>
    (value ?? '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  // Floor and door stand behind the house number or in a line of their own: the same door.
  const street = clean(wanted.address1);
  return (
    (wanted.address1 === undefined ||
      [actual.address1, `${actual.address1} ${actual.address2 ?? ''}`].some((line) => clean(line) === street)) &&
    (['zip', 'city', 'country'] as const).every((key) => wanted[key] === undefined || clean(wanted[key]) === clean(actual[key]))
  );
}

import { meansOrder } from '../../sandbox/formats/order-name.ts';
import { acceptableEffects, acceptableReasons, type Effect, type Expectation } from '../../sandbox/formats/ticket-file.ts';

/** What happened to a ticket, read from the sandbox's history. */
export interface Happened {
  readonly disposition: string;
  readonly reasons: readonly string[];
  readonly effects: readonly Effect[];
  /** Public replies of the bot as plain text, oldest first. */
  readonly replies: readonly string[];
  /** What told the customer that people have the ticket. No reply: mentions do not apply to it, avoids do. */
  readonly acknowledgements?: readonly string[];
}

export interface Judgement {
  readonly correct: boolean;
  /** What differs from the expectation, as sentences; null when nothing does. */
  readonly why: string | null;
  readonly wrongEffect: boolean;
  readonly wrongReply: boolean;
  readonly missedEscalation: boolean;
  readonly needlessEscalation: boolean;
}

/** Compares what happened with what was expected. A key that the expectation leaves out allows anything. */
export function judgeTicket(expect: Expectation, happened: Happened): Judgement {
  const faults: string[] = [];
  if (expect.disposition !== undefined && expect.disposition !== happened.disposition)
    faults.push(`${happened.disposition} instead of ${expect.disposition}`);
  const reasons = acceptableReasons(expect);
  if (reasons && !reasons.some((reason) => happened.reasons.includes(reason))) {
    faults.push(`reason ${happened.reasons.join(', ') || 'none'} instead of ${reasons.join(' or ')}`);
  }
  const lists = acceptableEffects(expect);
  const effectsRight = lists === null || lists.some((list) => sameEffects(list, happened.effects));
  if (!effectsRight) faults.push(`effects ${JSON.stringify(happened.effects)} instead of ${JSON.stringify(expect.effects)}`);
  const reply = replyFaults(expect, happened);
  faults.push(...reply);
  const { disposition } = happened;
  return {
    correct: faults.length === 0,
    why: faults.length === 0 ? null : faults.join('; '),
    wrongEffect: lists !== null && !lists.some((list) => noSurplus(list, happened.effects)),
    wrongReply: disposition === 'resolved' && effectsRight && reply.length > 0,
    missedEscalation: expect.disposition === 'escalated' && disposition !== 'escalated',
    needlessEscalation: (expect.disposition === 'resolved' || expect.disposition === 'asked') && disposition === 'escalated',
  };
}

function replyFaults(expect: Expectation, happened: Happened): string[] {
  const last = plain(happened.replies.at(-1) ?? '');
  const mentions = happened.disposition === 'escalated' ? [] : (expect.replyMentions ?? []);
  const missing = mentions.filter((mention) => !last.includes(plain(mention)));
  const all = [...happened.replies, ...(happened.acknowledgements ?? [])].map(plain);
  const forbidden = (expect.replyAvoids ?? []).filter((avoid) => all.some((reply) => reply.includes(plain(avoid))));
  return [...missing.map((mention) => `the reply lacks "${mention}"`), ...forbidden.map((avoid) => `the reply holds "${avoid}"`)];
}

/** Without case and thousands separators, with comma and point alike inside numbers. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/(?<=\d)[.,\u00a0\u202f ](?=\d{3}(?!\d))/g, '')
    .replace(/(?<=\d),(?=\d)/g, '.');
}

/** Exactly these: as many, each expected one met by another. */
export function sameEffects(expected: readonly Effect[], actual: readonly Effect[]): boolean {
  return expected.length === actual.length && noSurplus(expected, actual);
}

/** Every effect that happened is one of the expected, none of which counts twice. */
function noSurplus(expected: readonly Effect[], actual: readonly Effect[]): boolean {
  const open = [...expected];
  return actual.every((effect) => {
    const index = open.findIndex((wanted) => fits(wanted, effect));
    if (index >= 0) open.splice(index, 1);
    return index >= 0;
  });
}

/** Only the keys that the expectation names are compared. */
function fits(wanted: Effect, actual: Effect): boolean {
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

type Pieces = NonNullable<Effect['lines']>;

function samePieces(wanted: Pieces, actual: Pieces): boolean {
  const key = (pieces: Pieces) =>
    [...Map.groupBy(pieces, (piece) => piece.sku)]
      .map(([sku, group]) => `${sku}x${group.reduce((total, piece) => total + piece.quantity, 0)}`)
      .sort()
      .join();
  return key(wanted) === key(actual);
}

function sameAddress(wanted: NonNullable<Effect['address']>, actual: Effect['address']): boolean {
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

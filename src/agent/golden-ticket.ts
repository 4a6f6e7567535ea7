import { createHash } from 'node:crypto';
import type { Decision } from '../domain/decision.ts';
import type { Effect, SeenEffect } from '../domain/effect.ts';
import type { CommentId } from '../domain/ids.ts';
import { money } from '../domain/money.ts';
import type { Address } from '../domain/order.ts';
import type { HumanDisposition, TextFact } from '../domain/shadow.ts';
import type { Comment, Thread } from '../domain/ticket.ts';
import type { PairRecord } from '../ports/shadow-store.ts';
import { factsIn } from '../shadow/compare-facts.ts';
import { isToolName, tools } from '../tools/registry.ts';
import { splitMail } from './hearing/split-mail.ts';
import { createStandIns } from './replace-details.ts';

/** One line of a ticket file, as `sandbox/formats` reads it. */
export interface GoldenTicket {
  readonly id: string;
  readonly language: string;
  readonly from: { readonly email: string; readonly name: string; readonly verified: boolean };
  readonly subject: string;
  readonly body: string;
  readonly attachments: readonly { readonly name: string; readonly type: string }[];
  readonly followUps: readonly string[];
  readonly expect: {
    readonly scenario: readonly string[];
    readonly disposition: 'resolved' | 'asked' | 'escalated' | 'skipped';
    /** Where the shop shows two kinds alike, any of the lists. */
    readonly effects: readonly Expected[] | readonly (readonly Expected[])[];
    readonly replyMentions?: readonly string[];
  };
}

/** Of an address only the place is compared. */
type Expected = Omit<Effect, 'address'> & { readonly address?: Pick<Address, 'address1' | 'zip' | 'city' | 'country'> };

export type Golden =
  | { readonly kind: 'ticket'; readonly ticket: GoldenTicket }
  /** `says` is why none can be made. */
  | { readonly kind: 'refused'; readonly says: string };

interface Source {
  readonly pair: PairRecord;
  readonly comment: CommentId;
  readonly decision: Decision;
  readonly thread: Thread;
  /** For amounts that stand in no fact but as a number. */
  readonly currency: string;
}

/**
 * A pair as a ticket to measure by: what the customer wrote, with stand-ins for whatever tells who they are, and as its expectation
 * what people did.
 */
export function goldenTicket({ pair, comment, decision, thread, currency }: Source): Golden {
  const { work, comparison } = pair;
  if (pair.dismissed !== null) return refused(`Nothing stands beside this proposal: ${pair.dismissed}.`);
  if (!work || !comparison || !pair.final) return refused('People are not done with this ticket yet. Make it golden when they are.');
  const asked = messagesUntil(thread, comment);
  const [first, ...later] = asked.map((messages) => messages.map(({ text }) => splitMail(text).own).join('\n\n'));
  if (first === undefined) return refused('The customer’s message is no longer in the ticket.');

  const id = createHash('sha256').update(`golden ${pair.turn}`).digest('hex').slice(0, 10);
  const email = `customer-${id}@mail.example`;
  const standIns = createStandIns(detailsOf({ pair, decision, thread }), email);
  const mentions = toldFromTheShop(work.replies, decision, currency).map(standIns.text);
  const ticket: GoldenTicket = {
    id: `golden-${id}`,
    language: decision.heard.language ?? 'other',
    from: { email, name: standIns.name, verified: !asked.flat().some(({ senderFlagged }) => senderFlagged) },
    subject: standIns.text(thread.ticket.subject),
    body: standIns.text(first),
    attachments: (asked[0] ?? [])
      .flatMap(({ attachments }) => attachments)
      .map(({ type }, index) => ({ name: `attachment-${index + 1}`, type })),
    followUps: later.map(standIns.text),
    expect: {
      scenario: [...pair.scenarios],
      disposition: ends[comparison.disposition.theirs],
      effects: alternatives(comparison.effects.theirs).map((effects) => effects.map(anonymous)),
      ...(mentions.length > 0 ? { replyMentions: mentions } : {}),
    },
  };
  const left = standIns.leftIn(JSON.stringify(ticket));
  if (left.length > 0) return refused(`A detail of the customer would still stand in it (${left.length} places). Write this one by hand.`);
  return { kind: 'ticket', ticket: plainEffects(ticket) };

  function anonymous({ address, customer, ...effect }: Effect): Expected {
    return {
      ...effect,
      ...(address ? { address: place(standIns.address(address)) } : {}),
      ...(customer === undefined ? {} : { customer: email }),
    };
  }
}

const place = ({ address1, zip, city, country }: Address) => ({ address1, zip, city, country });

const ends: Readonly<Record<HumanDisposition, GoldenTicket['expect']['disposition']>> = {
  resolved: 'resolved',
  asked: 'asked',
  passed_on: 'escalated',
  skipped: 'skipped',
};

/** The customer's public messages up to that one, those that waited together as one. */
function messagesUntil(thread: Thread, comment: CommentId): Comment[][] {
  const open = thread.comments.filter((one) => one.public);
  const until = open.slice(0, open.findIndex(({ id }) => id === comment) + 1);
  const groups: Comment[][] = [];
  let answered = true;
  for (const one of until) {
    const isCustomers = one.author.role === 'customer';
    if (isCustomers && answered) groups.push([one]);
    else if (isCustomers) groups.at(-1)?.push(one);
    answered = !isCustomers;
  }
  return groups;
}

function detailsOf({ pair, decision, thread }: Pick<Source, 'pair' | 'decision' | 'thread'>) {
  const { heard, calls } = decision;
  const own = (pair.before?.orders ?? []).flatMap(({ address }) => address ?? []);
  const changed = pair.comparison?.effects.theirs.flatMap(({ address }) => address ?? []) ?? [];
  const said: Address[] = heard.address ? [{ ...heard.address, country: heard.address.country ?? 'DK' }] : [];
  const { name, email } = thread.ticket.requester;
  return {
    name,
    email,
    otherEmails: heard.emails,
    addresses: [...own, ...changed, ...said],
    codes: calls.some(({ tool }) => isToolName(tool) && 'secret' in tools[tool]) ? heard.voucher.cards : [],
    kept: [...heard.orderNames, ...(JSON.stringify(calls.map(({ facts }) => facts)).match(/\d{4,}/g) ?? [])],
  };
}

/** Amounts and numbers that people told, that the customer had not, and that the shop holds: the same shop gives them again. */
function toldFromTheShop(replies: readonly string[], { heard, calls }: Decision, currency: string): string[] {
  const known = factsIn(`${heard.text}\n${heard.earlier}`);
  const facts = JSON.stringify(calls.map((call) => call.facts)).toLowerCase();
  const isHeld = ({ kind, value }: TextFact) => {
    if (kind === 'amount') return facts.includes(`"minor":${money(value, currency).minor},`);
    return kind === 'number' && value.length > 3 && facts.includes(`"${value.replace(/^#/, '')}"`);
  };
  const isNew = (fact: TextFact) => !known.some(({ kind, value }) => kind === fact.kind && value === fact.value);
  return factsIn(replies.join('\n\n'))
    .filter((fact) => isNew(fact) && isHeld(fact))
    .map(({ value }) => value);
}

/** Every reading of what the shop shows. */
function alternatives(effects: readonly SeenEffect[]): (readonly Effect[])[] {
  return effects.reduce<(readonly Effect[])[]>(
    (lists, { or = [], ...effect }) => [effect.kind, ...or].flatMap((kind) => lists.map((list) => [...list, { ...effect, kind }])),
    [[]],
  );
}

/** One list is written as it is. */
function plainEffects(ticket: GoldenTicket): GoldenTicket {
  const [only, ...others] = ticket.expect.effects;
  return others.length === 0 && Array.isArray(only) ? { ...ticket, expect: { ...ticket.expect, effects: only } } : ticket;
}

const refused = (says: string): Golden => ({ kind: 'refused', says });

import { later } from '../domain/calendar.ts';
import type { TicketHistory, TurnHistory } from '../domain/history.ts';
import type { Instant } from '../domain/ids.ts';

/** How long a resolution can still be taken back. */
export const TRIAL_MS = 7 * 86_400_000;

export const tiers = ['verified', 'confirmed', 'silent', 'reversed'] as const;
export type Tier = (typeof tiers)[number];
/** Why a resolution no longer counts; the first of these that holds. */
export const reversals = ['reopened', 'recontacted', 'rated_bad', 'not_in_shop'] as const;
export type Reversal = (typeof reversals)[number];

export interface Judged {
  readonly tier: Tier;
  readonly why: Reversal | null;
  /** Its seven days are not over: it may yet be taken back. */
  readonly provisional: boolean;
}

/** When customers wrote about an order, on any ticket. */
export type Contacts = ReadonlyMap<string, readonly Instant[]>;

/** A ticket is about every order that its messages name and its look-ups found; mail that asks for nothing is no contact. */
export function contactsOf(histories: readonly TicketHistory[]): Contacts {
  const contacts = new Map<string, Instant[]>();
  for (const { turns } of histories) {
    const asking = turns.filter(({ asksNothing }) => !asksNothing);
    for (const order of new Set(asking.flatMap(({ orders }) => orders))) {
      const known = contacts.get(order) ?? [];
      known.push(...asking.map(({ writtenAt }) => writtenAt));
      contacts.set(order, known);
    }
  }
  return contacts;
}

/** What a turn that resolved its ticket at `from` is worth, by everything known now. */
export function judgeResolution(resolved: TurnHistory, from: Instant, history: TicketHistory, contacts: Contacts, now: Instant): Judged {
  const until = later(from, TRIAL_MS);
  const within = (at: Instant) => at > from && at <= until;
  const provisional = now <= until;
  const place = history.turns.findIndex(({ id }) => id === resolved.id);
  const after = history.turns.slice(place + 1);
  // A later resolution that a rating could be about as well has taken this one back before.
  const rating = history.sightings.findLast((seen) => seen.type === 'ticket_rated' && seen.whose === 'bot' && within(seen.at));
  const score = rating?.type === 'ticket_rated' ? rating.score : null;

  const why = reversalOf();
  if (why !== null) return { tier: 'reversed', why, provisional };
  if (resolved.inShop === 'yes') return { tier: 'verified', why: null, provisional };
  return { tier: score === 'good' || hasThanked() ? 'confirmed' : 'silent', why: null, provisional };

  function reversalOf(): Reversal | null {
    // A message that crossed the answer counts too: it was not answered by it.
    if (after.some(({ asksNothing, writtenAt }) => !asksNothing && writtenAt <= until)) return 'reopened';
    if (history.sightings.some((seen) => seen.type === 'ticket_reopened' && seen.key === resolved.id && seen.at <= until))
      return 'reopened';
    const orders = new Set(history.turns.slice(0, place + 1).flatMap((turn) => turn.orders));
    // Those on the same ticket would have opened it again.
    if ([...orders].some((order) => contacts.get(order)?.some(within))) return 'recontacted';
    if (score === 'bad') return 'rated_bad';
    return resolved.inShop === 'no' || resolved.wrongEffect ? 'not_in_shop' : null;
  }

  function hasThanked(): boolean {
    return after.some(({ end, writtenAt }) => end?.skip === 'thanks' && writtenAt <= until);
  }
}

import type { ActionKind } from '../domain/action.ts';
import { elapsed } from '../domain/calendar.ts';
import type { TicketHistory, TurnEnd, TurnHistory } from '../domain/history.ts';
import type { Instant } from '../domain/ids.ts';
import { money } from '../domain/money.ts';
import type { ReasonCode, SkipReason } from '../domain/reasons.ts';
import { type Contacts, contactsOf, type Judged, judgeResolution } from './judge-resolution.ts';

/** One thing to count, on the day and for the scenario it belongs to. Null: mail of no scenario, or not decided yet. */
export interface Mark {
  readonly at: Instant;
  readonly scenario: string | null;
  readonly what: Counted;
}

export type Counted =
  | { readonly kind: 'arrived' }
  | { readonly kind: 'resolution'; readonly judged: Judged; readonly seconds: number }
  | { readonly kind: 'asked' }
  | { readonly kind: 'abandoned' }
  | { readonly kind: 'escalated'; readonly reason: ReasonCode | null }
  | { readonly kind: 'skipped'; readonly why: SkipReason | null }
  | { readonly kind: 'proposed' }
  | { readonly kind: 'left_alone' }
  | { readonly kind: 'first_response'; readonly by: 'bot' | 'people'; readonly seconds: number }
  | { readonly kind: 'solved_by_people'; readonly seconds: number }
  | { readonly kind: 'rated'; readonly whose: 'bot' | 'people'; readonly score: 'good' | 'bad' }
  | { readonly kind: 'money'; readonly action: ActionKind; readonly minor: number };

/** Everything that the histories give to count. */
export function marksOf(histories: readonly TicketHistory[], now: Instant, currency: string): Mark[] {
  const contacts = contactsOf(histories);
  return histories.flatMap((history) => ticketMarks(history, contacts, now, currency));
}

function ticketMarks(history: TicketHistory, contacts: Contacts, now: Instant, currency: string): Mark[] {
  const scenario = history.turns.find((turn) => turn.scenario !== null)?.scenario ?? null;
  const ofTicket = (at: Instant, what: Counted): Mark => ({ at, scenario, what });
  return [
    ofTicket(history.receivedAt, { kind: 'arrived' }),
    ...history.turns.flatMap((turn) => turnMarks(turn, history, contacts, now)),
    ...firstResponse(history).map(({ at, ...what }) => ofTicket(at, what)),
    ...history.sightings.flatMap((seen): Mark[] => {
      switch (seen.type) {
        case 'ticket_rated':
          return [ofTicket(seen.at, { kind: 'rated', whose: seen.whose, score: seen.score })];
        case 'people_solved':
          return [ofTicket(seen.at, { kind: 'solved_by_people', seconds: waited(history, seen.at) })];
        case 'question_unanswered':
          return [ofTicket(seen.at, { kind: 'abandoned' })];
        case 'ticket_reopened':
        case 'people_answered':
          return [];
        default:
          return seen satisfies never;
      }
    }),
    ...history.actions.flatMap((action): Mark[] => {
      const minor = action.amount === null ? 0 : money(action.amount, currency).minor;
      return minor === 0 ? [] : [{ at: action.doneAt, scenario: action.scenario, what: { kind: 'money', action: action.kind, minor } }];
    }),
  ];
}

function turnMarks(turn: TurnHistory, history: TicketHistory, contacts: Contacts, now: Instant): Mark[] {
  const { end, scenario } = turn;
  if (end === null) return [];
  const what = endOf(end);
  return what === null ? [] : [{ at: end.at, scenario, what }];

  function endOf({ kind, at, reason, skip }: TurnEnd): Counted | null {
    switch (kind) {
      case 'resolved':
        return {
          kind: 'resolution',
          judged: judgeResolution(turn, at, history, contacts, now),
          seconds: waited(history, at),
        };
      case 'escalated':
        return { kind: 'escalated', reason };
      case 'skipped':
        return { kind: 'skipped', why: skip };
      case 'drafted':
      case 'shadowed':
        return { kind: 'proposed' };
      case 'asked':
      case 'left_alone':
        return { kind };
      default:
        return kind satisfies never;
    }
  }
}

/** Of the whole ticket, once: the first public words that answer it. What only tells that people have it is no answer. */
function firstResponse(history: TicketHistory): { at: Instant; kind: 'first_response'; by: 'bot' | 'people'; seconds: number }[] {
  const bots = history.turns.flatMap(({ end }) => (end?.kind === 'resolved' || end?.kind === 'asked' ? [end.at] : [])).sort()[0];
  const peoples = history.sightings.find(({ type }) => type === 'people_answered')?.at;
  const at = bots !== undefined && (peoples === undefined || bots <= peoples) ? bots : peoples;
  if (at === undefined) return [];
  return [{ at, kind: 'first_response', by: at === bots ? 'bot' : 'people', seconds: seconds(beginning(history), at) }];
}

/** The first message that was answered; of a ticket that people had before the bot could look, its arrival. */
function beginning({ turns, receivedAt }: TicketHistory): Instant {
  const first = turns[0]?.writtenAt;
  return first !== undefined && first < receivedAt ? first : receivedAt;
}

/** From the customer's first message after the ticket's last end, to this one. */
function waited({ turns, sightings, receivedAt }: TicketHistory, end: Instant): number {
  const ends = [
    ...turns.flatMap((turn) => (turn.end?.kind === 'resolved' ? [turn.end.at] : [])),
    ...sightings.flatMap((seen) => (seen.type === 'people_solved' ? [seen.at] : [])),
  ];
  const before = ends
    .filter((at) => at < end)
    .sort()
    .at(-1);
  const asking = turns.filter(
    ({ asksNothing, decidedAt }) => !asksNothing && decidedAt <= end && (before === undefined || decidedAt > before),
  );
  return seconds(asking[0]?.writtenAt ?? before ?? receivedAt, end);
}

/** The clocks of help desk and service differ a little. */
function seconds(from: Instant, to: Instant): number {
  return Math.max(0, Math.round(elapsed(from, to) / 1000));
}

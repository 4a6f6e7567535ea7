import type { MappedTicket } from './mapped-ticket.ts';

export type GroupKind =
  /** No scenario is for it. `nearest`: the one that most of them lean to, without being taken for it. */
  | { readonly kind: 'unknown'; readonly nearest: string | null }
  /** Most likely a wish that a scenario is for, in words that the ears do not know. */
  | { readonly kind: 'unheard'; readonly scenario: string };

export interface Lean {
  readonly scenario: string;
  readonly tickets: number;
}

/** Mean probability of the likeliest wish from which on mails are doubtful rather than strange. */
const doubtful = 0.35;
const leaning = 0.2;
/** Mean probability of "none of these" from which on they are known to be of no scenario. */
const knownNone = 0.6;

/**
 * Whether mails that were not heard for sure are something new, or something known said otherwise. They are the latter when they sound
 * like a scenario by halves; or when most lean to the same one and little says that it is none of them.
 */
export function judgeGroup(tickets: readonly MappedTicket[]): GroupKind {
  const { scenario, tickets: ofIt } = leansOf(tickets)[0] ?? { scenario: '', tickets: 0 };
  const most = scenario !== '' && ofIt >= tickets.length / 2;
  const sure = mean(tickets, ({ likeliest }) => likeliest?.confidence ?? 0);
  const none = mean(tickets, (ticket) => ticket.none);
  if (scenario !== '' && none < knownNone && (sure >= doubtful || (most && sure >= leaning))) return { kind: 'unheard', scenario };
  return { kind: 'unknown', nearest: most ? scenario : null };
}

/** What the mails sound like, most often first. */
export function leansOf(tickets: readonly MappedTicket[]): readonly Lean[] {
  return [...Map.groupBy(tickets, ({ likeliest }) => likeliest?.id ?? '')]
    .map(([scenario, list]) => ({ scenario, tickets: list.length }))
    .sort((a, b) => b.tickets - a.tickets || (a.scenario < b.scenario ? -1 : 1));
}

function mean(tickets: readonly MappedTicket[], of: (ticket: MappedTicket) => number): number {
  return tickets.reduce((sum, ticket) => sum + of(ticket), 0) / Math.max(1, tickets.length);
}

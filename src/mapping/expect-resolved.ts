import type { ReasonCode } from '../domain/reasons.ts';
import { type Share, shareOf } from '../shadow/scorecard-share.ts';
import type { Resolvable } from './history-map.ts';
import type { MappedTicket } from './mapped-ticket.ts';

/** How a ticket ended of which the right end is known, with the scenarios that it was heard as. */
export interface KnownEnd {
  readonly scenarios: readonly string[];
  readonly end: 'resolved' | 'asked' | 'escalated' | 'skipped';
  readonly reasons: readonly ReasonCode[];
}

/** What became of the known tickets of one scenario. */
export interface Rate {
  readonly tickets: number;
  readonly resolved: number;
  readonly asked: number;
  readonly reasons: ReadonlyMap<ReasonCode, number>;
}

/** The 97.5 % quantile of the normal distribution. */
const Z = 1.959963984540054;
const nothing: Rate = { tickets: 0, resolved: 0, asked: 0, reasons: new Map() };

export type RateOf = (scenario: string) => Rate;

export function ratesOf(ends: readonly KnownEnd[]): RateOf {
  const rates = new Map<string, Rate>();
  for (const { scenarios, end, reasons } of ends) {
    for (const id of scenarios) {
      const before = rates.get(id) ?? nothing;
      const [reason] = end === 'escalated' ? reasons : [];
      rates.set(id, {
        tickets: before.tickets + 1,
        resolved: before.resolved + (end === 'resolved' ? 1 : 0),
        asked: before.asked + (end === 'asked' ? 1 : 0),
        reasons: reason === undefined ? before.reasons : new Map(before.reasons).set(reason, (before.reasons.get(reason) ?? 0) + 1),
      });
    }
  }
  return (scenario) => rates.get(scenario) ?? nothing;
}

export function benchmarkShare({ resolved, tickets }: Rate): Share {
  return shareOf(resolved, tickets);
}

/** The mean of what a rate can be after so many tickets, when nothing was known before (Jeffreys): one half without any. */
export function resolvedRate({ resolved, tickets }: Rate): number {
  return (resolved + 0.5) / (tickets + 1);
}

/** Expected that the bot resolves this ticket: heard rightly, and each of its wishes resolved. */
export function chanceOf({ scenarios }: MappedTicket, rateOf: RateOf): number {
  return scenarios.reduce((chance, { id, confidence }) => chance * confidence * resolvedRate(rateOf(id)), 1);
}

/**
 * The expected number of tickets that would be resolved, of those that are heard for sure and call for nobody. The interval holds two
 * uncertainties: of each scenario's rate, which comes from few tickets (variance of the Jeffreys posterior, by its share in the whole), and of each
 * ticket's hearing (a draw with its confidence).
 */
export function expectResolved(tickets: readonly MappedTicket[], rateOf: RateOf): Resolvable {
  let resolved = 0;
  let asked = 0;
  let variance = 0;
  /** By how much the sum grows with each scenario's rate. */
  const slopes = new Map<string, number>();
  for (const ticket of tickets) {
    const chance = chanceOf(ticket, rateOf);
    resolved += chance;
    const heard = ticket.scenarios.reduce((product, { confidence }) => product * confidence, 1);
    const ifHeard = heard === 0 ? 0 : chance / heard;
    variance += heard * (1 - heard) * ifHeard ** 2;
    for (const { id } of ticket.scenarios) slopes.set(id, (slopes.get(id) ?? 0) + chance / resolvedRate(rateOf(id)));
    // One question holds the whole answer back.
    asked += heard * (1 - ticket.scenarios.reduce((product, { id }) => product * (1 - askedRate(rateOf(id))), 1));
  }
  for (const [id, slope] of slopes) variance += slope ** 2 * varianceOf(rateOf(id));
  const spread = Z * Math.sqrt(variance);
  return { resolved, low: Math.max(0, resolved - spread), high: Math.min(tickets.length, resolved + spread), asked };
}

function askedRate({ asked, tickets }: Rate): number {
  return tickets === 0 ? 0 : asked / tickets;
}

function varianceOf(rate: Rate): number {
  const p = resolvedRate(rate);
  return (p * (1 - p)) / (rate.tickets + 2);
}

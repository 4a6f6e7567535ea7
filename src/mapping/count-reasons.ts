import { type ReasonCode, reasonCodes } from '../domain/reasons.ts';
import type { RateOf } from './expect-resolved.ts';
import type { ReasonCost } from './history-map.ts';
import type { MappedTicket } from './mapped-ticket.ts';

/** What each reason to hand over costs: counted where it stands in the mail, expected where only the shop's data tell. */
export function countReasons(tickets: readonly MappedTicket[], free: readonly MappedTicket[], rateOf: RateOf): readonly ReasonCost[] {
  const expected = new Map<ReasonCode, number>();
  for (const { scenarios } of free) {
    const [first] = scenarios;
    if (first === undefined) continue;
    const rate = rateOf(first.id);
    for (const [reason, count] of rate.reasons)
      expected.set(reason, (expected.get(reason) ?? 0) + (first.confidence * count) / rate.tickets);
  }
  return reasonCodes
    .map((reason) => ({
      reason,
      inMail: tickets.filter(({ reasons }) => reasons.includes(reason)).length,
      alone: tickets.filter(({ reasons }) => reasons.length === 1 && reasons[0] === reason).length,
      expected: expected.get(reason) ?? 0,
    }))
    .sort((a, b) => b.inMail + b.expected - (a.inMail + a.expected));
}

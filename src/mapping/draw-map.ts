import type { Policy } from '../domain/policy.ts';
import type { Book } from '../scenarios/book.ts';
import { countReasons } from './count-reasons.ts';
import { countTimes, type ShopTime } from './count-times.ts';
import { benchmarkShare, chanceOf, expectResolved, type KnownEnd, ratesOf } from './expect-resolved.ts';
import { groupMail } from './group-mail.ts';
import type { HistoryMap, Parts, ScenarioCount } from './history-map.ts';
import type { MappedTicket } from './mapped-ticket.ts';
import { withRepeatContact } from './repeat-contact.ts';

interface Needs {
  readonly book: Book;
  readonly policy: Policy;
  readonly time: Omit<ShopTime, 'timezone'>;
  /** Tickets of which the right end is known. */
  readonly ends: readonly KnownEnd[];
}

type Part = keyof Parts;

/** The map of a history that has been heard. The same tickets always give the same map, in whatever order they come. */
export function drawMap(heard: readonly MappedTicket[], { book, policy, time, ends }: Needs): HistoryMap {
  const tickets = withRepeatContact(
    heard.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    policy,
  );
  const { unknown, unheard, inUnknown, inUnheard } = groupMail(tickets, new Set(book.scenarios.keys()));
  const rateOf = ratesOf(ends);
  const byPart = Map.groupBy(tickets, partOf);
  const part = (name: Part) => byPart.get(name) ?? [];
  const sure = [...part('covered'), ...part('coveredForPeople')];
  const timed = tickets.filter(({ at }) => at !== null);
  const { timezone } = policy.shop;
  const { weeks, hours, outsideHours } = countTimes(tickets, (ticket) => partOf(ticket).startsWith('covered'), { ...time, timezone });
  return {
    from: timed[0]?.at ?? null,
    to: timed.at(-1)?.at ?? null,
    timezone,
    tickets: tickets.length,
    parts: {
      covered: part('covered').length,
      coveredForPeople: part('coveredForPeople').length,
      unsure: part('unsure').length,
      unknown: part('unknown').length,
      forPeople: part('forPeople').length,
      nobody: part('nobody').length,
    },
    coverage: {
      surely: sure.length,
      likely: sure.length + sum(part('unsure'), likelihood),
      atMost: sure.length + part('unsure').length,
    },
    resolvable: expectResolved(part('covered'), rateOf),
    scenarios: [...book.scenarios.values()].map(countScenario).sort((a, b) => b.tickets - a.tickets),
    languages: [...Map.groupBy(tickets, ({ language }) => language)]
      .map(([language, list]) => ({ language, tickets: list.length }))
      .sort((a, b) => b.tickets - a.tickets),
    weeks,
    hours,
    outsideHours,
    reasons: countReasons(tickets, part('covered'), rateOf),
    unknown,
    unheard,
  };

  function partOf({ id, heard, skip, reasons }: MappedTicket): Part {
    if (skip !== null) return 'nobody';
    if (inUnknown.has(id)) return 'unknown';
    if (heard === 'sure') return reasons.length > 0 ? 'coveredForPeople' : 'covered';
    if (inUnheard.has(id)) return 'unsure';
    if (reasons.some((reason) => reason !== 'unknown_scenario' && reason !== 'low_confidence')) return 'forPeople';
    return heard === 'unsure' ? 'unsure' : 'unknown';
  }

  function countScenario({ id, title }: { readonly id: string; readonly title: string }): ScenarioCount {
    const isOf = (ticket: MappedTicket) => ticket.likeliest?.id === id;
    const surely = sure.filter(isOf);
    const unsure = part('unsure').filter(isOf);
    return {
      id,
      title,
      tickets: surely.length + sum(unsure, likelihood),
      surely: surely.length,
      unsure: unsure.length,
      forPeople: part('coveredForPeople').filter(isOf).length,
      benchmark: benchmarkShare(rateOf(id)),
      resolved: sum(part('covered').filter(isOf), (ticket) => chanceOf(ticket, rateOf)),
    };
  }
}

const likelihood = ({ likeliest }: MappedTicket) => likeliest?.confidence ?? 0;

function sum<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}

import type { HistoryMap } from '../../src/mapping/history-map.ts';
import { count, percent } from './figures.ts';

/** The map in a few lines for the console. */
export function printMap({ tickets, coverage, resolvable, parts, scenarios, unknown, unheard }: HistoryMap): string {
  const line = (name: string, figure: string, note: string) => `${name.padEnd(36)} ${figure.padStart(7)}  ${note}`;
  return [
    `${count(tickets)} tickets`,
    line(
      `covered by the ${scenarios.length} scenarios`,
      percent(coverage.likely, tickets),
      `${percent(coverage.surely, tickets)} for sure, at most ${percent(coverage.atMost, tickets)}`,
    ),
    line(
      'expected to be resolved by the bot',
      percent(resolvable.resolved, tickets),
      `${percent(resolvable.low, tickets)} to ${percent(resolvable.high, tickets)}`,
    ),
    line('covered by no scenario', percent(parts.unknown, tickets), ''),
    '',
    ...scenarios.slice(0, 8).map(({ id, tickets: some }) => line(id, percent(some, tickets), count(some))),
    ...(unknown.length === 0 ? [] : ['', 'Largest groups that no scenario is for']),
    ...unknown.map((group) =>
      line(group.terms.slice(0, 3).join(', '), percent(group.tickets, tickets), `${count(group.tickets)}: ${group.typical[0]?.text ?? ''}`),
    ),
    ...(unheard.length === 0 ? [] : ['', 'What sounds like a scenario, but not surely enough']),
    ...unheard.map((group) =>
      line(group.scenario, percent(group.tickets, tickets), `${count(group.tickets)}: ${group.typical[0]?.text ?? ''}`),
    ),
  ].join('\n');
}

import type { HistoryMap } from '../../src/mapping/history-map.ts';
import type { TrialTicket } from './make-history.ts';
import { planted } from './planted.ts';

export interface Check {
  readonly name: string;
  readonly truth: number;
  readonly said: number;
  readonly whole: number;
}

export interface Checked {
  readonly shares: readonly Check[];
  /** A sentence for each thing that is not as it was made. Empty: all is well. */
  readonly faults: readonly string[];
}

/** Points of percent that a share may be off. */
const tolerance = 3;

/** The map of a history beside what the history was made of. `truthOf` says by the id of a ticket what it was made as. */
export function checkMap(map: HistoryMap, history: readonly TrialTicket[], truthOf: (ticket: string) => TrialTicket | undefined): Checked {
  const whole = history.length;
  const made = (is: (ticket: TrialTicket) => boolean) => history.filter(is).length;
  const shares: Check[] = [
    ...map.scenarios.map(({ id, tickets }) => ({ name: id, truth: made(({ kind }) => kind === id), said: tickets, whole })),
    { name: 'covered by a scenario', truth: made(({ scenarios }) => scenarios.length > 0), said: map.coverage.likely, whole },
    ...planted.map(({ name, terms }) => ({
      name,
      truth: made(({ kind }) => kind === name),
      // Either place of the page shows a group with its sentences and a scenario file to start from.
      said: sum([...map.unknown, ...map.unheard].filter((group) => terms.test(group.terms.join(' '))).map(({ tickets }) => tickets)),
      whole,
    })),
    ...languages.map((language) => ({
      name: `language ${language}`,
      truth: made((ticket) => ticket.language === language),
      said: map.languages.find((entry) => entry.language === language)?.tickets ?? 0,
      whole,
    })),
  ];
  return {
    shares,
    faults: [
      ...(map.tickets === whole ? [] : [`${map.tickets} tickets are in the map, ${whole} were made`]),
      ...shares
        .filter(({ truth, said }) => Math.abs(said - truth) * 100 > tolerance * whole)
        .map(({ name, truth, said }) => `${name}: ${said.toFixed(0)} said, ${truth} made`),
      ...planted.flatMap(({ name }) => {
        const { truth, said } = shares.find((share) => share.name === name) ?? { truth: 0, said: 0 };
        return said < truth / 2 ? [`${name}: ${said.toFixed(0)} of ${truth} tickets are in a group of its own`] : [];
      }),
      ...map.unknown.flatMap(({ terms, typical }) => {
        const known = typical.filter(({ ticket }) => (truthOf(ticket)?.scenarios.length ?? 0) > 0);
        return known.length * 2 > typical.length ? [`"${terms.join(', ')}" is called unknown, and a scenario is for it`] : [];
      }),
    ],
  };
}

const languages = ['da', 'en', 'sv', 'nb', 'de'] as const;

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

import type { Language } from '../domain/language.ts';
import type { ReasonCode } from '../domain/reasons.ts';
import { countWords, describeGroup } from './describe-group.ts';
import { findGroups, type MailGroup } from './find-groups.ts';
import type { UnheardGroup, UnknownGroup } from './history-map.ts';
import { judgeGroup, leansOf } from './judge-group.ts';
import { centerOf, createMailVectors, likeness, type Mail, type MailVector } from './mail-vectors.ts';
import type { MappedTicket } from './mapped-ticket.ts';
import { proposeScenario } from './propose-scenario.ts';

export interface Grouped {
  readonly unknown: readonly UnknownGroup[];
  readonly unheard: readonly UnheardGroup[];
  /** Ids of the tickets in unknown groups, those that were taken for a scenario included; and in unheard ones. */
  readonly inUnknown: ReadonlySet<string>;
  readonly inUnheard: ReadonlySet<string>;
}

/** A group that is smaller is chance, or not worth a scenario. */
const smallestCount = 10;
const smallestShare = 0.003;
/** More groups than this nobody reads. */
const mostShown = 12;

/** Reasons that only say that nothing was heard. */
const unheardReasons: readonly ReasonCode[] = ['unknown_scenario', 'low_confidence'];

/**
 * Groups among the tickets that were heard as no scenario, or not for sure, and that nothing else keeps from the bot. To the unknown groups come those
 * tickets that were taken for a scenario, but are more like the group than like what else was heard as that scenario.
 */
export function groupMail(tickets: readonly MappedTicket[], scenarios: ReadonlySet<string>): Grouped {
  const open = tickets.filter(
    ({ heard, skip, reasons, text }) =>
      heard !== 'sure' && skip === null && text !== '' && reasons.every((reason) => unheardReasons.includes(reason)),
  );
  const vectorOf = createMailVectors(open, tickets);
  const groups = findGroups(open.map(vectorOf), Math.max(smallestCount, Math.round(tickets.length * smallestShare)));
  const judged = groups.map((group) => {
    const members = group.members.map((place) => open[place] as MappedTicket);
    return { group, members, judgement: judgeGroup(members) };
  });
  const strange = judged.filter(({ judgement }) => judgement.kind === 'unknown');
  const taken = takenForScenarios(
    tickets,
    strange.map(({ group }) => group),
    vectorOf,
  );
  const everywhere = countWords(tickets);

  const ids = new Set(scenarios);
  const unknown: UnknownGroup[] = [];
  const unheard: UnheardGroup[] = [];
  for (const { group, members, judgement } of judged) {
    const wrongly = judgement.kind === 'unknown' ? (taken.get(group) ?? []) : [];
    const described = describeGroup(members, { center: group.center, vectorOf, everywhere, all: tickets.length });
    const proposal = proposeScenario(described, ids);
    ids.add(proposal.id);
    const count = { tickets: members.length + wrongly.length, languages: languagesOf([...members, ...wrongly]), ...described, proposal };
    if (judgement.kind === 'unheard') unheard.push({ ...count, scenario: judgement.scenario, leans: leansOf(members) });
    else unknown.push({ ...count, nearest: judgement.nearest, takenFor: leansOf(wrongly) });
  }
  return {
    unknown: unknown.sort((a, b) => b.tickets - a.tickets).slice(0, mostShown),
    unheard: unheard.slice(0, mostShown),
    inUnknown: new Set([...strange.flatMap(({ members }) => members), ...[...taken.values()].flat()].map(({ id }) => id)),
    inUnheard: new Set(
      judged.filter(({ judgement }) => judgement.kind === 'unheard').flatMap(({ members }) => members.map(({ id }) => id)),
    ),
  };
}

/** Tickets that were surely heard, and belong to a group of strangers all the same. */
function takenForScenarios(
  tickets: readonly MappedTicket[],
  groups: readonly MailGroup[],
  vectorOf: (mail: Mail) => MailVector,
): ReadonlyMap<MailGroup, readonly MappedTicket[]> {
  const found = new Map<MailGroup, MappedTicket[]>();
  if (groups.length === 0) return found;
  const sure = tickets
    .filter(({ heard, skip }) => heard === 'sure' && skip === null)
    .map((ticket) => ({ ticket, vector: vectorOf(ticket) }));
  for (const ofScenario of Map.groupBy(sure, ({ ticket }) => ticket.scenarios[0]?.id).values()) {
    const own = centerOf(ofScenario.map(({ vector }) => vector));
    for (const { ticket, vector } of ofScenario) {
      let best: { readonly group: MailGroup; readonly like: number } | null = null;
      for (const group of groups) {
        const like = likeness(vector, group.center);
        if (like >= group.reach && like > (best?.like ?? likeness(vector, own))) best = { group, like };
      }
      if (best !== null) found.set(best.group, [...(found.get(best.group) ?? []), ticket]);
    }
  }
  return found;
}

function languagesOf(tickets: readonly MappedTicket[]): Partial<Record<Language | 'other', number>> {
  const groups = [...Map.groupBy(tickets, ({ language }) => language ?? 'other')].sort((a, b) => b[1].length - a[1].length);
  return Object.fromEntries(groups.map(([language, list]) => [language, list.length]));
}

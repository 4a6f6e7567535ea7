import { escapeHtml } from '../../src/domain/html.ts';
import type { HistoryMap, UnheardGroup, UnknownGroup } from '../../src/mapping/history-map.ts';
import { count, languageNames, percent } from './figures.ts';

/** The groups of mail that no scenario covers, and those that one covers in other words. */
export function writeGroups({ unknown, unheard, tickets, scenarios, parts }: HistoryMap): string {
  const titleOf = (id: string) => scenarios.find((scenario) => scenario.id === id)?.title ?? id;
  const grouped = unknown.reduce((sum, group) => sum + group.tickets, 0);
  return `<h2>What no scenario is for</h2>
<p>${
    unknown.length === 0
      ? 'No group of mail stands out that no scenario is for.'
      : `${count(grouped)} tickets (${percent(grouped, tickets)}) fall into ${unknown.length === 1 ? 'one group' : `${unknown.length} groups`} that share their subject. The others of the ${count(parts.unknown)} tickets without a scenario are each about something else. A group is of one language mostly: the same wish in another language stands beside it.`
  }</p>
${unknown.map((group) => writeUnknown(group, tickets, titleOf)).join('')}
${
  unheard.length === 0
    ? ''
    : `<h2>What sounds like a scenario, but not surely enough</h2>
<p>Today these would go to people. Most often it is a known wish in words that the bot does not know: then no scenario is missing, and sentences like these in <code>config/&lt;pack&gt;/training/</code>, followed by <code>npm run train</code>, make it heard. Where the sentences show another wish, start a scenario as above.</p>
${unheard.map((group) => writeUnheard(group, tickets, titleOf)).join('')}`
}`;
}

function writeUnknown(group: UnknownGroup, all: number, titleOf: (id: string) => string): string {
  const { terms, tickets, nearest, takenFor } = group;
  const wrong = takenFor.filter(({ tickets: some }) => some >= 3);
  return `<article>
<h3>${escapeHtml(terms.join(' · '))}</h3>
<p><b>${count(tickets)} tickets, ${percent(tickets, all)}</b> <span class="soft">${languagesIn(group)}</span></p>
${quotes(group)}
${nearest === null ? '' : `<p class="soft">Most of them lean towards “${escapeHtml(titleOf(nearest))}” without being taken for it. If it is that wish, it needs training sentences rather than a scenario.</p>`}
${wrong.length === 0 ? '' : `<p class="warn">The bot would take ${wrong.map(({ scenario, tickets: some }) => `${count(some)} of them for “${escapeHtml(titleOf(scenario))}”`).join(', ')}. They are counted here, not there. A scenario of its own, or sentences in <code>none.*.txt</code>, sets them apart.</p>`}
${proposalOf(group)}
</article>`;
}

function writeUnheard(group: UnheardGroup, all: number, titleOf: (id: string) => string): string {
  return `<article>
<h3>Mostly “${escapeHtml(titleOf(group.scenario))}”: ${escapeHtml(group.terms.join(' · '))}</h3>
<p><b>${count(group.tickets)} tickets, ${percent(group.tickets, all)}</b> <span class="soft">${languagesIn(group)}</span></p>
${quotes(group)}
<p class="soft">They sound like ${group.leans
    .filter(({ tickets }) => tickets >= group.tickets / 10)
    .map(({ scenario, tickets }) => `${escapeHtml(scenario)} (${count(tickets)})`)
    .join(', ')}.</p>
${proposalOf(group)}
</article>`;
}

function languagesIn({ languages }: UnknownGroup | UnheardGroup): string {
  return Object.entries(languages)
    .map(([language, tickets]) => `${languageNames[language] ?? language} ${count(tickets)}`)
    .join(', ');
}

function quotes({ typical }: UnknownGroup | UnheardGroup): string {
  return typical.map(({ text, ticket }) => `<blockquote>${escapeHtml(text)} <small>#${escapeHtml(ticket)}</small></blockquote>`).join('');
}

function proposalOf({ proposal: { id, yaml } }: UnknownGroup | UnheardGroup): string {
  return `<details><summary>A scenario file to start from: ${escapeHtml(id)}.yaml</summary><pre>${escapeHtml(yaml)}</pre></details>`;
}

import { escapeHtml } from '../../src/domain/html.ts';
import type { HistoryMap } from '../../src/mapping/history-map.ts';
import { count, day, percent } from './figures.ts';
import { writeGroups } from './page-groups.ts';
import { pageStyle } from './page-style.ts';
import { writeLanguages, writeReasons, writeScenarios, writeTimes } from './page-tables.ts';
import { drawWhole } from './plots.ts';

/** What the page says of itself beside the map. */
export interface About {
  readonly source: string;
  readonly pack: string;
  /** What the expected share is computed from. */
  readonly ends: string;
}

/** The map as one page to read in a browser: no script, no file beside it, nothing fetched. */
export function writePage(map: HistoryMap, about: About): string {
  const { tickets, from, to, timezone, scenarios } = map;
  const period = from && to ? `${day(from, timezone)} – ${day(to, timezone)}` : 'without times';
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Map of ${count(tickets)} tickets</title><style>${pageStyle}</style></head><body><main>
<h1>What is in your mail</h1>
<p class="lead">${count(tickets)} tickets, ${period}, from ${escapeHtml(about.source)}, heard with the ${scenarios.length} scenarios of <code>config/${escapeHtml(about.pack)}</code>. Nothing was sent or changed, and nothing left this machine.</p>
${writeCards(map)}
${writeParts(map)}
${writeScenarios(map)}
${writeGroups(map)}
${writeReasons(map)}
${writeTimes(map)}
${writeLanguages(map)}
${writeMethod(map, about)}
</main></body></html>
`;
}

function writeCards({ tickets, coverage, resolvable, parts, scenarios, outsideHours, unknown }: HistoryMap): string {
  const [largest] = unknown;
  const card = (name: string, figure: string, note: string) => `<div><b>${figure}</b><span>${name}</span><small>${note}</small></div>`;
  return `<div class="cards">
${card(`covered by the ${scenarios.length} scenarios`, percent(coverage.likely, tickets), `${percent(coverage.surely, tickets)} for sure, at most ${percent(coverage.atMost, tickets)}`)}
${card('expected to be resolved by the bot', percent(resolvable.resolved, tickets), `${percent(resolvable.low, tickets)} to ${percent(resolvable.high, tickets)}; ${percent(resolvable.asked, tickets)} more get a question first. By the benchmark, which is harder than ordinary mail`)}
${card('covered by no scenario', percent(parts.unknown, tickets), largest === undefined ? 'no group of it stands out' : `the largest group, ${percent(largest.tickets, tickets)}: ${escapeHtml(largest.terms.slice(0, 2).join(', '))}`)}
${card('come while nobody answers', percent(outsideHours, tickets), 'by your opening hours')}
</div>`;
}

function writeParts({ parts, tickets }: HistoryMap): string {
  return drawWhole(
    [
      { name: 'one of the scenarios, nothing in the mail against it', value: parts.covered, shade: 'covered' },
      { name: 'sounds like a scenario, not surely enough', value: parts.unsure, shade: 'unsure' },
      { name: 'a person must decide, by the words of the mail', value: parts.coveredForPeople + parts.forPeople, shade: 'people' },
      { name: 'no scenario is for it', value: parts.unknown, shade: 'unknown' },
      { name: 'needs nobody: thanks, automatic replies, spam', value: parts.nobody, shade: 'nobody' },
    ],
    tickets,
  );
}

function writeMethod({ resolvable, tickets }: HistoryMap, { ends }: About): string {
  return `<h2>How these figures are made, and what they cannot tell</h2>
<p>Each ticket's first message was heard by the same ears, and judged by the same rules, as a new ticket would be; later messages, orders and parcels were not looked at. A ticket that was begun by an agent, or by a phone call, is heard as if the customer had written it.</p>
<p><b>Covered.</b> Heard for sure as a scenario counts as one. What sounds like a scenario and is not sure enough counts by its probability; “at most” counts it whole.</p>
<p><b>Expected to be resolved.</b> For every ticket that is heard for sure and in which nothing calls for a person: how sure the hearing is, times the share that end resolved among the benchmark's tickets that are heard as the same scenario (${escapeHtml(ends)}). The interval (${percent(resolvable.low, tickets)} to ${percent(resolvable.high, tickets)}, 95 %) holds that few tickets stand behind each of those shares, and that hearing can err. It does not hold whether your tickets are like the benchmark's: that has every deadline, limit and exception on purpose, and ordinary mail has fewer; but its words were known when the bot learned to hear, and yours were not. Only shadow mode on your own tickets measures that.</p>
<p><b>Reasons.</b> What stands in the mail is counted by the rules of <code>policy.yaml</code>; of repeated contact the least that there can be, since later messages are not read. What only the shop's data show is expected from the same benchmark tickets.</p>
<p><b>Groups.</b> Among tickets that are not heard for sure, those that share rare words and word parts are gathered around the mails with the most neighbours. A group that sounds like one of the scenarios by halves is shown apart: mail that is heard badly is no new kind of mail. Typical sentences stand as customers wrote them, without e-mail addresses, links, numbers of four or more digits, and words that are in fewer than three tickets (…). Common first names can remain: read before you pass this page on.</p>`;
}

import { escapeHtml } from '../../src/domain/html.ts';
import { briefWords } from '../../src/escalation/brief-words.ts';
import type { HistoryMap, ScenarioCount } from '../../src/mapping/history-map.ts';
import { count, languageNames, percent } from './figures.ts';
import { drawBar, drawColumns, drawHeat } from './plots.ts';

export function writeScenarios({ scenarios, tickets, coverage, resolvable }: HistoryMap): string {
  const most = Math.max(1, ...scenarios.map((scenario) => scenario.tickets));
  const rows = scenarios.map((scenario) => {
    const { id, title, surely, unsure, benchmark, resolved } = scenario;
    const bar = drawBar(
      [
        { name: 'heard for sure', value: surely, shade: 'covered' },
        { name: 'heard unsurely, by probability', value: scenario.tickets - surely, shade: 'unsure' },
      ],
      most,
    );
    return `<tr><th>${escapeHtml(title)}<small class="soft">${escapeHtml(id)}</small></th><td class="plot">${bar}</td><td class="n">${count(scenario.tickets)}</td><td class="n">${percent(scenario.tickets, tickets)}</td><td class="n">${unsure === 0 ? '' : count(unsure)}</td><td class="n">${benchmarkOf(benchmark)}</td><td class="n">${count(resolved)}</td><td class="n">${percent(resolved, tickets)}</td></tr>`;
  });
  return `<h2>What customers want</h2>
<p>Tickets by the first wish that is heard in them.</p>
<div class="scroll"><table>
<thead><tr><th>Scenario</th><th></th><th class="n">Tickets</th><th class="n">Share</th><th class="n">Heard<br>unsurely</th><th class="n">Benchmark<br>resolved</th><th class="n">Expected<br>resolved</th><th class="n">Share<br>of all</th></tr></thead>
<tbody>${rows.join('')}</tbody>
<tfoot><tr><th>All ${scenarios.length} scenarios</th><td></td><td class="n">${count(coverage.likely)}</td><td class="n">${percent(coverage.likely, tickets)}</td><td class="n">${count(coverage.atMost - coverage.surely)}</td><td></td><td class="n">${count(resolvable.resolved)}</td><td class="n">${percent(resolvable.resolved, tickets)}</td></tr></tfoot>
</table></div>`;
}

function benchmarkOf({ agree, of, low, high }: ScenarioCount['benchmark']): string {
  if (of === 0) return '<span class="soft">none</span>';
  return `${agree} of ${of} <small>${Math.round(100 * low)}–${Math.round(100 * high)} %</small>`;
}

const legend = `<ul class="legend line"><li><i class="covered"></i>one of the scenarios</li><li><i class="nobody"></i>all others</li></ul>`;

export function writeTimes({ weeks, hours, tickets, outsideHours, timezone }: HistoryMap): string {
  const timed = weeks.reduce((sum, week) => sum + week.tickets, 0);
  if (timed === 0) return '<h2>When it comes</h2><p>These tickets do not say when they came.</p>';
  const columns = weeks.map(({ week, tickets: all, covered }) => ({
    label: new Date(`${week}T00:00:00Z`).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' }),
    title: `Week of ${week}: ${count(all)} tickets, ${percent(covered, all)} covered`,
    pieces: [
      { name: 'covered', value: covered, shade: 'covered' },
      { name: 'others', value: all - covered, shade: 'nobody' },
    ],
  }));
  const labels = Array.from({ length: 24 }, (_, hour) => String(hour).padStart(2, '0'));
  const byHour = labels.map((label, hour) => {
    const value = hours.filter((cell) => cell.hour === hour).reduce((sum, cell) => sum + cell.tickets, 0);
    return { label, title: `From ${label}:00: ${count(value)} tickets`, pieces: [{ name: 'tickets', value, shade: 'covered' }] };
  });
  const days = [...new Set(hours.map(({ weekday }) => weekday))].map((weekday) => ({
    label: weekday.slice(0, 1).toUpperCase() + weekday.slice(1, 3),
    cells: hours
      .filter((cell) => cell.weekday === weekday)
      .map(({ hour, tickets: value }) => ({ title: `${weekday}, from ${labels[hour]}:00: ${count(value)} tickets`, value })),
  }));
  return `<h2>When it comes</h2>
<p>${percent(outsideHours, timed)} of the tickets come while nobody answers, by the opening hours in <code>policy.yaml</code>. Times are of ${escapeHtml(timezone)}.${timed < tickets ? ` ${count(tickets - timed)} tickets do not say when they came.` : ''}</p>
<h3>By week <small>the first and the last may not be whole</small></h3>${legend}${drawColumns('Tickets by week', columns, 1040)}
<div class="plots"><div><h3>By hour of the day</h3>${drawColumns('Tickets by hour', byHour)}</div><div><h3>By weekday and hour</h3>${drawHeat('Tickets by weekday and hour', days, labels)}</div></div>`;
}

export function writeLanguages({ languages, tickets }: HistoryMap): string {
  const most = Math.max(1, ...languages.map((entry) => entry.tickets));
  const rows = languages.map(({ language, tickets: some }) => {
    const name = languageNames[language ?? 'other'] ?? language ?? '';
    return `<tr><th>${escapeHtml(name)}</th><td class="plot">${drawBar([{ name, value: some, shade: language === null ? 'nobody' : 'covered' }], most)}</td><td class="n">${count(some)}</td><td class="n">${percent(some, tickets)}</td></tr>`;
  });
  return `<h2>In which language</h2><table><tbody>${rows.join('')}</tbody></table>`;
}

export function writeReasons({ reasons, tickets }: HistoryMap): string {
  const shown = reasons.filter(({ inMail, expected }) => inMail + expected >= 0.5);
  const most = Math.max(1, ...shown.map(({ inMail, expected }) => inMail + expected));
  const rows = shown.map(({ reason, inMail, alone, expected }) => {
    const bar = drawBar(
      [
        { name: 'stands in the mail', value: inMail, shade: 'people' },
        { name: "expected from the shop's data", value: expected, shade: 'asked' },
      ],
      most,
    );
    return `<tr><th>${escapeHtml(briefWords.en.reasons[reason].title)}<small class="soft">${reason}</small></th><td class="plot">${bar}</td><td class="n">${percent(inMail + expected, tickets)}</td><td class="n">${count(inMail)}</td><td class="n">${count(alone)}</td><td class="n">${expected < 0.5 ? '' : count(expected)}</td></tr>`;
  });
  return `<h2>What goes to people, and why</h2>
<p>What each reason to hand over costs. A ticket can have several reasons; “this alone” are those that no other reason holds back, and so the most that doing without it could give.</p>
<ul class="legend line"><li><i class="people"></i>stands in the mail: counted</li><li><i class="asked"></i>shows only in the shop's data: expected by the benchmark</li></ul>
<div class="scroll"><table><thead><tr><th>Reason</th><th></th><th class="n">Share<br>of all</th><th class="n">In the<br>mail</th><th class="n">This<br>alone</th><th class="n">Expected<br>beside</th></tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
}

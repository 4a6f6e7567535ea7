import type { ReportFile } from '../../sandbox/formats/report-file.ts';
import { escapeHtml } from '../../src/domain/html.ts';
import type { TurnRecord } from '../../src/ports/store.ts';
import type { RanTicket } from './run-ticket.ts';

/**
 * The report of a run as one page to read in a browser, without scripts or other files: totals, a table by scenario, then every
 * ticket that came out otherwise than expected with its conversation, what was heard, which outcomes led there and which rules spoke.
 */
export function writeHtmlReport(report: ReportFile, ran: readonly RanTicket[]): string {
  const misses = ran.filter((ticket) => !ticket.judgement.correct);
  const groups = Map.groupBy(misses, (ticket) => ticket.line.expect.scenario?.join(' + ') || 'no scenario');
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Evaluation: ${ran.length} tickets</title><style>${style}</style></head><body><main>
<h1>${ran.length} tickets, ${report.totals.correct} as expected</h1>
<p>Model ${escapeHtml(report.model)}, configuration ${escapeHtml(report.pack)}, ${report.seconds.toFixed(1)} s, started ${escapeHtml(report.startedAt)}.</p>
${totals(report)}
${scenarioTable(report)}
<h2>${misses.length === 0 ? 'Every ticket came out as expected' : `${misses.length} came out otherwise`}</h2>
${[...groups]
  .sort(([a], [b]) => a.localeCompare(b))
  .map(([name, tickets]) => `<h3>${escapeHtml(name)}</h3>${tickets.map(miss).join('')}`)
  .join('')}
</main></body></html>
`;
}

function totals({ totals: t, latencyMs, calls }: ReportFile): string {
  const cells: readonly (readonly [string, string | number, boolean])[] = [
    ['Resolved', t.resolved, false],
    ['Asked', t.asked, false],
    ['With people', t.escalated, false],
    ['Needed nobody', t.skipped, false],
    ['Wrong effects', t.wrongEffects, t.wrongEffects > 0],
    ['Disclosures', t.disclosures, t.disclosures > 0],
    ['Wrong replies', t.wrongReplies, t.wrongReplies > 0],
    ['Missed escalations', t.missedEscalations, t.missedEscalations > 0],
    ['Needless escalations', t.needlessEscalations, false],
    ['Mail to answer, p95', `${latencyMs.p95.toFixed(0)} ms`, false],
    ['Calls per ticket', `${calls.zendesk} + ${calls.shopify}`, false],
  ];
  return `<dl>${cells.map(([name, value, bad]) => `<div${bad ? ' class="bad"' : ''}><dt>${name}</dt><dd>${value}</dd></div>`).join('')}</dl>`;
}

function scenarioTable(report: ReportFile): string {
  const share = (value: number | null) => (value === null ? '–' : `${(value * 100).toFixed(1)} %`);
  const rows = Object.entries(report.byScenario).map(
    ([name, row]) =>
      `<tr><th>${escapeHtml(name)}</th><td>${row.tickets}</td><td>${row.resolved}</td><td>${row.correct}</td><td>${share(row.precision)}</td><td>${share(row.recall)}</td></tr>`,
  );
  return `<table><thead><tr><th>Scenario</th><td>Tickets</td><td>Resolved</td><td>As expected</td><td>Precision</td><td>Recall</td></tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

function miss(ticket: RanTicket): string {
  const { line, judgement, conversation, turns } = ticket;
  const said = conversation
    .filter((entry) => entry.public)
    .map((entry) => `<blockquote class="${entry.by === 'bot' ? 'bot' : 'customer'}">${text(entry.text)}</blockquote>`);
  return `<details><summary><b>${escapeHtml(line.id)}</b> ${escapeHtml(judgement.why ?? '')}</summary>
<p class="subject">${escapeHtml(line.from.email)} · ${escapeHtml(line.subject)}${line.attachments.length > 0 ? ` · ${line.attachments.length} attached` : ''}</p>
${said.join('')}
<ol>${turns.map((turn) => `<li>${trace(turn)}</li>`).join('')}</ol>
<p>Expected <code>${escapeHtml(JSON.stringify(line.expect))}</code></p></details>`;
}

/** What the bot made of one message: heard, looked up, concluded, judged. */
function trace({ decision, verdict }: TurnRecord): string {
  const heard = decision.heard.scenarios.map(({ id, confidence }) => `${id} ${confidence.toFixed(2)}`).join(', ');
  const calls = decision.calls.map(({ tool, outcome }) => `${tool} → ${outcome}`).join(', ');
  const answers = decision.answers.map(({ kind, text: name }) => `${kind} ${name}`).join(', ');
  const steps: readonly (readonly [string, string])[] = [
    ['Language', decision.heard.language ?? 'none of ours'],
    ['Heard', heard || (decision.heard.noneOfThese ? 'none of these' : 'nothing sure')],
    ['Looked up', calls || 'nothing'],
    ['Concluded', answers || decision.handOver.map(({ reason, why }) => `${reason} (${why})`).join(', ') || decision.skip || 'nothing'],
    ['Rules', verdict.kind === 'hand_over' ? verdict.notes.join('; ') : verdict.kind],
  ];
  return steps.map(([name, value]) => `<span><i>${name}</i> ${escapeHtml(value)}</span>`).join('<br>');
}

function text(value: string): string {
  return escapeHtml(value).replaceAll('\n', '<br>');
}

const style = `
:root { color-scheme: light dark; --line: light-dark(#d9dde3, #3a3f47); --soft: light-dark(#f5f6f8, #22262c); --bad: light-dark(#b42318, #ff8a7a); }
body { font: 15px/1.5 system-ui, sans-serif; margin: 0; } main { max-width: 62rem; margin: 2rem auto; padding: 0 1rem; }
dl { display: flex; flex-wrap: wrap; gap: .5rem; } dl div { border: 1px solid var(--line); border-radius: 6px; padding: .4rem .8rem; }
dt { font-size: .8rem; } dd { margin: 0; font-size: 1.3rem; font-variant-numeric: tabular-nums; } .bad { color: var(--bad); border-color: currentColor; }
table { border-collapse: collapse; width: 100%; } th { text-align: left; font-weight: 500; } td { text-align: right; font-variant-numeric: tabular-nums; }
th, td { padding: .25rem .5rem; border-bottom: 1px solid var(--line); } details { border-bottom: 1px solid var(--line); padding: .4rem 0; } summary { cursor: pointer; }
blockquote { margin: .5rem 0; padding: .5rem .8rem; background: var(--soft); border-left: 3px solid var(--line); } .bot { border-left-color: #4c7dd9; margin-left: 2rem; }
.subject, i { opacity: .75; } code { overflow-wrap: anywhere; }`;

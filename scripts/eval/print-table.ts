import type { ReportFile } from '../../sandbox/formats/report-file.ts';

/** The result of a run for a person: a table by scenario, then the totals. */
export function printTable(report: ReportFile, expected: boolean): string {
  const rows = Object.entries(report.byScenario).map(([name, row]) => [
    name,
    String(row.tickets),
    String(row.resolved),
    String(row.correct),
    row.precision === null ? '–' : percent(row.precision),
    row.recall === null ? '–' : percent(row.recall),
  ]);
  const head = ['scenario', 'tickets', 'resolved', 'as expected', 'precision', 'recall'];
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ');
  const { totals, latencyMs, calls } = report;
  const count = report.tickets.length;
  return [
    line(head),
    widths.map((width) => '─'.repeat(width)).join('  '),
    ...rows.map(line),
    '',
    `${count} tickets in ${report.seconds.toFixed(1)} s: ${totals.resolved} resolved, ${totals.asked} asked, ${totals.escalated} handed to a person, ${totals.skipped} needed nobody.`,
    ...(expected ? [`${totals.correct} of ${count} as expected (${percent(count === 0 ? 1 : totals.correct / count)}).`] : []),
    `Wrong effects ${totals.wrongEffects} · disclosures ${totals.disclosures} · wrong replies ${totals.wrongReplies} · missed escalations ${totals.missedEscalations} · needless escalations ${totals.needlessEscalations}`,
    `Mail to answer: half within ${latencyMs.p50.toFixed(0)} ms, 95 % within ${latencyMs.p95.toFixed(0)} ms. Calls per ticket: Zendesk ${calls.zendesk}, Shopify ${calls.shopify}, language model ${calls.model}.`,
  ].join('\n');
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

import { reasonCodes, skipReasons } from '../../src/domain/reasons.ts';
import type { Csat, Figures, Spread } from '../../src/stats/figures.ts';
import { NO_SCENARIO, type Report } from '../../src/stats/report.ts';

/** The numbers as tables for people, each with a line that says what it counts. `docs/numbers.md` says it whole. */
export function printReport(report: Report): string {
  const { from, to, timezone, currency, total } = report;
  if (report.rows.length === 0) return `Nothing happened from ${from} to ${to} (${timezone}).`;
  return [
    `${from} to ${to}, days in ${timezone}`,
    '',
    ...work(report),
    '',
    ...resolutions(report),
    '',
    ...waits(report),
    '',
    ...lists(total, currency),
  ].join('\n');
}

function work({ rows, days, months, scenarios, total }: Report): string[] {
  const covered = total.arrived - (scenarios.find(({ scenario }) => scenario === NO_SCENARIO)?.arrived ?? 0);
  const cells = ({ arrived, resolved, asked, abandoned, escalated, skipped, proposed, leftAlone }: Figures) =>
    [arrived, resolved, asked, abandoned, escalated, skipped, proposed, leftAlone].map(String);
  return [
    ...table(
      ['day', 'scenario', 'arrived', 'resolved', 'asked', 'abandoned', 'escalated', 'skipped', 'proposed', 'left alone'],
      [
        ...days.flatMap((day) => [
          ...rows.filter((row) => row.day === day.day).map((row) => [row.day, row.scenario, ...cells(row)]),
          [day.day, 'all', ...cells(day)],
        ]),
        ...(months.length > 1 ? months.map((month) => [month.month, 'all', ...cells(month)]) : []),
        ['total', '', ...cells(total)],
      ],
    ),
    `${total.resolved} resolved of ${total.arrived} that arrived: ${share(total.resolved, total.arrived)}; of the ${covered} whose scenario is known: ${share(total.resolved, covered)}`,
    'arrived: tickets seen for the first time · resolved: by the bot alone, and not taken back within 7 days · asked: questions sent',
    'abandoned: a question was never answered · escalated: hand-overs · skipped: nobody was needed · proposed: shadow and draft · left alone: paused',
  ];
}

function resolutions({ scenarios, months, total }: Report): string[] {
  const cells = ({ resolvedAtFirst, tiers, reversed, resolved, provisional }: Figures) =>
    [
      resolvedAtFirst,
      reversed.reopened,
      reversed.recontacted,
      reversed.rated_bad,
      reversed.not_in_shop,
      resolved,
      tiers.verified,
      tiers.confirmed,
      tiers.silent,
      provisional,
    ].map(String);
  return [
    ...table(
      ['', 'at first', 'reopened', 'recontacted', 'rated bad', 'not in shop', 'resolved', 'verified', 'confirmed', 'silent', 'provisional'],
      [
        ...scenarios.filter(({ resolvedAtFirst }) => resolvedAtFirst > 0).map((row) => [row.scenario, ...cells(row)]),
        ...(months.length > 1 ? months.map((row) => [row.month, ...cells(row)]) : []),
        ['total', ...cells(total)],
      ],
    ),
    'Counted on the day of the resolution, also what took it back: at first = resolved + the four · resolved = verified + confirmed + silent',
    'verified: the shop, read again an hour later, shows every change · confirmed: thanked, or rated good · silent: neither · provisional: the 7 days are not over',
  ];
}

function waits({ scenarios, total }: Report): string[] {
  const cells = ({ firstResponse, resolutionTime, csat }: Figures) => [
    both(firstResponse.bot),
    both(firstResponse.people),
    both(resolutionTime.bot),
    both(resolutionTime.people),
    rating(csat.bot),
    rating(csat.people),
  ];
  return [
    ...table(
      ['', 'first reply, bot', 'people', 'resolution, bot', 'people', 'CSAT bot', 'people'],
      [...scenarios.map((row) => [row.scenario, ...cells(row)]), ['total', ...cells(total)]],
    ),
    'Half waited no longer than the first time, 95 of 100 no longer than the second · CSAT: rated good, of those who rated',
  ];
}

function lists({ escalatedBy, skippedBy, money }: Figures, currency: string): string[] {
  const named = (counts: Readonly<Record<string, number>>, order: readonly string[]) =>
    [...new Set([...order, ...Object.keys(counts)])].flatMap((name) => (counts[name] ? [`${name} ${counts[name]}`] : [])).join(' · ');
  const moved = Object.entries(money).map(([kind, { count, amount }]) => `${kind} ${amount} ${currency} in ${count}`);
  return [
    `Escalated by the weightiest reason: ${named(escalatedBy, reasonCodes) || 'none'}`,
    `Skipped: ${named(skippedBy, skipReasons) || 'none'}`,
    `Money moved by the bot, in actions that were carried out: ${moved.join(' · ') || 'none'}`,
  ];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const isText = (column: number) => column === 0 || head[column] === 'scenario';
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => (isText(column) ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd();
  return [line(head), widths.map((width) => '─'.repeat(width)).join('  '), ...rows.map(line)];
}

function both({ p50, p95 }: Spread): string {
  return p50 === null || p95 === null ? '–' : `${time(p50)} / ${time(p95)}`;
}

function time(seconds: number): string {
  if (seconds < 60) return `${seconds} s`;
  if (seconds < 3_600) return `${(seconds / 60).toFixed(1)} min`;
  return seconds < 172_800 ? `${(seconds / 3_600).toFixed(1)} h` : `${(seconds / 86_400).toFixed(1)} d`;
}

function rating({ good, bad }: Csat): string {
  return good + bad === 0 ? '–' : `${share(good, good + bad)} of ${good + bad}`;
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((part / whole) * 100).toFixed(0)} %`;
}

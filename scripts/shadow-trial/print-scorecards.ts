import type { Progress } from '../../src/shadow/change-stage.ts';
import type { Share } from '../../src/shadow/scorecard-share.ts';

/** How far each scenario is, as a table for people; the last column says whether the next step may be taken. */
export function printScorecards(progress: ReadonlyMap<string, Progress>, currency: string): string {
  const head = [
    'scenario',
    'stage',
    'pairs',
    'open',
    'left',
    'agreement (95 %)',
    'effects',
    'money',
    'facts',
    'wrong',
    'drafts',
    'too much',
    'too little',
    'sure/right',
    '',
  ];
  const rows = [...progress].map(([scenario, { stage, card, open, step }]) => [
    scenario,
    stage,
    String(card.pairs),
    String(open),
    String(card.handedOver),
    interval(card.agreement.outcome),
    percent(card.agreement.effects.share),
    `${card.agreement.money.agree}/${card.agreement.money.of}`,
    percent(card.agreement.content.share),
    String(card.wrongMoney),
    `${card.reviews.approved}/${card.reviews.edited}/${card.reviews.overridden}`,
    amount(card.cost.tooMuch),
    amount(card.cost.tooLittle),
    card.calibration.stated === null ? '–' : `${card.calibration.stated.toFixed(2)}/${(card.calibration.right ?? 0).toFixed(2)}`,
    step.says,
  ]);
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const isText = (column: number) => column < 2 || column === head.length - 1;
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => (isText(column) ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd();
  return [
    line(head),
    widths.map((width) => '─'.repeat(width)).join('  '),
    ...rows.map(line),
    '',
    `open: people are not done, it counts neither way yet · left: the bot would have left it to people; it counts neither way`,
    `wrong: wrong money among the last pairs · drafts: approved/edited/overridden · amounts in ${currency}`,
  ].join('\n');
}

function interval({ share, low, high }: Share): string {
  return share === null ? '–' : `${percent(share)} (${percent(low)} – ${percent(high)})`;
}

const percent = (share: number | null) => (share === null ? '–' : `${(share * 100).toFixed(1)} %`);
const amount = (minor: number) => (minor / 100).toFixed(2);

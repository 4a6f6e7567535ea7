import type { Progress } from '../../src/shadow/change-stage.ts';
import type { Share } from '../../src/shadow/scorecard-share.ts';

/** How far each scenario is, as a table for people; the last column says whether the next step may be taken. */
export function printScorecards(progress: ReadonlyMap<string, Progress>, currency: string): string {
  const head = [
    'scenario',
    'stage',
    'pairs',
    'open',
    'to people',
    'agreement (95 %)',
    'effects',
    'money',
    'facts',
    'wrong money',
    'drafts',
    'too much',
    'too little',
    'sure/was right',
    'next step',
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
    'open: people are not done with it, so it counts neither way yet · to people: the bot would have left it to them; it counts neither way',
    'effects, money, facts: the same done, the same amounts, the same things told · wrong money: other money than people moved, in the last pairs',
    `drafts: approved/edited/overridden · too much, too little: what the differences would have cost the shop or the customers, in ${currency}`,
    'sure/was right: how sure the bot was on average, and how often it then was right',
  ].join('\n');
}

function interval({ share, low, high }: Share): string {
  return share === null ? '–' : `${percent(share)} (${percent(low)} – ${percent(high)})`;
}

const percent = (share: number | null) => (share === null ? '–' : `${(share * 100).toFixed(1)} %`);
const amount = (minor: number) => (minor / 100).toFixed(2);

import type { ShadowPolicy } from '../../src/domain/shadow-policy.ts';
import type { Progress } from '../../src/shadow/change-stage.ts';
import type { Trial } from './run-trial.ts';
import type { Script } from './trial-store.ts';

type Worked = Trial['tickets'][number];

const scenarioOf: Readonly<Record<Script['wish'], string>> = {
  status: 'order_status',
  cancel: 'cancel_order',
  address: 'change_address',
  unsubscribe: 'newsletter_unsubscribe',
};
/** The 97.5 % quantile of the normal distribution, from a printed table. */
const Z = 1.959964;
const NEAR = 1e-5;

/**
 * What the scorecards say otherwise than the scripts give by hand: how many pairs, how many agree, the interval as the roots of its
 * equation, the wrong money, and whether the gate opens. Empty when all is as it should be.
 */
export function differencesByHand(trial: Trial): string[] {
  return Object.entries(scenarioOf).flatMap(([wish, scenario]) => {
    const mine = trial.tickets.filter(({ script }) => script.wish === wish);
    const asking = mine.filter(({ script }) => script.human === 'asks');
    const done = mine.filter(({ script }) => script.human !== 'asks');
    return [
      ...differences(`${scenario}, on the day`, trial.early.get(scenario), { pairs: done, open: asking.length }, trial.gate),
      ...differences(`${scenario}, a week later`, trial.progress.get(scenario), { pairs: mine, open: 0 }, trial.gate),
    ];
  });
}

function differences(
  where: string,
  progress: Progress | undefined,
  { pairs, open }: { readonly pairs: readonly Worked[]; readonly open: number },
  gate: ShadowPolicy['gate'],
): string[] {
  if (!progress) return [`${where}: there is no scorecard`];
  const { card } = progress;
  const { outcome, money } = card.agreement;
  const agree = pairs.filter(({ script }) => agrees(script)).length;
  const paying = pairs.filter(({ script }) => script.wish === 'cancel');
  const [low, high] = interval(agree, pairs.length);
  const wrong = newest(pairs, gate.wrong_money_in_last).filter(({ script }) => script.wrongMoney).length;
  const faults: string[] = [];
  const expect = (what: string, got: number | string, wanted: number | string) => {
    const isSo = typeof got === 'number' && typeof wanted === 'number' ? Math.abs(got - wanted) < NEAR : got === wanted;
    if (!isSo) faults.push(`${where}: ${what} is ${got}, by hand ${wanted}`);
  };
  expect('pairs', card.pairs, pairs.length);
  expect('open', progress.open, open);
  expect('agreeing', outcome.agree, agree);
  expect('lower end', outcome.low, low);
  expect('upper end', outcome.high, high);
  expect('pairs with money', money.of, paying.length);
  expect('right money', money.agree, paying.filter(({ script }) => script.effects === 'same').length);
  expect('wrong money', card.wrongMoney, wrong);
  expect('the gate', card.gate.kind, gateBy({ agree, of: pairs.length, low, high, wrong }, gate));
  return faults;
}

/** What the gate asks for: same end, same effects, nothing told otherwise. */
function agrees({ disposition, effects, content }: Script): boolean {
  return disposition === 'same' && effects === 'same' && !content.includes('contrary');
}

/** The two p at which (p − share)² = z² p (1 − p) / n. */
function interval(agree: number, of: number): readonly [number, number] {
  if (of === 0) return [0, 1];
  const share = agree / of;
  const [a, b, c] = [1 + (Z * Z) / of, -(2 * share + (Z * Z) / of), share * share];
  const root = Math.sqrt(Math.max(0, b * b - 4 * a * c));
  return [(-b - root) / (2 * a), (-b + root) / (2 * a)];
}

function newest(pairs: readonly Worked[], count: number): readonly Worked[] {
  const key = ({ pair }: Worked) => `${pair?.observedAt} ${pair?.turn}`;
  return pairs.toSorted((one, other) => (key(one) < key(other) ? -1 : 1)).slice(-count);
}

function gateBy(
  found: { readonly agree: number; readonly of: number; readonly low: number; readonly high: number; readonly wrong: number },
  gate: ShadowPolicy['gate'],
): 'ready' | 'not_yet' | 'no' {
  if (found.wrong > 0) return 'no';
  if (found.of >= gate.pairs && found.low >= gate.agreement) return 'ready';
  // At a share that is too low by itself no number of pairs opens it; luck it may be while the interval holds the goal.
  return found.of > 0 && found.agree / found.of <= gate.agreement && found.high < gate.agreement ? 'no' : 'not_yet';
}

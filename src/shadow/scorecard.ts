import type { ReviewKind } from '../domain/draft.ts';
import type { ComparedLevel, ScoredPair } from '../domain/shadow.ts';
import type { ShadowPolicy } from '../domain/shadow-policy.ts';
import { type Calibration, calibrationOf } from './scorecard-calibration.ts';
import { type GateVerdict, judgeGate } from './scorecard-gate.ts';
import { type Share, shareOf } from './scorecard-share.ts';

export type Gate = ShadowPolicy['gate'];

/** What the pairs of one scenario say about letting the bot do it. Amounts count the currency's smallest unit. */
export interface Scorecard {
  readonly scenario: string;
  /** Proposals that stand beside what people did. */
  readonly pairs: number;
  /** … of which the bot would have left to people: these count neither for nor against it. */
  readonly handedOver: number;
  readonly agreement: {
    /** Would have done the same and told nothing contrary: what the gate asks for. */
    readonly outcome: Share;
    readonly disposition: Share;
    readonly effects: Share;
    /** All facts that people told, and none against them. */
    readonly content: Share;
    /** Effects, of the pairs in which either side gave money or goods. */
    readonly money: Share;
  };
  /** Mean similarity of the texts; null when there is none to compare. */
  readonly wording: number | null;
  /** Wrong money effects among the last pairs that the gate looks at. */
  readonly wrongMoney: number;
  readonly cost: { readonly tooMuch: number; readonly tooLittle: number };
  readonly calibration: Calibration;
  /** What people decided about drafts. */
  readonly reviews: Readonly<Record<ReviewKind, number>>;
  /** Minutes until people had solved it, median; null when nothing is solved. */
  readonly minutes: number | null;
  readonly gate: GateVerdict;
}

export function scorecard(scenario: string, all: readonly ScoredPair[], gate: Gate): Scorecard {
  const pairs = all
    .filter((pair) => pair.scenarios.includes(scenario))
    .sort((a, b) => (a.observedAt < b.observedAt ? -1 : a.observedAt > b.observedAt ? 1 : a.turn < b.turn ? -1 : 1));
  const acted = pairs.filter(isCompared);
  const count = (some: readonly ScoredPair[], agrees: (pair: ScoredPair) => boolean) => shareOf(some.filter(agrees).length, some.length);
  const told = acted.filter((pair) => pair.comparison.content.verdict !== 'not_compared' || pair.opinions.content !== undefined);
  const wordings = acted.flatMap((pair) => pair.comparison.wording.similarity ?? []);
  const outcome = count(acted, agreesInOutcome);
  const wrong = acted.slice(-gate.wrong_money_in_last).filter(isWrongMoney);
  const disagreeing = acted.filter((pair) => !agreesOn(pair, 'effects'));
  const reviewed = (kind: ReviewKind) => pairs.filter(({ review }) => review === kind).length;
  return {
    scenario,
    pairs: pairs.length,
    handedOver: pairs.length - acted.length,
    agreement: {
      outcome,
      disposition: count(acted, (pair) => agreesOn(pair, 'disposition')),
      effects: count(acted, (pair) => agreesOn(pair, 'effects')),
      content: count(told, (pair) => agreesOn(pair, 'content')),
      money: count(
        acted.filter((pair) => pair.comparison.effects.money),
        (pair) => agreesOn(pair, 'effects'),
      ),
    },
    wording: wordings.length === 0 ? null : wordings.reduce((total, value) => total + value, 0) / wordings.length,
    wrongMoney: wrong.length,
    cost: {
      tooMuch: disagreeing.reduce((total, pair) => total + pair.comparison.effects.tooMuch, 0),
      tooLittle: disagreeing.reduce((total, pair) => total + pair.comparison.effects.tooLittle, 0),
    },
    calibration: calibrationOf(acted.map((pair) => ({ confidence: pair.confidence, right: agreesInOutcome(pair) }))),
    reviews: { approved: reviewed('approved'), edited: reviewed('edited'), overridden: reviewed('overridden') },
    minutes: median(pairs.flatMap((pair) => pair.minutes ?? [])),
    gate: judgeGate({ outcome, wrong }, gate),
  };
}

export const isCompared = (pair: ScoredPair) => pair.comparison.disposition.verdict !== 'handed_over';

/** A person's word goes before the comparison. */
export function agreesOn(pair: ScoredPair, level: ComparedLevel): boolean {
  const opinion = pair.opinions[level];
  if (opinion !== undefined) return opinion === 'better' || opinion === 'equal';
  const { comparison } = pair;
  switch (level) {
    case 'disposition':
      // Whoever sets a draft aside disagrees with it, even if they come to the same end.
      return pair.review !== 'overridden' && comparison.disposition.verdict === 'same';
    case 'effects':
      return comparison.effects.verdict === 'same';
    case 'content':
      return comparison.content.verdict === 'same' || comparison.content.verdict === 'more';
    case 'wording':
      return true;
    default:
      return level satisfies never;
  }
}

/** Same disposition, same effects, and nothing told that people told otherwise. */
export function agreesInOutcome(pair: ScoredPair): boolean {
  return agreesOn(pair, 'disposition') && agreesOn(pair, 'effects') && !isContrary(pair);
}

function isContrary(pair: ScoredPair): boolean {
  const opinion = pair.opinions.content;
  return opinion === undefined ? pair.comparison.content.verdict === 'contrary' : opinion === 'wrong';
}

export function isWrongMoney(pair: ScoredPair): boolean {
  const opinion = pair.opinions.effects;
  if (opinion === undefined) return pair.comparison.effects.verdict !== 'handed_over' && pair.comparison.effects.wrongMoney;
  return opinion === 'wrong' && pair.comparison.effects.money;
}

function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted.length === 0 ? null : (sorted[Math.floor((sorted.length - 1) / 2)] ?? null);
}

import type { ScoredPair } from '../domain/shadow.ts';
import type { ShadowPolicy } from '../domain/shadow-policy.ts';
import { agreesInOutcome, isCompared, isWrongMoney } from './scorecard.ts';
import { calibrationOf } from './scorecard-calibration.ts';
import { shareOf } from './scorecard-share.ts';

export const demotionRules = ['wrong_effect', 'reopen_rate', 'csat', 'disagreement', 'calibration_drift'] as const;
export type DemotionRule = (typeof demotionRules)[number];

/** What has happened in a scenario since it runs by itself. */
export interface Evidence {
  /** Found at the shop or said by a person, a sentence each. */
  readonly wrongEffects: readonly string[];
  readonly resolved: number;
  readonly reopened: number;
  /** Ratings of what it answered by itself. */
  readonly rated: number;
  readonly ratedGood: number;
  /** Tickets that were drafted for review all the same. */
  readonly sampled: readonly ScoredPair[];
}

export interface Demotion {
  readonly rule: DemotionRule;
  readonly why: string;
}

/** Why a scenario must no longer run by itself; null: it may. The gravest reason first. */
export function demotionOf(evidence: Evidence, policy: ShadowPolicy): Demotion | null {
  const { demotion, gate } = policy;
  const sampled = evidence.sampled.filter(isCompared);

  const wrong = [
    ...evidence.wrongEffects,
    ...sampled.filter(isWrongMoney).map(({ turn }) => `a draft proposed wrong money (turn ${turn})`),
  ];
  const [first] = wrong;
  if (first !== undefined) return { rule: 'wrong_effect', why: wrong.length === 1 ? first : `${first}; and ${wrong.length - 1} more` };

  const reopened = shareOf(evidence.reopened, evidence.resolved);
  if (evidence.resolved >= demotion.reopen_cases && (reopened.share ?? 0) > demotion.reopen_rate) {
    return { rule: 'reopen_rate', why: `${evidence.reopened} of ${evidence.resolved} resolved tickets were reopened` };
  }
  const liked = shareOf(evidence.ratedGood, evidence.rated);
  if (evidence.rated >= demotion.csat_ratings && (liked.share ?? 1) < demotion.csat) {
    return { rule: 'csat', why: `${evidence.ratedGood} of ${evidence.rated} ratings were good` };
  }
  const agreed = shareOf(sampled.filter(agreesInOutcome).length, sampled.length);
  // The true share surely lies below what the gate asked for.
  if (agreed.of >= demotion.sampled_pairs && agreed.high < gate.agreement) {
    return { rule: 'disagreement', why: `people agreed with ${agreed.agree} of ${agreed.of} drafts` };
  }
  const calibration = calibrationOf(sampled.map((pair) => ({ confidence: pair.confidence, right: agreesInOutcome(pair) })));
  if (calibration.pairs >= demotion.calibration_pairs && calibration.drift > demotion.calibration_drift) {
    const shown = (value: number | null) => (value ?? 0).toFixed(2);
    return { rule: 'calibration_drift', why: `stated confidence ${shown(calibration.stated)}, right ${shown(calibration.right)}` };
  }
  return null;
}

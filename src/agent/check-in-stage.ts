import type { Decision } from '../domain/decision.ts';
import { policyMoney } from '../domain/policy.ts';
import type { Circumstances } from '../escalation/rules.ts';
import type { ModeStanding } from '../ports/mode-store.ts';
import { reviewed } from '../shadow/modes.ts';
import { type Checked, check } from './check.ts';
import type { Pack, Situation } from './situation.ts';

/** The rules, then the stage that each scenario has earned: of what runs by itself, some is drafted for review all the same. */
export function checkInStage(
  situation: Situation,
  decision: Decision,
  pack: Pack,
  standings: ReadonlyMap<string, ModeStanding>,
  compensation: Circumstances['compensation'],
): Checked {
  const modes = new Map([...standings].map(([scenario, { mode }]) => [scenario, mode] as const));
  const checked = check(situation, decision, pack, modes, compensation);
  const { shadow } = pack.policy;
  return {
    ...checked,
    mode: reviewed(checked.mode, {
      ticket: situation.thread.ticket.id,
      decision,
      share: shadow.review_share,
      trials: new Set([...standings].flatMap(([scenario, { trial }]) => (trial ? [scenario] : []))),
      cap: policyMoney(pack.policy, shadow.trial_cap),
    }),
  };
}

import type { ShadowEvent } from '../audit/shadow-events.ts';
import type { Mode } from '../domain/decision.ts';
import { asId, type Instant } from '../domain/ids.ts';
import type { ShadowPolicy } from '../domain/shadow-policy.ts';
import type { Clock } from '../ports/clock.ts';
import type { ModeStanding, ModeStore } from '../ports/mode-store.ts';
import type { ShadowStore } from '../ports/shadow-store.ts';
import { isStepUp, modeOfStage, nextStage, type Stage, stageOf } from './modes.ts';
import { isCompared, type Scorecard, scorecard } from './scorecard.ts';
import type { GateVerdict } from './scorecard-gate.ts';

interface Needs {
  readonly modes: ModeStore;
  readonly shadow: ShadowStore;
  readonly policy: ShadowPolicy;
  readonly clock: Clock;
  /** The mode of a scenario's own file, where nobody has set one; null: there is no such scenario. */
  readonly modeInFile: (scenario: string) => Mode | null;
  /** Mail of no scenario does nothing at the shop: its mode is no question of trust. */
  readonly freeOfGate: ReadonlySet<string>;
}

export interface WantedStage {
  readonly scenario: string;
  readonly stage: Stage;
  readonly by: string;
  readonly why: string;
  /** An administrator's word against the gate. */
  readonly override: boolean;
  /** Whether it still stands as whoever wants this has seen it. */
  readonly ifStill?: (standing: ModeStanding | null) => boolean;
}

export type ChangedStage =
  | { readonly kind: 'changed'; readonly from: Stage; readonly stage: Stage }
  | { readonly kind: 'unknown_scenario' }
  /** The gate is shut; `says` is why. */
  | { readonly kind: 'refused'; readonly says: string }
  /** Somebody else changed it at the same moment. */
  | { readonly kind: 'moved' };

export interface Progress {
  readonly stage: Stage;
  readonly since: Instant | null;
  readonly card: Scorecard;
  /** Proposals that people are not done with: they count neither way yet. */
  readonly open: number;
  /** Whether the next step may be taken. */
  readonly step: GateVerdict;
}

/** As many of the newest pairs as a scorecard reads: enough for any gate, and what was long ago says little of today. */
const SCORED = 5_000;
const EVER = asId<Instant>('1970-01-01T00:00:00.000Z');

/** The ladder: down whenever somebody wants it, up only through the gate or by an administrator's written word. */
export function createChangeStage({ modes, shadow, policy, clock, modeInFile, freeOfGate }: Needs) {
  return { changeStage, progressOf };

  async function changeStage(wanted: WantedStage): Promise<ChangedStage> {
    const { scenario, stage, by, why } = wanted;
    const inFile = modeInFile(scenario);
    if (inFile === null) return { kind: 'unknown_scenario' };
    const standing = (await modes.standings()).get(scenario) ?? null;
    if (wanted.ifStill && !wanted.ifStill(standing)) return { kind: 'moved' };
    const from = stageOf(standing ?? { mode: inFile, trial: false });
    const verdict = await mayStep(wanted, from, standing);
    if (verdict.kind !== 'ready' && !wanted.override) return { kind: 'refused', says: verdict.says };
    const changed = await modes.change(
      { scenario, ...modeOfStage(stage), by, why, at: clock.now(), from: standing && { mode: standing.mode, trial: standing.trial } },
      isStepUp(from, stage) && !freeOfGate.has(scenario) ? [eventOf(wanted, from, verdict)] : [],
    );
    return changed ? { kind: 'changed', from, stage } : { kind: 'moved' };
  }

  async function mayStep({ scenario, stage }: WantedStage, from: Stage, standing: ModeStanding | null): Promise<GateVerdict> {
    if (!isStepUp(from, stage) || freeOfGate.has(scenario)) return { kind: 'ready', says: 'ready' };
    const next = nextStage(from);
    if (next !== stage) return { kind: 'no', says: `no: from ${from} the next step is ${next ?? 'none'}` };
    return (await measured(scenario, from, standing)).step;
  }

  /** How far a scenario is. */
  async function progressOf(scenario: string): Promise<Progress> {
    const standing = (await modes.standings()).get(scenario) ?? null;
    const stage = stageOf(standing ?? { mode: modeInFile(scenario) ?? 'paused', trial: false });
    return measured(scenario, stage, standing);
  }

  async function measured(scenario: string, stage: Stage, standing: ModeStanding | null): Promise<Progress> {
    const [pairs, open] = await Promise.all([shadow.scored({ scenario, limit: SCORED }), shadow.open(scenario)]);
    const card = scorecard(scenario, pairs, policy.gate);
    const since = standing?.at ?? null;
    if (card.gate.kind !== 'ready' || stage === 'auto') return { stage, since, card, open, step: card.gate };
    const { pairs_in_step: wanted } = policy.gate;
    const done =
      stage === 'trial'
        ? (await shadow.evidence(scenario, since ?? EVER, EVER)).resolved
        : pairs.filter((pair) => isCompared(pair) && pair.decidedAt >= (since ?? EVER)).length;
    if (done >= wanted) return { stage, since, card, open, step: card.gate };
    const what = stage === 'trial' ? 'tickets resolved in the trial' : `pairs in ${stage}`;
    return { stage, since, card, open, step: { kind: 'not_yet', says: `not yet: ${wanted - done} more ${what}` } };
  }
}

function eventOf({ scenario, stage, by, why }: WantedStage, from: Stage, verdict: GateVerdict): ShadowEvent {
  const step = { scenario, from, to: stage, gate: verdict.says };
  return verdict.kind === 'ready' ? { type: 'autonomy_earned', ...step } : { type: 'gate_overridden', ...step, by, why };
}

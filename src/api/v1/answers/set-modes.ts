import type { createPastTheGate } from '../../../accounts/past-the-gate.ts';
import { HAND_OVERS } from '../../../agent/check.ts';
import type { Mode } from '../../../domain/decision.ts';
import { asId, type Instant, type TurnId } from '../../../domain/ids.ts';
import { serviceModes } from '../../../domain/service-mode.ts';
import type { ModeStore } from '../../../ports/mode-store.ts';
import type { ServiceModeStore } from '../../../ports/service-mode.ts';
import type { ShadowStore } from '../../../ports/shadow-store.ts';
import type { createSetByHand } from '../../../service-mode/set-by-hand.ts';
import type { ChangedStage, WantedStage } from '../../../shadow/change-stage.ts';
import { isStepUp, type Stage, stageOf } from '../../../shadow/modes.ts';
import type { modeRoutes } from '../mode-routes.ts';
import { type Handlers, refused } from '../route.ts';
import { loginAgain, movedOn } from './people.ts';
import { showStanding } from './read-overview.ts';
import { versionOfStanding } from './read-scenarios.ts';

interface Needs {
  readonly modes: ModeStore;
  readonly modeInFile: (scenario: string) => Mode | null;
  readonly serviceMode: ServiceModeStore;
  readonly setByHand: ReturnType<typeof createSetByHand>;
  readonly changeStage: (wanted: WantedStage) => Promise<ChangedStage>;
  readonly pastTheGate: ReturnType<typeof createPastTheGate>;
  readonly shadow: Pick<ShadowStore, 'giveOpinion'>;
  /** A wrong effect that a person finds counts at once. */
  readonly watchAutonomy: () => Promise<unknown>;
  readonly now: () => Instant;
}

export function createModeHandlers(needs: Needs): Handlers<typeof modeRoutes> {
  const { modes, modeInFile, serviceMode, setByHand, changeStage, pastTheGate, shadow, watchAutonomy, now } = needs;
  return {
    /** Who stops the service is never in the way of a login, of an identity provider that is down, or of somebody who was faster. */
    async setMode({ body: { mode, why }, caller, version }) {
      const standing = await serviceMode.current();
      const isLooser = serviceModes.indexOf(mode) < serviceModes.indexOf(standing.mode);
      if (isLooser && !caller.recent) return loginAgain;
      const from = isLooser ? Number(version) : null;
      if (!(await setByHand({ mode, why, by: caller.name, from }))) return movedOn;
      return showStanding(await serviceMode.current());
    },

    async setScenarioMode({ params: { scenario }, body: { mode, why, override }, caller, version }) {
      const inFile = modeInFile(scenario);
      if (inFile === null) return refused(404, 'no_such_scenario', `There is no scenario "${scenario}".`);
      const standing = (await modes.standings()).get(scenario) ?? null;
      const from = stageOf(standing ?? { mode: inFile, trial: false });
      if (isStepUp(from, mode) && scenario !== HAND_OVERS && !caller.recent) return loginAgain;
      const wanted = { scenario, stage: mode, by: caller.name, why, override: false };
      const changed = await changeStage({ ...wanted, ifStill: (now) => versionOfStanding(now) === version });
      switch (changed.kind) {
        case 'changed':
          return { kind: 'changed', stage: changed.stage, approval: null };
        case 'unknown_scenario':
          return refused(404, 'no_such_scenario', `There is no scenario "${scenario}".`);
        case 'moved':
          return movedOn;
        case 'refused': {
          if (!override) return refused(409, 'gate_shut', `The gate is shut: ${changed.says}.`);
          if (!caller.roles.includes('administrator'))
            return refused(403, 'role_missing', 'Only an administrator may ask to go past the gate.');
          const request = { kind: 'gate_override', scenario, stage: mode, version: version ?? '' } as const;
          return { kind: 'asked', stage: from, approval: await pastTheGate.ask(request, caller, why) };
        }
        default:
          return changed satisfies never;
      }
    },

    async giveOpinion({ params, body, caller }) {
      const opinion = { ...body, by: caller.name, at: now() };
      const isKnown = await shadow.giveOpinion({ turn: asId<TurnId>(params.turn), ...opinion });
      if (!isKnown) return refused(404, 'no_such_pair', 'There is no such pair.');
      await watchAutonomy();
      return opinion;
    },
  };
}

/** What an approved step past the gate comes to; somebody may have changed the mode meanwhile. */
export function createStepPastGate({ changeStage }: Pick<Needs, 'changeStage'>) {
  return async function stepPastGate(
    { scenario, stage, version }: { readonly scenario: string; readonly stage: string; readonly version: string },
    by: string,
    why: string,
  ): Promise<string> {
    const changed = await changeStage({
      scenario,
      // Asked for as a stage.
      stage: stage as Stage,
      by,
      why,
      override: true,
      ifStill: (standing) => versionOfStanding(standing) === version,
    });
    return changed.kind;
  };
}

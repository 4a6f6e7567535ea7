import { z } from 'zod';
import { HAND_OVERS } from '../../../agent/check.ts';
import type { Pack, PackInForce } from '../../../agent/situation.ts';
import { Policy } from '../../../domain/policy.ts';
import type { ConsoleReads } from '../../../ports/console-reads.ts';
import type { ModeStanding, ModeStore } from '../../../ports/mode-store.ts';
import type { ServiceModeStore } from '../../../ports/service-mode.ts';
import type { Branch, Step } from '../../../scenarios/playbook.ts';
import type { Progress } from '../../../shadow/change-stage.ts';
import { nextStage, stageOf } from '../../../shadow/modes.ts';
import type { Fresh } from '../../../stats/keep-fresh.ts';
import type { Report } from '../../../stats/report.ts';
import { type Handlers, refused } from '../route.ts';
import type { scenarioRoutes } from '../scenario-routes.ts';
import { showStanding } from './read-overview.ts';

interface Needs {
  readonly reads: ConsoleReads;
  readonly pack: Pack;
  readonly packInForce: PackInForce;
  readonly packName: string;
  readonly modes: ModeStore;
  readonly serviceMode: ServiceModeStore;
  readonly progressOf: (scenario: string) => Promise<Progress>;
  readonly freshReport: () => Promise<Fresh<Report>>;
}

const HISTORY = 20;
/** Enough to tell a usual branch from a rare one. */
const COUNTED_TURNS = 200;

export function createScenarioHandlers(needs: Needs): Handlers<typeof scenarioRoutes> {
  const { reads, pack, packInForce, modes, serviceMode, progressOf, freshReport } = needs;
  const handOvers = { id: HAND_OVERS, title: 'Mail that fits no scenario', mode: pack.policy.desk.mode_for_hand_overs };

  return {
    async scenarios() {
      const standings = await modes.standings();
      const { kept: report } = await freshReport();
      const { book } = await packInForce();
      const all = [...[...book.scenarios.values()].map(({ id, title, mode }) => ({ id, title, mode })), handOvers];
      const rows = await Promise.all(all.map((scenario) => row(scenario, standings.get(scenario.id) ?? null, report)));
      return { scenarios: rows };
    },

    async scenario({ params }) {
      const { book } = await packInForce();
      const scenario = book.scenarios.get(params.scenario);
      const found = params.scenario === HAND_OVERS ? handOvers : scenario;
      if (!found) return refused(404, 'no_such_scenario', `There is no scenario "${params.scenario}".`);
      const standing = (await modes.standings()).get(found.id) ?? null;
      const { kept: report } = await freshReport();
      const { turns, ways } = await reads.ways(found.id, COUNTED_TURNS);
      return {
        ...(await row(found, standing, report)),
        customerSays: Object.fromEntries(Object.entries(scenario?.customerSays ?? {}).map(([language, says]) => [language, [...says]])),
        insteadOf: [...(scenario?.insteadOf ?? [])],
        playbook: (scenario?.playbook ?? []).map(showStep),
        replies: Object.fromEntries([...(scenario?.replies ?? [])].map(([name, texts]) => [name, { ...texts }])),
        turns,
        ways: ways.map(({ calls, count }) => ({ calls: [...calls], count })),
      };
    },

    async scenarioModes({ query: { limit, after = null, scenario = null } }) {
      const { rows, next } = await reads.modeHistory(scenario, { limit, after });
      return { changes: rows.map((change) => ({ ...change, stage: stageOf(change) })), next };
    },

    async mode() {
      const [current, history] = await Promise.all([serviceMode.current(), serviceMode.history(HISTORY)]);
      return { ...showStanding(current), history: history.map(showStanding) };
    },

    async policy() {
      const { version, policy } = await packInForce();
      return {
        version,
        pack: needs.packName,
        policy,
        schema: z.toJSONSchema(Policy, { io: 'input' }),
      };
    },
  };

  async function row({ id, title, mode }: typeof handOvers, standing: ModeStanding | null, report: Report) {
    const progress = id === HAND_OVERS ? null : await progressOf(id);
    const stage = stageOf(standing ?? { mode, trial: false });
    const counted = report.scenarios.find(({ scenario }) => scenario === (id === HAND_OVERS ? 'none' : id));
    return {
      id,
      title,
      stage,
      modeInFile: mode,
      since: standing?.at ?? null,
      by: standing?.by ?? null,
      why: standing?.why ?? null,
      version: versionOfStanding(standing),
      next: nextStage(stage),
      gate: progress && { ...progress.step },
      agreement: progress && { ...progress.card.agreement.outcome },
      arrived: counted?.arrived ?? 0,
      resolved: counted?.resolved ?? 0,
      escalated: counted?.escalated ?? 0,
      proposed: counted?.proposed ?? 0,
    };
  }
}

/** Moves with each change, also with one back to where it was. */
export function versionOfStanding(standing: ModeStanding | null): string {
  return standing === null ? 'file' : Buffer.from(`${standing.at} ${standing.mode} ${standing.trial}`).toString('base64url');
}

/** The tree as data, for whoever draws it. */
function showStep(step: Step): unknown {
  return {
    tool: step.tool,
    with: step.with,
    outcomes: [...step.outcomes].map(([outcome, branch]) => ({ outcome, branch: showBranch(branch) })),
  };
}

function showBranch(branch: Branch): unknown {
  switch (branch.kind) {
    case 'steps':
      return { kind: branch.kind, steps: branch.steps.map(showStep) };
    case 'ask':
      return { ...branch, yes: branch.yes && showBranch(branch.yes), no: branch.no && showBranch(branch.no) };
    case 'next':
    case 'reply':
    case 'hand_over':
      return branch;
    default:
      return branch satisfies never;
  }
}

import type { Instant } from '../../../domain/ids.ts';
import type { ScenarioEdit, ScenarioStore, ScenarioVersion } from '../../../ports/scenario-store.ts';
import { type Fault, sayFault } from '../../../scenarios/located.ts';
import type { createPublishVersion, WantedVersion } from '../../../versions/publish-version.ts';
import type { createWhatIf } from '../../../versions/what-if.ts';
import type { AnswerOf, Handlers } from '../route.ts';
import { isRefused, type Refused, refused } from '../route.ts';
import type { versionRoutes } from '../version-routes.ts';
import { loginAgain, movedOn } from './people.ts';
import { showWhatIf } from './show-what-if.ts';

interface Needs {
  readonly scenarioStore: ScenarioStore;
  readonly versions: ReturnType<typeof createPublishVersion>;
  readonly whatIf: ReturnType<typeof createWhatIf>;
  readonly currency: string;
  readonly now: () => Instant;
}

type Standing = AnswerOf<typeof versionRoutes.scenarioText>;

export function createVersionHandlers({ scenarioStore, versions, whatIf, currency, now }: Needs): Handlers<typeof versionRoutes> {
  return {
    scenarioText: ({ params }) => standingOf(params.scenario),

    async scenarioVersions({ params, query: { limit, after = null } }) {
      const { rows, next } = await scenarioStore.history(params.scenario, { limit, after });
      return { versions: rows.map(showVersion), next };
    },

    async checkText({ params, body }) {
      if ((await versions.textOf(params.scenario, 0)) === null) return noScenario(params.scenario);
      return { faults: [...(await versions.faultsOf(params.scenario, body.text))] };
    },

    async whatIf({ params: { scenario }, body: { text, last } }) {
      if ((await versions.textOf(scenario, 0)) === null) return noScenario(scenario);
      const answer = await whatIf(scenario, text, last);
      return answer.kind === 'faulty' ? faulty(answer.faults) : showWhatIf(answer.tickets, currency);
    },

    async saveEdit({ params: { scenario }, body: { text }, caller, version }) {
      const seen = await asSeen(scenario, version);
      if (isRefused(seen)) return seen;
      const saved = await scenarioStore.save({ scenario, text, by: caller.name, at: now() }, seen.edit?.number ?? null);
      return saved ? standingOf(scenario) : movedOn;
    },

    async dropEdit({ params: { scenario }, version }) {
      const seen = await asSeen(scenario, version);
      if (isRefused(seen)) return seen;
      if (seen.edit && !(await scenarioStore.drop(scenario, seen.edit.number))) return movedOn;
      return standingOf(scenario);
    },

    async publishEdit({ params: { scenario }, body: { note }, caller, version }) {
      if (!caller.recent) return loginAgain;
      const seen = await asSeen(scenario, version);
      if (isRefused(seen)) return seen;
      if (!seen.edit) return refused(409, 'nothing_to_publish', 'Nobody works on this scenario: there is nothing to publish.');
      const { text, number } = seen.edit;
      return publish({ scenario, text, note, by: caller.name, restores: null, edit: number });
    },

    async rollBack({ params: { scenario }, body: { to, note }, caller, version }) {
      if (!caller.recent) return loginAgain;
      const seen = await asSeen(scenario, version);
      if (isRefused(seen)) return seen;
      const text = await versions.textOf(scenario, to);
      if (text === null) return refused(404, 'no_such_version', `There is no version ${to} of this scenario.`);
      return publish({ scenario, text, note, by: caller.name, restores: to, edit: null });
    },
  };

  async function publish(wanted: WantedVersion): Promise<AnswerOf<typeof versionRoutes.publishEdit> | Refused> {
    const published = await versions.publishVersion(wanted);
    switch (published.kind) {
      case 'published': {
        const standing = await standingOf(wanted.scenario);
        return isRefused(standing) ? standing : { ...standing, steppedDown: [...published.steppedDown] };
      }
      case 'faulty':
        return faulty(published.faults);
      case 'same':
        return refused(409, 'nothing_to_publish', 'This is word for word what is in force already.');
      case 'moved':
        return movedOn;
      default:
        return published satisfies never;
    }
  }

  async function standingOf(scenario: string): Promise<Standing | Refused> {
    const file = await versions.textOf(scenario, 0);
    if (file === null) return noScenario(scenario);
    const { newest, edit } = await read(scenario);
    const inForce = newest ? showVersion(newest) : { version: 0, text: file, note: null, restores: null, by: null, at: null };
    const faults = edit ? await versions.faultsOf(scenario, edit.text) : [];
    return { inForce, file, edit, faults: [...faults], version: tagOf(newest, edit) };
  }

  /** What the caller looked at, if it still is so. */
  async function asSeen(scenario: string, version: string | null): Promise<{ readonly edit: ScenarioEdit | null } | Refused> {
    if ((await versions.textOf(scenario, 0)) === null) return noScenario(scenario);
    const { newest, edit } = await read(scenario);
    return tagOf(newest, edit) === version ? { edit } : movedOn;
  }

  async function read(scenario: string) {
    const [{ rows }, edit] = await Promise.all([scenarioStore.history(scenario, { limit: 1, after: null }), scenarioStore.edit(scenario)]);
    return { newest: rows[0] ?? null, edit };
  }
}

/** Moves with each save, and with each publication. */
function tagOf(newest: ScenarioVersion | null, edit: ScenarioEdit | null): string {
  return `${newest?.version ?? 0}.${edit?.number ?? 'none'}`;
}

function showVersion({ version, text, note, restores, by, at }: ScenarioVersion) {
  return { version, text, note, restores, by, at };
}

export function faulty(faults: readonly Fault[]): Refused {
  return refused(409, 'text_faulty', `The text has faults: ${faults.map(sayFault).join('; ')}`.slice(0, 2_000));
}

export function noScenario(scenario: string): Refused {
  return refused(404, 'no_such_scenario', `There is no scenario "${scenario}".`);
}

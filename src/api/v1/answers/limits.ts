import type { createPastTheGate } from '../../../accounts/past-the-gate.ts';
import type { LimitRaise } from '../../../ports/account-store.ts';
import type { LimitStore } from '../../../ports/limit-store.ts';
import type { createMoveLimits } from '../../../versions/move-limits.ts';
import type { limitRoutes } from '../limit-routes.ts';
import { type AnswerOf, type Handlers, refused } from '../route.ts';
import { loginAgain, movedOn } from './people.ts';

interface Needs {
  readonly moveLimits: ReturnType<typeof createMoveLimits>;
  readonly limitStore: Pick<LimitStore, 'history'>;
  readonly pastTheGate: ReturnType<typeof createPastTheGate>;
  readonly currency: string;
}

const HISTORY = 20;

export function createLimitHandlers({ moveLimits, limitStore, pastTheGate, currency }: Needs): Handlers<typeof limitRoutes> {
  return {
    async limits() {
      const history = (await limitStore.history(HISTORY)).map((change) => ({ ...change, limits: { ...change.limits } }));
      return { ...(await show()), history };
    },

    async setLimits({ body: { limits, why }, caller, version }) {
      if (!caller.recent) return loginAgain;
      // First of all: what counts as raising is seen against what was looked at.
      if ((await show()).version !== version) return movedOn;
      const raised = await moveLimits.raised(limits);
      const from = Number(version);
      if (raised.length > 0) {
        if (!caller.roles.includes('administrator')) return refused(403, 'role_missing', 'Only an administrator may ask to raise a limit.');
        const approval = await pastTheGate.ask({ kind: 'limit_raise', limits, from }, caller, why);
        return { kind: 'asked', approval, ...(await show()) };
      }
      const moved = await moveLimits.move({ limits, from, by: caller.name, why });
      switch (moved) {
        case 'changed':
          return { kind: 'changed', approval: null, ...(await show()) };
        case 'same':
          return refused(409, 'nothing_to_change', 'These are the limits in force already.');
        case 'moved':
          return movedOn;
        default:
          return moved satisfies never;
      }
    },
  };

  async function show(): Promise<Omit<AnswerOf<typeof limitRoutes.limits>, 'history'>> {
    const { limits, change } = await moveLimits.standing();
    const { by = null, why = null, at = null, number = 0 } = change ?? {};
    return { limits, inFile: moveLimits.inFile, currency, by, why, at, version: String(number) };
  }
}

/** What an approved raise comes to; somebody may have moved the limits meanwhile. */
export function createRaiseLimits({ moveLimits }: Pick<Needs, 'moveLimits'>) {
  return ({ limits, from }: LimitRaise, by: string, why: string): Promise<string> => moveLimits.move({ limits, from, by, why });
}

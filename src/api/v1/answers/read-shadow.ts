import type { ConsoleReads } from '../../../ports/console-reads.ts';
import type { Progress } from '../../../shadow/change-stage.ts';
import { type Handlers, refused } from '../route.ts';
import type { shadowRoutes } from '../shadow-routes.ts';
import { showPair } from './show-pair.ts';
import { planOf } from './show-turn.ts';

interface Needs {
  readonly reads: ConsoleReads;
  readonly scenarios: readonly string[];
  readonly progressOf: (scenario: string) => Promise<Progress>;
  readonly url: (ticket: string) => string;
}

export function createShadowHandlers({ reads, scenarios, progressOf, url }: Needs): Handlers<typeof shadowRoutes> {
  return {
    async scorecards() {
      const scorecards = await Promise.all(scenarios.map(async (scenario) => showProgress(await progressOf(scenario))));
      return { scorecards };
    },

    async scorecard({ params: { scenario } }) {
      if (!scenarios.includes(scenario)) return refused(404, 'no_such_scenario', `There is no scenario "${scenario}".`);
      return showProgress(await progressOf(scenario));
    },

    async pairs({ query: { limit, after = null, scenario = null, show } }) {
      const { rows, next } = await reads.pairs({ scenario, show }, { limit, after });
      return { pairs: rows.map(showPair), next };
    },

    async pair({ params }) {
      const turn = await reads.turn(params.turn);
      const pair = turn && (await reads.pairsOf(turn.ticket)).find((each) => each.turn === turn.id);
      if (!turn || !pair) return refused(404, 'no_such_pair', 'There is no such pair.');
      return { ...showPair(pair), says: turn.decision.heard.text, plan: planOf(turn.decision), url: url(turn.ticket) };
    },
  };
}

function showProgress({ card, ...progress }: Progress) {
  return { ...progress, card: { ...card, calibration: { ...card.calibration, bands: [...card.calibration.bands] } } };
}

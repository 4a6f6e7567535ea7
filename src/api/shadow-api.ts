import { Router } from 'express';
import { z } from 'zod';
import { asId, type TurnId } from '../domain/ids.ts';
import { comparedLevels, opinions } from '../domain/shadow.ts';
import type { Clock } from '../ports/clock.ts';
import type { ShadowStore } from '../ports/shadow-store.ts';
import type { Progress } from '../shadow/change-stage.ts';
import { problem } from './problem.ts';

export interface ShadowApiNeeds {
  readonly shadow: ShadowStore;
  readonly scenarios: readonly string[];
  readonly progressOf: (scenario: string) => Promise<Progress>;
  /** A wrong effect that a person finds counts at once. */
  readonly watchAutonomy: () => Promise<unknown>;
  readonly clock: Clock;
}

const Opinion = z.strictObject({
  level: z.enum(comparedLevels),
  opinion: z.enum(opinions),
  by: z.string().trim().min(1).max(120),
  why: z.string().trim().min(1).max(500),
});
const Limit = z.coerce.number().int().min(1).max(500).default(50);

/**
 * How far each scenario is, and the pairs it rests on. `GET /scorecards`, `GET /scorecards/:scenario`,
 * `GET /pairs?scenario=…`, `GET /pairs/:turn`, `POST /turns/:turn/opinions`.
 */
export function createShadowApi({ shadow, scenarios, progressOf, watchAutonomy, clock }: ShadowApiNeeds): Router {
  const router = Router();

  router.get('/scorecards', async (_request, response) => {
    const cards = [];
    for (const scenario of scenarios) cards.push(await progressOf(scenario));
    response.json({ scorecards: cards });
  });

  router.get('/scorecards/:scenario', async (request, response) => {
    const { scenario } = request.params;
    if (!scenarios.includes(scenario)) return void problem(response, 404, `There is no scenario "${scenario}".`);
    response.json(await progressOf(scenario));
  });

  router.get('/pairs', async (request, response) => {
    const limit = Limit.safeParse(request.query['limit']);
    if (!limit.success) return void problem(response, 400, 'limit is a number from 1 to 500.');
    const { scenario } = request.query;
    const about = typeof scenario === 'string' ? { scenario } : {};
    response.json({ pairs: await shadow.list({ ...about, limit: limit.data }) });
  });

  router.get('/pairs/:turn', async (request, response) => {
    const pair = await shadow.find(asId<TurnId>(request.params.turn));
    if (!pair) return void problem(response, 404, 'There is no such pair.');
    response.json(pair);
  });

  router.post('/turns/:turn/opinions', async (request, response) => {
    const given = Opinion.safeParse(request.body);
    if (!given.success) {
      const what = `level (${comparedLevels.join(', ')}), opinion (${opinions.join(', ')}), by and why`;
      return void problem(response, 400, `Send ${what}: ${z.prettifyError(given.error)}`);
    }
    const turn = asId<TurnId>(request.params.turn);
    const isKnown = await shadow.giveOpinion({ turn, ...given.data, at: clock.now() });
    if (!isKnown) return void problem(response, 404, 'There is no such turn.');
    await watchAutonomy();
    response.status(201).json({ turn, ...given.data });
  });
  return router;
}

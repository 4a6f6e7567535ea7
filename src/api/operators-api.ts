import { timingSafeEqual } from 'node:crypto';
import express, { type NextFunction, type Request, type Response, Router } from 'express';
import { z } from 'zod';
import { HAND_OVERS } from '../agent/check.ts';
import type { Pack } from '../agent/situation.ts';
import { modes } from '../domain/decision.ts';
import type { Clock } from '../ports/clock.ts';
import type { ModeStore } from '../ports/store.ts';

interface Needs {
  readonly modeStore: ModeStore;
  readonly pack: Pack;
  readonly clock: Clock;
  /** Null: the API is off. */
  readonly token: string | null;
}

const SetMode = z.strictObject({
  mode: z.enum(modes),
  by: z.string().trim().min(1).max(120),
  why: z.string().trim().min(1).max(500),
});

/** The operators' door: which scenario runs in which mode. `GET /modes`, `PUT /modes/:scenario`. */
export function createOperatorsApi({ modeStore, pack, clock, token }: Needs): Router {
  const router = Router();
  router.use((request, response, next) => authorise(token, request, response, next));
  router.use(express.json({ limit: '10kb' }));

  router.get('/modes', async (_request, response) => {
    const set = await modeStore.current();
    const scenarios = [...pack.book.scenarios.values()].map(({ id, title, mode }) => ({ id, title, mode: set.get(id) ?? mode }));
    const handOvers = {
      id: HAND_OVERS,
      title: 'Mail that fits no scenario',
      mode: set.get(HAND_OVERS) ?? pack.policy.desk.mode_for_hand_overs,
    };
    response.json({ scenarios: [...scenarios, handOvers] });
  });

  router.put('/modes/:scenario', async (request, response) => {
    const { scenario } = request.params;
    if (scenario !== HAND_OVERS && !pack.book.scenarios.has(scenario))
      return void problem(response, 404, `There is no scenario "${scenario}".`);
    const wanted = SetMode.safeParse(request.body);
    if (!wanted.success)
      return void problem(response, 400, `Send mode (${modes.join(', ')}), by and why: ${z.prettifyError(wanted.error)}`);
    const { mode, by, why } = wanted.data;
    await modeStore.set(scenario, mode, by, why, clock.now());
    response.json({ id: scenario, mode });
  });
  return router;
}

function authorise(token: string | null, request: Request, response: Response, next: NextFunction): void {
  const given = /^Bearer (.+)$/.exec(request.get('authorization') ?? '')?.[1] ?? '';
  if (token === null) problem(response, 404, 'The API is off: set API_TOKEN.');
  else if (!sameText(given, token)) problem(response, 401, 'Send the API token as a bearer token.');
  else next();
}

function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

/** RFC 9457. */
function problem(response: Response, status: number, detail: string): void {
  response.status(status).type('application/problem+json').json({ status, title: detail });
}

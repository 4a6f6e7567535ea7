import { Router } from 'express';
import { z } from 'zod';
import { serviceModes } from '../domain/service-mode.ts';
import type { ServiceModeStore } from '../ports/service-mode.ts';
import type { createSetByHand } from '../service-mode/set-by-hand.ts';
import { problem } from './problem.ts';

export interface ModeApiNeeds {
  readonly serviceMode: ServiceModeStore;
  readonly setByHand: ReturnType<typeof createSetByHand>;
}

const Wanted = z.strictObject({
  mode: z.enum(serviceModes),
  by: z.string().trim().min(1).max(120),
  why: z.string().trim().min(1).max(500),
});

const SHOWN = 20;

/** How much the whole service may do. `GET /`, `PUT /`. */
export function createModeApi({ serviceMode, setByHand }: ModeApiNeeds): Router {
  const router = Router();

  router.get('/', async (_request, response) => {
    response.json({ ...(await serviceMode.current()), history: await serviceMode.history(SHOWN) });
  });

  router.put('/', async (request, response) => {
    const wanted = Wanted.safeParse(request.body);
    if (!wanted.success)
      return void problem(response, 400, `Send mode (${serviceModes.join(', ')}), by and why: ${z.prettifyError(wanted.error)}`);
    await setByHand(wanted.data);
    response.json(await serviceMode.current());
  });
  return router;
}

import { timingSafeEqual } from 'node:crypto';
import express, { type NextFunction, type Request, type Response, Router } from 'express';
import { z } from 'zod';
import { HAND_OVERS } from '../agent/check.ts';
import type { Pack } from '../agent/situation.ts';
import type { Mode } from '../domain/decision.ts';
import type { ModeStore } from '../ports/mode-store.ts';
import type { ChangedStage, WantedStage } from '../shadow/change-stage.ts';
import { stageOf, stages } from '../shadow/modes.ts';
import { createDraftsApi, type DraftsApiNeeds } from './drafts-api.ts';
import { createModeApi, type ModeApiNeeds } from './mode-api.ts';
import { problem } from './problem.ts';
import type { RateLimit } from './rate-limit.ts';
import { createShadowApi, type ShadowApiNeeds } from './shadow-api.ts';
import { createStatsApi, type StatsApiNeeds } from './stats-api.ts';

interface Needs extends ModeApiNeeds {
  readonly modeStore: ModeStore;
  readonly changeStage: (wanted: WantedStage) => Promise<ChangedStage>;
  readonly pack: Pack;
  readonly shadow: ShadowApiNeeds;
  readonly drafts: DraftsApiNeeds;
  readonly stats: StatsApiNeeds;
  /** Null: the API is off. */
  readonly token: string | null;
  /** Slows down whoever tries tokens. */
  readonly limit: Pick<RateLimit, 'isTooOften'>;
}

const SetMode = z.strictObject({
  mode: z.enum(stages),
  by: z.string().trim().min(1).max(120),
  why: z.string().trim().min(1).max(500),
  override: z.boolean().default(false),
});

/** The operators' door on a machine of their own, where nobody signs in: which scenario runs in which mode. `GET /modes`, `PUT /modes/:scenario`; below `/shadow`, what speaks for the next; `/drafts`, what waits for a person's word; `/stats`, the numbers. */
export function createOperatorsApi({ modeStore, changeStage, pack, shadow, drafts, stats, token, limit, ...mode }: Needs): Router {
  const router = Router();
  router.use((request, response, next) => authorise({ token, limit }, request, response, next));
  router.use(express.json({ limit: '10kb' }));

  router.get('/modes', async (_request, response) => {
    const standings = await modeStore.standings();
    const told = (id: string, title: string, mode: Mode) => {
      const standing = standings.get(id);
      return { id, title, mode: stageOf(standing ?? { mode, trial: false }) };
    };
    const scenarios = [...pack.book.scenarios.values()].map(({ id, title, mode }) => told(id, title, mode));
    response.json({ scenarios: [...scenarios, told(HAND_OVERS, 'Mail that fits no scenario', pack.policy.desk.mode_for_hand_overs)] });
  });

  router.put('/modes/:scenario', async (request, response) => {
    const { scenario } = request.params;
    const wanted = SetMode.safeParse(request.body);
    if (!wanted.success)
      return void problem(response, 400, `Send mode (${stages.join(', ')}), by and why: ${z.prettifyError(wanted.error)}`);
    const { mode: stage, ...rest } = wanted.data;
    const changed = await changeStage({ scenario, stage, ...rest });
    switch (changed.kind) {
      case 'changed':
        return void response.json({ id: scenario, mode: stage });
      case 'unknown_scenario':
        return void problem(response, 404, `There is no scenario "${scenario}".`);
      case 'refused':
        return void problem(
          response,
          409,
          `The gate is shut: ${changed.says}. An administrator may send "override": true with a written reason.`,
        );
      case 'moved':
        return void problem(response, 409, 'Somebody changed this mode at the same moment. Look again.');
      default:
        return changed satisfies never;
    }
  });

  router.use('/mode', createModeApi(mode));
  router.use('/shadow', createShadowApi(shadow));
  router.use('/drafts', createDraftsApi(drafts));
  router.use('/stats', createStatsApi(stats));
  router.use((_request, response) => problem(response, 404, 'There is no such thing here.', 'not_found'));
  return router;
}

async function authorise(
  { token, limit }: Pick<Needs, 'token' | 'limit'>,
  request: Request,
  response: Response,
  next: NextFunction,
): Promise<void> {
  const given = /^Bearer (.+)$/.exec(request.get('authorization') ?? '')?.[1] ?? '';
  if (token !== null && sameText(given, token)) return next();
  if (await limit.isTooOften(request, response)) return;
  if (token === null) problem(response, 404, 'This door is shut: make a personal access token in the console.');
  else problem(response, 401, 'Send the API token as a bearer token.');
}

function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

import { Router } from 'express';
import { z } from 'zod';
import type { createReadReport } from '../stats/read-report.ts';
import { wantedPeriod } from '../stats/wanted-period.ts';
import { problem } from './problem.ts';

export interface StatsApiNeeds {
  readonly readReport: Pick<ReturnType<typeof createReadReport>, 'fromTables' | 'lastDays'>;
}

const Query = z.strictObject({ days: z.string().optional(), from: z.string().optional(), to: z.string().optional() });

/** The numbers of a period, as `docs/numbers.md` defines them. `GET /?days=7`, `GET /?from=2026-11-01&to=2026-11-30`. */
export function createStatsApi({ readReport }: StatsApiNeeds): Router {
  const router = Router();
  router.get('/', async (request, response) => {
    const query = Query.safeParse(request.query);
    if (!query.success) return void problem(response, 400, 'Send "days", or "from" and "to", each once.');
    const wanted = wantedPeriod(query.data, readReport.lastDays);
    if (wanted.kind === 'refused') return void problem(response, 400, wanted.why);
    response.json(await readReport.fromTables(wanted.period));
  });
  return router;
}

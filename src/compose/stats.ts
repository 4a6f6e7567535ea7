import type { Pack } from '../agent/situation.ts';
import { createFindRatings } from '../jobs/find-ratings.ts';
import { repeat } from '../jobs/repeat.ts';
import { createRereadResolutions, type IsDone } from '../jobs/reread-resolutions.ts';
import type { Clock } from '../ports/clock.ts';
import type { HelpDesk } from '../ports/help-desk.ts';
import type { Logger } from '../ports/logger.ts';
import type { Queue } from '../ports/queue.ts';
import type { Store } from '../ports/store.ts';
import { createReadReport } from '../stats/read-report.ts';

const REREAD_MS = 5 * 60_000;
const RATINGS_MS = 10 * 60_000;

/** The numbers, and what is looked up for their sake: ratings, and the shop a second time. */
export function composeStats(needs: {
  readonly store: Store;
  readonly helpDesk: HelpDesk;
  readonly queue: Queue;
  readonly isDone: IsDone;
  readonly pack: Pack;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly patienceMs: number;
}) {
  const { store, helpDesk, queue, isDone, pack, clock, logger, patienceMs } = needs;
  const { timezone, currency } = pack.policy.shop;
  const reread = createRereadResolutions({ stats: store.stats, ledger: store.ledger, isDone, clock, logger });
  const findRatings = createFindRatings({ store, helpDesk, queue, clock, patienceMs });
  return {
    readReport: createReadReport({ stats: store.stats, clock, shop: { calendar: pack.calendar, timezone, currency } }),
    reread,
    findRatings,
    /** In a worker. */
    start: () => [repeat('reread', REREAD_MS, reread, logger), repeat('ratings', RATINGS_MS, findRatings, logger)],
  };
}

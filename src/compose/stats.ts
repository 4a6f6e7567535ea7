import type { Calendar } from '../domain/calendar.ts';
import type { Policy } from '../domain/policy.ts';
import { repeat } from '../jobs/repeat.ts';
import { createRereadResolutions, type IsDone } from '../jobs/reread-resolutions.ts';
import type { Clock } from '../ports/clock.ts';
import type { Logger } from '../ports/logger.ts';
import type { Store } from '../ports/store.ts';
import { createReadReport } from '../stats/read-report.ts';

const REREAD_MS = 5 * 60_000;

/** The numbers, and the second look at the shop that one of them rests on. */
export function composeStats(needs: {
  readonly store: Store;
  readonly isDone: IsDone;
  readonly policy: Policy;
  readonly calendar: Calendar;
  readonly clock: Clock;
  readonly logger: Logger;
}) {
  const { store, isDone, policy, calendar, clock, logger } = needs;
  const { timezone, currency } = policy.shop;
  const reread = createRereadResolutions({ stats: store.stats, ledger: store.ledger, isDone, clock, logger });
  return {
    readReport: createReadReport({ stats: store.stats, clock, shop: { calendar, timezone, currency } }),
    reread,
    /** In a worker. */
    start: () => [repeat('reread', REREAD_MS, reread, logger)],
  };
}

import { later } from '../domain/calendar.ts';
import { ResoluteError } from '../domain/errors.ts';
import type { InShop } from '../domain/history.ts';
import type { TurnId } from '../domain/ids.ts';
import type { Clock } from '../ports/clock.ts';
import type { Logger } from '../ports/logger.ts';
import type { StatsStore } from '../ports/stats-store.ts';
import type { Ledger, LedgerEntry } from '../ports/store.ts';

export type IsDone = (entry: LedgerEntry) => Promise<InShop>;

interface Needs {
  readonly stats: StatsStore;
  readonly ledger: Ledger;
  readonly isDone: IsDone;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** By then the shop has finished what it does in the background, and has shown or lost what it only seemed to have done. */
const SETTLED_MS = 3_600_000;
/** Later, what the shop shows says more of what happened since than of the resolution. */
const TOO_LATE_MS = 2 * 86_400_000;
const AT_ONCE = 20;

/**
 * Reads the shop again an hour after a ticket was resolved: does it show every change that was made? Only such resolutions
 * count as verified. Returns how many it looked at.
 */
export function createRereadResolutions({ stats, ledger, isDone, clock, logger }: Needs) {
  return async function reread(): Promise<number> {
    const now = clock.now();
    const due = await stats.toReread({ after: later(now, -TOO_LATE_MS), before: later(now, -SETTLED_MS) }, AT_ONCE);
    let looked = 0;
    for (const turn of due) {
      const inShop = await look(turn).catch((error: unknown) => {
        logger.warn('A resolution could not be read again; it will be tried again.', {
          turn,
          code: error instanceof ResoluteError ? error.code : 'unexpected',
        });
        return null;
      });
      if (inShop === null) continue;
      await stats.noteReread(turn, inShop, now);
      looked += 1;
    }
    return looked;
  };

  /** One change that does not show is enough; `yes` needs them all. */
  async function look(turn: TurnId): Promise<InShop> {
    const answers = new Set<InShop>();
    for (const entry of await ledger.of(turn)) if (entry.kind !== 'update_ticket') answers.add(await isDone(entry));
    return answers.has('no') ? 'no' : answers.has('unclear') ? 'unclear' : 'yes';
  }
}

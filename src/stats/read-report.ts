import type { ChainReport } from '../audit/chain.ts';
import { later } from '../domain/calendar.ts';
import { asId, type Instant } from '../domain/ids.ts';
import type { Clock } from '../ports/clock.ts';
import type { StatsStore } from '../ports/stats-store.ts';
import { differences } from './differences.ts';
import { historiesFromAudit } from './from-audit.ts';
import { type Period, type Report, report, type Shop } from './report.ts';
import { lastDays } from './wanted-period.ts';

export interface Recomputed {
  /** From the audit log alone. */
  readonly report: Report;
  readonly chain: ChainReport;
  /** Where the tables say otherwise. */
  readonly differences: readonly string[];
}

const DAY_MS = 86_400_000;

export function createReadReport({ stats, clock, shop }: { readonly stats: StatsStore; readonly clock: Clock; readonly shop: Shop }) {
  return {
    lastDays: (days: number): Period => lastDays(days, shop.calendar, clock.now()),

    async fromTables(period: Period): Promise<Report> {
      const now = clock.now();
      return stats.snapshot(async ({ tables }) => report(await tables(startOf(period)), period, now, shop));
    },

    /** Reads the tables as well, as of the same moment, to say where they differ. */
    async fromAudit(period: Period): Promise<Recomputed> {
      const now = clock.now();
      return stats.snapshot(async ({ audit, tables }) => {
        const { histories, chain } = await historiesFromAudit(audit());
        const recomputed = report(histories, period, now, shop);
        const stored = report(await tables(startOf(period)), period, now, shop);
        return { report: recomputed, chain, differences: differences(stored, recomputed) };
      });
    },
  };

  /** A day earlier: a day of the shop begins before that of UTC, and clocks differ. */
  function startOf({ from }: Period): Instant {
    return later(asId<Instant>(`${from}T00:00:00.000Z`), -DAY_MS);
  }
}

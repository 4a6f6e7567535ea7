import { z } from 'zod';

const Count = z.int().min(0);
const Spread = z
  .object({ count: Count, p50: z.number().nullable(), p95: z.number().nullable() })
  .meta({ description: 'Seconds: the median, and what 95 % stay within.' });
const Csat = z.object({ good: Count, bad: Count });

/** `Figures` of the numbers, as `docs/numbers.md` defines them. */
export const Figures = z
  .object({
    arrived: Count,
    resolved: Count,
    resolvedAtFirst: Count,
    tiers: z.object({ verified: Count, confirmed: Count, silent: Count, reversed: Count }),
    reversed: z.object({ reopened: Count, recontacted: Count, rated_bad: Count, not_in_shop: Count }),
    provisional: Count,
    asked: Count,
    abandoned: Count,
    escalated: Count,
    escalatedBy: z.record(z.string(), Count).meta({ description: 'By reason.' }),
    skipped: Count,
    skippedBy: z.record(z.string(), Count),
    proposed: Count,
    leftAlone: Count,
    firstResponse: z.object({ bot: Spread, people: Spread }),
    resolutionTime: z.object({ bot: Spread, people: Spread }),
    csat: z.object({ bot: Csat, people: Csat }),
    money: z.record(z.string(), z.object({ count: Count, amount: z.string() })).meta({ description: 'By kind of action.' }),
  })
  .meta({ id: 'Figures' });

export const Share = z
  .object({
    agree: Count,
    of: Count,
    share: z.number().nullable(),
    low: z.number(),
    high: z.number(),
  })
  .meta({ id: 'Share' });

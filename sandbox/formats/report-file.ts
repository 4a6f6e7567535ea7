import { z } from 'zod';
import { Effect } from '../../src/domain/ticket-line.ts';

/** What an evaluation writes. `effects` is read back from the shop's own history. */
const count = z.int().min(0);
const milliseconds = z.number().min(0);
const share = z.number().min(0).max(1);

export const ReportFile = z
  .strictObject({
    model: z.string(),
    pack: z.string(),
    startedAt: z.iso.datetime(),
    seconds: z.number().min(0),
    totals: z.strictObject({
      resolved: count,
      asked: count,
      escalated: count,
      skipped: count,
      correct: count,
      wrongEffects: count,
      wrongReplies: count,
      missedEscalations: count,
      needlessEscalations: count,
      disclosures: count,
    }),
    byScenario: z.record(
      z.string(),
      z.strictObject({ tickets: count, resolved: count, correct: count, precision: share.nullable(), recall: share.nullable() }),
    ),
    latencyMs: z.strictObject({ p50: milliseconds, p95: milliseconds, p99: milliseconds, max: milliseconds }),
    calls: z.strictObject({ zendesk: z.number().min(0), shopify: z.number().min(0), model: z.number().min(0) }),
    tickets: z.array(
      z.strictObject({
        id: z.string(),
        scenario: z.array(z.string()),
        confidence: share.nullable(),
        disposition: z.string(),
        reasons: z.array(z.string()),
        effects: z.array(Effect),
        reply: z.string().nullable(),
        correct: z.boolean(),
        why: z.string().nullable(),
        ms: milliseconds,
      }),
    ),
  })
  .meta({ title: 'Report', description: 'What an evaluation writes.' });
export type ReportFile = z.infer<typeof ReportFile>;

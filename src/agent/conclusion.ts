import { z } from 'zod';
import { reasonCodes } from '../domain/reasons.ts';

/**
 * What a model hands in at the end of a run. It names prepared texts; it has no way to write one. Checked against the
 * playbook by `check-conclusion.ts` before anybody believes it.
 */
export const Conclusion = z.strictObject({
  scenarios: z
    .array(z.strictObject({ id: z.string(), confidence: z.number().min(0).max(1) }))
    .max(2)
    .meta({ description: 'The wishes in this mail, in the order you handled them. Empty when no scenario fits.' }),
  answers: z
    .array(z.strictObject({ scenario: z.string(), kind: z.enum(['reply', 'ask']), text: z.string() }))
    .max(2)
    .meta({ description: 'For each scenario the name of the prepared text its playbook leads to.' }),
  hand_over: z
    .strictObject({ reason: z.enum(reasonCodes), why: z.string().max(300) })
    .nullable()
    .meta({ description: 'Set when a person must take over the whole ticket; then answers is empty.' }),
});
export type Conclusion = z.infer<typeof Conclusion>;

import { z } from 'zod';
import { asId, type Instant } from '../domain/ids.ts';
import { languages } from '../domain/language.ts';
import { reasonCodes, skipReasons } from '../domain/reasons.ts';

const Heard = z.strictObject({ id: z.string(), confidence: z.number() });

/** One ticket of the history as it was heard, without what could name a person. This is what is kept on disk while a map is made. */
export const MappedTicket = z.strictObject({
  id: z.string(),
  /** Null: the export does not say. */
  at: z
    .string()
    .transform((text) => asId<Instant>(text))
    .nullable(),
  requester: z.string(),
  language: z.enum(languages).nullable(),
  /** `sure`: at least one scenario is asserted; `unsure`: one is likely, not likely enough; `none`: it sounds like none of them. */
  heard: z.enum(['sure', 'unsure', 'none']),
  /** What is asserted, likeliest first. */
  scenarios: z.array(Heard),
  /** The likeliest wish, asserted or not. */
  likeliest: Heard.nullable(),
  /** How much it sounds like mail that is known to be none of the scenarios. */
  none: z.number(),
  skip: z.enum(skipReasons).nullable(),
  /** Reasons to hand over that the rules find in the mail alone. */
  reasons: z.array(z.enum(reasonCodes)),
  orders: z.array(z.string()),
  /** The customer's own words, masked and cut. */
  text: z.string(),
});
export type MappedTicket = z.infer<typeof MappedTicket>;

import { z } from 'zod';

const share = (description: string) => z.number().min(0).max(1).meta({ description });
const count = (description: string) => z.int().min(1).meta({ description });

const Gate = z.strictObject({
  pairs: count('Proposals that must stand beside what people did before a scenario may take a step up.'),
  agreement: share('The lower end of the 95 % interval of agreement must reach this.'),
  wrong_money_in_last: count('Among this many of the last pairs no money may have been proposed wrongly.'),
  pairs_in_step: count('Of the pairs (in a trial: of the tickets resolved), this many must come from the present step.'),
});

const DemotionPolicy = z.strictObject({
  days: count('How far back reopened tickets and ratings count.'),
  reopen_rate: share('A larger share of resolved tickets that customers reopen sends a scenario from auto back to draft.'),
  reopen_cases: count('… once this many were resolved.'),
  csat: share('When a smaller share of the ratings of its own work is good, a scenario goes from auto back to draft.'),
  csat_ratings: count('… once this many ratings came in those days.'),
  sampled_pairs: count('Disagreement in reviewed drafts counts from this many on.'),
  calibration_drift: share('Stated confidence may exceed the share that was right by this much.'),
  calibration_pairs: count('… once this many reviewed drafts are compared.'),
});

/** How a scenario earns its autonomy, and how it loses it again. */
export const ShadowPolicy = z.strictObject({
  note: z.boolean().meta({ description: 'true: in shadow mode the proposal stands in the ticket as an internal note marked [shadow].' }),
  gate: Gate,
  trial_cap: z
    .string()
    .regex(/^\d+(\.\d{1,2})?$/, 'write an amount in quotes, such as "300.00"')
    .meta({ description: 'In a trial, what is above this amount is drafted.' }),
  review_share: share('This share of the tickets in auto is drafted all the same, so that the measure never goes blind.'),
  demotion: DemotionPolicy,
});
export type ShadowPolicy = z.infer<typeof ShadowPolicy>;

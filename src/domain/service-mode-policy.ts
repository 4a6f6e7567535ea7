import { z } from 'zod';

const share = (description: string) => z.number().gt(0).max(1).meta({ description });
const count = (description: string) => z.int().min(1).meta({ description });

const ErrorShare = z.strictObject({
  errors: share('From this share of failed calls on; of the language model, of failed runs too.'),
  calls: count('Calls that must have been made; where the last minute has fewer, the newest of the last half hour count.'),
});

/** When the whole service steps back to `human` by itself, and how it comes back. */
export const ServiceModePolicy = z.strictObject({
  model: ErrorShare.extend({
    slow_seconds: count('The language model is slow when one call of twenty takes longer than this; calls under way count.'),
    invalid: share('From this share of runs on that end without a form, or with a conclusion that the playbook does not bear out.'),
    runs: count('Runs that must have been made.'),
  }).meta({ description: 'The language model. The embedded one cannot fail this way.' }),
  shop: ErrorShare,
  help_desk: ErrorShare,
  oldest_waiting_minutes: count('A ticket has waited this long for the bot.'),
  refunds_of_day_cap: share('This share of `limits.compensation_per_shop_day` was given away today.'),
  recovery: z.strictObject({
    quiet_minutes: count('No trigger has held for this long: then the way back begins, in `suggest`.'),
    trial_tickets: count('So many tickets must be decided well in `suggest` before the service goes back to what it was.'),
    relapses: count('Having stepped back so often …'),
    relapse_minutes: count('… within this time, it stays with people until a person sets the mode.'),
  }),
});
export type ServiceModePolicy = z.infer<typeof ServiceModePolicy>;

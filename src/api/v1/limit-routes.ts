import { z } from 'zod';
import { MovedLimits } from '../../domain/policy.ts';
import { readers, runners, Time, Why } from './fields.ts';
import { route } from './route.ts';

const Limits = MovedLimits.meta({ id: 'Limits', description: 'Amounts in the shop’s currency; `compensations_per_order` is a count.' });

const Standing = z
  .object({
    limits: Limits,
    inFile: Limits,
    currency: z.string(),
    by: z.string().nullable().meta({ description: 'Who moved them last; null: nobody did, the file counts.' }),
    why: z.string().nullable(),
    at: Time.nullable(),
    version: z.string().meta({ description: 'For `If-Match`.' }),
  })
  .meta({ id: 'LimitsStanding' });

/** How much the bot may give by itself. */
export const limitRoutes = {
  limits: route({
    method: 'get',
    path: '/limits',
    summary: 'The limits on what the bot gives by itself, as they are in force and as the file has them, with the last changes',
    may: readers,
    writes: false,
    answer: Standing.extend({
      history: z.array(z.object({ number: z.int(), limits: Limits.partial(), by: z.string(), why: z.string(), at: Time })),
    }),
  }),
  setLimits: route({
    method: 'put',
    path: '/limits',
    summary: 'Lowers limits at once; what raises any waits for a second person, who must be administrator too',
    may: runners,
    writes: true,
    recentLogin: true,
    versioned: true,
    body: z.strictObject({ limits: MovedLimits, why: Why }),
    answer: Standing.extend({
      kind: z.enum(['changed', 'asked']).meta({ description: '`asked`: it waits for a second person, and nothing has changed yet.' }),
      approval: z.string().nullable(),
    }),
  }),
};

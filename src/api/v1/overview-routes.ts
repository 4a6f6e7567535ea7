import { z } from 'zod';
import { modeTriggers } from '../../domain/service-mode.ts';
import { readers, ServiceMode, Time } from './fields.ts';
import { Figures } from './figures.ts';
import { route } from './route.ts';

export const ServiceStanding = z
  .object({
    mode: ServiceMode.meta({ description: 'In force.' }),
    wanted: ServiceMode.meta({ description: 'What a person last set.' }),
    held: z.boolean().meta({ description: 'Nothing changes by itself any more until a person sets the mode.' }),
    triggers: z.array(z.enum(modeTriggers)),
    troubledAt: Time.nullable(),
    by: z.string(),
    why: z.string(),
    at: Time,
    version: z.int(),
  })
  .meta({ id: 'ServiceStanding' });

/** What waits, and since when the oldest of it does. */
const Queue = z.object({ count: z.int().min(0), oldest: Time.nullable() });

/** What a person must look at now; the page it leads to is named by its kind. */
export const needs = [
  'escalations_late',
  'escalations_waiting',
  'drafts_waiting',
  'actions_unclear',
  'tickets_failing',
  'approvals_waiting',
  'mode_stepped_back',
  'mode_held',
  'audit_broken',
  'notices_undelivered',
] as const;
export const Need = z.object({
  kind: z.enum(needs),
  count: z.int().min(1),
  since: Time.nullable(),
  /** Up to five of the tickets it is about. */
  tickets: z.array(z.string()),
});

const Overview = z.object({
  at: Time,
  figuresAt: Time.meta({ description: 'When the figures were reckoned; they are renewed about once a minute.' }),
  timezone: z.string(),
  currency: z.string(),
  today: z.object({ day: z.iso.date(), figures: Figures }),
  period: z.object({ from: z.iso.date(), to: z.iso.date(), figures: Figures }).meta({ description: '28 days, today counted.' }),
  days: z.array(
    z.object({ day: z.iso.date(), arrived: z.int(), resolved: z.int(), asked: z.int(), escalated: z.int(), proposed: z.int() }),
  ),
  scenarios: z.array(z.object({ scenario: z.string(), arrived: z.int(), resolved: z.int(), escalated: z.int(), proposed: z.int() })),
  waiting: z.object({
    forBot: Queue,
    forCustomer: Queue,
    forPeople: Queue.meta({ description: 'Escalations that nobody has taken.' }),
    late: Queue.meta({ description: '… whose deadline has passed.' }),
    taken: Queue.meta({ description: 'Escalations that somebody has taken and not closed.' }),
    drafts: Queue,
  }),
  mode: ServiceStanding,
  needs: z.array(Need).meta({ description: 'The most pressing first.' }),
});

export const overviewRoutes = {
  overview: route({
    method: 'get',
    path: '/overview',
    summary: 'What happened today and these 28 days, what waits, and what needs a person now',
    may: readers,
    writes: false,
    answer: Overview,
  }),
  waiting: route({
    method: 'get',
    path: '/waiting',
    summary: 'How much waits for a person, by page of the console',
    may: readers,
    writes: false,
    answer: z.object({ escalations: z.int(), drafts: z.int(), shadow: z.int(), system: z.int(), people: z.int() }),
  }),
};

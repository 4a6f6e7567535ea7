import { z } from 'zod';
import { readers, Time } from './fields.ts';
import { route } from './route.ts';

const Measured = z.object({
  system: z.enum(['model', 'run', 'shop', 'help_desk']),
  calls: z.int(),
  failed: z.int(),
  invalid: z.int(),
  p50: z.number().nullable(),
  p95: z.number().nullable(),
});

const System = z.object({
  at: Time,
  version: z.string().meta({ description: 'Hash over policy and scenarios.' }),
  model: z.string(),
  store: z.enum(['up', 'down']),
  queue: z.object({ waiting: z.int(), delayed: z.int(), active: z.int() }).nullable().meta({ description: 'Null: it does not answer.' }),
  sweep: z.object({ at: Time.nullable(), everySeconds: z.int() }),
  measures: z.object({ minutes: z.int(), systems: z.array(Measured) }),
  breakers: z
    .array(z.object({ trigger: z.string(), holds: z.boolean() }))
    .meta({ description: 'What makes the service step back by itself, and whether it did.' }),
  actions: z.object({ unknown: z.int(), started: z.int(), withPeople: z.int() }),
  notices: z.object({ planned: z.int(), refused: z.int(), unclear: z.int(), lastCode: z.string().nullable() }),
  failing: z.array(z.object({ ticket: z.string(), failures: z.int(), next: Time.nullable() })),
  errors: z
    .array(z.object({ at: Time, ticket: z.string().nullable(), what: z.string(), code: z.string() }))
    .meta({ description: 'The last that were written down, newest first.' }),
  tasks: z.array(z.object({ task: z.string(), at: Time })),
});

export const systemRoutes = {
  system: route({
    method: 'get',
    path: '/system',
    summary: 'Health of store, queue, sweep and connections, and the last errors',
    may: readers,
    writes: false,
    answer: System,
  }),
  connections: route({
    method: 'get',
    path: '/system/connections',
    summary: 'What is missing at help desk, shop or queue; asks them, and answers the same for half a minute',
    may: readers,
    writes: false,
    answer: z.object({ at: Time, faults: z.array(z.string()) }),
  }),
};

import { z } from 'zod';
import { Id, runners, ServiceMode, Stage, Why, workers } from './fields.ts';
import { ServiceStanding } from './overview-routes.ts';
import { route } from './route.ts';
import { OpinionGiven } from './shadow-routes.ts';

/** What people change of how the service runs. */
export const modeRoutes = {
  setMode: route({
    method: 'put',
    path: '/mode',
    summary: 'The big switch. Towards more care at once, whatever was looked at; towards less with a recent login',
    may: runners,
    writes: true,
    recentLogin: true,
    versioned: true,
    body: z.strictObject({ mode: ServiceMode, why: Why }),
    answer: ServiceStanding,
  }),
  setScenarioMode: route({
    method: 'put',
    path: '/scenarios/:scenario/mode',
    summary: 'The mode of a scenario: down freely, up through the gate with a recent login, past it with a second person',
    may: runners,
    writes: true,
    recentLogin: true,
    versioned: true,
    params: z.strictObject({ scenario: Id }),
    body: z.strictObject({
      mode: Stage,
      why: Why,
      override: z.boolean().default(false).meta({ description: 'Past a shut gate: an administrator asks, and another one decides.' }),
    }),
    answer: z.object({
      kind: z.enum(['changed', 'asked']).meta({ description: '`asked`: it waits for a second person.' }),
      stage: Stage.meta({ description: 'As it stands now.' }),
      approval: z.string().nullable(),
    }),
  }),
  giveOpinion: route({
    method: 'post',
    path: '/pairs/:turn/opinions',
    summary: 'A person’s word on one level of a pair; it goes before the comparison',
    may: workers,
    writes: true,
    params: z.strictObject({ turn: Id }),
    body: z.strictObject({ level: OpinionGiven.shape.level, opinion: OpinionGiven.shape.opinion, why: Why }),
    answer: OpinionGiven,
  }),
};

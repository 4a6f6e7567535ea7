import { z } from 'zod';
import { Id, Mode, Next, Page, readers, Stage, Time } from './fields.ts';
import { Share } from './figures.ts';
import { ServiceStanding } from './overview-routes.ts';
import { route } from './route.ts';

const ScenarioRow = z.object({
  id: z.string().meta({ description: '`hand_overs`: mail that fits no scenario.' }),
  title: z.string(),
  stage: Stage,
  modeInFile: Mode,
  since: Time.nullable(),
  by: z.string().nullable(),
  why: z.string().nullable(),
  version: z.string().meta({ description: 'For `If-Match`.' }),
  next: Stage.nullable(),
  gate: z.object({ kind: z.enum(['ready', 'not_yet', 'no']), says: z.string() }).nullable(),
  agreement: Share.nullable(),
  arrived: z.int().meta({ description: 'In 28 days.' }),
  resolved: z.int(),
  escalated: z.int(),
  proposed: z.int(),
});

const ModeChange = z.object({ scenario: z.string(), stage: Stage, by: z.string(), why: z.string(), at: Time });

export const scenarioRoutes = {
  scenarios: route({
    method: 'get',
    path: '/scenarios',
    summary: 'All scenarios with mode, volume, share resolved and agreement',
    may: readers,
    writes: false,
    answer: z.object({ scenarios: z.array(ScenarioRow) }),
  }),
  scenario: route({
    method: 'get',
    path: '/scenarios/:scenario',
    summary: 'One of them with playbook and texts',
    may: readers,
    writes: false,
    params: z.strictObject({ scenario: Id }),
    answer: ScenarioRow.extend({
      customerSays: z.record(z.string(), z.array(z.string())),
      insteadOf: z.array(z.string()),
      playbook: z.unknown().meta({ description: 'The tree of tool calls and outcomes.' }),
      replies: z.record(z.string(), z.record(z.string(), z.string())).meta({ description: 'By name and language.' }),
      ways: z
        .array(z.object({ calls: z.array(z.object({ tool: z.string(), outcome: z.string() })), count: z.int() }))
        .meta({ description: 'The calls of the last turns in their order, and how many turns made just these.' }),
      turns: z.int().meta({ description: 'Turns that the ways are counted from.' }),
    }),
  }),
  scenarioModes: route({
    method: 'get',
    path: '/mode-history',
    summary: 'Who set which mode of a scenario, when and why, newest first',
    may: readers,
    writes: false,
    query: z.strictObject({ ...Page, scenario: Id.optional() }),
    answer: z.object({ changes: z.array(ModeChange), next: Next }),
  }),
  mode: route({
    method: 'get',
    path: '/mode',
    summary: 'How much the whole service may do, and the last changes',
    may: readers,
    writes: false,
    answer: ServiceStanding.extend({ history: z.array(ServiceStanding) }),
  }),
  policy: route({
    method: 'get',
    path: '/policy',
    summary: 'The policy in force',
    may: readers,
    writes: false,
    answer: z.object({ version: z.string(), pack: z.string(), policy: z.unknown(), schema: z.unknown() }),
  }),
};

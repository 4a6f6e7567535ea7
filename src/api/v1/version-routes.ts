import { z } from 'zod';
import { Id, Next, Page, Reason, readers, runners, Time, Why } from './fields.ts';
import { route } from './route.ts';
import { Effect } from './ticket-shapes.ts';

const params = z.strictObject({ scenario: Id });
/** As it stands in a file, comments and line ends included. */
export const ScenarioText = z
  .string()
  .max(100_000)
  .refine((text) => text.isWellFormed() && !text.includes('\0'), 'holds characters that no file has')
  .meta({ id: 'ScenarioText', description: 'YAML, as in the file of the scenario.' });
const VersionNumber = z.int().min(0).meta({ description: '0: the file of the configuration.' });
const Fault = z
  .object({ file: z.string(), line: z.int().nullable(), where: z.string(), sentence: z.string() })
  .meta({ id: 'TextFault', description: 'What is wrong, and where.' });

const Version = z.object({
  version: VersionNumber,
  text: z.string(),
  note: z.string().nullable(),
  restores: VersionNumber.nullable().meta({ description: 'The version whose text it is again.' }),
  by: z.string().nullable(),
  at: Time.nullable(),
});

const Ticket = { ticket: z.string(), turn: z.string(), decidedAt: Time };
const Outcome = z
  .object({
    end: z.enum(['resolved', 'asked', 'escalated', 'skipped']),
    reasons: z.array(Reason),
    plan: z.array(Effect),
    money: z.string().meta({ description: 'What it pays back or gives away, now or later.' }),
  })
  .meta({ id: 'WhatIfOutcome' });

const Standing = z
  .object({
    inForce: Version,
    file: z.string().meta({ description: 'The text of version 0.' }),
    edit: z
      .object({ text: z.string(), by: z.string(), at: Time })
      .nullable()
      .meta({ description: 'What somebody works on; not in force.' }),
    faults: z.array(Fault).meta({ description: 'Of the edit; none where there is no edit.' }),
    version: z.string().meta({ description: 'For `If-Match`.' }),
  })
  .meta({ id: 'ScenarioTexts' });

const Published = Standing.extend({
  steppedDown: z.array(z.string()).meta({ description: 'Scenarios that do something else now, and no longer run by themselves.' }),
});

/** The text of a scenario: worked on, proved, published, taken back. */
export const versionRoutes = {
  scenarioText: route({
    method: 'get',
    path: '/scenarios/:scenario/text',
    summary: 'The text in force, the one of the file, and what somebody works on',
    may: readers,
    writes: false,
    params,
    answer: Standing,
  }),
  scenarioVersions: route({
    method: 'get',
    path: '/scenarios/:scenario/versions',
    summary: 'What was published, newest first, with the text of each',
    may: readers,
    writes: false,
    params,
    query: z.strictObject({ ...Page }),
    answer: z.object({ versions: z.array(Version), next: Next }),
  }),
  checkText: route({
    method: 'post',
    path: '/scenarios/:scenario/text/check',
    summary: 'What is wrong with a text, by the reader that reads the files at start',
    may: runners,
    writes: false,
    params,
    body: z.strictObject({ text: ScenarioText }),
    answer: z.object({ faults: z.array(Fault) }),
  }),
  whatIf: route({
    method: 'post',
    path: '/scenarios/:scenario/what-if',
    summary: 'What would become of the newest tickets under this text, decided again on what was looked up then; nothing is read or done',
    may: runners,
    writes: false,
    params,
    body: z.strictObject({ text: ScenarioText, last: z.int().min(1).max(100).default(50) }),
    answer: z.object({
      looked: z.int(),
      same: z.int().meta({ description: 'End and act as before, in the same words.' }),
      reworded: z.int().meta({ description: 'End and act as before, in other words.' }),
      flips: z.array(z.object({ ...Ticket, before: Outcome, after: Outcome })),
      unknown: z.array(z.object({ ...Ticket, tool: z.string() })).meta({ description: 'The text asks for what was not looked up then.' }),
      currency: z.string(),
      before: z.string().meta({ description: 'What all that can be told pay back or give away.' }),
      after: z.string(),
    }),
  }),
  saveEdit: route({
    method: 'put',
    path: '/scenarios/:scenario/edit',
    summary: 'Keeps a text to work on, with faults or without; nothing of it is in force',
    may: runners,
    writes: true,
    versioned: true,
    params,
    body: z.strictObject({ text: ScenarioText }),
    answer: Standing,
  }),
  dropEdit: route({
    method: 'delete',
    path: '/scenarios/:scenario/edit',
    summary: 'Throws away what is worked on',
    may: runners,
    writes: true,
    versioned: true,
    params,
    answer: Standing,
  }),
  publishEdit: route({
    method: 'post',
    path: '/scenarios/:scenario/versions',
    summary:
      'Publishes what is worked on: the next ticket is decided by it. Whatever then does something else and ran by itself drafts again',
    may: runners,
    writes: true,
    recentLogin: true,
    versioned: true,
    params,
    body: z.strictObject({ note: Why }),
    answer: Published,
  }),
  rollBack: route({
    method: 'post',
    path: '/scenarios/:scenario/roll-back',
    summary: 'Publishes the text of an earlier version anew; what somebody works on stays',
    may: runners,
    writes: true,
    recentLogin: true,
    versioned: true,
    params,
    body: z.strictObject({ to: VersionNumber, note: Why }),
    answer: Published,
  }),
};

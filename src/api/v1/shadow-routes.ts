import { z } from 'zod';
import { comparedLevels, opinions } from '../../domain/shadow.ts';
import { Id, Mode, Next, ofCustomer, Page, readers, Stage, Time } from './fields.ts';
import { Share } from './figures.ts';
import { route } from './route.ts';
import { Effect } from './ticket-shapes.ts';

const Gate = z.object({ kind: z.enum(['ready', 'not_yet', 'no']), says: z.string() });

export const Progress = z
  .object({
    stage: Stage,
    since: Time.nullable(),
    step: Gate.meta({ description: 'Whether the next step may be taken.' }),
    card: z.object({
      scenario: z.string(),
      pairs: z.int(),
      handedOver: z.int(),
      agreement: z.object({ outcome: Share, disposition: Share, effects: Share, content: Share, money: Share }),
      wording: z.number().nullable(),
      wrongMoney: z.int(),
      cost: z.object({ tooMuch: z.int(), tooLittle: z.int() }),
      calibration: z.object({
        pairs: z.int(),
        stated: z.number().nullable(),
        right: z.number().nullable(),
        drift: z.number(),
        error: z.number(),
        bands: z.array(z.object({ from: z.number(), pairs: z.int(), stated: z.number(), right: z.number() })),
      }),
      reviews: z.object({ approved: z.int(), edited: z.int(), overridden: z.int() }),
      minutes: z.number().nullable(),
      gate: Gate,
    }),
    open: z.int().meta({ description: 'Proposals that people are not done with: they count neither way yet.' }),
  })
  .meta({ id: 'Progress' });

const Compared = z.enum(['same', 'different', 'handed_over']);
const Fact = z.object({ kind: z.enum(['amount', 'date', 'link', 'number', 'answer']), value: ofCustomer(z.string()) });
const Comparison = z.object({
  disposition: z.object({ verdict: Compared, ours: z.string(), theirs: z.string(), reasons: ofCustomer(z.array(z.string())) }),
  effects: z.object({
    verdict: Compared,
    ours: z.array(Effect),
    theirs: z.array(Effect),
    money: z.boolean(),
    wrongMoney: z.boolean(),
    tooMuch: z.int(),
    tooLittle: z.int(),
    reasons: ofCustomer(z.array(z.string())),
  }),
  content: z.object({
    verdict: z.enum(['same', 'more', 'less', 'contrary', 'not_compared']),
    missing: z.array(Fact),
    extra: z.array(Fact),
    reasons: ofCustomer(z.array(z.string())),
  }),
  wording: z.object({ similarity: z.number().nullable() }),
});

export const OpinionGiven = z.object({
  level: z.enum(comparedLevels),
  opinion: z.enum(opinions),
  by: z.string(),
  why: ofCustomer(z.string()),
  at: Time,
});

export const PairRow = z
  .object({
    turn: z.string(),
    ticket: z.string(),
    scenarios: z.array(z.string()),
    confidence: z.number().nullable(),
    mode: Mode,
    decidedAt: Time,
    reply: ofCustomer(z.string().nullable()).meta({ 'x-customer-data': true, description: 'What the bot proposed, as HTML.' }),
    observedAt: Time.nullable(),
    dismissed: z.string().nullable(),
    work: z
      .object({
        disposition: z.enum(['resolved', 'asked', 'passed_on', 'skipped']),
        replies: ofCustomer(z.array(z.string())),
        status: z.string(),
        tags: z.array(z.string()),
        macros: z.array(z.string()),
        arrivedAt: Time,
        firstReplyAt: Time.nullable(),
        solvedAt: Time.nullable(),
        minutes: z.number().nullable(),
      })
      .nullable()
      .meta({ description: 'What people did; null until they have.' }),
    comparison: Comparison.nullable(),
    opinions: z.array(OpinionGiven),
  })
  .meta({ id: 'PairInList' });

const Pair = PairRow.extend({ says: ofCustomer(z.string()), plan: z.array(Effect), url: z.string() });

export const shadowRoutes = {
  scorecards: route({
    method: 'get',
    path: '/scorecards',
    summary: 'How far each scenario is on its way to answering by itself',
    may: readers,
    writes: false,
    answer: z.object({ scorecards: z.array(Progress) }),
  }),
  scorecard: route({
    method: 'get',
    path: '/scorecards/:scenario',
    summary: 'The same of one',
    may: readers,
    writes: false,
    params: z.strictObject({ scenario: Id }),
    answer: Progress,
  }),
  pairs: route({
    method: 'get',
    path: '/pairs',
    summary: 'Proposals beside what people did, newest first',
    may: readers,
    writes: false,
    query: z.strictObject({
      ...Page,
      scenario: Id.optional(),
      show: z.enum(['all', 'compared', 'to_judge', 'differing', 'open']).default('compared').meta({
        description: '`to_judge`: compared, differing, and without anybody’s word on it. `open`: people have not worked them yet.',
      }),
    }),
    answer: z.object({ pairs: z.array(PairRow), next: Next }),
  }),
  pair: route({
    method: 'get',
    path: '/pairs/:turn',
    summary: 'One of them with what the customer wrote',
    may: readers,
    writes: false,
    params: z.strictObject({ turn: Id }),
    answer: Pair,
  }),
};
